public import Claims
public import Diagnostics
public import Methods
public import Robustness

/// Everything a run needs, looked up and checked: no name is left to resolve and nothing is optional that need not be.
public struct Study: Sendable {
  public var path: String
  public var title: String
  public var koreanTitle: String
  public var vocabulary: Vocabulary
  public var evidence: Evidence
  /// Groups that take their members' place as entities, with the denominator that weighs their intensive figures.
  public var groupEntities: [(group: EntityGroup, by: String)]
  public var lenses: [Lens]
  public var recipe: Recipe
  /// Where the study chooses how to reconcile, for messages: by indicator, and for all others under "".
  var reconcileLocations: [String: Location]
  /// Where it says how to draw, likewise.
  var robustnessLocation: Location
  /// Scenarios learn the scales anew instead of keeping the base's, unless they say otherwise; draws keep them.
  public var learnEach: Bool
  public var comparison: Comparison
  public var plan: DrawPlan
  /// Steps that draws may take in other ways than the study's own, and what its gaps may hold in them.
  public var perturbing: [any Perturbing] = []
  public var missing: MissingCells?
  var leaveOutEvidence: LeftOutEvidence.Shares?
  public var goals: [Goal]
  public var scenarios: [Scenario]
  /// Of the report, at least one; the first is printed.
  public var languages: [LanguageCode] = [.english]
  /// What was read: the study file first, then in the order it was opened.
  public var inputs: [SourceText]
  /// The methods with every option as used, for the manifest and the report.
  public var choices: [MethodUse]
  /// Hears of figures that leave cells empty, whenever the study's own evidence is arranged.
  public var hears: (@Sendable (Problems) -> Void)?

  /// Where the numbers come from: claims to be reconciled, or a table that is one already.
  public enum Evidence: Sendable {
    case claims(ClaimTable, EvidenceRules)
    case table(IndicatorTable)
  }

  public struct Comparison: Sendable {
    public var method: any Comparing
    public var name: String
    public var peers: Int
    /// Share of the leaves that two entities must both have to be compared.
    public var minimumShared: Double
  }

  /// One chosen method: `family` is the study file's key, `scope` the node or level it is for (empty: everywhere).
  public struct MethodUse: Sendable, Equatable {
    public var family: String
    public var scope: String
    public var card: String
    public var options: [String: OptionValues.Value]
    /// Where the study file chose it; nil for a default.
    public var place: Place?

    public struct Place: Sendable, Equatable {
      public var location: Location
      /// Empty: the study itself.
      public var scenario = ""
      /// The node or level it is for, as in `Recipe`; empty: everywhere.
      public var node = ""
    }
  }

  public var framework: Framework { vocabulary.framework }

  /// The rank that the first goal of a rank asks for, or 3.
  public var topRank: Int {
    for goal in goals { if case .top(_, let rank) = goal { return rank } }
    return 3
  }
}
