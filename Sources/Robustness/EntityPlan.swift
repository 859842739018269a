import Linear
import Methods

/// One ranked entity in one view: which leaves it has, and which weighted means make its score. Gaps do not vary, so
/// neither does this.
struct EntityPlan: Sendable {
  struct Leaf: Sendable {
    /// Row among the leaves and nodes of a block.
    var row: Int
    /// The central value on the grid of evidence draws, and on that of draws of weights alone.
    var central: Int32
    var still: Int32
    /// Factor of the cell's own spread, as a place in the entity's list; and its table.
    var factor: Int?
    var table: [Int32] = []
    /// `factors`: what an error multiplies by before it adds; empty where it only adds.
    var shared: [(error: Int, factors: [Double], shifts: [Int32])] = []
    var cut: ClosedRange<Int32>?
    var varies: Bool { factor != nil || !shared.isEmpty }
  }

  /// A mean over the children that are there.
  struct Mean: Sendable {
    var group: Int
    var row: Int
    /// Rows of the children, their fixed weights, and the rows of their drawn ones.
    var children: [Int]
    var fixed: [Int32]
    var drawn: [Int]
    /// Sum of the drawn weights where no child is missing, else 0.
    var total: Int32
  }

  /// Row of the entity in the view's tables.
  let row: Int
  var leaves: [Leaf] = []
  /// Children before parents; the index is last.
  let means: [Mean]

  /// `base` says what is there: leaves with a value, nodes assessed.
  init(row: Int, tree: Tree, base: Scores, weights: WeightSystem) throws(MethodError) {
    self.row = row
    var wanted = [Bool](repeating: false, count: tree.groups.count)
    var means: [Mean] = []
    wanted[tree.groups.count - 1] = true
    for number in tree.groups.indices.reversed() where wanted[number] {
      let group = tree.groups[number]
      var mean = Mean(
        group: number, row: tree.leaves.count + number, children: [], fixed: [], drawn: [], total: 0)
      for (place, child) in weights.groups[number].children.enumerated() {
        switch group.children[child] {
        case .leaf(let leaf):
          if base.leaves.values[leaf][row].isNaN { continue }
          mean.children.append(leaf)
        case .group(let below):
          if base.nodes.values[below][row].isNaN { continue }
          wanted[below] = true
          mean.children.append(tree.leaves.count + below)
        }
        mean.fixed.append(weights.groups[number].fixed[place])
        mean.drawn.append(weights.groups[number].firstRow + place)
      }
      guard !mean.children.isEmpty else {
        throw MethodError(
          "\(group.code) of \(base.nodes.rows[row]) is scored, but none of its weighted children is",
          advice: "give the children that have values a weight", node: group.code, entity: base.nodes.rows[row])
      }
      if mean.children.count == weights.groups[number].children.count { mean.total = RankingKernels.one }
      means.append(mean)
    }
    self.means = means.reversed()
  }

  /// Leaves that count for this entity.
  func leafRows(_ tree: Tree) -> [Int] { means.flatMap(\.children).filter { $0 < tree.leaves.count }.sorted() }
}
