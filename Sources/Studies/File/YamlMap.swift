import Claims
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

  private let places: [String: Int]

  /// `path` names the mapping in messages: `robustness`, `scenarios[2]`.
  init?(_ node: Node, path: String, text: SourceText, problems: inout Problems) {
    self.path = path
    self.text = text
    location = YamlText.location(of: node, in: text)
    guard case .mapping(let mapping) = node else {
      problems.error(
        "\(path.isEmpty ? "the study" : path) must be a mapping of keys to values", in: text, at: location,
        advice: "write it as 'key: value' lines")
      return nil
    }
    var entries: [(key: String, keyLocation: Location, node: Node)] = []
    for (key, value) in mapping {
      let place = YamlText.location(of: key, in: text)
      if let scalar = key.scalar {
        entries.append((scalar.string, place, value))
      } else {
        problems.error("a key that is not plain text", in: text, at: place, advice: "write the key as a word")
      }
    }
    self.entries = entries
    places = Dictionary(entries.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Nothing but a place.
  init(emptyAt location: Location, path: String, text: SourceText) {
    (self.path, self.text, self.location) = (path, text, location)
    (entries, places) = ([], [:])
  }

  var keys: [String] { entries.map(\.key) }

  func refuseUnknown(_ known: [String], _ problems: inout Problems) {
    for entry in entries where !known.contains(entry.key) {
      add(
        "unknown key '\(entry.key)'\(path.isEmpty ? "" : " in \(path)")", at: entry.keyLocation,
        advice: didYouMean(entry.key, known, otherwise: "known here: \(known.joined(separator: ", "))"), &problems)
    }
  }

  func node(_ key: String) -> Node? { places[key].map { entries[$0].node } }
  func keyLocation(_ key: String) -> Location { places[key].map { entries[$0].keyLocation } ?? location }

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

  /// A name, a title or a note: nil where it is empty, or where it shows nothing, which is reported.
  func label(_ key: String, _ problems: inout Problems) -> Located<String>? {
    guard let text = string(key, &problems), !text.value.isEmpty else { return nil }
    guard isBlank(text.value) else { return text }
    add(
      "\(name(key)) shows nothing: blanks and control characters alone", at: text.location,
      advice: "write what readers are to see, or remove the key", &problems)
    return nil
  }

  func strings(_ key: String, _ problems: inout Problems) -> [Located<String>] {
    var found: [Located<String>] = []
    for element in list(key) { if let text = scalar(element, key, &problems) { found.append(text) } }
    return found
  }

  func number(_ key: String, in range: ClosedRange<Double>, _ problems: inout Problems) -> Located<Double>? {
    node(key).flatMap { number($0, key, in: range, &problems) }
  }

  private func number(
    _ node: Node, _ key: String, in range: ClosedRange<Double>, _ problems: inout Problems
  ) -> Located<Double>? {
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

  /// Whole numbers that are exact in a double.
  static let anyWhole = -(1 << 53)...(1 << 53)

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

  /// `[1, 2, 3]`; nil where one is no number.
  func numbers(_ key: String, in range: ClosedRange<Double>, _ problems: inout Problems) -> [Double]? {
    let elements = list(key)
    let numbers = elements.compactMap { number($0, key, in: range, &problems)?.value }
    return numbers.count == elements.count ? numbers : nil
  }

  /// `[low, high]`. `strictly`: low and high must differ.
  func pair(
    _ key: String, in range: ClosedRange<Double>, strictly: Bool = false, _ example: String, _ problems: inout Problems
  ) -> ClosedRange<Double>? {
    guard node(key) != nil else { return nil }
    let elements = list(key)
    let numbers = elements.compactMap { number($0, key, in: range, &problems)?.value }
    guard numbers.count == elements.count else { return nil }
    guard numbers.count == 2, numbers[0] < numbers[1] || (!strictly && numbers[0] == numbers[1]) else {
      add(
        "\(name(key)) must be two numbers, the smaller first", at: keyLocation(key), advice: "write \(example)",
        &problems)
      return nil
    }
    return numbers[0]...numbers[1]
  }

  func unknown(_ text: Located<String>, what: String, among known: [String], _ problems: inout Problems) {
    add(
      "\(what): '\(text.value)' is not known", at: text.location,
      advice: didYouMean(
        text.value, known,
        otherwise: known.count <= 24
          ? "one of: \(known.joined(separator: ", "))" : "see the study's files for the codes there are"),
      &problems)
  }

  func add(
    _ message: @autoclosure () -> String, at location: Location, advice: @autoclosure () -> String?,
    _ problems: inout Problems
  ) {
    problems.error(message(), in: text, at: location, advice: advice())
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

  /// 0.000001 rather than 1e-06; `value` is a limit, not below nought where it is small.
  private func plain(_ value: Double) -> String {
    if let whole = Int(exactly: value) { return "\(whole)" }
    let parts = "\(value)".split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else { return "\(value)" }
    if exponent > 0 { return "\(parts[0])e\(exponent)" }
    return "0." + String(repeating: "0", count: -exponent - 1) + parts[0].filter(\.isNumber)
  }
}

/// The advice for a name that is not known.
func didYouMean(_ name: String, _ known: [String], otherwise: String) -> String {
  let near = nearest(to: name, among: known)
  return near.isEmpty ? otherwise : "did you mean '\(near.joined(separator: "' or '"))'?"
}

/// Decimal digits, an optional sign, fraction and exponent; nothing that merely resembles a number, and nothing that
/// overflows.
func strictNumber(_ text: String) -> Double? {
  guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) || [43, 45, 46, 69, 101].contains($0) }),
    text.utf8.contains(where: { (48...57).contains($0) }), let value = Double(text), value.isFinite
  else { return nil }
  return value
}
