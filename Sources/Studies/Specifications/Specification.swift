public import Claims
public import Methods

/// One way in which the study could have been computed, by the keys of its methods.
public struct Specification: Sendable, Hashable {
  public var lens: Lens
  public var normalise: String
  public var weigh: String
  public var aggregate: String
  public init(lens: Lens, normalise: String, weigh: String, aggregate: String) {
    self.lens = lens
    self.normalise = normalise
    self.weigh = weigh
    self.aggregate = aggregate
  }
}

/// A specification's ranks.
public struct SpecificationFindings: Sendable {
  public var specification: Specification
  /// Whether every choice is the study's own.
  public var isBase: Bool
  /// By entity; nil where it has none.
  public var ranks: [Int?]
  public init(specification: Specification, isBase: Bool, ranks: [Int?]) {
    self.specification = specification
    self.isBase = isBase
    self.ranks = ranks
  }
}

/// All of them: Simonsohn, Simmons & Nelson (2020), *Specification curve analysis*.
public struct SpecificationCurve: Sendable {
  /// The rows that ranks stand for: the table's entities, groups that stand for their members among them.
  public var entities: [Entity]
  public var findings: [SpecificationFindings]
  /// Combinations without an answer, with the reason.
  public var unanswered: [(specification: Specification, reason: MethodError)]

  /// What was chosen from, by the step's key, the study's own choice first.
  public var choices: [(step: String, keys: [String])]

  public init(
    entities: [Entity], findings: [SpecificationFindings],
    unanswered: [(specification: Specification, reason: MethodError)],
    choices: [(step: String, keys: [String])]
  ) {
    self.entities = entities
    self.findings = findings
    self.unanswered = unanswered
    self.choices = choices
  }
}

extension Study {
  /// Methods that answer the same question in other ways. What a combination cannot be computed with (a geometric mean of
  /// scores below nought) has no answer, and is told.
  private static let alternatives = (
    normalise: ["min-max", "z-score", "rank"],
    weigh: ["given", "equal", "entropy", "critic", "standard-deviation"],
    aggregate: ["arithmetic", "geometric", "harmonic", "mpi", "topsis", "copeland"]
  )

  /// Every combination of lens × normalise × weigh × aggregate over the study's own choices and their alternatives, each
  /// learnt and ranked anew on the base table. Min-max alternatives run from 1 to 100, so that all means have an answer.
  public func specificationCurve() throws -> SpecificationCurve {
    let (table, _) = try arrange()
    let own = (
      normalise: chosen("normalise", isMixed: !recipe.normalisingOf.isEmpty),
      weigh: chosen("weigh", isMixed: !recipe.weightingOf.isEmpty),
      aggregate: chosen("aggregate", isMixed: !recipe.aggregatingOf.isEmpty)
    )
    func keys(_ own: String, _ others: [String]) -> [String] { [own] + others.filter { $0 != own } }
    let normalisations = keys(own.normalise, Self.alternatives.normalise)
    let weightings = keys(own.weigh, Self.alternatives.weigh)
    let aggregations = keys(own.aggregate, Self.alternatives.aggregate)
    var curve = SpecificationCurve(
      entities: table.entities, findings: [], unanswered: [],
      choices: [
        ("lens", lenses.map(\.rawValue)), ("normalise", normalisations), ("weigh", weightings),
        ("aggregate", aggregations),
      ])
    for lens in lenses {
      for normalise in normalisations {
        for weigh in weightings {
          for aggregate in aggregations {
            let specification = Specification(lens: lens, normalise: normalise, weigh: weigh, aggregate: aggregate)
            var changed = recipe
            do throws(MethodError) {
              if normalise != own.normalise {
                let ends: [String: OptionValues.Value] =
                  normalise == "min-max" ? ["low": .number(1), "high": .number(100)] : [:]
                changed.normalising = try Catalogue.normalising.make(normalise, ends)
                changed.normalisingOf = [:]
              }
              if weigh != own.weigh {
                changed.weighting = try Catalogue.weighting.make(weigh)
                changed.weightingOf = [:]
              }
              if aggregate != own.aggregate {
                changed.aggregating = try Catalogue.aggregating.make(aggregate)
                changed.aggregatingOf = [:]
              }
              let analysis = try Analysis(
                table: table, framework: framework, recipe: changed, lens: lens, bounds: false)
              curve.findings.append(
                SpecificationFindings(
                  specification: specification,
                  isBase: normalise == own.normalise && weigh == own.weigh && aggregate == own.aggregate,
                  ranks: analysis.ranking.ranks))
            } catch {
              curve.unanswered.append((specification, error))
            }
          }
        }
      }
    }
    return curve
  }

  /// The method's key; a choice with exceptions is no method alone, and has a name of its own.
  private func chosen(_ step: String, isMixed: Bool) -> String {
    if isMixed { return "as-the-study" }
    return choices.first { $0.family == step && $0.scope.isEmpty && ($0.place?.scenario ?? "").isEmpty }?.card ?? ""
  }
}
