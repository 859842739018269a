public import Claims
import Linear
import Methods
import Robustness

/// What the first goal's entity would rank if one indicator were not there, or showed another period: at central figures, with
/// everything learnt anew.
public struct Reliance: Sendable {
  public enum Change: Sendable, Equatable {
    case absent
    /// Another period, and how many ranked entities have a figure of it.
    case period(Period, known: Int)
  }
  public struct Outcome: Sendable, Equatable {
    /// nil: not ranked.
    public var rank: Int?
    public var ranked: Int
  }
  public var indicator: String
  public var change: Change
  /// By lens, in the study's order; empty where some method has no answer.
  public var outcomes: [Outcome] = []
  /// Why it has none, in its words.
  public var unanswered: String?

  /// From so many places on a rank is said to hang on an indicator.
  public static let places = 3
  /// A period counts as another one where so many entities have a figure of it, the goal's among them.
  static let leastKnown = 3
  /// Entities times squared indicators, and claims times trials: beyond, nothing is tried, and the report says so.
  static let mostAbsent = 10_000_000
  static let mostClaims = 2_000_000
}

extension Study {
  /// Each weighted indicator left out, and taken at its next older and next newer period; nil: there is no goal, its entity
  /// has no rank, or there is too much to try.
  func reliances(table: IndicatorTable, arranged: Arranged?, analyses: [Analysis]) -> [Reliance]? {
    guard let entity = goals.first.flatMap({ table.entityIndex($0.entity) }),
      analyses.contains(where: { $0.ranking.ranks[entity] != nil })
    else { return nil }
    let leaves = framework.leaves.filter { $0.weight > 0 }
    guard table.entities.count * leaves.count * leaves.count <= Reliance.mostAbsent else { return nil }
    let periods = otherPeriods(of: leaves, entity, table)
    guard (claims?.count ?? 0) * max(1, periods.count) <= Reliance.mostClaims else { return nil }
    var one = self
    one.plan.threads = 1
    let absent = inParallel(leaves.count, threads: plan.threads) { [one] number in
      one.reliance(Reliance(indicator: leaves[number].code, change: .absent), entity) {
        let left = one.framework.leavingOut(leaves[number].code)
        return (table, left, try one.recipe.keeping(left))
      }
    }
    let claims = periods.isEmpty ? nil : arranged.map { WithoutClaims($0) }
    let moved = inParallel(periods.count, threads: plan.threads) { [one] number -> Reliance? in
      let (code, period) = periods[number]
      guard let column = table.indicatorIndex(code),
        let after = (try? claims?.table(with: period, of: column)).map(one.withGroups),
        after.cells[column][entity] != nil
      else { return nil }
      let known = after.entities.indices.count { after.entities[$0].ranked && after.cells[column][$0] != nil }
      return one.reliance(Reliance(indicator: code, change: .period(period, known: known)), entity) {
        (after, one.framework, one.recipe)
      }
    }
    return leaves.flatMap { leaf in
      absent.filter { $0.indicator == leaf.code } + moved.compactMap { $0 }.filter { $0.indicator == leaf.code }
    }
  }

  private func reliance(
    _ tried: Reliance, _ entity: Int, _ changed: () throws -> (IndicatorTable, Framework, Recipe)
  ) -> Reliance {
    var tried = tried
    tried.unanswered = withoutAnswer {
      let (table, framework, recipe) = try changed()
      tried.outcomes = try lenses.map { lens in
        let ranking = try Analysis(
          table: table, framework: framework, recipe: recipe, lens: lens, bounds: false
        ).ranking
        return Reliance.Outcome(rank: ranking.ranks[entity], ranked: ranking.ranked.count)
      }
    }
    return tried
  }

  /// Of each leaf with one period, the next older and the next newer one that claims give figures of.
  private func otherPeriods(
    of leaves: [Framework.Node], _ entity: Int, _ table: IndicatorTable
  ) -> [(code: String, period: Period)] {
    guard let claims else { return [] }
    var entities: [Int32: [Period: Set<Int32>]] = [:]
    for row in 0..<claims.count where claims.kind[row].givesValues && claims.entity[row] >= 0 {
      let period = claims.period[row].commonYear
      guard period.first > 0, !claims.value[row].isNaN || !claims.low[row].isNaN else { continue }
      entities[claims.subject[row], default: [:]][period, default: []].insert(claims.entity[row])
    }
    return leaves.flatMap { leaf -> [(code: String, period: Period)] in
      guard let subject = claims.subjects.firstIndex(of: leaf.code), let column = table.indicatorIndex(leaf.code),
        let chosen = table.vintages[column]?.commonYear
      else { return [] }
      let others = (entities[Int32(subject)] ?? [:])
        .filter { $0.value.count >= Reliance.leastKnown && $0.value.contains(Int32(entity)) }.keys
      let older = others.filter { $0.last < chosen.first }.max()
      let newer = others.filter { $0.first > chosen.last }.min()
      return [older, newer].compactMap { $0 }.map { (leaf.code, $0) }
    }
  }
}
