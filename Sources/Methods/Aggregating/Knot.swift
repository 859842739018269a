/// Entities that no majority parts into a better and a worse set, with their leads on each other.
struct Knot {
  private let leads: Leads
  private var count: Int { leads.count }

  struct Order {
    /// By entity: how many are ahead of it.
    var ahead: [Double]
    var excess: Int
  }

  init(_ leads: Leads) { self.leads = leads }

  /// What putting j anywhere before i costs beyond the least: i's lead on j, where it has one.
  private func against(_ i: Int, _ j: Int) -> Int { max(0, leads[i, j]) }

  /// The mean of all best orders.
  func exactly() -> Order {
    let (n, all) = (count, (1 << count) - 1)
    // costs[set * n + next]: of placing `next` after all in `set`.
    var costs = [Int](repeating: 0, count: (all + 1) * n)
    for set in 1..<max(all + 1, 1) {
      let (one, rest) = (set.trailingZeroBitCount, set & (set - 1))
      for next in 0..<n { costs[set * n + next] = costs[rest * n + next] + against(next, one) }
    }
    // Of the sets: least cost and number of ways to order them first, and to order the others after them.
    var first = [Int](repeating: .max, count: all + 1)
    var last = first
    var firstWays = [Double](repeating: 0, count: all + 1)
    var lastWays = firstWays
    (first[0], firstWays[0], last[all], lastWays[all]) = (0, 1, 0, 1)
    for set in 0..<all {
      for next in 0..<n where set >> next & 1 == 0 {
        let (to, sum) = (set | 1 << next, first[set] + costs[set * n + next])
        if sum < first[to] { (first[to], firstWays[to]) = (sum, 0) }
        if sum == first[to] { firstWays[to] += firstWays[set] }
      }
    }
    var ahead = [Double](repeating: 0, count: n)
    for set in stride(from: all - 1, through: 0, by: -1) {
      for next in 0..<n where set >> next & 1 == 0 {
        let to = set | 1 << next
        let sum = last[to] + costs[set * n + next]
        if sum < last[set] { (last[set], lastWays[set]) = (sum, 0) }
        if sum == last[set] { lastWays[set] += lastWays[to] }
        if first[set] + sum == first[all] {
          ahead[next] += firstWays[set] * lastWays[to] * Double(set.nonzeroBitCount)
        }
      }
    }
    return Order(ahead: ahead.map { $0 / firstWays[all] }, excess: first[all])
  }

  /// From Copeland's order, each entity in turn to its best place, until none moves. Neighbours of which none leads
  /// share their places.
  func searched() -> Order {
    let scores = leads.scores
    let sums = (0..<count).map { leads.row($0).reduce(0, +) }
    var order = (0..<count).sorted { (-scores[$0], -sums[$0], $0) < (-scores[$1], -sums[$1], $1) }
    for _ in 0..<100 {
      var moved = false
      for entity in 0..<count {
        guard let from = order.firstIndex(of: entity) else { continue }
        order.remove(at: from)
        // Against standing first; each one passed costs its lead on the entity less than before.
        var (change, best, to) = (0, 0, 0)
        var own = 0
        for (place, other) in order.enumerated() {
          change += leads[entity, other]
          if change < best { (best, to) = (change, place + 1) }
          if place + 1 == from { own = change }
        }
        if best < own { moved = true } else { to = from }
        order.insert(entity, at: to)
      }
      if !moved { break }
    }
    var excess = 0
    for (place, entity) in order.enumerated() { for other in order[..<place] { excess += against(entity, other) } }
    var ahead = [Double](repeating: 0, count: count)
    var start = 0
    while start < count {
      var end = start + 1
      while end < count, order[start..<end].allSatisfy({ leads[$0, order[end]] == 0 }) { end += 1 }
      for entity in order[start..<end] { ahead[entity] = Double(start + end - 1) / 2 }
      start = end
    }
    return Order(ahead: ahead, excess: excess)
  }

  /// What every order costs at least: of three that beat each other in a circle one lead must be gone against, and no
  /// lead is used up twice.
  func circles() -> Int {
    var left = leads.values.map { max(0, $0) }
    // By entity a bit for each that it has a lead left on: most threes are no circle.
    let words = (count + 63) / 64
    var behind = [UInt64](repeating: 0, count: count * words)
    for i in 0..<count {
      for j in 0..<count where left[i * count + j] > 0 { behind[i * words + j / 64] |= 1 << UInt64(j % 64) }
    }
    var sum = 0
    for i in 0..<count {
      // i is the first of its circle: i leads on j, j on k, and k on i.
      var ahead = [UInt64](repeating: 0, count: words)
      for k in i..<count where left[k * count + i] > 0 { ahead[k / 64] |= 1 << UInt64(k % 64) }
      for j in i..<count where left[i * count + j] > 0 {
        for word in i / 64..<words {
          var both = behind[j * words + word] & ahead[word]
          while both != 0, left[i * count + j] > 0 {
            let k = word * 64 + both.trailingZeroBitCount
            both &= both - 1
            let circle = (i * count + j, j * count + k, k * count + i)
            let used = min(left[circle.0], left[circle.1], left[circle.2])
            left[circle.0] -= used
            left[circle.1] -= used
            left[circle.2] -= used
            sum += used
            if left[circle.1] == 0 { behind[j * words + word] &= ~(1 << UInt64(k % 64)) }
            if left[circle.2] == 0 { ahead[word] &= ~(1 << UInt64(k % 64)) }
          }
        }
      }
    }
    return sum
  }
}
