import Claims
import Linear
import Methods

/// A view with what every way of drawing it needs: its tree, the entities to be ranked, and the weights.
struct RankedView: Sendable {
  let view: DrawView
  let ranker: Ranker
  let weights: WeightSystem
  /// Number of the weight system among those of the call.
  var system: Int
  /// Rows of the lens table that are ranked, in code order.
  let rows: [Int]

  var tree: Tree { ranker.tree }
  var codes: [String] { rows.map { view.lens.table.rows[$0] } }

  /// What a method that compares entities may make of the index in a draw, far as that may be from the base; 0 where there
  /// is none.
  func reach(among count: Int) -> Double {
    let reaches = ranker.aggregating.map { type(of: $0).reach(among: count) }
    return reaches.last.flatMap { $0 } ?? reaches.reduce(0) { max($0, $1 ?? 0) }
  }

  /// Whether means are of logarithms; nil: some node is combined otherwise, or nodes differ.
  var matrixKind: Bool? {
    let paths = ranker.aggregating.map { type(of: $0).path }
    if paths.allSatisfy({ $0 == .arithmetic }) { return false }
    return paths.allSatisfy { $0 == .geometric } ? true : nil
  }
}
