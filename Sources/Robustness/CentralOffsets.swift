import Linear
import Methods

extension MatrixView {
  /// By entity, units that evidence draws are moved by: the base's score, ties as it has them, less what the grid's weights
  /// make of central evidence. So with nothing uncertain every draw is the base ranking, although a third is no whole
  /// number of units.
  func offsets(_ kernels: RankingKernels) -> [Int32] {
    let tree = ranked.tree
    let index = ranked.view.base.scores.nodes.values[tree.groups.count - 1]
    let settled = ranked.rows.map { index[$0] }.settled(tolerance: ranked.view.recipe.tieTolerance)
    var nodes = DrawRows<Int32>(tree.leaves.count + tree.groups.count, draws: 16, repeating: 0)
    return zip(entities, settled).map { entity, score in
      for leaf in entity.leaves { nodes.fill(leaf.row, with: leaf.central) }
      for mean in entity.means {
        kernels.mean(of: mean.children, .fixed(mean.fixed), in: &nodes, row: mean.row)
      }
      return grid.whole(geometric ? Exact.log(score) : score) - nodes[nodes.count - 1, 0]
    }
  }
}
