import Linear

/// A random walk through the shares within bounds and in an order that is uniform on them in the long run: each step moves
/// weight from one child to another, as much as is uniform on what the region allows (hit-and-run along pairs, Smith 1984;
/// for weights Tervonen et al. 2013). Every 2 k²-th place is a vector, or every
/// 20,000th of many children; the first hundred are left out.
struct RegionWalk {
  private let low: [Double]
  private let high: [Double]
  private let random: Philox
  private let stream: UInt64
  /// By child, those that must weigh less, and more.
  private var below: [[Int]]
  private var above: [[Int]]

  init(
    _ low: [Double], _ high: [Double], _ orders: [(greater: Int, smaller: Int)], _ random: Philox, stream: UInt64
  ) {
    (self.low, self.high, self.random, self.stream) = (low, high, random, stream)
    below = low.map { _ in [] }
    above = below
    for (greater, smaller) in orders {
      below[greater].append(smaller)
      above[smaller].append(greater)
    }
  }

  func vectors() -> [[Double]] {
    let count = low.count
    let (least, most) = (Statistics.sum(low), Statistics.sum(high))
    // Both ends are in order, and so is what lies between.
    let share = (1 - least) / (most - least)
    var x = zip(low, high).map { $0 + share * ($1 - $0) }
    var found: [[Double]] = []
    let apart = min(2 * count * count, 20_000)
    let burnIn = 100 * apart
    for step in 0..<burnIn + apart * RankingKernels.tableSize {
      let words = random.words(draw: UInt64(step), wideStream: stream)
      let up = Int((UInt64(words.x) * UInt64(count)) >> 32)
      var down = Int((UInt64(words.y) * UInt64(count - 1)) >> 32)
      if down >= up { down += 1 }
      move(&x, up, down, (Double(words.z) + 0.5) * 0x1p-32)
      if step >= burnIn, (step - burnIn) % apart == apart - 1 { found.append(x) }
    }
    return found
  }

  /// Moves what is uniform on the amounts, below nought too, that keep x in the region.
  private func move(_ x: inout [Double], _ up: Int, _ down: Int, _ u: Double) {
    var most = min(high[up] - x[up], x[down] - low[down])
    var least = max(low[up] - x[up], x[down] - high[down])
    let half = (x[down] - x[up]) / 2
    for other in below[up] { least = max(least, other == down ? half : x[other] - x[up]) }
    for other in above[up] { most = min(most, other == down ? half : x[other] - x[up]) }
    for other in below[down] where other != up { most = min(most, x[down] - x[other]) }
    for other in above[down] where other != up { least = max(least, x[down] - x[other]) }
    guard most > least else { return }
    let amount = least + u * (most - least)
    x[up] += amount
    x[down] -= amount
  }
}
