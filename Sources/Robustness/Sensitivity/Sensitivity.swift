import Claims
public import Linear
public import Methods

/// How much of an outcome's variance over draws goes with each factor: first-order and total Sobol' indices
/// (`SobolIndices`), of groups of factors exchanged together or of single ones.
public struct Sensitivity: Sendable {
  public var outcomes: [Outcome]
  /// By outcome; nil where it does not vary.
  public var indices: [SobolIndices?]
  /// Mean over all base points of both samples.
  public var means: [Double]
  /// What is exchanged together, in the order of the indices.
  public var groups: [FactorGroup]
  /// Everything that varies, in groups or not.
  public var factors: [Factor]
  /// Base points; the study is drawn (groups + 2) times as often.
  public var points: Int
  public var evaluations: Int { points * (groups.count + 2) }
  /// How many factors base points are scrambled Sobol' points in, choices and weights first; counters serve the others, where
  /// there are more than Sobol' dimensions.
  public var sobolFactors: Int
}

/// Factors that are exchanged together.
public struct FactorGroup: Sendable, Equatable {
  public var name: String
  /// Places among the sensitivity's factors.
  public var factors: [Int]
}

public struct SensitivityPlan: Sendable {
  /// A power of two, so that Sobol' points are balanced.
  public var points: Int
  public var resamples: Int
  public var grouping: Grouping
  public var outcomes: [Outcome]

  public enum Grouping: Sendable {
    /// All weights, all evidence, each choice.
    case kinds
    /// Each cell, sum, shared error, weight and choice.
    case single
    /// By a name of each factor; nil: varies, but is nobody's.
    case named(@Sendable (Factor) -> String?)
  }

  public init(points: Int = 4096, resamples: Int = 100, grouping: Grouping = .kinds, outcomes: [Outcome]) {
    self.points = points
    self.resamples = resamples
    self.grouping = grouping
    self.outcomes = outcomes
  }

  /// More would not fit into memory with the values they give.
  public static let mostPoints = 1 << 20
}

/// Saltelli's design over everything that the study varies. `base`: the ranks that shifts are from. Throws where some choice
/// has no answer: a variance over part of the design is none.
public func sensitivity(
  _ alternatives: Alternatives, base: Ranking, plan: DrawPlan, _ asked: SensitivityPlan
) throws(MethodError) -> Sensitivity {
  try during(.robustness) { () throws(MethodError) in
    try OpenBLAS.loadForMethods(threads: plan.threads)
    return try sensitivity(alternatives, base: base, plan: plan, asked, HowToDraw())
  }
}

package func sensitivity(
  _ alternatives: Alternatives, base: Ranking, plan: DrawPlan, _ asked: SensitivityPlan, _ how: HowToDraw
) throws(MethodError) -> Sensitivity {
  guard asked.points >= 2, asked.points <= SensitivityPlan.mostPoints, asked.points & (asked.points - 1) == 0 else {
    throw MethodError(
      "\(asked.points) base points", advice: "ask for a power of two from 2 to \(SensitivityPlan.mostPoints)")
  }
  let mixture = try Mixture(alternatives, goals: [], plan, how)
  if let none = mixture.unanswered.first { throw mixture.incomplete(none.way, none.reason) }
  let groups = mixture.groups(asked.grouping)
  let samples = PairedSamples(mixture, groups: groups, points: asked.points)
  var holders: [Int: Int] = [:]
  for rank in base.ranks.compactMap(\.self) { holders[rank, default: 0] += 1 }
  var ranks: [String: Double] = [:]
  for (code, rank) in zip(base.scores.nodes.rows, base.ranks) {
    if let rank { ranks[code] = Double(rank) + Double((holders[rank] ?? 1) - 1) / 2 }
  }
  let values = try samples.values(asked.outcomes, base: ranks)
  if let large = values.joined().first(where: { !($0.magnitude < SobolIndices.largest) }) {
    throw MethodError(
      "a draw gives \(large), and no variance can be reckoned of figures so large",
      advice: "normalise the indicators, or look for a figure that is out of range")
  }
  let resamples = Resamples(
    asked.resamples, of: asked.points, seed: plan.seed, stream: Philox.streamID(name: "bootstrap"))
  let columns = groups.count + 2
  return Sensitivity(
    outcomes: asked.outcomes,
    indices: values.map {
      SobolIndices(values: $0, factors: groups.count, resamples: resamples, threads: plan.threads)
    },
    means: values.map { values in
      let both = stride(from: 0, to: values.count, by: columns).flatMap { [values[$0], values[$0 + columns - 1]] }
      return Statistics.sum(both) / Double(max(1, both.count))
    },
    groups: groups, factors: mixture.factors, points: asked.points, sobolFactors: samples.sobolFactors)
}

extension Mixture {
  /// A variance over part of the design is none.
  func incomplete(_ way: Int, _ reason: MethodError) -> MethodError {
    let names = self.names(ofWay: way)
    let what = names.isEmpty ? "some draw" : names
    return MethodError(
      "\(what) has no answer (\(reason.message)), and sensitivity needs one of every draw", advice: reason.advice,
      node: reason.node, entity: reason.entity)
  }
}
