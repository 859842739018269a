import Methods

/// A leaf whose scores are counted anew in every draw, from how many entities are left behind. The order of the central values
/// is kept, since most draws change little of it.
struct RankedColumn: Sendable {
  let leaf: Int
  private let direction: Double
  private let counting: RankCounting
  /// Score of who leaves so many behind, with no equals.
  private let scoreOf: [Double]
  /// Rows that have a value, the worst first.
  private let central: [Int]
  private var order: [Int]
  private var keys: [Double]

  init(leaf: Int, direction: Int, counting: RankCounting, _ values: Column) {
    self.leaf = leaf
    self.counting = counting
    self.direction = Double(direction)
    let direction = self.direction
    central = values.indices.filter { !values[$0].isNaN }.sorted { values[$0] * direction < values[$1] * direction }
    order = central
    keys = central.map { values[$0] * direction }
    let count = central.count
    scoreOf = (0..<count).map { counting.score(below: $0, equal: 1, of: count) }
  }

  /// Values and scores of the leaf begin at `start`.
  mutating func count(_ values: [Double], into scores: inout [Double], at start: Int) {
    for place in central.indices {
      let row = central[place]
      let key = values[start + row] * direction
      var free = place
      while free > 0, keys[free - 1] > key {
        keys[free] = keys[free - 1]
        order[free] = order[free - 1]
        free -= 1
      }
      keys[free] = key
      order[free] = row
    }
    if counting.ties == .lowest {
      var below = 0
      for place in order.indices {
        if keys[place] > keys[below] { below = place }
        scores[start + order[place]] = scoreOf[below]
      }
    } else {
      shareTies(into: &scores, at: start)
    }
  }

  private func shareTies(into scores: inout [Double], at start: Int) {
    var below = 0
    while below < order.count {
      var next = below + 1
      while next < order.count, keys[next] == keys[below] { next += 1 }
      let score = counting.score(below: below, equal: next - below, of: order.count)
      for place in below..<next { scores[start + order[place]] = score }
      below = next
    }
  }
}
