public import Claims
public import Methods
import Robustness

/// A figure that readers would misread, with what makes it so.
public enum Caution: Sendable {
  /// A rank without its range, where the range is wide.
  case bareRanks([(lens: Lens, rank: Int)])
  /// Figures that are lower bounds for most of those who have one.
  case floor(indicator: String, bounds: Int, of: Int)
  /// A goal measured against economies that are not near the top themselves.
  case lowYardstick(lens: Lens, share: Double, others: [String], entity: String, rank: Int, reached: Bool)
  /// A scenario in which promises count by a share.
  case partialPlans(scenario: String, certainty: Certainty, share: Double)
  /// Someone as alike as the peers, who is none.
  case thinPeer(entity: String, shared: Int, of: Int, isRanked: Bool)
  /// A scenario of promises or set figures in which the goal is reached, by so many points; `relearnt`: the rank on scales learnt
  /// anew, where it is another.
  case promisedGoal(scenario: String, lens: Lens, rank: Int, points: Double, relearnt: Int?)
  /// A place near the top that gaps leave open.
  case wideGaps(lens: Lens, entity: String, rank: Int, range: ClosedRange<Int>)
}

extension Findings {
  /// Ranks this far apart are no one rank.
  static let widePlaces = 3
  /// Places at the head of a ranking that are looked at for gaps.
  static let headPlaces = 10
  /// Of those known, the share that bounds must be for a column to be one of floors.
  static let floorShare = 0.5

  /// By rule, the subject's own first.
  func cautions(_ subject: Int?) -> [Caution] {
    var found: [Caution] = []
    let wide = lenses.compactMap { lens -> (lens: Lens, rank: Int)? in
      guard let subject, let rank = lens.analysis.ranking.ranks[subject],
        let range = lens.widest?.rankInterval(of: table.entities[subject].code), range.count > Self.widePlaces
      else { return nil }
      return (lens.lens, rank)
    }
    if !wide.isEmpty { found.append(.bareRanks(wide)) }
    found += promisedGoals(subject)
    for lens in lenses { found += yardsticks(lens) }
    for leaf in study.framework.leaves where leaf.weight > 0 {
      guard let column = table.indicatorIndex(leaf.code) else { continue }
      let cells = table.entities.indices.filter { table.entities[$0].ranked }.compactMap { table.cells[column][$0] }
      let bounds = cells.count { $0.bounds?.low != nil && $0.bounds?.high == nil }
      if bounds > 0, Double(bounds) >= Self.floorShare * Double(cells.count) {
        found.append(.floor(indicator: leaf.code, bounds: bounds, of: cells.count))
      }
    }
    for scenario in study.scenarios {
      guard let rules = scenario.rules else { continue }
      let partial = rules.admission.realise.filter { 0 < $0.value && $0.value < 1 }
      if let one = partial.max(by: { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }) {
        found.append(.partialPlans(scenario: scenario.name, certainty: one.key, share: one.value))
        break
      }
    }
    if let subject { found += thinPeers(of: subject) }
    for lens in lenses {
      let ranking = lens.analysis.ranking
      let head = ranking.ranked.filter { ranking.ranks[$0]! <= Self.headPlaces }.sorted {
        (ranking.ranks[$0]!, $0) < (ranking.ranks[$1]!, $1)
      }
      for entity in head {
        guard let range = ranking.bounds[entity], range.count > Self.widePlaces else { continue }
        found.append(
          .wideGaps(
            lens: lens.lens, entity: table.entities[entity].code, rank: ranking.ranks[entity]!, range: range))
      }
    }
    return found
  }

  private func yardsticks(_ lens: LensFindings) -> [Caution] {
    lens.goals.compactMap { goal in
      guard case .ratio(_, let share, of: let others) = goal.goal else { return nil }
      let far = lens.analysis.farFromTop(goal.goal, table: table, top: study.topRank)
      guard let one = far.first(where: { $0.rank != nil }), let rank = one.rank else { return nil }
      return .lowYardstick(
        lens: lens.lens, share: share, others: others, entity: table.entities[one.entity].code, rank: rank,
        reached: goal.reached)
    }
  }

  /// The first goal reached in a scenario of other data, and not in the study itself.
  private func promisedGoals(_ subject: Int?) -> [Caution] {
    guard let subject, let goal = study.goals.first else { return [] }
    return scenarios.flatMap { scenario in
      scenario.compactMap { one -> Caution? in
        guard one.scenario.changesData, let rank = one.analysis.ranking.ranks[subject],
          lenses.first(where: { $0.lens == one.lens })?.goals.first(where: { $0.goal == goal })?.reached == false,
          let there = try? one.analysis.findings(goal, table: table, held: []), there.reached
        else { return nil }
        let anew = one.relearntRanks?[subject]
        return .promisedGoal(
          scenario: one.scenario.name, lens: one.lens, rank: rank, points: there.score - there.needed,
          relearnt: anew == rank ? nil : anew)
      }
    }
  }

  /// The closest of them in each lens, each once.
  private func thinPeers(of subject: Int) -> [Caution] {
    var told: Set<String> = []
    return lenses.compactMap { lens in
      guard let similarity = lens.similarity,
        let row = similarity.profiles.rows.firstIndex(of: table.entities[subject].code),
        let peer = similarity.peers[row].first(where: { !$0.mark.isEmpty }), told.insert(peer.entity).inserted
      else { return nil }
      return .thinPeer(
        entity: peer.entity, shared: peer.leaves, of: similarity.profiles.columns.count,
        isRanked: !peer.mark.contains(.notRanked))
    }
  }
}
