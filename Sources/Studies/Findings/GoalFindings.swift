public import Claims
import Methods
public import Robustness

/// How far an entity is from one of the study's goals, in one lens.
public struct GoalFindings: Sendable {
  public var goal: Goal
  public var entity: Int
  public var score: Double
  public var rank: Int?
  public var reached: Bool
  /// Draws in which the goal holds, by mode, in the plan's order.
  public var held: [Int]
  /// The score that would reach it, and whose it is.
  public var needed: Double
  public var rival: Int?
  /// score − needed, split over the pillars exactly; empty where a ratio of scores is asked for.
  public var gap: [(node: String, part: Double)]
}

extension Goal {
  public var entity: String {
    switch self {
    case .top(let entity, _), .firstAfter(let entity, _), .ratio(let entity, _, _): entity
    }
  }
}

extension Goal {
  /// The entities that it names as a measure, by code.
  var named: [String] {
    switch self {
    case .top: []
    case .firstAfter(_, let others): others
    case .ratio(_, _, let others): others
    }
  }
}

extension Analysis {
  /// Those a goal is measured against by name that do not stand near the top, with their ranks; nil: no rank. Near the top
  /// are the first `top`, or one more than the goal names where that is more: all of them and the goal's own entity find
  /// place there. A share is measured against the lowest of those with a rank.
  public func farFromTop(_ goal: Goal, table: IndicatorTable, top: Int) -> [(entity: Int, rank: Int?)] {
    let named = goal.named.filter { $0 != goal.entity }.compactMap { table.entityIndex($0) }
      .sorted { (ranking.ranks[$0] ?? .max, $0) < (ranking.ranks[$1] ?? .max, $1) }
    let far = named.map { ($0, ranking.ranks[$0]) }.filter { ($0.1 ?? .max) > max(top, named.count + 1) }
    guard case .ratio = goal, let lowest = far.last(where: { $0.1 != nil }) else { return far }
    return far.filter { $0.1 == nil || $0.0 == lowest.0 }
  }

  /// The goal at central evidence and the study's weights; nil where the entity is unranked, or all those are that it
  /// is to be a share of.
  func findings(_ goal: Goal, table: IndicatorTable, held: [Int]) throws(MethodError) -> GoalFindings? {
    guard let entity = table.entityIndex(goal.entity), !index[entity].isNaN, ranking.ranks[entity] != nil else {
      return nil
    }
    let score = index[entity]
    let others = ranking.ranked.filter { $0 != entity }.sorted { (-index[$0], $0) < (-index[$1], $1) }
    var rival: Int?
    var needed = score
    let reached: Bool
    switch goal {
    case .top(_, let rank):
      // Against the one to overtake, or, once there, the one who would push the entity out.
      if others.count >= rank {
        rival = others[rank - 1]
        needed = index[others[rank - 1]]
      }
      reached = (ranking.ranks[entity] ?? .max) <= rank
    case .firstAfter(_, let named):
      rival = others.first { !named.contains(table.entities[$0].code) }
      needed = rival.map { index[$0] } ?? score
      reached = score >= needed
    case .ratio(_, let share, let named):
      guard let lowest = others.last(where: { named.contains(table.entities[$0].code) }) else { return nil }
      rival = lowest
      needed = share * index[lowest]
      reached = score >= needed
    }
    var gap: [(node: String, part: Double)] = []
    switch goal {
    case .top, .firstAfter: if let rival { gap = try pillarGap(from: rival, to: entity) }
    case .ratio: break
    }
    return GoalFindings(
      goal: goal, entity: entity, score: score, rank: ranking.ranks[entity], reached: reached, held: held,
      needed: needed, rival: rival, gap: gap)
  }
}
