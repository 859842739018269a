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

/// A rank or score that somebody else published, beside the study's own.
public struct PublishedFindings: Sendable {
  public var entity: Int
  /// Row of the claim table.
  public var claim: Int
  public var isScore: Bool
  public var value: Double
  public var year: Int?
  /// Which ranking, of how many: the claim's part, else its unit.
  public var scope: String
  /// Code of what is ranked: a node of the tree, or a subject of the claims' own, which stands for a whole ranking.
  public var node: String
  /// Whether the study has scores of it.
  public var isOfTree: Bool
  /// The study's rank by lens, in that node where it is of the tree, else in the index; nil where unranked.
  public var ranks: [Int?]
}
