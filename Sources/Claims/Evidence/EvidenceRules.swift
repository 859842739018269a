/// How claims become evidence, as a study declares it; everything resolved, nothing left to guess.
public struct EvidenceRules: Sendable {
  /// The year the table describes, and how many years older a figure may be. No figure may be younger.
  public var target: Int
  public var maxAge = 3
  /// Indicators for which an entity without the chosen vintage may show another.
  public var mixVintages = Scope.none
  public var spread = SpreadRules()
  /// Claims that are only bounds reach from the bound to bound · (1 ± this).
  public var boundSpread = BoundSpread()
  public var sharedErrors: [SharedErrorRule] = []
  public var words = WordRules()
  public var reconcile = Reconciling.linearPool
  public var reconcileOf: [String: Reconciling] = [:]
  /// Whether an asset counts where it is located, who owns it, or who uses it, by indicator. Where nothing is said, the
  /// first of the three that any claim on the cell states.
  public var basisOf: [String: Basis] = [:]
  public var admission = Admission()
  public var groups: [GroupRule] = []
  /// Rows to leave out, as if they had not been read.
  public var without: Set<Int> = []

  public init(target: Int) { self.target = target }
}

public enum Scope: Sendable, Equatable {
  case none, all
  case only(Set<String>)

  public func covers(_ code: String) -> Bool {
    switch self {
    case .none: false
    case .all: true
    case .only(let codes): codes.contains(code)
    }
  }
}

/// A spread the study declares for claims that state none.
public enum Spread: Sendable, Equatable {
  /// Normal with this deviation as a share of the figure.
  case relative(Double)
  /// Normal with this deviation, in the indicator's unit.
  case absolute(Double)
  /// A count n: log-normal with median n and log-deviation 1/√n; of zero, what a Poisson count of zero leaves open
  /// (`Spreaded.zeroCount`).
  case poisson
  /// The study's own word that the figure is exact.
  case exact
}

/// The first that applies: `byBound` (for `about`), `bySource`, `byIndicator`, `byKind`. Admitted kinds that none names
/// take that of `estimate`. A claim that finds none is an error.
public struct SpreadRules: Sendable {
  public var byKind: [ClaimKind: Spread]
  public var byBound: [Bound: Spread]
  public var bySource: [String: Spread]
  public var byIndicator: [String: Spread]
  public init(
    byKind: [ClaimKind: Spread] = [:], byBound: [Bound: Spread] = [:], bySource: [String: Spread] = [:],
    byIndicator: [String: Spread] = [:]
  ) {
    self.byKind = byKind
    self.byBound = byBound
    self.bySource = bySource
    self.byIndicator = byIndicator
  }
}

public struct BoundSpread: Sendable {
  public var standard: Double
  public var bySource: [String: Double]
  public var byIndicator: [String: Double]
  public init(_ standard: Double = 0.5, bySource: [String: Double] = [:], byIndicator: [String: Double] = [:]) {
    self.standard = standard
    self.bySource = bySource
    self.byIndicator = byIndicator
  }
}

/// An error that a source makes alike everywhere (coverage, conversion, edition): a factor drawn once for all.
public struct SharedErrorRule: Sendable {
  public var name: String
  public var source: String
  public var indicators: Scope
  public var entities: Scope
  public var factor: Factor
  public struct Factor: Sendable {
    public var median: Double
    public var logDeviation: Double
    public init(median: Double = 1, logDeviation: Double) {
      self.median = median
      self.logDeviation = logDeviation
    }
  }
  public init(name: String, source: String, indicators: Scope = .all, entities: Scope = .all, factor: Factor) {
    self.name = name
    self.source = source
    self.indicators = indicators
    self.entities = entities
    self.factor = factor
  }
}

public struct WordRules: Sendable {
  /// Whether an assessment of size may fill a cell that has no number at all.
  public var fill: Bool
  /// Quantiles of the indicator over the entities that a word stands for.
  public var levels: [String: ClosedRange<Double>]
  /// Entities with figures below which no word fills a cell.
  public var minimum: Int
  /// Figures of the base study by indicator, so that scenarios read words alike; empty: this table's own.
  public var base: [String: [Double]]
  public init(
    fill: Bool = false, levels: [String: ClosedRange<Double>] = [:], minimum: Int = 15, base: [String: [Double]] = [:]
  ) {
    self.fill = fill
    self.levels = levels
    self.minimum = minimum
    self.base = base
  }
}

/// Kinds that a study or scenario admits besides measurement and estimate, for every entity alike.
public struct Admission: Sendable {
  public var kinds: [String: Set<ClaimKind>]
  /// What is due later does not count.
  public var by: Period
  /// Share realised by stated certainty; what is not named is not realised.
  public var realise: [Certainty: Double]
  /// Share realised where the claim states no certainty.
  public var unstated: Double
  public init(
    kinds: [String: Set<ClaimKind>] = [:], by: Period = Period(first: 0, last: 0),
    realise: [Certainty: Double] = [.confirmed: 1, .likely: 1], unstated: Double = 1
  ) {
    self.kinds = kinds
    self.by = by
    self.realise = realise
    self.unstated = unstated
  }
}

/// Applies claims about a group to its members that have no figure of their own.
public struct GroupRule: Sendable {
  public var group: String
  public var indicators: Scope
  /// Intensive figures are copied with their deviation multiplied by this.
  public var widen: Double
  public init(group: String, indicators: Scope = .all, widen: Double = 2) {
    self.group = group
    self.indicators = indicators
    self.widen = widen
  }
}
