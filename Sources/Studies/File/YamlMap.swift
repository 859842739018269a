import Diagnostics
import Yams

/// A value of the study file with its place.
struct Located<Value: Sendable>: Sendable {
  var value: Value
  var location: Location
}

extension Located: Equatable where Value: Equatable {}

/// Reads one mapping of the study file: typed values out, mistakes into `problems`. Reading goes on with a default, so
/// that one run finds every mistake.
struct YamlMap {
  let path: String
  let text: SourceText
  let location: Location
  private let entries: [(key: String, keyLocation: Location, node: Node)]

  /// `path` names the mapping in messages: `robustness`, `scenarios[2]`.
  init?(_ node: Node, path: String, text: SourceText, problems: inout Problems) {
    self.path = path
    self.text = text
    location = YamlText.location(of: node, in: text)
    guard case .mapping(let mapping) = node else {
      problems.add(
        Diagnostic(
          .error, "\(path.isEmpty ? "the study" : path) must be a mapping of keys to values", at: location,
          excerpt: text.excerpt(ofLine: location.line), advice: "write it as 'key: value' lines"))
      return nil
    }
    entries = mapping.compactMap { key, value in
      key.scalar.map { ($0.string, YamlText.location(of: key, in: text), value) }
    }
  }

  var keys: [String] { entries.map(\.key) }

  func refuseUnknown(_ known: [String], _ problems: inout Problems) {
    for entry in entries where !known.contains(entry.key) {
      let near = nearest(to: entry.key, among: known)
      add(
        "unknown key '\(entry.key)'\(path.isEmpty ? "" : " in \(path)")", at: entry.keyLocation,
        advice: near.isEmpty
          ? "known here: \(known.joined(separator: ", "))" : "did you mean '\(near.joined(separator: "' or '"))'?",
        &problems)
    }
  }

  func node(_ key: String) -> Node? { entries.first { $0.key == key }?.node }
  func keyLocation(_ key: String) -> Location { entries.first { $0.key == key }?.keyLocation ?? location }

  func map(_ key: String, _ problems: inout Problems) -> YamlMap? {
    node(key).flatMap { YamlMap($0, path: name(key), text: text, problems: &problems) }
  }

  /// The elements of a list; a single value counts as a list of one.
  func list(_ key: String) -> [Node] {
    switch node(key) {
    case .sequence(let sequence)?: Array(sequence)
    case let other?: [other]
    case nil: []
    }
  }

  func maps(_ key: String, _ problems: inout Problems) -> [YamlMap] {
    var found: [YamlMap] = []
    for (index, element) in list(key).enumerated() {
      if let map = YamlMap(element, path: "\(name(key))[\(index + 1)]", text: text, problems: &problems) {
        found.append(map)
      }
    }
    return found
  }

  func string(_ key: String, _ problems: inout Problems) -> Located<String>? {
    node(key).flatMap { scalar($0, key, &problems) }
  }

  func strings(_ key: String, _ problems: inout Problems) -> [Located<String>] {
    var found: [Located<String>] = []
    for element in list(key) { if let text = scalar(element, key, &problems) { found.append(text) } }
    return found
  }

  func number(_ key: String, in range: ClosedRange<Double>, _ problems: inout Problems) -> Located<Double>? {
    node(key).flatMap { number($0, key, in: range, &problems) }
  }

  func number(_ node: Node, _ key: String, in range: ClosedRange<Double>, _ problems: inout Problems) -> Located<
    Double
  >? {
    guard let text = scalar(node, key, &problems) else { return nil }
    guard let value = strictNumber(text.value) else {
      add(
        "\(name(key)) must be a number, not '\(text.value)'", at: text.location, advice: "write digits, as in 0.5",
        &problems)
      return nil
    }
    guard range.contains(value) else {
      add(
        "\(name(key)) is \(text.value); it must lie in \(plain(range.lowerBound))…\(plain(range.upperBound))",
        at: text.location,
        advice: "choose a number in that range", &problems)
      return nil
    }
    return Located(value: value, location: text.location)
  }

  func integer(_ key: String, in range: ClosedRange<Int>, _ problems: inout Problems) -> Located<Int>? {
    guard let found = number(key, in: Double(range.lowerBound)...Double(range.upperBound), &problems) else {
      return nil
    }
    guard let whole = Int(exactly: found.value) else {
      add("\(name(key)) must be a whole number", at: found.location, advice: "drop the fraction", &problems)
      return nil
    }
    return Located(value: whole, location: found.location)
  }

  func choice<Choice: RawRepresentable & CaseIterable & Sendable>(_ key: String, _ problems: inout Problems) -> Located<
    Choice
  >?
  where Choice.RawValue == String {
    guard let text = string(key, &problems) else { return nil }
    return choice(text, key, &problems)
  }

  func choice<Choice: RawRepresentable & CaseIterable & Sendable>(
    _ text: Located<String>, _ key: String, _ problems: inout Problems
  ) -> Located<Choice>? where Choice.RawValue == String {
    if let value = Choice(rawValue: text.value) { return Located(value: value, location: text.location) }
    unknown(text, what: name(key), among: Choice.allCases.map(\.rawValue), &problems)
    return nil
  }

  func unknown(_ text: Located<String>, what: String, among known: [String], _ problems: inout Problems) {
    let near = nearest(to: text.value, among: known)
    let list =
      known.count <= 24 ? "one of: \(known.joined(separator: ", "))" : "see the study's files for the codes there are"
    add(
      "\(what): '\(text.value)' is not known", at: text.location,
      advice: near.isEmpty ? list : "did you mean '\(near.joined(separator: "' or '"))'?", &problems)
  }

  func add(_ message: String, at location: Location, advice: String?, _ problems: inout Problems) {
    problems.add(
      Diagnostic(.error, message, at: location, excerpt: text.excerpt(ofLine: location.line), advice: advice))
  }

  func require(_ key: String, advice: String, _ problems: inout Problems) {
    if node(key) == nil {
      add("\(path.isEmpty ? "the study" : path) lacks '\(key)'", at: location, advice: advice, &problems)
    }
  }

  func name(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  private func scalar(_ node: Node, _ key: String, _ problems: inout Problems) -> Located<String>? {
    let at = YamlText.location(of: node, in: text)
    guard case .scalar(let scalar) = node else {
      add("\(name(key)) must be a single value", at: at, advice: "write one word or number", &problems)
      return nil
    }
    return Located(value: scalar.string, location: at)
  }

  private func plain(_ value: Double) -> String {
    Double(Int(exactly: value) ?? 0) == value ? "\(Int(value))" : "\(value)"
  }
}

/// Decimal digits, an optional sign, fraction and exponent; nothing that merely resembles a number, and nothing that
/// overflows.
func strictNumber(_ text: String) -> Double? {
  guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) || [43, 45, 46, 69, 101].contains($0) }),
    text.utf8.contains(where: { (48...57).contains($0) }), let value = Double(text), value.isFinite
  else { return nil }
  return value
}
