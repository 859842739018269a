/// A dense matrix of doubles, row after row in one block of storage.
public struct Matrix: Sendable, Hashable {
  public let rows: Int
  public let columns: Int
  /// `storage[row * columns + column]`.
  public private(set) var storage: [Double]

  public init(rows: Int, columns: Int, repeating value: Double = 0) {
    precondition(rows >= 0 && columns >= 0)
    self.rows = rows
    self.columns = columns
    storage = Array(repeating: value, count: rows * columns)
  }

  public init(rows: Int, columns: Int, storage: [Double]) {
    precondition(rows >= 0 && columns >= 0 && storage.count == rows * columns)
    self.rows = rows
    self.columns = columns
    self.storage = storage
  }

  /// Rows of equal length.
  public init(_ rows: [[Double]]) {
    let columns = rows.first?.count ?? 0
    precondition(rows.allSatisfy { $0.count == columns }, "rows are of one length")
    self.init(rows: rows.count, columns: columns, storage: rows.flatMap { $0 })
  }

  @inlinable
  public subscript(row: Int, column: Int) -> Double {
    get {
      precondition(row >= 0 && row < rows && column >= 0 && column < columns)
      return storage[row * columns + column]
    }
    set {
      precondition(row >= 0 && row < rows && column >= 0 && column < columns)
      set(newValue, at: row * columns + column)
    }
  }

  public func row(_ row: Int) -> ArraySlice<Double> { storage[row * columns..<(row + 1) * columns] }
  public func column(_ column: Int) -> [Double] { (0..<rows).map { self[$0, column] } }

  public var transposed: Matrix {
    var result = Matrix(rows: columns, columns: rows)
    for i in 0..<rows { for j in 0..<columns { result.storage[j * rows + i] = storage[i * columns + j] } }
    return result
  }

  /// Lends the storage.
  public func withSpan<Result>(_ body: (Span<Double>) throws -> Result) rethrows -> Result {
    try body(storage.span)
  }

  /// Lends one row.
  public func withRow<Result>(_ row: Int, _ body: (Span<Double>) throws -> Result) rethrows -> Result {
    try body(storage.span.extracting(row * columns..<(row + 1) * columns))
  }

  /// Lends the storage to be written.
  public mutating func withMutableSpan<Result>(
    _ body: (inout MutableSpan<Double>) throws -> Result
  ) rethrows -> Result {
    var span = storage.mutableSpan
    return try body(&span)
  }

  @usableFromInline
  mutating func set(_ value: Double, at index: Int) { storage[index] = value }
}
