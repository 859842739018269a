/// How alike two rankings are, 1 the best; an entity without a rank in both (NaN) is left out. The first two count ranks anew
/// among those that are left, equals at their average.
extension Statistics {
  /// The weighted rank correlation of Pinto da Costa & Soares (2005), in which a difference counts for more near the top:
  /// 1 - 6 Σ(a - b)² ((n - a + 1) + (n - b + 1)) / (n⁴ + n³ - n² - n). Symmetric; 1 where the same, -1 where turned round;
  /// not exact with ties. n ≥ 2.
  public static func weightedSpearman(_ a: [Double], _ b: [Double]) -> Double {
    let (a, b) = recounted(a, b)
    guard a.count > 1 else { return .nan }
    let n = Double(a.count)
    let terms = zip(a, b).map { ($0 - $1) * ($0 - $1) * ((n - $0 + 1) + (n - $1 + 1)) }
    return 1 - 6 * sum(terms) / (n * (n + 1) * (n * n - 1))
  }

  /// The WS coefficient of Sałabun & Urbaniak (2020): 1 - Σ 2^(-r) |r - t| / max(|1 - r|, |n - r|) with r the reference's
  /// ranks and t the tested one's. Not symmetric: what the reference has on top decides; 1 where the same. n ≥ 2.
  public static func rankSimilarity(of tested: [Double], to reference: [Double]) -> Double {
    let (t, r) = recounted(tested, reference)
    guard r.count > 1 else { return .nan }
    let n = Double(r.count)
    return 1 - sum(zip(r, t).map { Exact.pow(2, -$0) * ($0 - $1).magnitude / max($0 - 1, n - $0) })
  }

  /// By how many places an entity moves on average, ranks as they are given.
  public static func meanRankChange(_ a: [Double], _ b: [Double]) -> Double {
    let (a, b) = complete(a, b)
    return mean(zip(a, b).map { ($0 - $1).magnitude })
  }

  private static func recounted(_ a: [Double], _ b: [Double]) -> ([Double], [Double]) {
    let (a, b) = complete(a, b)
    return (averageRanks(a), averageRanks(b))
  }
}
