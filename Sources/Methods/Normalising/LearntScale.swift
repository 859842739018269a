/// What a normalising method learnt of one indicator, direction included: a function of the value alone, never falling as
/// the value gets better, so that quantiles map through it; or a count among whoever is there.
public enum LearntScale: Sendable, Equatable {
  /// score = slope · (x - origin) + intercept, optionally cut to an interval, whose ends may be infinite. From an origin
  /// among the values no digits are lost where all are far from nought.
  case linear(slope: Double, origin: Double = 0, intercept: Double, cut: ClosedRange<Double>?)
  /// score = low + (high - low) / (1 + exp(-slope · (x - origin))).
  case logistic(slope: Double, origin: Double, low: Double, high: Double)
  /// score = scores[k], where direction · x has reached k of the ascending bounds; one score more than bounds.
  case steps(direction: Int, bounds: [Double], scores: [Double])
  /// Nothing to keep: scores depend on who else is there, and are computed anew on every table.
  case rank(direction: Int, counting: RankCounting = RankCounting())
  /// A scale that was learnt on treated values.
  indirect case treated(Treatment, LearntScale)

  /// Learnt from no value at all: every score is a gap, also of a value that a scenario adds.
  public static let nothing = LearntScale.linear(slope: .nan, intercept: .nan, cut: nil)
  public var isNothing: Bool { if case .linear(let slope, _, _, _) = self { slope.isNaN } else { false } }

  /// Of an indicator that the study leaves out for want of differences: a gap for all that counts against nobody's
  /// coverage, its weight on its siblings.
  public static let leftOut = LearntScale.linear(slope: .nan, intercept: .infinity, cut: nil)
  public var isLeftOut: Bool {
    if case .linear(let slope, _, let intercept, _) = self { slope.isNaN && intercept == .infinity } else { false }
  }

  /// Of scores that are counted among whoever is there: what values go through first, and how they are counted.
  public var counted: (treatment: Treatment, direction: Int, counting: RankCounting)? {
    switch self {
    case .rank(let direction, let counting): (.none, direction, counting)
    case .treated(let treatment, .rank(let direction, let counting)): (treatment, direction, counting)
    case .linear, .logistic, .steps, .treated: nil
    }
  }

  /// Whether values beyond those learnt on are scored by carrying a curve on.
  var isCarriedOn: Bool {
    switch self {
    case .linear, .logistic: true
    case .steps, .rank: false
    case .treated(_, let scale): scale.isCarriedOn
    }
  }
}

/// How places in the order become scores.
public struct RankCounting: Sendable, Equatable {
  /// What entities with equal values get of the places they hold together; R's `ties.method` min, average, max.
  public enum Ties: String, CaseIterable, Sendable { case lowest, average, highest }
  public var ties: Ties
  /// Score of the worst.
  public var first: Double
  /// Score of a sole best less that of the worst; nil: one point for each entity left behind.
  public var span: Double?

  public init(ties: Ties = .lowest, first: Double = 0, span: Double? = nil) {
    self.ties = ties
    self.first = first
    self.span = span
  }

  /// Score of an entity that leaves `below` of `count` behind, with `equal` entities at its value, itself included. With
  /// a span, a gap where there is nobody else.
  public func score(below: Int, equal: Int, of count: Int) -> Double {
    let others = Double(max(equal - 1, 0))
    let place =
      switch ties {
      case .lowest: Double(below)
      case .average: Double(below) + others / 2
      case .highest: Double(below) + others
      }
    guard let span else { return first + place }
    return count > 1 ? first + span * (place / Double(count - 1)) : .nan
  }
}
