/// Whether the entity that VIKOR puts first leads, and whom it has to share the first place with if not
/// (`opricovic2004`).
public struct Compromise: Sendable, Equatable {
  /// By row of the children; NaN for a gap. Smaller is better in all three.
  public var s: [Double]
  public var r: [Double]
  public var q: [Double]
  /// Rows from the best to the worst by Q, equals in code order; gaps are left out.
  public var order: [Int]
  /// The second is behind by at least 1/(n - 1) in Q.
  public var hasAdvantage: Bool
  /// The first is also first by S or by R.
  public var isStable: Bool
  /// The first alone where both hold; with the second where it is only not stable; else with all that are behind by less
  /// than 1/(n - 1).
  public var solution: [Int]
  public init(
    s: [Double], r: [Double], q: [Double], order: [Int], hasAdvantage: Bool, isStable: Bool, solution: [Int]
  ) {
    self.s = s
    self.r = r
    self.q = q
    self.order = order
    self.hasAdvantage = hasAdvantage
    self.isStable = isStable
    self.solution = solution
  }
}

extension Vikor {
  /// Of the children that `combine` is given. One entity alone leads.
  public func compromise(_ children: Table, weights: [Double]) throws(MethodError) -> Compromise {
    var room = Workspace()
    try distances(children, weights, in: &room)
    let (s, r, q) = (room.columns[0], room.columns[1], room.scores)
    let order = q.indices.filter { !q[$0].isNaN }.sorted { (q[$0], $0) < (q[$1], $1) }
    guard let first = order.first, order.count > 1 else {
      return Compromise(s: s, r: r, q: q, order: order, hasAdvantage: true, isStable: true, solution: order)
    }
    let needed = 1 / Double(order.count - 1)
    // Q is a sum of four quotients: what rounding takes must not cost an advantage that is exact.
    let hasAdvantage = q[order[1]] - q[first] >= needed - 1e-12
    let isStable = order.allSatisfy { s[first] <= s[$0] } || order.allSatisfy { r[first] <= r[$0] }
    let solution =
      hasAdvantage
      ? Array(order.prefix(isStable ? 1 : 2)) : order.filter { q[$0] - q[first] < needed - 1e-12 }
    return Compromise(
      s: s, r: r, q: q, order: order, hasAdvantage: hasAdvantage, isStable: isStable, solution: solution)
  }
}
