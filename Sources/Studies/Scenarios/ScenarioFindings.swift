public import Claims
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
  /// Cells that rest on increments alone: what there is already is not in them.
  public var withoutStock: [(entity: Int, indicator: Int)] = []
  /// What became of the claims of the admitted kinds; nil where the scenario admits none.
  public var promises: Promises?
  /// The cells that differ from the base's, those that move an entity's score most first.
  public var movedCells: [MovedCell]

  public struct Promises: Sendable {
    public var counted = 0
    /// Echoes, restatements, earlier editions and parts of a total that counts.
    public var toldAgain = 0
    public var notCounted: [(reason: Fate.Unused, claims: Int)] = []
  }

  public struct MovedCell: Sendable {
    public var entity: Int
    public var indicator: Int
    public var before: Double?
    public var after: Double?
    /// Where the claims give a bound alone.
    public var boundsBefore: Cell.Bounds?
    public var boundsAfter: Cell.Bounds?
    /// Part of the entity's index change by data, at the scenario's weights and methods; 0 where it has no index,
    /// NaN where a method compares entities, so that what others did is in the change too.
    public var contribution: Double
    /// Claims behind the cell now that were not behind it before.
    public var claims: [Int]
    /// The admitted claims that make up half of the cell's change, largest first, in the indicator's unit.
    public var half: [(claim: Int, change: Double)]
    /// Whether the cell is among those that make up half of what data changes in the entity's score.
    public var isHalf = false
  }
}

extension ScenarioFindings.Promises {
  init(_ arranged: Arranged) {
    var reasons: [Fate.Unused: Int] = [:]
    for row in arranged.promises {
      switch arranged.ledger[row] {
      case .used: counted += 1
      case .unused(let reason): reasons[reason, default: 0] += 1
      default: toldAgain += 1
      }
    }
    notCounted = Fate.Unused.allCases.compactMap { reason in reasons[reason].map { (reason, $0) } }
  }
}
