import Diagnostics

/// `claims.csv` as a report has it: claims with what podium says of them, read back as they were.
///
/// Told by its columns `claim`, which stands for `id`, and `fate`. What podium adds is passed over, and the guard against
/// formulas undone; a file of the user's own is taken at its word.
enum ReportedClaims {
  private static let id = "claim"
  private static let fate = "fate"
  private static let added = [
    "name", "name_ko", "indicator_name", "indicator_name_ko", "period_start", "period_end", fate, "fate_of",
  ]

  static let known = ClaimField.names.filter { $0 != ClaimField.id.name } + [id] + added

  static func name(of field: ClaimField) -> String { field == .id ? id : field.name }

  /// Whether a file's header is such a report's.
  static func areIn(_ text: SourceText) -> Bool {
    var scanner = CSVScanner()
    let bytes = text.bytes
    _ = scanner.record(bytes.span, from: textStart(text), to: bytes.count)
    let header = Set(scanner.cells.prefix(scanner.count).map { text.string($0) })
    return header.isSuperset(of: [id, fate]) && !header.contains(ClaimField.id.name)
  }

  /// Takes the guard from cells that have it.
  static func unguard(_ cells: inout [CSVCell], count: Int, in text: SourceText) {
    let bytes = text.bytes
    for place in 0..<min(count, cells.count)
    where !cells[place].isEmpty && bytes[Int(cells[place].start)] == UInt8(ascii: "'") {
      let written = text.string(cells[place])
      if FormulaGuard.undone(written) != written { cells[place].start += 1 }
    }
  }
}
