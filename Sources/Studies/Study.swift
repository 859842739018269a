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
  /// Where the study chooses how to reconcile, for messages.
  public var reconcileLocation: Location
  /// Where the study says how to draw, for messages.
  public var robustnessLocation: Location
  /// Learn the scales anew on every altered table, instead of once on the base.
  public var learnEach: Bool
  public var comparison: Comparison
  public var plan: DrawPlan
  public var goals: [Goal]
  public var scenarios: [Scenario]
  /// What was read: the study file first, then in the order it was opened.
  public var inputs: [SourceText]
  /// The methods with every option as used, for the manifest and the report.
  public var choices: [MethodUse]

  /// Where the numbers come from: claims to be reconciled, or a table that is one already.
  public enum Evidence: Sendable {
    case claims(ClaimTable, EvidenceRules)
    case table(IndicatorTable)
  }

  public struct Comparison: Sendable {
    public var method: any Comparing
    public var name: String
    public var peers: Int
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
      /// The nodes it is for; empty: everywhere.
      public var nodes: Set<String> = []
    }
  }

  public var framework: Framework { vocabulary.framework }

  public func entity(_ code: String) -> Entity? { vocabulary.entities.first { $0.code == code } }
}

/// An overlay on the study: other data, other weights, other methods, or several of these.
public struct Scenario: Sendable {
  public var name: String
  /// Where the study file names it, for messages.
  public var location: Location
  public var title: String
  public var koreanTitle: String
  public var note: String
  /// The rules with what the scenario admits; nil: as in the study.
  public var rules: EvidenceRules?
  public var edits: [Edit]
  /// The framework with the scenario's weights; nil: as in the study.
  public var framework: Framework?
  /// The weighing methods, where the scenario names them.
  public var weighing: MethodSet<any Weighting>?
  public var imputing: (any Imputing)?
  public var normalising: MethodSet<any Normalising>?
  public var aggregating: MethodSet<any Aggregating>?
  public var learnEach: Bool

  public struct MethodSet<Product: Sendable>: Sendable {
    public var everywhere: Product
    public var of: [String: Product]
  }

  /// A cell set or shifted, in the indicator's own unit.
  public struct Edit: Sendable, Equatable {
    public enum Change: Sendable, Equatable {
      case set(Double)
      case shift(by: Double)
      case scale(times: Double)
    }
    public var entity: String
    public var indicator: String
    public var change: Change
  }

  public var changesData: Bool { rules != nil || !edits.isEmpty }
  public var changesWeights: Bool { framework != nil || weighing != nil }
  public var changesMethod: Bool { imputing != nil || normalising != nil || aggregating != nil }
}
