/// How far gaps, its own and others', could move one entity's rank.
public struct GoalBounds: Sendable, Equatable {
  /// Best rank: every gap of a rival at the worst observed and its own at the best; worst: the reverse.
  public var all: ClosedRange<Int>
  /// By entity with gaps, its own name included: the goal's rank when only that entity's gaps are filled. An entity
  /// that is listed unranked counts as ranked here.
  public var each: [(entity: String, ranks: ClosedRange<Int>)]
  public init(all: ClosedRange<Int>, each: [(entity: String, ranks: ClosedRange<Int>)]) {
    self.all = all
    self.each = each
  }

  public static func == (a: GoalBounds, b: GoalBounds) -> Bool {
    a.all == b.all && a.each.map(\.entity) == b.each.map(\.entity) && a.each.map(\.ranks) == b.each.map(\.ranks)
  }
}

extension Ranker {
  /// Nil: the entity is not ranked. `all` compares the ranked entities only.
  public func goalBounds(
    _ table: Table, ranking: Ranking, ranked: [Bool]? = nil, goal: String
  ) throws(MethodError) -> GoalBounds? {
    let gaps = Gaps(self, table, ranked, ranking)
    guard let row = gaps.inside.firstIndex(where: { table.rows[$0] == goal }), let rank = gaps.ranks[row] else {
      return nil
    }
    let against = try gaps.index { $0 == row ? .worst : .best }
    let favourable = try gaps.index { $0 == row ? .best : .worst }
    let ends = [
      gaps.rank(of: row, at: against[row], among: against), rank,
      gaps.rank(of: row, at: favourable[row], among: favourable),
    ]
    var bounds = GoalBounds(all: (ends.min() ?? rank)...(ends.max() ?? rank), each: [])
    for other in gaps.inside.indices where gaps.incomplete(other) {
      let goals = try [Gaps.Side.worst, .best].map { (side) throws(MethodError) -> Int in
        let scores: Column
        if comparesEntities {
          scores = try gaps.index { $0 == other ? side : nil }
        } else {
          // `against` holds the others at their best and the goal at its worst; `favourable` the reverse.
          scores = gaps.replacing(other, by: ((side == .best) == (other != row) ? against : favourable)[other])
        }
        let joins = other != row && gaps.ranks[other] == nil && scores[other] > scores[row] + gaps.tolerance
        return gaps.rank(of: row, at: scores[row], among: scores) + (joins ? 1 : 0)
      }
      let ends = goals + [rank]
      bounds.each.append((table.rows[gaps.inside[other]], (ends.min() ?? rank)...(ends.max() ?? rank)))
    }
    return bounds
  }

  public func goalBounds(_ table: LensTable, ranking: Ranking, goal: String) throws(MethodError) -> GoalBounds? {
    try goalBounds(table.table, ranking: ranking, ranked: table.ranked, goal: goal)
  }
}
