import Claims
import Linear
public import Methods

/// Mean ranks over scrambled Sobol' points: of a mean these err less than as many independent draws, and the spread over
/// independent scrambles tells how much. Shares and intervals are of counted draws, whose error is known and which anyone can
/// add to.
public struct ExpectedRanks: Sendable, Equatable {
  public var entities: [String]
  public var means: [Double]
  /// Standard deviation over the scrambles over √scrambles.
  public var standardErrors: [Double]
  public var points: Int
  public var scrambles: Int

  /// Whether their errors are the smaller ones, by the sum of squares over the entities.
  public func errsLess(than draws: Acceptability) -> Bool {
    let others = entities.map { draws.standardErrorOfRank(of: $0) ?? 0 }
    return Statistics.sum(standardErrors.map { $0 * $0 }) < Statistics.sum(others.map { $0 * $0 })
  }
}

/// Nil where there are choices, or some draw has no answer. Factors beyond Sobol' dimensions are drawn by counters, each scramble with draws of its own.
public func expectedRanks(
  _ alternatives: Alternatives, plan: DrawPlan, points: Int = 2048, scrambles: Int = 8
) throws(MethodError) -> ExpectedRanks? {
  try during(.robustness) { () throws(MethodError) -> ExpectedRanks? in
    try OpenBLAS.loadForMethods(threads: plan.threads)
    let mixture = try Mixture(alternatives, goals: [], plan, HowToDraw())
    guard mixture.ways.count == 1, mixture.unanswered.isEmpty else { return nil }
    let served = Array(mixture.sobolOrder.prefix(SobolPoints.mostDimensions))
    let sums = try inParallel(scrambles, threads: plan.threads) { scramble throws(MethodError) -> [Int]? in
      try mixture.rankSums(
        SobolPoints(
          dimensions: served.count, seed: plan.seed, stream: Philox.streamID(name: "expected ranks:\(scramble)")),
        of: served, after: scramble * points, points: points)
    }
    let complete = sums.compactMap(\.self)
    guard complete.count == scrambles else { return nil }
    let codes = mixture.ways[0].ranked.codes
    let means = codes.indices.map { entity in
      complete.map { Double($0[entity]) / Double(2 * points) }
    }
    return ExpectedRanks(
      entities: codes, means: means.map(Statistics.mean),
      standardErrors: means.map { Statistics.standardDeviation($0) / Double(scrambles).squareRoot() },
      points: points, scrambles: scrambles)
  }
}

extension Mixture {
  /// By entity, twice the sum of its ranks, equals sharing theirs; nil where a draw has no answer.
  fileprivate func rankSums(
    _ sobol: SobolPoints, of served: [Int], after start: Int, points: Int
  ) throws(MethodError) -> [Int]? {
    var draws = MixtureDraws(self)
    let kernels = draws.kernels
    var rows = DrawRows<UInt16>(factors.count, draws: block, repeating: 0)
    var places = DrawRows<Int32>(2, draws: block, repeating: 0)
    var sums = ways[0].ranked.codes.map { _ in 0 }
    for first in stride(from: 0, to: points, by: block) {
      let used = min(block, points - first)
      if served.count < factors.count { draws.indices(seed: plan.seed, first: start + first, into: &rows) }
      for (dimension, factor) in served.enumerated() {
        rows.fill(factor, from: sobol, first: first, dimension: dimension, used: used)
      }
      try draws.draw(rows, row: Array(factors.indices), used: used) { (_, _, scores) in
        for entity in sums.indices {
          kernels.places(scores, entity: entity, used: used, into: &places)
          for draw in 0..<used { sums[entity] += 2 + 2 * Int(places[0, draw]) + Int(places[1, draw]) }
        }
      }
      guard draws.unanswered.isEmpty else { return nil }
    }
    return sums
  }
}
