import Methods

/// Codes that would each have to weigh more than the next and, in the end, than themselves.
struct OrderCycle {
  /// The first stands at the end again.
  var codes: [String]
  /// The order that closes it.
  var order: CodeOrder

  /// The one that the earliest order closes; the shortest way round.
  static func first(in orders: [CodeOrder]) -> OrderCycle? {
    guard isCyclic(less(orders[...])) else { return nil }
    // So many of the first have none, so many have one.
    var (free, caught) = (0, orders.count)
    while caught - free > 1 {
      let middle = (free + caught) / 2
      if isCyclic(less(orders[..<middle])) { caught = middle } else { free = middle }
    }
    var less = less(orders[..<free])
    for (greater, smaller) in zip(orders[free].codes, orders[free].codes.dropFirst()) {
      if let path = path(from: smaller, to: greater, less) {
        return OrderCycle(codes: [greater] + path, order: orders[free])
      }
      less[greater, default: []].append(smaller)
    }
    return nil
  }

  private static func less(_ orders: ArraySlice<CodeOrder>) -> [String: [String]] {
    var less: [String: [String]] = [:]
    for order in orders {
      for (greater, smaller) in zip(order.codes, order.codes.dropFirst()) { less[greater, default: []].append(smaller) }
    }
    return less
  }

  /// Whether some codes are left once those that nothing is above are taken away, again and again.
  private static func isCyclic(_ less: [String: [String]]) -> Bool {
    var above: [String: Int] = [:]
    for (greater, smaller) in less {
      above[greater, default: 0] += 0
      for code in smaller { above[code, default: 0] += 1 }
    }
    var free = above.filter { $0.value == 0 }.map(\.key)
    var left = above.count
    while let code = free.popLast() {
      left -= 1
      for smaller in less[code] ?? [] {
        above[smaller, default: 0] -= 1
        if above[smaller] == 0 { free.append(smaller) }
      }
    }
    return left > 0
  }

  private static func path(from start: String, to end: String, _ less: [String: [String]]) -> [String]? {
    var (before, queue) = ([start: start], [start])
    var next = 0
    while next < queue.count {
      let code = queue[next]
      next += 1
      if code == end {
        var path = [code]
        while let last = path.last, last != start { path.append(before[last] ?? start) }
        return path.reversed()
      }
      for below in less[code] ?? [] where before[below] == nil {
        before[below] = code
        queue.append(below)
      }
    }
    return nil
  }
}
