import Linear
import Methods

/// What is kept of a mixture's draws: a tally for each list of ranked entities.
struct MixtureTally: Sendable {
  var draws = 0
  var bySet: [Tally]
  /// Draws without an answer, by number of the way.
  var unanswered: [Int: Unanswered] = [:]

  struct Unanswered: Sendable {
    var draws = 0
    /// The first of them, and why it has none.
    var first = Int.max
    var reason = ""

    mutating func merge(_ other: Unanswered) {
      draws += other.draws
      if other.first < first { (first, reason) = (other.first, other.reason) }
    }
  }

  mutating func merge(_ other: MixtureTally) {
    draws += other.draws
    for place in bySet.indices { bySet[place].merge(other.bySet[place]) }
    for (way, one) in other.unanswered { unanswered[way, default: Unanswered()].merge(one) }
  }
}

extension Mixture {
  /// Over draws that begin at a multiple of 16. Any split adds up to the same.
  func tally(
    _ range: Range<Int>, goals: Int, depth: Depth, threads: Int, _ workers: Workers<MixtureDraws>
  ) throws(MethodError) -> MixtureTally {
    let ranges = drawRanges(range, threads: threads)
    let parts = try inParallel(ranges.count, threads: threads) { part throws(MethodError) -> MixtureTally in
      try tally(ranges[part], goals: goals, depth: depth, workers)
    }
    var all = parts[0]
    for part in parts.dropFirst() { all.merge(part) }
    return all
  }

  private func tally(
    _ range: Range<Int>, goals: Int, depth: Depth, _ workers: Workers<MixtureDraws>
  ) throws(MethodError) -> MixtureTally {
    var found = MixtureTally(
      bySet: entitySets.map {
        Tally(nil, entities: $0.count, goals: goals, pairs: depth.contains(.pairs))
      })
    guard !range.isEmpty else { return found }
    try workers.turn(make: MixtureDraws(self)) { draws throws(MethodError) in
      for first in stride(from: range.lowerBound, to: range.upperBound, by: block) {
        let used = min(block, range.upperBound - first)
        try draws.draw(seed: plan.seed, first: first, used: used) { (way, places, scores) in
          found.bySet[ways[way].entitySet].add(
            scores, used: places.count, goals: ways[way].goals, RankingKernels(how.variant))
        }
        for one in draws.unanswered {
          found.unanswered[one.way, default: .init()].merge(
            .init(draws: 1, first: first + one.draw, reason: one.reason.message))
        }
        found.draws += used
      }
    }
    return found
  }

  /// What a tally says of everyone ranked in some way; shares are of all draws, those without an answer included.
  func acceptability(_ tally: MixtureTally) -> Acceptability {
    let codes = entities
    let place = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    let none = codes.map { _ in 0 }
    var found = Acceptability(
      mode: .everything, draws: tally.draws, entities: codes,
      counts: codes.map { _ in codes.map { _ in 0 } }, scores: [],
      goals: tally.bySet[0].goals.map { _ in 0 })
    if tally.bySet.contains(where: { !$0.wins.isEmpty }) { found.wins = codes.map { _ in none } }
    for (set, one) in zip(entitySets, tally.bySet) {
      let part = one.acceptability(.everything, entities: set) { $0 }
      let places = set.map { place[$0] ?? 0 }
      for (from, to) in places.enumerated() {
        for (rank, count) in part.counts[from].enumerated() { found.counts[to][rank] += count }
        for (other, wins) in (part.wins.isEmpty ? [] : part.wins[from]).enumerated() {
          found.wins[to][places[other]] += wins
        }
      }
      found.goals.add(part.goals)
    }
    found.unanswered = tally.unanswered.sorted { $0.key < $1.key }.map { number, one in
      (names(ofWay: number), one.draws, one.reason)
    }
    return found
  }
}
