/// A coefficient of association, and how often pairs without any would show one at least as far from nought.
public struct Association: Sendable, Equatable {
  /// -1 ... 1; NaN where one side does not vary.
  public var coefficient: Double
  /// Two-sided; NaN where there are too few pairs.
  public var pValue: Double
  /// Pairs of which both values are known.
  public var count: Int

  public init(coefficient: Double, pValue: Double, count: Int) {
    self.coefficient = coefficient
    self.pValue = pValue
    self.count = count
  }
}

extension Statistics {
  /// Pearson's r over the pairs that are complete; p from t = r √((n - 2) / (1 - r²)) with n - 2 degrees of freedom, exact
  /// for normal pairs; n ≥ 3.
  public static func pearson(_ x: [Double], _ y: [Double]) -> Association {
    let (x, y) = complete(x, y)
    let r = correlation(x, y)
    return Association(coefficient: r, pValue: pValue(ofCorrelation: r, count: x.count), count: x.count)
  }

  /// Spearman's ρ: Pearson's r of the ranks, equals at their average; p by the same t, an approximation that is poor for a
  /// handful of pairs.
  public static func spearman(_ x: [Double], _ y: [Double]) -> Association {
    let (x, y) = complete(x, y)
    return pearson(averageRanks(x), averageRanks(y))
  }

  /// Ranks from 1, the lowest value, up; equals share the average of their places. Gaps stay, and count for no other.
  public static func averageRanks(_ x: [Double]) -> [Double] {
    let order = x.indices.filter { !x[$0].isNaN }.sorted { x[$0] < x[$1] }
    var ranks = x
    var first = 0
    while first < order.count {
      var next = first + 1
      while next < order.count, x[order[next]] == x[order[first]] { next += 1 }
      for place in first..<next { ranks[order[place]] = Double(first + 1 + next) / 2 }
      first = next
    }
    return ranks
  }

  static func complete(_ x: [Double], _ y: [Double]) -> ([Double], [Double]) {
    precondition(x.count == y.count)
    let both = x.indices.filter { !x[$0].isNaN && !y[$0].isNaN }
    return (both.map { x[$0] }, both.map { y[$0] })
  }

  private static func pValue(ofCorrelation r: Double, count: Int) -> Double {
    guard count > 2, !r.isNaN else { return .nan }
    let degrees = Double(count - 2)
    let t = r.magnitude * (degrees / ((1 - r) * (1 + r))).squareRoot()
    return min(1, 2 * StudentT.upperTail(t, degrees: degrees))
  }
}
