import Claims
import Methods
public import Robustness

/// What one entity's standing becomes without one claim: scales stay as they were learnt, and words mean what they meant.
public struct Influence: Sendable {
  public var claim: Int
  /// The claim is the cell's only witness: without it the cell would be empty, which is no measure of its influence.
  public var emptiesCell: Bool
  /// By lens, in the study's order.
  public var lenses: [Change]

  public struct Change: Sendable {
    public var score: Double
    public var rank: Int?
    /// Draws over evidence and weights in which the entity is among the first.
    public var top: Share?
  }
}

extension Study {
  /// An entity's standing in every lens at one table; draws with both evidence and weights.
  func standing(
    of entity: Int, in table: IndicatorTable, learnt: [Learnt]?, top: Int, draws: Int
  ) throws(MethodError) -> [Influence.Change] {
    let analyses = try analyse(table, learnt: learnt, bounds: false)
    var plan = plan
    plan.draws = draws
    plan.modes = [.both]
    let goal = Goal.top(entity: table.entities[entity].code, rank: top)
    let drawn = try simulate(table: table, views: analyses.map(\.view), goals: [goal], plan: plan)
    return zip(analyses, drawn).map { analysis, modes in
      let ranked = modes[0].entities.contains(table.entities[entity].code)
      return Influence.Change(
        score: analysis.index[entity], rank: analysis.ranking.ranks[entity],
        top: ranked ? modes[0].share(ofGoal: 0) : nil)
    }
  }

  /// What `entity`'s standing becomes without each of the claims.
  func influences(
    of claims: [Int], on entity: Int, base: IndicatorTable, words: [String: [Double]], learnt: [Learnt], top: Int,
    draws: Int
  ) throws -> [Influence] {
    guard case .claims(_, let rules) = evidence else { return [] }
    var found: [Influence] = []
    for claim in claims {
      var without = rules
      without.without.insert(claim)
      without.words.base = words
      let table = try arrange(without).table
      let empties = zip(base.cells, table.cells).contains { before, after in
        zip(before, after).contains { ($0?.claims.contains(claim) ?? false) && $1 == nil }
      }
      found.append(
        Influence(
          claim: claim, emptiesCell: empties,
          lenses: try standing(of: entity, in: table, learnt: learnt, top: top, draws: draws)))
    }
    return found
  }
}
