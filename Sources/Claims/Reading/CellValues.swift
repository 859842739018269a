package import Diagnostics

extension CSVRow {
  /// A number, or nil where the cell is empty or was reported.
  package func number(_ column: String, _ problems: inout Problems) -> Double? {
    let text = text(column)
    guard !text.isEmpty else { return nil }
    if let value = DecimalNumber.parse(text) { return value }
    let (message, advice) = DecimalNumber.fault(text)
    error(column, "`\(column)`: \(message)", advice: advice, &problems)
    return nil
  }

  /// R's way of writing a gap counts as empty.
  package func textOrNA(_ column: String) -> String {
    let text = text(column)
    return text == "NA" ? "" : text
  }

  /// A number of the row `code`, or nil where the cell is empty, `NA`, or was reported. `mayBeGap`: the study may name
  /// codes for "no figure".
  package func figure(
    _ column: String, of code: String, mayBeGap: Bool = false, _ problems: inout Problems
  ) -> Double? {
    let text = textOrNA(column)
    guard !text.isEmpty else { return nil }
    if let value = DecimalNumber.parse(text) { return value }
    let (message, advice) = DecimalNumber.fault(text)
    error(
      column, "`\(column)` of `\(code.truncatedForMessage)`: \(message)",
      advice: mayBeGap ? Self.gapAdvice(text, otherwise: advice) : advice, &problems)
    return nil
  }

  /// A whole number, or nil where the cell is empty or was reported.
  package func integer(_ column: String, _ problems: inout Problems) -> Int? {
    guard let value = number(column, &problems) else { return nil }
    if value == value.rounded(), abs(value) <= 1e15 { return Int(value) }
    error(column, "`\(column)` is `\(text(column))`, not a whole number", advice: "Write a whole number.", &problems)
    return nil
  }

  /// One of the cases of an enumeration, letter case aside; nil where the cell is empty or was reported.
  package func choice<T: RawRepresentable<String> & CaseIterable>(
    _ column: String, _ problems: inout Problems
  ) -> T? {
    let text = text(column)
    guard !text.isEmpty else { return nil }
    if let value = T.allCases.first(where: { $0.rawValue == text || $0.rawValue.lowercased() == text.lowercased() }) {
      return value
    }
    let names = T.allCases.map(\.rawValue)
    error(
      column, "`\(column)` is `\(text.truncatedForMessage)`",
      advice: didYouMean(text, among: names) ?? "Write one of: \(names.joined(separator: ", ")).", &problems)
    return nil
  }

  /// true or false, yes or no, 1 or 0; nil where the cell is empty or was reported.
  package func flag(_ column: String, _ problems: inout Problems) -> Bool? {
    switch text(column).lowercased() {
    case "": return nil
    case "true", "yes", "1": return true
    case "false", "no", "0": return false
    case let other:
      error(column, "`\(column)` is `\(other.truncatedForMessage)`", advice: "Write true or false.", &problems)
      return nil
    }
  }

  /// The parts of a cell that are separated by `;`, blanks around them removed, empty ones left out.
  package func list(_ column: String) -> [String] { splitList(text(column)) }
}

func splitList(_ text: String) -> [String] {
  text.split(separator: ";").map { trimmed($0) }.filter { !isBlank($0) }
}

func trimmed(_ text: some StringProtocol) -> String {
  var scalars = String(text).unicodeScalars[...]
  while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
  while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
  return String(scalars)
}
