import Claims
public import Methods

/// What a scenario does to each entity, in one lens.
public struct ScenarioFindings: Sendable {
  public var scenario: Scenario
  public var lens: Lens
  public var analysis: Analysis
  /// Change of the index against the base, by entity; nil where either is not assessed.
  public var scoreChange: [Attribution?]
  /// Change of the rank (positive: worse), by entity; nil where either is unranked.
  public var rankChange: [Attribution?]
  /// Ranks with everything learnt anew on the scenario's table, where they differ from the ones above.
  public var relearntRanks: [Int?]?
  /// Values that the scenario takes beyond what their scale was learnt on; their scores are carried on, not clipped.
  public var beyond: [Beyond]
  /// The cells that differ from the base's, those that move an entity's score most first.
  public var movedCells: [MovedCell]

  public struct MovedCell: Sendable {
    public var entity: Int
    public var indicator: Int
    public var before: Double?
    public var after: Double?
    /// Part of the entity's index change by data, at the scenario's weights and methods; 0 where it has no index.
    public var contribution: Double
    /// Claims behind the cell now that were not behind it before.
    public var claims: [Int]
  }
}
