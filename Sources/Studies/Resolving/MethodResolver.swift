import Claims
import Diagnostics
import Methods
import Yams

/// Turns a written choice into a method, by its family's catalogue; mistakes get the place that made them.
struct MethodResolver<Product: Sendable> {
  let catalogue: Catalogue<Product>
  let codes: Set<String>

  struct Resolved {
    var method: Product
    var use: Study.MethodUse
  }

  /// The method of one choice, or nil with the reasons in `problems`.
  func resolve(
    _ choice: MethodChoice, scope: String = "", nodes: Set<String> = [], _ problems: inout Problems
  ) -> Resolved? {
    let name = choice.name.value
    guard let card = catalogue.card(name) else {
      choice.map.unknown(choice.name, what: catalogue.step, among: catalogue.names, &problems)
      return nil
    }
    choice.map.refuseUnknown(MethodChoice.ownKeys(catalogue.step) + card.options.map(\.name), &problems)
    var options: [String: OptionValues.Value] = [:]
    for option in card.options where choice.map.node(option.name) != nil {
      if let value = read(option, from: choice.map, &problems) { options[option.name] = value }
    }
    let found = catalogue.check(name, options, codes: codes)
    // Shares are checked, each at its own place, where they become weights.
    for problem in found where problem.option != "shares" {
      let at = problem.option.isEmpty ? choice.name.location : choice.map.keyLocation(problem.option)
      choice.map.add(problem.message, at: at, advice: problem.advice, &problems)
    }
    guard found.isEmpty, let method = try? catalogue.make(name, options) else { return nil }
    let used = card.defaults.merging(options) { $1 }
    return Resolved(
      method: method,
      use: Study.MethodUse(
        family: catalogue.step, scope: scope, card: name, options: used,
        place: .init(location: choice.name.location, nodes: nodes)))
  }

  private func read(_ option: MethodCard.Option, from map: YamlMap, _ problems: inout Problems) -> OptionValues.Value? {
    let key = option.name
    let anyNumber = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
    switch option.kind {
    case .number: return map.number(key, in: anyNumber, &problems).map { .number($0.value) }
    case .choice: return map.string(key, &problems).map { .text($0.value) }
    case .flag:
      guard let text = map.string(key, &problems) else { return nil }
      if text.value == "true" || text.value == "false" { return .flag(text.value == "true") }
      map.unknown(text, what: map.name(key), among: ["true", "false"], &problems)
      return nil
    case .numbers:
      guard let section = map.map(key, &problems) else { return nil }
      var numbers: [String: Double] = [:]
      for code in section.keys { numbers[code] = section.number(code, in: anyNumber, &problems)?.value }
      return .numbers(numbers)
    case .ranges:
      guard let section = map.map(key, &problems) else { return nil }
      var ranges: [String: ClosedRange<Double>] = [:]
      for code in section.keys {
        let ends = section.list(code).compactMap { section.number($0, code, in: anyNumber, &problems)?.value }
        guard ends.count == 2, ends[0] < ends[1] else {
          section.add(
            "\(section.name(code)) must be two numbers, the smaller first", at: section.keyLocation(code),
            advice: "write [0, 100]", &problems)
          continue
        }
        ranges[code] = ends[0]...ends[1]
      }
      return .ranges(ranges)
    }
  }

  /// The choice with its overrides by level and node; a node's own override goes before its level's.
  func resolveAll(
    _ choice: MethodChoice, framework: Framework, uses: inout [Study.MethodUse], _ problems: inout Problems
  ) -> (everywhere: Product, of: [String: Product])? {
    guard let main = resolve(choice, &problems) else { return nil }
    uses.append(main.use)
    var of: [String: Product] = [:]
    for (level, override) in choice.levels {
      let nodes = framework.nodes.filter { $0.role == .aggregate && framework.level(of: $0.code) == level.value }
      if nodes.isEmpty {
        choice.map.add(
          "the framework has no aggregates at level \(level.value)", at: level.location,
          advice: "level 2 holds the first aggregates", &problems)
      }
      let level = "level \(level.value)"
      guard let method = resolve(override, scope: level, nodes: Set(nodes.map(\.code)), &problems) else { continue }
      uses.append(method.use)
      for node in nodes { of[node.code] = method.method }
    }
    for (code, override) in choice.of {
      guard codes.contains(code.value) else {
        choice.map.unknown(code, what: choice.map.name("of"), among: codes.sorted(), &problems)
        continue
      }
      guard let method = resolve(override, scope: code.value, nodes: [code.value], &problems) else { continue }
      uses.append(method.use)
      of[code.value] = method.method
    }
    return (main.method, of)
  }
}

extension Framework {
  /// 1 for indicators, 2 for their parents, and so on up: the longest way down.
  func level(of code: String) -> Int {
    1 + (children(of: code).map { level(of: $0.code) }.max() ?? 0)
  }

  /// The framework with some nodes' shares of their sibling group fixed; the others keep their proportions in what is
  /// left.
  func withShares(_ shares: [String: Double]) -> Framework {
    let parents = Set(shares.keys.compactMap { node($0)?.parent })
    return Framework(
      nodes: nodes.map { node in
        guard parents.contains(node.parent), !node.parent.isEmpty else { return node }
        var changed = node
        if let share = shares[node.code] {
          changed.weight = share
        } else {
          let siblings = children(of: node.parent)
          let fixed = siblings.reduce(0) { $0 + (shares[$1.code] ?? 0) }
          let free = siblings.filter { shares[$0.code] == nil }.reduce(0) { $0 + $1.weight }
          changed.weight = free > 0 ? node.weight / free * (1 - fixed) : 0
        }
        return changed
      })
  }
}
