/// One entity's index as a sum over its nodes and leaves, up to rounding.
///
/// Where children are combined arithmetically each gets its weight times its score; where geometrically, its weight's
/// share of the score (the log-mean Divisia split against nought); otherwise likewise. A score that comes of comparing
/// entities is no sum over its children: below such a node there are no parts, only weights. Weights are those used:
/// rescaled where siblings are missing.
public struct Contributions: Sendable, Equatable {
  public var entity: String
  /// By node in the order of `Scores.nodes`, the index last; NaN where not assessed.
  public var nodes: [Double]
  /// By leaf; NaN where the leaf is missing, its node not assessed, or below a node whose method compares entities.
  public var leaves: [Double]
  /// Effective weight of each leaf as used for this entity; 0 where it is not.
  public var weights: [Double]
  public init(entity: String, nodes: [Double], leaves: [Double], weights: [Double]) {
    self.entity = entity
    self.nodes = nodes
    self.leaves = leaves
    self.weights = weights
  }
}

extension Ranker {
  /// Nil: the entity has no index score.
  public func contributions(of row: Int, in scores: Scores) -> Contributions? {
    let index = tree.groups.count - 1
    guard !scores.nodes.values[index][row].isNaN else { return nil }
    var parts = Parts(leaves: tree.leaves.count, groups: tree.groups.count)
    var used = Column(repeating: 0, count: tree.leaves.count)
    var shares = Column(repeating: 0, count: tree.groups.count)
    parts.groups[index] = scores.nodes.values[index][row]
    parts.slopes[index] = 1
    shares[index] = 1
    for (number, group) in tree.groups.enumerated().reversed() where shares[number] > 0 {
      let values = group.children.map { value(of: $0, row, in: scores) }
      let weights = scores.weights[group.code] ?? []
      let present = zip(weights, values).reduce(0) { $1.1.isNaN ? $0 : $0 + $1.0 }
      for (child, value) in values.enumerated() where !value.isNaN && weights[child] > 0 {
        let weight = weights[child] / present
        if parts.isClosed[number] || type(of: aggregating[number]).comparesEntities {
          parts.close(group.children[child])
        } else if type(of: aggregating[number]).path == .arithmetic, let slope = parts.slopes[number] {
          parts.set(group.children[child], slope * weight * value, slope: slope * weight)
        } else {
          let part = parts.groups[number] * weight
          parts.set(group.children[child], part, slope: value == 0 ? nil : part / value)
        }
        switch group.children[child] {
        case .leaf(let leaf): used[leaf] = shares[number] * weight
        case .group(let below): shares[below] = shares[number] * weight
        }
      }
    }
    return Contributions(entity: scores.nodes.rows[row], nodes: parts.groups, leaves: parts.leaves, weights: used)
  }

  func value(of child: Tree.Child, _ row: Int, in scores: Scores) -> Double {
    switch child {
    case .leaf(let leaf): scores.leaves.values[leaf][row]
    case .group(let group): scores.nodes.values[group][row]
    }
  }
}

/// Parts of one number, top down.
struct Parts {
  var leaves: [Double]
  var groups: [Double]
  /// Part of the whole in one point of the group's own score (or difference of scores); nil: not to be had.
  var slopes: [Double?]
  /// Groups whose children have no part that could be told.
  var isClosed: [Bool]

  init(leaves: Int, groups: Int) {
    self.leaves = Column(repeating: .nan, count: leaves)
    self.groups = Column(repeating: .nan, count: groups)
    slopes = [Double?](repeating: nil, count: groups)
    isClosed = [Bool](repeating: false, count: groups)
  }

  mutating func close(_ child: Tree.Child) {
    set(child, .nan, slope: nil)
    if case .group(let group) = child { isClosed[group] = true }
  }

  mutating func set(_ child: Tree.Child, _ part: Double, slope: Double?) {
    switch child {
    case .leaf(let leaf): leaves[leaf] = part
    case .group(let group):
      groups[group] = part
      slopes[group] = slope
    }
  }
}
