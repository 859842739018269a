import Diagnostics

/// The claims of one stretch of a file. Rows with a mistake are reported and left out.
struct ClaimBatch: Sendable {
  let text: SourceText
  let file: Int32
  let resolver: ClaimResolver
  /// Columns so far; `strings` and indices into it are this batch's own until merged.
  var table = ClaimTable()
  /// Of every id, for finding duplicates.
  var idHashes: [UInt64] = []
  /// Ids of rows that were left out for a mistake, which may be duplicates too.
  var rejectedIds: [TextSpan] = []
  /// Cells that name other claims.
  var references: [Reference] = []
  var problems = Problems()
  var quoteFault = false

  struct Reference: Sendable {
    var field: ClaimField
    var cell: CSVCell
  }

  let seed: UInt64
  /// Whether the row being read has no mistake so far.
  var isSound = true
  /// Fields of it that were complained of before their cells are read: nothing more is said of what they lack.
  var told: UInt64 = 0
  var scratch: [UInt8] = []
  var memos: Memos

  /// Values of cells already seen, beside the table that numbers them.
  struct Memos: Sendable {
    var entities: ByteMemo, subjects: ByteMemo, sources: ByteMemo, kinds: ByteMemo, quantities: ByteMemo
    var bounds: ByteMemo, periods: ByteMemo, strings: ByteMemo
    var entityOf: [Int32] = [], subjectOf: [Int32] = [], sourceOf: [Int32] = [], kindOf: [ClaimKind?] = []
    var quantityOf: [Quantity?] = [], boundOf: [Bound?] = [], periodOf: [Period?] = []
    var blankStrings: Set<Int> = []

    init(seed: UInt64) {
      let memo = ByteMemo(seed: seed)
      (entities, subjects, sources, kinds) = (memo, memo, memo, memo)
      (quantities, bounds, periods, strings) = (memo, memo, memo, memo)
      let empty: [UInt8] = []
      _ = strings.number(empty.span, from: 0, to: 0)
    }
  }

  init(text: SourceText, file: Int, resolver: ClaimResolver, seed: UInt64) {
    self.text = text
    self.file = Int32(file)
    self.resolver = resolver
    self.seed = seed
    memos = Memos(seed: seed)
  }

  /// Makes room for so many rows.
  mutating func reserve(_ rows: Int) {
    idHashes.reserveCapacity(rows)
    table.reserve(rows)
  }

  func isTold(_ field: ClaimField) -> Bool { told & field.bit != 0 }

  mutating func reject(_ message: @autoclosure () -> String, at byte: Int, advice: @autoclosure () -> String? = nil) {
    problems.error(message(), in: text, byte: byte, advice: advice())
    isSound = false
  }

  func string(_ cell: CSVCell) -> String { text.string(cell) }
}

/// The cells of a row by field: which fields the file has, and at which cell each stands.
struct ClaimRow {
  var cells: [CSVCell]
  /// Cell of each field, -1 where the file has none.
  let cellOf: [Int]
  /// Fields that may have text in this row.
  var present: UInt64
  var start: Int

  @inline(__always)
  subscript(field: ClaimField) -> CSVCell {
    let cell = cellOf[field.rawValue]
    return cell < 0 ? CSVCell(start: Int32(start), end: Int32(start), spelling: .plain) : cells[cell]
  }
}
