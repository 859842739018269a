public import Claims

/// One thing that stakeholders ask for: who asks, and what the study can say of it. Asking is no evidence of a gap.
public struct DemandFindings: Sendable {
  public var demand: Demand
  /// Row of the table; nil where a group is asked.
  public var entity: Int?
  /// Those who ask, by name and affiliation, once each.
  public var speakers: [String]
  /// What measures it; empty: nothing measures this.
  public var measures: [Measure]

  public struct Measure: Sendable {
    public var indicator: String
    public var cell: Cell?
    /// By lens, in the study's order; nil where the entity has no value.
    public var standings: [Standing?]
  }
}

/// A rank that somebody else published, beside the study's own.
public struct PublishedFindings: Sendable {
  public var entity: Int
  /// Row of the claim table.
  public var claim: Int
  public var isScore: Bool
  public var value: Double
  public var year: Int?
  /// What was ranked, in the publisher's words (the claim's unit).
  public var scope: String
  /// The study's rank by lens; nil where unranked.
  public var ranks: [Int?]
}
