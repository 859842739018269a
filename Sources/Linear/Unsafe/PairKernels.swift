import CRanking

/// Columns of equal length in one block, each filled up with NaN to a multiple of 8 rows.
package struct PaddedColumns: Sendable {
  package private(set) var rows = 0
  package private(set) var columns = 0
  package var stride: Int { (rows + 7) / 8 * 8 }
  fileprivate private(set) var values: [Double] = []

  /// Nothing but gaps.
  package init(rows: Int, columns: Int) { shape(rows: rows, columns: columns) }

  package init(_ columns: [[Double]], rows: Int) {
    self.init(rows: rows, columns: columns.count)
    for (column, values) in columns.enumerated() { set(column, to: values) }
  }

  /// So many, nothing but gaps, in the room there is.
  package mutating func shape(rows: Int, columns: Int) {
    (self.rows, self.columns) = (rows, columns)
    values.removeAll(keepingCapacity: true)
    values.append(contentsOf: repeatElement(.nan, count: stride * columns))
  }

  package mutating func set(_ column: Int, to values: [Double]) {
    precondition(column >= 0 && column < columns && values.count == rows)
    for row in 0..<rows { self.values[column * stride + row] = values[row] }
  }
}

/// One row against others, column by column.
extension RankingKernels {
  /// By other row, `stride` places: weights of the columns in which the row is above, below and equal.
  package struct Contests: Sendable {
    package fileprivate(set) var won: [Double] = []
    package fileprivate(set) var lost: [Double] = []
    package fileprivate(set) var tied: [Double] = []

    package init() {}

    /// Room for one row of these.
    package mutating func shape(_ columns: PaddedColumns) {
      guard won.count != columns.stride else { return }
      won = [Double](repeating: 0, count: columns.stride)
      lost = won
      tied = won
    }
  }

  /// Contests of `row` with the rows after it; columns in which either has a gap do not count. Weights are added in the
  /// order of the columns.
  package func contests(of row: Int, in x: PaddedColumns, weights: [Double], into contests: inout Contests) {
    precondition(row >= 0 && row < x.rows && weights.count == x.columns && contests.won.count == x.stride)
    let first = (row + 1) / 8 * 8
    unsafe x.values.withUnsafeBufferPointer { values in
      unsafe weights.withUnsafeBufferPointer { weights in
        guard let values = values.baseAddress, let weights = weights.baseAddress else { return }
        unsafe contests.won.withUnsafeMutableBufferPointer { won in
          unsafe contests.lost.withUnsafeMutableBufferPointer { lost in
            unsafe contests.tied.withUnsafeMutableBufferPointer { tied in
              unsafe podium_contests(
                code, values, weights, x.columns, x.stride, row, first, won.baseAddress!, lost.baseAddress!,
                tied.baseAddress!)
            }
          }
        }
      }
    }
  }

  /// For rows j after `row`, sums[j] = Σ (x - xⱼ)² over the columns where both have a value, compensated; counts[j]: how
  /// many these are. Both have `stride` places.
  package func squaredDifferences(
    from row: Int, in x: PaddedColumns, sums: inout [Double], counts: inout [Double]
  ) {
    precondition(row >= 0 && row < x.rows && sums.count == x.stride && counts.count == x.stride)
    let first = (row + 1) / 8 * 8
    unsafe x.values.withUnsafeBufferPointer { values in
      unsafe sums.withUnsafeMutableBufferPointer { sums in
        unsafe counts.withUnsafeMutableBufferPointer { counts in
          guard let values = values.baseAddress else { return }
          unsafe podium_squared_differences(
            code, values, x.columns, x.stride, row, first, sums.baseAddress!, counts.baseAddress!)
        }
      }
    }
  }
}
