/// Everything needed to turn an indicator table into scores. A value: robustness, scenarios and sweeps run it again on
/// altered inputs.
public struct Recipe: Sendable {
  public var imputing: any Imputing
  /// By leaf, or by a node for all leaves below it; the nearest counts. Each method sees the whole table as it was.
  public var imputingOf: [String: any Imputing] = [:]
  public var screening: any Screening = NoScreening()
  public var treating: any Treating = NoTreating()
  /// By leaf, or by a node for all leaves below it; the nearest counts.
  public var treatingOf: [String: any Treating] = [:]
  /// Whether entities are screened before gaps are filled: by what was observed, and the others' medians without them.
  public var screensFirst = false
  /// Labels that imputing may group entities by.
  public var groupings: [String: [String: String]] = [:]
  /// The lens's leaves at other times, for imputing; nil: there are none, or no method asks.
  public var panel: Panel?
  public var normalising: any Normalising
  /// By leaf, or by a node for all leaves below it; the nearest counts.
  public var normalisingOf: [String: any Normalising] = [:]
  public var weighting: any Weighting
  /// By node, or by `Recipe.level(n)`; a node goes before its level.
  public var weightingOf: [String: any Weighting] = [:]
  public var aggregating: any Aggregating
  /// By node, or by `Recipe.level(n)`; a node goes before its level.
  public var aggregatingOf: [String: any Aggregating] = [:]
  /// Share of a node's direct children below which it is not assessed.
  public var minCoverage = 0.5
  /// Share of the weighted leaves below which an entity is listed unranked.
  public var rankCoverage = 0.66
  /// Two scores tie where they differ by no more than this share of the score range.
  public var tieTolerance = 1e-9

  public init(
    imputing: any Imputing, normalising: any Normalising, weighting: any Weighting, aggregating: any Aggregating
  ) {
    self.imputing = imputing
    self.normalising = normalising
    self.weighting = weighting
    self.aggregating = aggregating
  }

  /// Whether a method of imputing looks at other times.
  public var imputesOverTime: Bool { ([imputing] + imputingOf.values).contains { $0 is any ImputingOverTime } }

  /// Key of a whole level in `weightingOf` and `aggregatingOf`: 1 is the index, 2 its pillars, and so on down.
  public static func level(_ number: Int) -> String { "level-\(number)" }
}

/// What was learnt on the base table, kept in scenarios and draws.
public struct Learnt: Sendable, Equatable {
  /// One per leaf, in the framework's order.
  public var scales: [LearntScale]
  /// Least and largest value that each leaf was learnt on, on the scale the leaf is read on; empty: not known.
  public var ranges: [ClosedRange<Double>?]
  /// The entities that screening left out, by code, and why.
  public var screened: [String: ScreeningGround]
  public init(scales: [LearntScale], ranges: [ClosedRange<Double>?] = [], screened: [String: ScreeningGround] = [:]) {
    self.scales = scales
    self.ranges = ranges
    self.screened = screened
  }
}

/// The tree walker's result: every node's score for every entity.
public struct Scores: Sendable {
  /// Leaves after normalising, with gaps as imputed.
  public var leaves: Table
  /// All aggregates, the index last; NaN where not assessed.
  public var nodes: Table
  /// Weights of each node's children as used, summing to one, by node code, in the children's order.
  public var weights: [String: [Double]]
  /// Product of the weights up the tree, by leaf, in the leaves' order, with nothing missing.
  public var effectiveWeights: [Double]
  /// Share of the weighted leaves that each entity has a value for (before imputing).
  public var coverage: [Double]
  /// Whom methods that compare entities compare; empty: all.
  public var isRanked: [Bool]
  public init(
    leaves: Table, nodes: Table, weights: [String: [Double]], effectiveWeights: [Double], coverage: [Double],
    isRanked: [Bool] = []
  ) {
    self.leaves = leaves
    self.nodes = nodes
    self.weights = weights
    self.effectiveWeights = effectiveWeights
    self.coverage = coverage
    self.isRanked = isRanked
  }
}

public struct Ranking: Sendable {
  public var scores: Scores
  /// 1 is best; ties share the lowest number; nil: listed unranked.
  public var ranks: [Int?]
  /// Best and worst rank with the entity's missing cells at the best and the worst observed; nil: no gaps, or unranked
  /// on other grounds.
  public var bounds: [ClosedRange<Int>?]
  /// The scores behind `bounds`.
  public var scoreBounds: [ClosedRange<Double>?]
  public var ranked: [Int] { ranks.indices.filter { ranks[$0] != nil } }
  public init(
    scores: Scores, ranks: [Int?], bounds: [ClosedRange<Int>?], scoreBounds: [ClosedRange<Double>?]? = nil
  ) {
    self.scores = scores
    self.ranks = ranks
    self.bounds = bounds
    self.scoreBounds = scoreBounds ?? bounds.map { _ in nil }
  }
}
