import Methods
import Robustness
import Studies

extension Wording {
  /// What a goal asks for: "rank 3 or better".
  func aim(_ goal: Goal) -> String {
    switch goal {
    case .top(_, let rank): "rank \(rank) or better"
    case .firstAfter(_, let others): "first after \(Wording.list(others.map(placeName)))"
    case .ratio(_, let share, let others):
      "\(Wording.number(100 * share, 0)) % of the lower score of \(Wording.list(others.map(placeName)))"
    }
  }

  /// " (China is 19th of 36 here, not near the top)": what a goal's measure is worth; nothing where it is near the top.
  func measure(of goal: Goal, _ analysis: Analysis) -> String {
    let far = analysis.farFromTop(goal, table: table, top: topRank)
    guard !far.isEmpty else { return "" }
    let count = analysis.ranking.ranked.count
    let ranked = far.compactMap { one in one.rank.map { "\(name(one.entity)) is \(Self.ordinal($0)) of \(count) here" }
    }
    let unranked = far.filter { $0.rank == nil }.map { name($0.entity) }
    let parts = [
      ranked.isEmpty ? "" : Self.list(ranked) + ", not near the top",
      unranked.isEmpty ? "" : "\(Self.list(unranked)) \(unranked.count == 1 ? "has" : "have") no rank here",
    ]
    return " (\(parts.filter { !$0.isEmpty }.joined(separator: "; ")))"
  }
}
