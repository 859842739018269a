public import Claims
import Diagnostics
public import Methods

/// An overlay on the study: other data, other weights, other methods, or several of these.
public struct Scenario: Sendable {
  public var name: String
  /// In the study file, for messages.
  var location: Location
  public var title: String
  public var koreanTitle: String
  public var note: String
  /// The rules with what the scenario admits; nil: as in the study.
  public var rules: EvidenceRules?
  public var edits: [Edit] = []
  /// The weighing methods, where the scenario names them.
  public var weighing: MethodSet<any Weighting>?
  public var imputing: MethodSet<any Imputing>?
  public var treating: MethodSet<any Treating>?
  public var normalising: MethodSet<any Normalising>?
  public var aggregating: MethodSet<any Aggregating>?
  public var learnEach: Bool

  init(name: String, location: Location, title: String, koreanTitle: String, note: String, learnEach: Bool) {
    self.name = name
    self.location = location
    self.title = title
    self.koreanTitle = koreanTitle
    self.note = note
    self.learnEach = learnEach
  }

  public struct MethodSet<Product: Sendable>: Sendable {
    public var everywhere: Product
    /// By node, indicator or `Recipe.level(n)`.
    public var of: [String: Product]
  }

  /// A cell set or shifted, in the indicator's own unit.
  public struct Edit: Sendable, Equatable {
    public enum Change: Sendable, Equatable {
      case set(Double)
      case shift(by: Double)
      /// `times` is above nought.
      case scale(times: Double)
    }
    public var entity: String
    public var indicator: String
    public var change: Change
    var location: Location
  }

  public var changesData: Bool { rules != nil || !edits.isEmpty }
  public var changesWeights: Bool { weighing != nil }
  /// Whether its method of imputing looks at other times.
  public var imputesOverTime: Bool {
    imputing.map { ([$0.everywhere] + $0.of.values).contains { $0 is any ImputingOverTime } } ?? false
  }
  public var changesMethod: Bool { imputing != nil || treating != nil || normalising != nil || aggregating != nil }
}
