public import Claims
public import Methods
public import Robustness

/// Everything a report says, computed before anything is rendered.
public struct Findings: Sendable {
  public var study: Study
  public var table: IndicatorTable
  /// What became of every claim; nil where the study begins with a table.
  public var arranged: Arranged?
  /// In the study's order; the first is the one that headlines.
  public var lenses: [LensFindings]
  /// By scenario, then by lens.
  public var scenarios: [[ScenarioFindings]]
  public var demands: [DemandFindings]
  public var published: [PublishedFindings]
  /// How much rests on spreads that the study assumes; nil without draws of evidence.
  public var spread: SpreadFindings? = nil
  /// What the plan's draws do to each weight; empty where weights are not drawn.
  public var weightRanges: [WeightRange] = []
  /// Figures on the first goal's entity that others pass on, with how they differ.
  public var lineages: [(indicator: String, lineage: Lineage)] = []
  /// What the first goal's entity would rank without each indicator, or with its figures of another period; nil: not tried.
  public var reliances: [Reliance]? = nil
  /// What each of the first goal's entity's figures does to its score within what is known of it.
  public var swings: [Swing] = []
}

extension Findings {
  /// The table and its claims alone.
  public init(study: Study, table: IndicatorTable, arranged: Arranged?) {
    self.init(study: study, table: table, arranged: arranged, lenses: [], scenarios: [], demands: [], published: [])
  }
}

extension Findings {
  public struct Parts: OptionSet, Sendable {
    public var rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let draws = Parts(rawValue: 1)
    public static let scenarios = Parts(rawValue: 2)
    /// Draws of the weights at half and at double the concentration.
    public static let concentrations = Parts(rawValue: 4)
    /// What only the report explains: assumed spreads, ranges of weights, echoes.
    public static let background = Parts(rawValue: 8)
    /// Who is like whom: its memory goes with the square of the entities.
    public static let similarity = Parts(rawValue: 16)
    /// Draws in which everything varies that the study leaves open.
    public static let open = Parts(rawValue: 32)
    public static let all: Parts = [.draws, .scenarios, .concentrations, .background, .similarity, .open]
    public static let withoutDraws: Parts = [.scenarios, .background, .similarity]
  }
}

public struct LensFindings: Sendable {
  public var analysis: Analysis
  /// One for each mode of the plan, in its order.
  public var draws: [Acceptability]
  /// Draws in which everything varies that the study leaves open; nil where that is no more than the modes above, or was
  /// not asked for.
  public var open: Acceptability? = nil
  /// Combinations of choices that have no answer whatever is drawn, and why.
  public var unanswered: [(choices: String, reason: MethodError)] = []
  /// The weights mode at half and at double the concentration; empty where weights are not drawn by one.
  public var otherConcentrations: [(concentration: Double, draws: Acceptability)]
  public var goals: [GoalFindings]
  /// Rank of the first goal's entity with every gap against it and every gap for it; nil without a goal.
  public var goalBounds: ClosedRange<Int>?
  /// Nil where it was not asked for, or there are too many to compare each with each.
  public var similarity: Similarity?
  /// What the methods say of weights and scores, from the index down.
  public var notes: [MethodNote] = []
  /// Of all entities.
  public var profiles: ProfileBook
  /// The gaps that imputing fills, by indicator and then by entity.
  public var imputed: [ImputedCell] = []
  /// What treating outliers did, by indicator.
  public var treatments: [TreatmentRecord] = []
  public var lens: Lens { analysis.lens.lens }

  /// Draws of one mode, where the plan has it.
  public func draws(_ mode: DrawMode) -> Acceptability? { draws.first { $0.mode == mode } }
}
