/// A column of a table, a value a row. While all rows are blank it takes no memory, as most fields of most claims are.
public struct ClaimColumn<Value: Sendable>: Sendable, RandomAccessCollection {
  private let blank: Value
  /// Empty while every row is blank.
  private var values: [Value] = []
  /// How many rows are blank, while all are.
  private var blanks = 0
  private var room = 0

  init(blank: Value) { self.blank = blank }

  public var startIndex: Int { 0 }
  public var endIndex: Int { values.isEmpty ? blanks : values.count }

  public subscript(row: Int) -> Value {
    if values.isEmpty {
      precondition(row >= 0 && row < blanks, "the column has no such row")
      return blank
    }
    return values[row]
  }

  /// Makes room for so many rows in all, once one is not blank.
  mutating func reserve(_ rows: Int) { room = rows }

  package mutating func append(_ value: Value) {
    if values.isEmpty { spellOut(1) }
    values.append(value)
  }

  mutating func appendBlank() {
    if values.isEmpty { blanks += 1 } else { values.append(blank) }
  }

  mutating func append(_ other: ClaimColumn) {
    if other.values.isEmpty {
      if values.isEmpty { blanks += other.blanks } else { values += repeatElement(blank, count: other.blanks) }
    } else {
      if values.isEmpty { spellOut(other.values.count) }
      values += other.values
    }
  }

  /// Every value that is not blank for the column's sake changed.
  func mapped(_ change: (Value) -> Value) -> ClaimColumn {
    var result = self
    result.values = values.map(change)
    return result
  }

  /// Some rows only, in the order given.
  mutating func keep(_ rows: [Int]) {
    if values.isEmpty { blanks = rows.count } else { values = rows.map { values[$0] } }
    // Without rows nothing is spelt out.
    room = 0
  }

  private mutating func spellOut(_ more: Int) {
    values.reserveCapacity(Swift.max(room, blanks + more))
    values += repeatElement(blank, count: blanks)
    blanks = 0
  }
}

extension ClaimColumn: Equatable where Value: Equatable {
  public static func == (a: Self, b: Self) -> Bool { a.elementsEqual(b) }
}
