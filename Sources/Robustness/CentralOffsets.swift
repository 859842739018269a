import Linear
import Methods

extension MatrixView {
  /// By entity and mean, units that draws are moved by at the top of each part of the tree whose weights do not vary: the
  /// base's score, ties as it has them, less what the grid's weights make of central evidence. So with nothing uncertain
  /// every draw is the base ranking, and who is level there stays so, although a third is no whole number of units.
  func offsets(_ mode: DrawMode, _ kernels: RankingKernels) -> [[Int32]] {
    let (tree, base) = (ranked.tree, ranked.view.base)
    let tops = tops(mode)
    let settled = tops.map { number -> [Double] in
      var column = base.scores.nodes.values[number]
      for row in column.indices where base.ranks[row] == nil { column[row] = .nan }
      return column.settled(tolerance: ranked.view.recipe.tieTolerance)
    }
    var nodes = DrawRows<Int32>(tree.leaves.count + tree.groups.count, draws: 16, repeating: 0)
    return entities.map { entity in
      for leaf in entity.leaves { nodes.fill(leaf.row, with: mode == .weights ? leaf.still : leaf.central) }
      return entity.means.map { mean in
        kernels.mean(of: mean.children, .fixed(mean.fixed), in: &nodes, row: mean.row)
        guard let top = tops.firstIndex(of: mean.group) else { return 0 }
        let score = settled[top][entity.row]
        return grid(mode).whole(geometric ? Exact.log(score) : score) - nodes[mean.row, 0]
      }
    }
  }

  /// Groups whose weights, and those of all groups below them, are the base's in every draw, and that are no part of another.
  private func tops(_ mode: DrawMode) -> [Int] {
    let (tree, weights) = (ranked.tree, ranked.weights)
    if mode == .evidence { return [tree.groups.count - 1] }
    var isStill: [Bool] = []
    var tops: [Int] = []
    for (number, group) in tree.groups.enumerated() {
      let below = weights.groups[number].children.compactMap { child -> Int? in
        if case .group(let below) = group.children[child] { below } else { nil }
      }
      isStill.append(weights.groups[number].isStill && below.allSatisfy { isStill[$0] })
      if isStill[number] { tops = tops.filter { !below.contains($0) } + [number] }
    }
    return tops
  }
}
