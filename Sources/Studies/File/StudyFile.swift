import Diagnostics
import Yams

/// The study as its author wrote it: names not yet looked up, absent keys absent, every value with its place.
struct StudyFile {
  var text: SourceText
  var title = ""
  var koreanTitle = ""
  var data = DataFiles()
  var target: Located<Int>?
  var maxAge: Located<Int>?
  var mixVintages: [Located<String>] = []
  var spread = SpreadSection()
  var words = WordsSection()
  var reconcile = ReconcileSection()
  /// Which basis counts, by indicator.
  var basis: [(key: Located<String>, basis: Located<String>)] = []
  var groups: [GroupUse] = []
  var lenses: [Located<String>] = []
  var order: [Located<String>] = []
  var impute: MethodChoice?
  var screen: MethodChoice?
  var treat: MethodChoice?
  var normalise: MethodChoice?
  var weigh: MethodChoice?
  var aggregate: MethodChoice?
  var learnEach = false
  var nodeCoverage: Located<Double>?
  var entityCoverage: Located<Double>?
  var similarity: MethodChoice?
  var peers: Located<Int>?
  var robustness = RobustnessSection()
  var goals: [GoalSection] = []
  var scenarios: [ScenarioSection] = []
  /// Languages of the report, the one that is printed first; empty: nothing is said.
  var languages: [LanguageCode] = []

  struct DataFiles {
    var claims: [Located<String>] = []
    var table: Located<String>?
    /// Which of the table's times the study is about.
    var time: Located<Double>?
    /// What stands for "no figure" in the table.
    var missing: [Located<String>] = []
    var sources: Located<String>?
    var entities: Located<String>?
    var groups: Located<String>?
    var units: Located<String>?
    var framework: Located<String>?
  }

  /// `measurement: {relative: 0.01}`, by kind, bound, source or indicator.
  struct SpreadSection {
    var defaults: [(key: Located<String>, spread: SpreadValue)] = []
    var sources: [(key: Located<String>, spread: SpreadValue)] = []
    var indicators: [(key: Located<String>, spread: SpreadValue)] = []
    var shared: [SharedSection] = []
    var location: Location?
  }

  enum SpreadValue: Equatable {
    case relative(Double)
    case absolute(Double)
    case poisson, exact
  }

  struct SharedSection {
    var name: Located<String>
    var source: Located<String>
    var indicators: [Located<String>]
    var entities: [Located<String>]
    /// 5 % and 95 % points.
    var factor: ClosedRange<Double>
  }

  struct WordsSection {
    var fill = false
    var levels: [(level: String, quantiles: ClosedRange<Double>)] = []
  }

  struct ReconcileSection {
    var method: Located<String>?
    var indicators: [(key: Located<String>, method: Located<String>)] = []
  }

  struct GroupUse {
    var group: Located<String>
    var indicators: [Located<String>]
    var widen: Double
    /// The group takes its members' place as an entity; intensive figures are weighted by this denominator.
    var asEntity = false
    var by: Located<String>?
  }

  struct RobustnessSection {
    var location: Location?
    var draws: Located<Int>?
    var seed: Located<Int>?
    /// How weights vary; or, in short, the concentration of `dirichlet`.
    var weights: MethodChoice?
    var concentration: Located<Double>?
    var vary: [Located<String>] = []
    var choices = ChoicesSection()
    var missing: Located<String>?
  }

  struct GoalSection {
    var entity: Located<String>
    var top: Located<Int>?
    var firstAfter: Located<String>?
    var share: Located<Double>?
    var of: Located<String>?
  }

  struct ScenarioSection {
    var name: Located<String>
    var location: Location
    var title = ""
    var koreanTitle = ""
    var note = ""
    var by: Located<String>?
    var realise: [(certainty: Located<String>, share: Double)] = []
    var admit: [(indicator: Located<String>, kinds: [Located<String>])] = []
    var set: [EditSection] = []
    var shift: [EditSection] = []
    var impute: MethodChoice?
    var treat: MethodChoice?
    var normalise: MethodChoice?
    var weigh: MethodChoice?
    var aggregate: MethodChoice?
    var learnEach: Bool?
    /// Whether it names anything that could make a difference.
    var changes = false
  }

  struct EditSection {
    var location: Location
    var entity: Located<String>
    var indicator: Located<String>
    var value: Double?
    var by: Double?
    var times: Double?
  }
}

/// A method with its options, still as written; the catalogue of its family says what it takes.
struct MethodChoice {
  var name: Located<String>
  var map: YamlMap
  /// Keys that stand beside the method's own options.
  var beside: [String] = []
  /// By node or indicator code.
  var of: [(code: Located<String>, choice: MethodChoice)] = []
  /// By level: 1 is the index, 2 its children, and so on down.
  var levels: [(level: Located<Int>, choice: MethodChoice)] = []
}
