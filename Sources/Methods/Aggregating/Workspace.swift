import Linear

/// What methods need while they combine one table after another, kept so that a draw asks for no memory.
public struct Workspace: Sendable {
  /// What `combine` leaves: the node's column.
  public var scores: Column = []
  var parts: [RowPart] = []
  /// Columns of whatever the method makes of its children's.
  var columns: [Column] = []
  /// One number a child.
  var numbers: [Double] = []
  var spans: [ChildSpan] = []
  var order: [Int] = []
  var contests = Outranking()

  public init() {}

  /// Makes `scores` a column of so many gaps.
  mutating func clear(rows: Int) {
    scores.fill(rows, with: .nan)
  }

  /// Makes the first `count` columns noughts.
  mutating func clearColumns(_ count: Int, rows: Int) {
    while columns.count < count { columns.append([]) }
    for column in 0..<count { columns[column].fill(rows, with: 0) }
  }

  /// `scores` from sums and the weights they are of, columns 0 and 1; no weight: a gap.
  mutating func divideColumns(_ score: (Double) -> Double) {
    clear(rows: columns[0].count)
    for row in scores.indices where columns[1][row] > 0 { scores[row] = score(columns[0][row] / columns[1][row]) }
  }

  /// `spans` by child; a child without scores has gaps for ends and a unit of 1.
  mutating func takeSpans(_ children: Table, unit: (_ column: Column, _ best: Double, _ worst: Double) -> Double) {
    spans.removeAll(keepingCapacity: true)
    for column in children.values {
      guard let (worst, best) = column.extremes else {
        spans.append(ChildSpan(best: .nan, worst: .nan, unit: 1))
        continue
      }
      spans.append(ChildSpan(best: best, worst: worst, unit: unit(column, best, worst)))
    }
  }
}

/// What a child's scores lie in, and the unit in which they are held against each other.
struct ChildSpan {
  var best: Double
  var worst: Double
  var unit: Double
}

extension Column {
  /// Of the scores that there are.
  var extremes: (low: Double, high: Double)? {
    let (low, high) = reduce((low: Double.infinity, high: -Double.infinity)) {
      $1.isNaN ? $0 : (Swift.min($0.low, $1), Swift.max($0.high, $1))
    }
    return low <= high ? (low, high) : nil
  }
}

extension Array {
  /// Makes this so many of one value, in the room it has.
  mutating func fill(_ count: Int, with value: Element) {
    removeAll(keepingCapacity: true)
    append(contentsOf: repeatElement(value, count: count))
  }
}
