/// The difference of two entities' index scores as a sum over nodes and leaves, up to rounding.
///
/// Arithmetic nodes split by weight · difference; geometric ones by the log-mean Divisia index,
/// w · L(b, a) · ln(bᵢ/aᵢ) with L(b, a) = (b - a) / ln(b/a); others by Shapley's value over the children: of putting b's
/// in the place of a's, or, where a method compares entities, of the two exchanging theirs among everyone (which for
/// PROMETHEE and Borda's rule is weight · difference of flows or places); of many children by some orders (`shapley`). What an entity lacks was dropped from its score,
/// which under means is the same as standing at the score of the node above it: so it is counted here, and `unknown` says
/// for whom.
public struct Gap: Sendable, Equatable {
  public enum Unknown: Sendable { case neither, from, to, both }
  public var from: String
  public var to: String
  /// `to` less `from`, by node in the order of `Scores.nodes`, the index last. NaN two levels and more below a node whose
  /// method compares entities: points of its children's scores are no points of its own.
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
      guard !parts.isClosed[number] else {
        for below in group.children { parts.close(below) }
        continue
      }
      let split = try split(
        number, weights, from: x, to: y, ends: (from.groups[number], to.groups[number]), rows: (a, b), in: scores)
      for (child, below) in group.children.enumerated() {
        if let slope = parts.slopes[number], let split {
          parts.set(below, slope * split[child].part, slope: split[child].slope.map { slope * $0 })
        } else {
          parts.set(below, parts.groups[number] * weights[child], slope: nil)
        }
        if type(of: aggregating[number]).comparesEntities, case .group(let one) = below { parts.isClosed[one] = true }
      }
    }
    return Gap(
      from: scores.nodes.rows[a], to: scores.nodes.rows[b], nodes: parts.groups, leaves: parts.leaves,
      unknown: zip(from.unused, to.unused).map { a, b in a ? (b ? .both : .from) : (b ? .to : .neither) })
  }

  /// Each child's part in a group's difference, and what one point of the child counts; nil: not to be had. No parts:
  /// one of the two is not assessed in the group, and its method does not take that for the score of the node above.
  private func split(
    _ number: Int, _ weights: [Double], from x: [Double], to y: [Double], ends: (from: Double, to: Double),
    rows: (Int, Int), in scores: Scores
  ) throws(MethodError) -> [(part: Double, slope: Double?)]? {
    let group = tree.groups[number]
    let exchange = Exchange(group: group, method: aggregating[number], weights: weights)
    let column = scores.nodes.values[number]
    switch type(of: aggregating[number]).path {
    case .arithmetic:
      return weights.indices.map { (weights[$0] * (y[$0] - x[$0]), weights[$0]) }
    case .geometric:
      let mean = logMean(ends.from, ends.to)
      return weights.indices.map { child in
        let slope = weights[child] == 0 ? 0 : weights[child] * mean / logMean(x[child], y[child])
        return (slope * (y[child] - x[child]), slope)
      }
    case .general where type(of: aggregating[number]).comparesEntities:
      guard !column[rows.0].isNaN, !column[rows.1].isNaN else { return nil }
      let inside = column.indices.filter { scores.isRanked.isEmpty || scores.isRanked[$0] }
      guard let a = inside.firstIndex(of: rows.0), let b = inside.firstIndex(of: rows.1) else { throw exchange.refused }
      let children = Table(
        rows: inside.map { scores.nodes.rows[$0] }, columns: group.codes,
        values: group.children.map { child in inside.map { value(of: child, $0, in: scores) } })
      return try exchange.amongAll(children, from: a, to: b, ends: ends).map { ($0, nil) }
    case .general:
      if let parts = try? exchange.alone(from: x, to: y, ends: ends) {
        return parts.indices.map { child in
          (parts[child], x[child] == y[child] ? nil : parts[child] / (y[child] - x[child]))
        }
      }
      // No mean: what is missing must stay so.
      guard !column[rows.0].isNaN, !column[rows.1].isNaN else { return nil }
      let raw = group.children.map { (value(of: $0, rows.0, in: scores), value(of: $0, rows.1, in: scores)) }
      guard let parts = try exchange.alone(from: raw.map(\.0), to: raw.map(\.1), ends: ends) else {
        throw exchange.refused
      }
      return parts.indices.map { child in
        let difference = raw[child].1 - raw[child].0
        return (parts[child], difference.isNaN || difference == 0 ? nil : parts[child] / difference)
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
