import Claims
import Linear
import Methods

/// A view with what every way of drawing it needs: its tree, the entities to be ranked, and the weights.
struct RankedView: Sendable {
  let view: DrawView
  let ranker: Ranker
  let weights: WeightSystem
  /// Number of the weight system among those of the call.
  let system: Int
  /// Rows of the lens table that are ranked, in code order.
  let rows: [Int]

  var tree: Tree { ranker.tree }
  var codes: [String] { rows.map { view.lens.table.rows[$0] } }

  /// Whether means are of logarithms; nil: some node is combined otherwise, or nodes differ.
  var matrixKind: Bool? {
    let paths = ranker.aggregating.map { type(of: $0).path }
    if paths.allSatisfy({ $0 == .arithmetic }) { return false }
    return paths.allSatisfy { $0 == .geometric } ? true : nil
  }
}
