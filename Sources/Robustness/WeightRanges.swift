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
  /// How many stated sets it is drawn from; 0: a distribution.
  public var sets = 0
}

/// The 90 % range that a plan's draws give each weight, children in the framework's order.
///
/// Of gamma variates a child's share is G/(G + H), H being the sum of the others'. Its quantile is found by bisection
/// on P(G ≤ H · t/(1 - t)), summed over 4,096 × 4,096 equally likely pairs of gamma quantiles: no incomplete beta
/// function is needed, and the error is below 1e-3. Shares of uniform variates are taken at 16,384 scrambled Sobol' points,
/// vectors that are drawn whole as they are.
public func weightRanges(
  recipe: Recipe, framework: Framework, base: Scores, plan: DrawPlan
) throws(MethodError) -> [WeightRange] {
  let ranker = try Ranker(recipe, framework)
  let identity = WeightSystem.Identity(ranker.tree, base, sets: try ranker.weightSets())
  let spreads = try plan.spreads(identity.siblings)
  var ranges: [WeightRange] = []
  var known: [[Double]: (Double, Double)] = [:]
  for (number, group) in ranker.tree.groups.enumerated() {
    let weights = base.weights[group.code] ?? []
    let sum = weights.reduce(0, +)
    let drawn = limits(spreads[number], &known)
    var sets = 0
    if case .stated(let stated) = spreads[number] { sets = stated.count }
    var next = 0
    for (child, weight) in zip(group.codes, weights) {
      var range = WeightRange(
        node: group.code, child: child, given: weight / sum, low: weight / sum, high: weight / sum, sets: sets)
      if weight > 0 {
        if let drawn { (range.low, range.high) = drawn[next] }
        next += 1
      }
      ranges.append(range)
    }
  }
  return ranges
}

/// By child; nil: weights do not vary.
private func limits(_ spread: WeightSpread, _ known: inout [[Double]: (Double, Double)]) -> [(Double, Double)]? {
  switch spread {
  case .still: return nil
  case .gammas(let shapes):
    guard shapes.count > 1 else { return nil }
    return shapes.indices.map { child in
      let others = shapes.indices.reduce(0) { $1 == child ? $0 : $0 + shapes[$1] }
      if let range = known[[shapes[child], others]] { return range }
      let own = gammaQuantiles(shape: shapes[child], count: RankingKernels.tableSize)
      let rest = gammaQuantiles(shape: others, count: RankingKernels.tableSize)
      let range = (shareQuantile(0.05, own, rest), shareQuantile(0.95, own, rest))
      known[[shapes[child], others]] = range
      return range
    }
  case .uniforms(let ranges):
    guard ranges.count > 1 else { return nil }
    return limits(ranges)
  case .stated(let vectors), .region(let vectors): return limits(vectors)
  }
}

private func limits(_ vectors: [[Double]]) -> [(Double, Double)] {
  (vectors.first ?? []).indices.map { child in
    let own = vectors.map { $0[child] }.sorted()
    return (Statistics.quantile(ofSorted: own, 0.05), Statistics.quantile(ofSorted: own, 0.95))
  }
}

private func limits(_ ranges: [ClosedRange<Double>]) -> [(Double, Double)] {
  let dimensions = min(ranges.count, SobolPoints.mostDimensions)
  let points = SobolPoints(dimensions: dimensions, seed: 0, stream: 0)
  let words = (0..<dimensions).map { points.words(0..<1 << 14, dimension: $0) }
  var variates = ranges.indices.map { child -> [Double] in
    let (low, width) = (ranges[child].lowerBound, ranges[child].upperBound - ranges[child].lowerBound)
    // Beyond the directions there are, a dimension serves again.
    return words[child % dimensions].map { low + points.coordinate($0) * width }
  }
  for point in variates[0].indices {
    let sum = variates.reduce(0) { $0 + $1[point] }
    for child in variates.indices { variates[child][point] /= sum }
  }
  return variates.map { own in
    let sorted = own.sorted()
    return (Statistics.quantile(ofSorted: sorted, 0.05), Statistics.quantile(ofSorted: sorted, 0.95))
  }
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
