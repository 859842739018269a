import Diagnostics

/// Names that lead to something: codes, names in both languages, aliases. Letter case and Unicode normal form aside
/// (equal strings in Swift are canonically equivalent ones).
struct NameIndex<Target: Equatable & Sendable>: Sendable {
  private var targets: [String: Target] = [:]
  private(set) var spellings: [String] = []
  private var longest = 0

  /// Adds a name; the target that already has it, if that is another one.
  mutating func add(_ name: String, _ target: Target) -> Target? {
    guard !name.isEmpty else { return nil }
    longest = max(longest, name.utf8.count)
    let key = name.lowercased()
    if let other = targets[key] { return other == target ? nil : other }
    targets[key] = target
    spellings.append(name)
    return nil
  }

  func find(_ name: String) -> Target? {
    // Other forms of a name differ in length, but not that much; hashing a cell of megabytes would take seconds.
    name.utf8.count <= 4 * longest + 16 ? targets[name.lowercased()] : nil
  }
}

/// Whether a text may be a code: not empty, and nothing in it that separates codes elsewhere.
func isCode(_ text: String) -> Bool {
  !text.isEmpty
    && text.unicodeScalars.allSatisfy {
      // Properties of a scalar are slow to look up, and a cell may hold a hundred megabytes.
      $0.value < 0x7F
        ? $0.value > 0x20 && $0 != ";" && $0 != "," && $0 != "/"
        : !$0.properties.isWhitespace && $0.properties.generalCategory != .control
    }
}

/// Whether a text shows nothing: blanks, controls and marks without width alone. So is an empty one.
package func isBlank(_ text: some StringProtocol) -> Bool {
  text.unicodeScalars.allSatisfy { scalar in
    if scalar.value < 0x7F { return scalar.value <= 0x20 }
    return scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
      || scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
  }
}

extension CSVRow {
  /// A name for readers; empty where the cell is, or where it shows nothing, which is reported.
  func name(_ column: String, _ problems: inout Problems) -> String {
    let text = text(column)
    guard !text.isEmpty, isBlank(text) else { return text }
    reportBlank(column, &problems)
    return ""
  }

  func reportBlank(_ column: String, _ problems: inout Problems) {
    error(
      column, "`\(column)` shows nothing: blanks and control characters alone",
      advice: "Write a name\(file.columns[column] == nil ? "" : ", or leave the cell empty").", &problems)
  }

  /// A code that no earlier row has, or nil after a report.
  func newCode(_ column: String, seen: inout [String: Int], _ problems: inout Problems) -> String? {
    guard let code = required(column, &problems) else { return nil }
    guard isCode(code) else {
      error(
        column, "`\(code.truncatedForMessage)` is no code", advice: "Use letters, digits, `.`, `_` and `-`.", &problems)
      return nil
    }
    if let earlier = seen[code] {
      let place = file.text.location(ofByte: earlier)
      error(
        column, "the \(column) `\(code)` occurs again; it is first on line \(place.line)",
        advice: "No two rows may have the same \(column).", &problems)
      return nil
    }
    seen[code] = byte(column)
    return code
  }
}
