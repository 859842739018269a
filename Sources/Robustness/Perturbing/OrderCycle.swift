import Methods

/// Codes that would each have to weigh more than the next and, in the end, than themselves.
struct OrderCycle {
  /// The first stands at the end again.
  var codes: [String]
  /// The order that closes it.
  var order: CodeOrder

  /// The one that the earliest order closes; the shortest way round.
  static func first(in orders: [CodeOrder]) -> OrderCycle? {
    var less: [String: [String]] = [:]
    for order in orders {
      for (greater, smaller) in zip(order.codes, order.codes.dropFirst()) {
        if let path = path(from: smaller, to: greater, less) {
          return OrderCycle(codes: [greater] + path, order: order)
        }
        less[greater, default: []].append(smaller)
      }
    }
    return nil
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
