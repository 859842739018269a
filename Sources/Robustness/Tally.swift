import Linear

/// What is kept of the draws of one view and mode. Whole numbers, so that any split of the draws adds up to the same.
struct Tally: Sendable {
  let entities: Int
  private(set) var counts: [UInt32]
  /// What ties change in `counts`, in units of `Acceptability.unit`.
  private(set) var split: [Int64]
  private(set) var scores: DrawnScores
  private(set) var goals: [Int]
  private var draws = 0

  init(_ scores: DrawnScores, entities n: Int, goals: Int) {
    entities = n
    counts = Array(repeating: 0, count: n * n)
    split = Array(repeating: 0, count: n * n)
    self.scores = scores
    self.goals = Array(repeating: 0, count: goals)
  }

  mutating func add(_ scores: DrawRows<Int32>, used: Int, goals prepared: [PreparedGoal], _ kernels: RankingKernels) {
    draws += used
    guard entities > 0 else { return }
    var tied = [UInt8](repeating: 0, count: used)
    let ties = kernels.rank(scores, used: used, counts: &counts, tied: &tied)
    if ties > 0 {
      for draw in 0..<used where tied[draw] == 1 { divide(scores, draw) }
    }
    self.scores.add(scores, used: used, kernels)
    for (number, goal) in prepared.enumerated() { goals[number] += goal.count(scores, used: used, kernels) }
  }

  /// Divides the ranks of each group of equals equally among them.
  private mutating func divide(_ scores: DrawRows<Int32>, _ draw: Int) {
    let n = entities
    let order = (0..<n).sorted { (scores[$0, draw], $1) > (scores[$1, draw], $0) }
    var start = 0
    while start < n {
      var end = start + 1
      while end < n, scores[order[end], draw] == scores[order[start], draw] { end += 1 }
      let size = end - start
      if size > 1 {
        let (share, rest) = Acceptability.unit.quotientAndRemainder(dividingBy: Int64(size))
        for (line, entity) in order[start..<end].enumerated() {
          split[entity * n + start] -= Acceptability.unit
          // Above sixteen equals the unit may not divide: what is left goes round, so that rows and columns add up.
          for place in 0..<size {
            split[entity * n + start + place] += share + (Int64((line + place) % size) < rest ? 1 : 0)
          }
        }
      }
      start = end
    }
  }

  mutating func merge(_ other: Tally) {
    for place in counts.indices { counts[place] += other.counts[place] }
    for place in split.indices { split[place] += other.split[place] }
    scores.merge(other.scores)
    for place in goals.indices { goals[place] += other.goals[place] }
    draws += other.draws
  }

  /// `value`: from units of the grid to scores.
  func acceptability(_ mode: DrawMode, entities codes: [String], value: (Double) -> Double) -> Acceptability {
    let n = entities
    return Acceptability(
      mode: mode, draws: draws, entities: codes,
      counts: (0..<n).map { entity in
        (0..<n).map { Int64(counts[entity * n + $0]) * Acceptability.unit + split[entity * n + $0] }
      },
      scores: (0..<n).map { entity in
        let points = scores.quantiles(percents: [5, 50, 95], of: entity).map(value)
        return (points[0], points[1], points[2])
      },
      goals: goals)
  }
}
