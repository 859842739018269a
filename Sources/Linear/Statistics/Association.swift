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
    return pearson(Centred(x), Centred(y))
  }

  /// The same of two columns that many others are held against.
  public static func pearson(_ x: OrderedColumn, _ y: OrderedColumn) -> Association {
    precondition(x.values.count == y.values.count)
    if let x = x.centred, let y = y.centred { return pearson(x.values, y.values) }
    return pearson(Centred(x.values(amongThoseOf: y)), Centred(y.values(amongThoseOf: x)))
  }

  private static func pearson(_ x: Centred, _ y: Centred) -> Association {
    let (r, count) = (correlation(x, y), x.units.count)
    return Association(coefficient: r, pValue: pValue(ofCorrelation: r, count: count), count: count)
  }

  static func correlation(_ x: Centred, _ y: Centred) -> Double {
    guard x.units.count > 1, x.squares > 0, y.squares > 0 else { return .nan }
    var products = CompensatedSum()
    for place in x.units.indices { products.add(x.units[place] * y.units[place]) }
    return clamp(products.value / (x.squares * y.squares).squareRoot(), -1, 1)
  }

  /// Spearman's ρ: Pearson's r of the ranks, equals at their average; p by the same t, an approximation that is poor for a
  /// handful of pairs.
  public static func spearman(_ x: [Double], _ y: [Double]) -> Association {
    spearman(OrderedColumn(x), OrderedColumn(y))
  }

  /// The same of two columns that many others are held against.
  public static func spearman(_ x: OrderedColumn, _ y: OrderedColumn) -> Association {
    precondition(x.values.count == y.values.count)
    if let x = x.centred, let y = y.centred { return pearson(x.ranks, y.ranks) }
    return pearson(Centred(x.ranks(amongThoseOf: y)), Centred(y.ranks(amongThoseOf: x)))
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
