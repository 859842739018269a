/// The difference of two entities' index scores as a sum over nodes and leaves, up to rounding.
///
/// Arithmetic nodes split by weight · difference; geometric ones by the log-mean Divisia index,
/// w · L(b, a) · ln(bᵢ/aᵢ) with L(b, a) = (b - a) / ln(b/a); others by Shapley's value over the children. What an entity
/// lacks was dropped from its score, which is the same as standing at the score of the node above it: so it is counted
/// here, and `unknown` says for whom.
public struct Gap: Sendable, Equatable {
  public enum Unknown: Sendable { case neither, from, to, both }
  public var from: String
  public var to: String
  /// `to` less `from`, by node in the order of `Scores.nodes`, the index last.
  public var nodes: [Double]
  public var leaves: [Double]
  /// By leaf: whose score does not rest on it.
  public var unknown: [Unknown]
  /// The whole difference.
  public var difference: Double { nodes.last ?? 0 }
  public init(from: String, to: String, nodes: [Double], leaves: [Double], unknown: [Unknown]) {
    self.from = from
    self.to = to
    self.nodes = nodes
    self.leaves = leaves
    self.unknown = unknown
  }
}

extension Ranker {
  /// Throws where one of the two has no index score, or a method's differences cannot be split.
  public func gap(from a: Int, to b: Int, in scores: Scores) throws(MethodError) -> Gap {
    let index = tree.groups.count - 1
    let (from, to) = (Standing(self, a, scores), Standing(self, b, scores))
    for (standing, row) in [(from, a), (to, b)] where standing.groups[index].isNaN {
      throw MethodError(
        "\(scores.nodes.rows[row]) has no index score to compare", advice: "compare entities that are assessed",
        entity: scores.nodes.rows[row])
    }
    var parts = Parts(leaves: tree.leaves.count, groups: tree.groups.count)
    parts.groups[index] = to.groups[index] - from.groups[index]
    parts.slopes[index] = 1
    for (number, group) in tree.groups.enumerated().reversed() {
      let weights = scores.weights[group.code] ?? []
      let (x, y) = (group.children.map { from[$0] }, group.children.map { to[$0] })
      let split = try split(
        number, weights, from: x, to: y, ends: (from.groups[number], to.groups[number]))
      for (child, below) in group.children.enumerated() {
        if let slope = parts.slopes[number] {
          parts.set(below, slope * split[child].part, slope: split[child].slope.map { slope * $0 })
        } else {
          parts.set(below, parts.groups[number] * weights[child], slope: nil)
        }
      }
    }
    return Gap(
      from: scores.nodes.rows[a], to: scores.nodes.rows[b], nodes: parts.groups, leaves: parts.leaves,
      unknown: zip(from.unused, to.unused).map { a, b in a ? (b ? .both : .from) : (b ? .to : .neither) })
  }

  /// Each child's part in a group's difference, and what one point of the child counts; nil: not to be had.
  private func split(
    _ number: Int, _ weights: [Double], from x: [Double], to y: [Double], ends: (from: Double, to: Double)
  ) throws(MethodError) -> [(part: Double, slope: Double?)] {
    switch type(of: aggregating[number]).path {
    case .arithmetic:
      return weights.indices.map { (weights[$0] * (y[$0] - x[$0]), weights[$0]) }
    case .geometric:
      let mean = logMean(ends.from, ends.to)
      return weights.indices.map { child in
        let slope = weights[child] == 0 ? 0 : weights[child] * mean / logMean(x[child], y[child])
        return (slope * (y[child] - x[child]), slope)
      }
    case .general:
      let parts = try shapley(tree.groups[number], aggregating[number], weights, from: x, to: y, ends: ends)
      return parts.indices.map { child in
        (parts[child], x[child] == y[child] ? nil : parts[child] / (y[child] - x[child]))
      }
    }
  }
}

/// One entity's scores with everything it lacks at the score of the node above: combining those by the same means
/// gives the same scores.
private struct Standing {
  var leaves: [Double]
  var groups: [Double]
  /// Not assessed, or below a node that is not.
  var absent: [Bool]
  /// Leaves that the index does not rest on.
  var unused: [Bool]

  init(_ ranker: Ranker, _ row: Int, _ scores: Scores) {
    let tree = ranker.tree
    leaves = tree.leaves.indices.map { scores.leaves.values[$0][row] }
    groups = tree.groups.indices.map { scores.nodes.values[$0][row] }
    absent = groups.map(\.isNaN)
    unused = leaves.map(\.isNaN)
    for (number, group) in tree.groups.enumerated().reversed() {
      for child in group.children {
        switch child {
        case .leaf(let leaf):
          if absent[number] { unused[leaf] = true }
          if unused[leaf] { leaves[leaf] = groups[number] }
        case .group(let below):
          if absent[number] { absent[below] = true }
          if absent[below] { groups[below] = groups[number] }
        }
      }
    }
  }

  subscript(child: Tree.Child) -> Double {
    switch child {
    case .leaf(let leaf): leaves[leaf]
    case .group(let group): groups[group]
    }
  }
}
