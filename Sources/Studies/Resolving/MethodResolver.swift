import Claims
import Diagnostics
import Methods
import Yams

/// Turns a written choice into a method, by its family's catalogue; mistakes get the place that made them.
struct MethodResolver<Product: Sendable> {
  let catalogue: Catalogue<Product>
  let names: NameResolver
  /// The method where the study chooses none.
  let standard: String
  /// Codes that options by indicator or node may name.
  var coded: [String] = []
  /// Codes that `of` may name.
  var overridable: [String] = []
  /// Levels that `levels` may name: 1 is the index.
  var depth = 0

  /// The chosen method with its overrides, or the family's standard.
  func resolve(
    _ choice: MethodChoice?, uses: inout [Study.MethodUse], _ problems: inout Problems
  ) -> Scenario.MethodSet<Product>? {
    guard let choice else {
      guard let card = catalogue.card(standard), let method = try? catalogue.make(standard) else { return nil }
      uses.append(Study.MethodUse(family: catalogue.step, scope: "", card: standard, options: card.defaults))
      return Scenario.MethodSet(everywhere: method, of: [:])
    }
    let main = resolve(choice, scope: "", &uses, &problems)
    var of: [String: Product] = [:]
    for (level, override) in choice.levels {
      if level.value > depth {
        names.error(
          "the tree has no aggregates at level \(level.value)", at: level.location,
          advice: "1 is the index; the last level with aggregates is \(depth)", &problems)
      }
      let method = resolve(
        override, scope: "level \(level.value)", node: Recipe.level(level.value), &uses, &problems)
      if let method { of[Recipe.level(level.value)] = method }
    }
    for (code, override) in choice.of {
      guard overridable.contains(code.value) else {
        names.report(
          code, "\(choice.map.name("of")): '\(code.value)' is not known", among: overridable, &problems)
        continue
      }
      if let method = resolve(override, scope: code.value, node: code.value, &uses, &problems) {
        of[code.value] = method
      }
    }
    return main.map { Scenario.MethodSet(everywhere: $0, of: of) }
  }

  /// One method, or nil with the reasons in `problems`.
  private func resolve(
    _ choice: MethodChoice, scope: String, node: String = "", _ uses: inout [Study.MethodUse],
    _ problems: inout Problems
  ) -> Product? {
    let name = choice.name.value
    guard let card = catalogue.card(name) else {
      choice.map.unknown(choice.name, what: catalogue.step, among: catalogue.names, &problems)
      return nil
    }
    choice.map.refuseUnknown(card.options.map(\.name) + ["method"] + choice.beside, &problems)
    var options: [String: OptionValues.Value] = [:]
    var unread: [String] = []
    for option in card.options where choice.map.node(option.name) != nil {
      if let value = read(option, of: name, from: choice.map, &problems) {
        options[option.name] = value
      } else {
        unread.append(option.name)
      }
    }
    // What could not be read is told already, and is not missing besides.
    let found = catalogue.check(name, options, isWhole: unread.isEmpty)
    for problem in found {
      names.error(
        problem.message, at: choice.place(of: problem.option, problem.key), advice: problem.advice, &problems)
    }
    guard unread.isEmpty, found.isEmpty, let method = try? catalogue.make(name, options) else { return nil }
    let used = card.defaults.merging(options) { $1 }
    uses.append(
      Study.MethodUse(
        family: catalogue.step, scope: scope, card: name, options: used,
        place: .init(location: choice.name.location, node: node)))
    return method
  }

  private static var anyNumber: ClosedRange<Double> {
    -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
  }

  /// Ranges are the catalogue's to check; here a value must be of its sort, and every code known.
  private func read(
    _ option: MethodCard.Option, of method: String, from map: YamlMap, _ problems: inout Problems
  ) -> OptionValues.Value? {
    let key = option.name
    switch option.kind {
    case .number: return map.number(key, in: Self.anyNumber, &problems).map { .number($0.value) }
    case .whole: return map.integer(key, in: YamlMap.anyWhole, &problems).map { .number(Double($0.value)) }
    case .choice, .name: return map.string(key, &problems).map { .text($0.value) }
    case .flag:
      guard let text = map.string(key, &problems) else { return nil }
      if text.value == "true" || text.value == "false" { return .flag(text.value == "true") }
      map.unknown(text, what: map.name(key), among: ["true", "false"], &problems)
      return nil
    case .entity:
      return map.string(key, &problems).flatMap { names.entity($0, map.name(key), &problems) }.map { .text($0) }
    case .numbers, .signedNumbers:
      return byCode(key, map, &problems) { section, code, problems in
        section.number(code, in: Self.anyNumber, &problems)?.value
      }.map { .numbers($0) }
    case .ranges:
      return byCode(key, map, &problems) { section, code, problems in
        section.pair(
          code, in: Self.anyNumber, strictly: true, key == "goalposts" ? "[0, 100]" : "[0.2, 0.5]", &problems)
      }.map { .ranges($0) }
    case .list: return map.numbers(key, in: Self.anyNumber, &problems).map { .list($0) }
    case .orders: return orders(key, map, &problems).map { .texts($0) }
    case .rows(let columns):
      // A file that could not be opened has been told already.
      guard let name = map.string(key, &problems), let text = names.rowFiles[name.value] else { return nil }
      return rows(columns, of: method, in: text, named: name.value, &problems).map { .rows($0) }
    }
  }

  private func orders(_ key: String, _ map: YamlMap, _ problems: inout Problems) -> [String]? {
    let texts = map.strings(key, &problems)
    var isKnown = texts.count == map.list(key).count
    for text in texts {
      guard let order = CodeOrder(text.value) else {
        names.error(
          "\(map.name(key)): '\(text.value)' is no order of codes", at: text.location,
          advice: "write 'A >= B' or 'A > B > C'", &problems)
        isKnown = false
        continue
      }
      for code in order.codes where !coded.contains(code) {
        let name = Located(value: code, location: text.location)
        names.report(name, "\(map.name(key)): '\(code)' is not known", among: coded, &problems)
        isKnown = false
      }
    }
    return isKnown ? texts.map(\.value) : nil
  }

  private func rows(
    _ columns: [RowColumn], of method: String, in text: SourceText, named name: String, _ problems: inout Problems
  ) -> OptionRows? {
    let framework = names.framework
    // What all rows say together is not asked where some could not be read.
    guard let rows = RowFile(text: text, name: name, columns: columns, framework: framework).read(&problems) else {
      return nil
    }
    var children: [String: [String]] = [:]
    for node in framework.nodes where node.role == .aggregate {
      children[node.code] = framework.children(of: node.code).filter { $0.weight > 0 }.map(\.code)
    }
    let found = catalogue.problems(method, in: rows, children: children)
    for problem in found {
      let places = rows.rows[problem.row].places
      problems.error(
        problem.message, in: text, byte: places[problem.column] ?? places[""] ?? 0, advice: problem.advice)
    }
    return found.isEmpty ? rows : nil
  }

  private func byCode<Value>(
    _ key: String, _ map: YamlMap, _ problems: inout Problems,
    _ read: (YamlMap, String, inout Problems) -> Value?
  ) -> [String: Value]? {
    guard let section = map.map(key, &problems) else { return nil }
    var found: [String: Value] = [:]
    for code in section.keys {
      guard coded.contains(code) else {
        let name = Located(value: code, location: section.keyLocation(code))
        names.report(name, "\(section.path): '\(code)' is not known", among: coded, &problems)
        continue
      }
      if let value = read(section, code, &problems) { found[code] = value }
    }
    return found.count == section.keys.count ? found : nil
  }
}

extension MethodChoice {
  /// Where an option stands, or the code or the list's element `key` inside it; the method's name where it does not.
  func place(of option: String, _ key: String?) -> Location {
    guard !option.isEmpty, map.node(option) != nil else { return name.location }
    var ignored = Problems()
    guard let key else { return map.keyLocation(option) }
    if case .mapping? = map.node(option), let section = map.map(option, &ignored), section.node(key) != nil {
      return section.keyLocation(key)
    }
    if case .sequence? = map.node(option), let element = map.strings(option, &ignored).first(where: { $0.value == key })
    {
      return element.location
    }
    return map.keyLocation(option)
  }
}
