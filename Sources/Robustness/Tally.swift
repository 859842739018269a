import Linear

/// What is kept of the draws of one view and mode. Whole numbers, so that any split of the draws adds up to the same.
struct Tally: Sendable {
  static let bins = 8192

  /// Bins of 2^shift units of the grid from `low` on.
  struct Window: Sendable {
    var low: Int32
    var shift: Int
    init(_ range: ClosedRange<Int32>) {
      low = range.lowerBound
      shift = 0
      while (Int64(range.upperBound) - Int64(low)) >> Int64(shift) >= Int64(Tally.bins) { shift += 1 }
    }
    /// Middle of a bin's grid points.
    func middle(_ bin: Int) -> Double { Double(low) + (Double(bin) + 0.5) * Double(1 << shift) - 0.5 }
  }

  let windows: [Window]
  private(set) var counts: [UInt32]
  /// What ties change in `counts`, in units of `Acceptability.unit`.
  private(set) var split: [Int64]
  private(set) var histogram: [UInt32]
  private(set) var goals: [Int]
  private var draws = 0

  init(windows: [Window], goals: Int) {
    self.windows = windows
    let n = windows.count
    counts = Array(repeating: 0, count: n * n)
    split = Array(repeating: 0, count: n * n)
    histogram = Array(repeating: 0, count: n * Tally.bins)
    self.goals = Array(repeating: 0, count: goals)
  }

  mutating func add(_ scores: DrawRows<Int32>, used: Int, goals prepared: [PreparedGoal], _ kernels: RankingKernels) {
    draws += used
    guard !windows.isEmpty else { return }
    var tied = [UInt8](repeating: 0, count: used)
    let ties = kernels.rank(scores, used: used, counts: &counts, tied: &tied)
    if ties > 0 {
      for draw in 0..<used where tied[draw] == 1 { divide(scores, draw) }
    }
    for (entity, window) in windows.enumerated() {
      kernels.histogram(
        scores, row: entity, used: used, low: window.low, shift: window.shift, bins: Tally.bins, counts: &histogram,
        offset: entity * Tally.bins)
    }
    for (number, goal) in prepared.enumerated() { goals[number] += goal.count(scores, used: used, kernels) }
  }

  /// Divides the ranks of each group of equals equally among them.
  private mutating func divide(_ scores: DrawRows<Int32>, _ draw: Int) {
    let n = windows.count
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
    for place in histogram.indices { histogram[place] += other.histogram[place] }
    for place in goals.indices { goals[place] += other.goals[place] }
    draws += other.draws
  }

  /// `value`: from units of the grid to scores.
  func acceptability(_ mode: DrawMode, entities: [String], value: (Double) -> Double) -> Acceptability {
    let n = windows.count
    return Acceptability(
      mode: mode, draws: draws, entities: entities,
      counts: (0..<n).map { entity in
        (0..<n).map { Int64(counts[entity * n + $0]) * Acceptability.unit + split[entity * n + $0] }
      },
      scores: (0..<n).map { entity in
        let points = [5, 50, 95].map { value(quantile(percent: $0, of: entity)) }
        return (points[0], points[1], points[2])
      },
      goals: goals)
  }

  /// Middle of the first bin at which at least so many percent of the draws are reached.
  private func quantile(percent: Int, of entity: Int) -> Double {
    var reached = 0
    for bin in 0..<Tally.bins {
      reached += Int(histogram[entity * Tally.bins + bin])
      if reached * 100 >= percent * draws, reached > 0 { return windows[entity].middle(bin) }
    }
    return windows[entity].middle(Tally.bins - 1)
  }
}
