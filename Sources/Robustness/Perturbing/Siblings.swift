public import Claims
public import Methods

/// The children of one node whose weights are drawn together.
public struct Siblings: Sendable, Equatable {
  public var node: String
  /// 1 is the index.
  public var level: Int
  /// Those with a weight, in the framework's order; the others.
  public var children: [String]
  public var weightless: [String]
  /// Of `children`, above nought; they need not sum to one.
  public var weights: [Double]
  /// How many leaves with a weight are below each child; 1 for a leaf.
  public var leaves: [Int]
  /// Whole sets of weights that people state, `sets[set][child]`; nil: not several.
  public var sets: [[Double]]?

  public init(
    node: String, level: Int = 1, children: [String], weightless: [String] = [], weights: [Double],
    leaves: [Int]? = nil,
    sets: [[Double]]? = nil
  ) {
    self.node = node
    self.level = level
    self.children = children
    self.weightless = weightless
    self.weights = weights
    self.leaves = leaves ?? children.map { _ in 1 }
    self.sets = sets
  }

  /// Every group, children before parents, with the weights that the study states, or the framework's where they follow
  /// from data.
  public static func all(_ recipe: Recipe, _ framework: Framework) throws(MethodError) -> [Siblings] {
    let ranker = try Ranker(recipe, framework)
    var weights: [[Double]] = []
    for group in ranker.tree.groups {
      let level = Recipe.level(group.level)
      let method = recipe.weightingOf[group.code] ?? recipe.weightingOf[level] ?? recipe.weighting
      guard method is any Stated else {
        weights.append(group.given)
        continue
      }
      let empty = Table(rows: [], columns: group.codes, values: group.codes.map { _ in [] })
      weights.append(
        try method.weights(empty, given: group.given, node: group.code, directions: group.directions))
    }
    return all(ranker.tree, weights: weights, sets: try ranker.weightSets())
  }

  /// The same with weights by group of the tree and child.
  static func all(_ tree: Tree, weights: [[Double]], sets: [[[Double]]?]) -> [Siblings] {
    var below: [Int] = []
    return tree.groups.indices.map { number in
      let (group, own) = (tree.groups[number], weights[number])
      precondition(own.count == group.codes.count, "the base ranking's weights, one a child")
      let kept = own.indices.filter { own[$0] > 0 }
      let leaves = kept.map { child in
        switch group.children[child] {
        case .leaf: 1
        case .group(let child): below[child]
        }
      }
      below.append(leaves.reduce(0, +))
      return Siblings(
        node: group.code, level: group.level, children: kept.map { group.codes[$0] },
        weightless: own.indices.filter { !(own[$0] > 0) }.map { group.codes[$0] }, weights: kept.map { own[$0] },
        leaves: leaves, sets: sets[number].map { $0.map { set in kept.map { set[$0] } } })
    }
  }
}
