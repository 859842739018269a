import Linear

/// The drawn scores of the entities of one view and mode, for their quantiles: kept as they are where the draws are few,
/// else counted in bins. Whole numbers, so that any split of the draws adds up to the same.
struct DrawnScores: Sendable {
  static let bins = 8192

  /// Bins of 2^shift units of the grid from `low` on.
  private struct Window: Sendable {
    var low: Int32
    var shift = 0
    init(_ range: ClosedRange<Int32>) {
      low = range.lowerBound
      while (Int64(range.upperBound) - Int64(low)) >> Int64(shift) >= Int64(bins) { shift += 1 }
    }
    /// Middle of a bin's grid points.
    func middle(_ bin: Int) -> Double { Double(low) + (Double(bin) + 0.5) * Double(1 << shift) - 0.5 }
  }

  private let windows: [Window]
  private var histogram: [UInt32] = []
  private var kept: [[Int32]] = []

  /// `ranges`: what each entity's scores lie in; `draws`: how many there will be of all workers together.
  init(_ ranges: [ClosedRange<Int32>], draws: Int) {
    windows = ranges.map { Window($0) }
    if draws < Self.bins {
      kept = ranges.map { _ in [] }
    } else {
      histogram = Array(repeating: 0, count: ranges.count * Self.bins)
    }
  }

  mutating func add(_ scores: DrawRows<Int32>, used: Int, _ kernels: RankingKernels) {
    for entity in kept.indices { kept[entity] += scores.row(entity).prefix(used) }
    guard kept.isEmpty else { return }
    for (entity, window) in windows.enumerated() {
      kernels.histogram(
        scores, row: entity, used: used, low: window.low, shift: window.shift, bins: Self.bins, counts: &histogram,
        offset: entity * Self.bins)
    }
  }

  mutating func merge(_ other: DrawnScores) {
    for place in histogram.indices { histogram[place] += other.histogram[place] }
    for entity in kept.indices { kept[entity] += other.kept[entity] }
  }

  var entities: Int { windows.count }

  /// Of the bins, entity by entity; scores that are kept as they are cannot be visited.
  mutating func visit(_ coder: inout some CountCoder) throws(CountsMismatch) {
    precondition(kept.isEmpty, "a sampling counts scores in bins")
    try coder.visit(&histogram)
  }

  /// Scores in bins.
  func count(of entity: Int) -> Int {
    histogram[entity * Self.bins..<(entity + 1) * Self.bins].reduce(0) { $0 + Int($1) }
  }

  /// By entity, in units of the grid, where at least so many percent of the draws are reached; of bins, the middle.
  func quantiles(percents: [Int], of entity: Int) -> [Double] {
    if !kept.isEmpty {
      let scores = kept[entity]
      guard !scores.isEmpty else { return percents.map { _ in windows[entity].middle(0) } }
      return scores.smallest(percents.map { max(0, ($0 * scores.count + 99) / 100 - 1) }).map(Double.init)
    }
    let counts = histogram[entity * Self.bins..<(entity + 1) * Self.bins]
    let draws = counts.reduce(0) { $0 + Int($1) }
    return percents.map { percent in
      var reached = 0
      for (bin, count) in counts.enumerated() {
        reached += Int(count)
        if reached * 100 >= percent * draws, reached > 0 { return windows[entity].middle(bin) }
      }
      return windows[entity].middle(Self.bins - 1)
    }
  }
}

extension [Int32] {
  /// The values at these places in rising order: all are counted in bins, and only the bins asked for are sorted.
  fileprivate func smallest(_ places: [Int]) -> [Int32] {
    guard let low = self.min(), let high = self.max() else { return [] }
    var shift = 0
    while (Int64(high) - Int64(low)) >> Int64(shift) >= 1024 { shift += 1 }
    func bin(_ value: Int32) -> Int { Int((Int64(value) - Int64(low)) >> Int64(shift)) }
    var counts = [Int](repeating: 0, count: 1024)
    for value in self { counts[bin(value)] += 1 }
    return places.map { place in
      var (number, before) = (0, 0)
      while before + counts[number] <= place {
        before += counts[number]
        number += 1
      }
      return filter { bin($0) == number }.sorted()[place - before]
    }
  }
}
