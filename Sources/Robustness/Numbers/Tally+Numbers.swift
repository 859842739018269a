import Linear

extension Tally {
  /// Refuses what no draws can give, so that sums of tallies of 10⁹ draws in all never overflow.
  func check() throws(CountsMismatch) {
    try require(draws >= 0 && draws <= 1_000_000_000, "their draws are \(draws)")
    let (n, unit) = (entities, Acceptability.unit)
    let all = Int64(draws) * unit
    let split = split.isEmpty ? noSplit : split
    try require(counts.allSatisfy { $0 <= draws } && wins.allSatisfy { $0 <= draws }, "a count is above the draws")
    try require(goals.allSatisfy { (0...draws).contains($0) }, "a goal's count is above the draws")
    try require(split.allSatisfy { -all <= $0 && $0 <= all }, "ties change a count by more than the draws")
    var columns = [Int64](repeating: 0, count: n)
    for entity in 0..<n where draws > 0 {
      let row = entity * n..<(entity + 1) * n
      try require(row.reduce(0) { $0 + Int(counts[$1]) } == draws, "an entity's ranks are not as many as the draws")
      try require(row.reduce(0) { $0 + split[$1] } == 0, "ties change how many ranks an entity has")
      for (rank, place) in row.enumerated() {
        let share = Int64(counts[place]) * unit + split[place]
        try require(share >= 0, "a rank's share is below nought")
        columns[rank] += share
      }
      for other in 0..<(wins.isEmpty ? 0 : entity) {
        let both = Int(wins[entity * n + other]) + Int(wins[other * n + entity])
        try require(both <= draws, "two entities are above each other in more than the draws")
      }
      if !wins.isEmpty { try require(wins[entity * n + entity] == 0, "an entity is above itself") }
    }
    if draws > 0 { try require(columns.allSatisfy { $0 == all }, "a rank is not held as often as there are draws") }
    for (entity, first) in firsts.enumerated() {
      try require(first <= draws, "an entity is first in more than the draws")
      let each = firstWeights.count / firsts.count
      let most = Int64(first) * Int64(RankingKernels.one)
      try require(
        firstWeights[entity * each..<(entity + 1) * each].allSatisfy { (0...most).contains($0) },
        "an entity's weights are above one")
    }
    try scores?.check(draws)
  }
}

extension DrawnScores {
  func check(_ draws: Int) throws(CountsMismatch) {
    for entity in 0..<entities {
      try require(count(of: entity) == draws, "an entity's scores are not as many as the draws")
    }
  }
}

extension MixtureTally {
  mutating func visit(_ coder: inout some CountCoder, ways: Int) throws(CountsMismatch) {
    for place in bySet.indices { try bySet[place].visit(&coder) }
    let numbers = unanswered.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value.draws, $0.value.first] }
    var count = unanswered.count
    try coder.visit(&count)
    try require((0...ways).contains(count), "\(count) ways have no answer")
    var triples = numbers.isEmpty ? Array(repeating: 0, count: 3 * count) : numbers
    try coder.visit(&triples)
    unanswered = [:]
    for place in stride(from: 0, to: triples.count, by: 3) {
      try require(unanswered[triples[place]] == nil, "a way without an answer stands there twice")
      unanswered[triples[place]] = Unanswered(draws: triples[place + 1], first: triples[place + 2])
    }
  }

  func check(_ range: Range<Int>, ways: Int) throws(CountsMismatch) {
    var left = draws
    for (way, one) in unanswered.sorted(by: { $0.key < $1.key }) {
      try require(
        (0..<ways).contains(way) && one.draws >= 1 && one.draws <= left && range.contains(one.first),
        "draws without an answer are none of these")
      left -= one.draws
    }
    for tally in bySet {
      try tally.check()
      try require(tally.draws <= left, "they are not of \(draws) draws")
      left -= tally.draws
    }
    try require(left == 0, "they are not of \(draws) draws")
  }
}

private func require(_ holds: Bool, _ message: @autoclosure () -> String) throws(CountsMismatch) {
  guard holds else { throw CountsMismatch(message: message()) }
}
