/// What sort of statement a claim is. Different kinds are different quantities and are never pooled with each other.
public enum ClaimKind: String, CaseIterable, Sendable, Hashable {
  case measurement, estimate, assessment, forecast, sale, order, option, plan, permit, ceiling, target, pledge
  case demand, stance, concern
  case publishedRank = "published-rank"
  case publishedScore = "published-score"
  case context

  /// Only these give values unless a study or scenario admits others.
  public var givesValues: Bool { self == .measurement || self == .estimate }
}

/// A level is a stock or state (a plan reaches it); an increment is added; a rate is per year.
public enum Quantity: String, CaseIterable, Sendable, Hashable { case level, increment, rate }

/// For assets: where they stand, whose they are, or who uses them.
public enum Basis: String, CaseIterable, Sendable, Hashable { case located, owned, used }

public enum Bound: String, CaseIterable, Sendable, Hashable {
  case exact, about
  case atLeast = "at-least"
  case atMost = "at-most"
  case moreThan = "more-than"
  case lessThan = "less-than"
}

/// What a word is about: 상당한 is a size, 넉넉하게 a sufficiency, 늘리고 있다 a trend.
public enum WordScale: String, CaseIterable, Sendable, Hashable { case size, sufficiency, trend }

public enum Attribution: String, CaseIterable, Sendable, Hashable { case direct, indirect, headline, anonymous }

/// How certain a promise is held to be by its source; a scenario says how much of each is realised.
public enum Certainty: String, CaseIterable, Sendable, Hashable { case confirmed, likely, unlikely }
