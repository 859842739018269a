public import Claims
import Linear
public import Methods

/// What drawing means for one weight: the 5 % and 95 % points of its draws.
public struct WeightRange: Sendable, Equatable {
  public var node: String
  public var child: String
  /// Share among the siblings as the base ranking used it.
  public var given: Double
  public var low: Double
  public var high: Double
  /// How many stated sets it is drawn from; 0: a Dirichlet distribution.
  public var sets = 0
}

/// The 90 % range that Dirichlet(concentration · given) gives each weight, children in the framework's order; or, of weights
/// that people state in several sets, the sets' quantiles.
///
/// A child's share is G/(G + H) with G ~ Γ(c·w) and H ~ Γ(c·(1 - w)), a Beta variate. Its quantile is found by bisection
/// on P(G ≤ H · t/(1 - t)), summed over 4,096 × 4,096 equally likely pairs of gamma quantiles: no incomplete beta
/// function is needed, and the error is below 1e-3.
public func concentrationEffect(
  recipe: Recipe, framework: Framework, base: Scores, concentration: Double
) throws(MethodError) -> [WeightRange] {
  guard concentration > 0, concentration.isFinite else {
    throw MethodError(
      "weights cannot be drawn with a concentration of \(concentration)",
      advice: "give a concentration above 0, such as 50")
  }
  var ranges: [WeightRange] = []
  var known: [Double: (Double, Double)] = [:]
  let ranker = try Ranker(recipe, framework)
  for (group, sets) in zip(ranker.tree.groups, try ranker.weightSets()) {
    let weights = base.weights[group.code] ?? []
    let sum = weights.reduce(0, +)
    if let sets {
      for (child, code) in group.codes.enumerated() {
        let own = sets.map { $0[child] }
        ranges.append(
          WeightRange(
            node: group.code, child: code, given: weights[child] / sum, low: Statistics.quantile(own, 0.05),
            high: Statistics.quantile(own, 0.95), sets: sets.count))
      }
      continue
    }
    for (child, weight) in zip(group.codes, weights) {
      let given = weight / sum
      var range = known[given] ?? (given, given)
      if given > 0, given < 1, known[given] == nil {
        let own = gammaQuantiles(shape: concentration * given, count: RankingKernels.tableSize)
        let others = gammaQuantiles(shape: concentration * (1 - given), count: RankingKernels.tableSize)
        range = (shareQuantile(0.05, own, others), shareQuantile(0.95, own, others))
        known[given] = range
      }
      ranges.append(WeightRange(node: group.code, child: child, given: given, low: range.0, high: range.1))
    }
  }
  return ranges
}

/// Least t on 2⁻²⁰ with P(G/(G + H) ≤ t) ≥ p; both tables ascend.
private func shareQuantile(_ p: Double, _ own: [Double], _ others: [Double]) -> Double {
  let target = p * Double(own.count) * Double(others.count)
  var (low, high) = (0, 1 << 20)
  while high - low > 1 {
    let middle = (low + high) / 2
    let odds = Double(middle) / Double((1 << 20) - middle)
    var (below, pairs) = (0, 0)
    for other in others {
      while below < own.count, own[below] <= other * odds { below += 1 }
      pairs += below
    }
    if Double(pairs) >= target { high = middle } else { low = middle }
  }
  return Double(high) / Double(1 << 20)
}
