extension Statistics {
  /// Adjusted p-values: the least rate of false discoveries at which each test would be one. With m tests in rising order of
  /// p, q₍ᵢ₎ = min over k ≥ i of m p₍ₖ₎ / k, at most 1. NaN is no test and stays.
  /// Benjamini & Hochberg (1995), *Controlling the false discovery rate*.
  public static func falseDiscoveryRates(_ p: [Double]) -> [Double] {
    let order = p.indices.filter { !p[$0].isNaN }.sorted { p[$0] < p[$1] }
    var rates = p
    var least = 1.0
    for (place, test) in order.enumerated().reversed() {
      least = min(least, p[test] * Double(order.count) / Double(place + 1))
      rates[test] = least
    }
    return rates
  }
}
