import Claims
import Methods
public import Robustness

/// What one entity's standing becomes without a claim: scales stay as they were learnt, and words mean what they meant.
public struct Influence: Sendable {
  /// What is left out: one claim, or all that the cell rests on.
  public var claims: [Int]
  /// What is left out is the cell's only witness: without it the cell would be empty, which is no measure of its influence.
  public var emptiesCell: Bool
  /// By lens, in the study's order; empty where a method has no answer without it.
  public var lenses: [Change]
  /// Why a method has none, in its words.
  public var unanswered: String?

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

  /// Of a sum of many parts so many are left out singly, the largest; then all.
  public static let influencesEach = 8

  /// What `entity`'s standing becomes without each of the claims on one cell (in id order), and without all of them.
  func influences(
    of claims: [Int], on entity: Int, base: IndicatorTable, words: [String: [Double]], learnt: [Learnt], top: Int,
    draws: Int
  ) -> [Influence] {
    guard case .claims(_, let rules) = evidence else { return [] }
    var found: [Influence] = []
    guard let values = self.claims?.value else { return [] }
    func size(_ row: Int) -> Double { values[row].isNaN ? 0 : -values[row].magnitude }
    let ordered = claims.enumerated().sorted { (size($0.element), $0.offset) < (size($1.element), $1.offset) }
    let each = ordered.prefix(Self.influencesEach).map { [$0.element] }
    for left in each + (claims.count > 1 ? [claims] : []) {
      var without = rules
      without.without.formUnion(left)
      without.words.base = words
      var influence = Influence(claims: left, emptiesCell: false, lenses: [])
      influence.unanswered = withoutAnswer {
        let table = try arrange(without).table
        influence.emptiesCell = zip(base.cells, table.cells).contains { before, after in
          zip(before, after).contains { $1 == nil && $0?.claims.contains(where: left.contains) ?? false }
        }
        influence.lenses = try standing(of: entity, in: table, learnt: learnt, top: top, draws: draws)
      }
      found.append(influence)
    }
    return found
  }
}
