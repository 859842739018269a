/// Shapley's value of each of n players: what it adds to a game's worth, in the mean over all orders of joining. The
/// parts add up to the whole's worth less nothing's.
///
/// `worth`: of each of many sets, a flag a player. Up to `exact` players by all sets. Beyond, the mean is over the 2n
/// orders that begin at each player in turn and go round, one way or the other: parts add up the same, and exchanging the
/// two sides turns their signs all the same.
package func shapley(
  _ n: Int, exact: Int, worth: ([[Bool]]) throws(MethodError) -> [Double]
) throws(MethodError) -> [Double] {
  guard n <= exact else { return try inTurn(n, worth) }
  let sets = 0..<(1 << n)
  let values = try worth(sets.map { set in (0..<n).map { set >> $0 & 1 == 1 } })
  // orders[k]: k! (n - 1 - k)! / n!, the share of orders in which given k players went before.
  var orders = [1 / Double(n)]
  for k in 1..<max(n, 2) { orders.append(orders[k - 1] * Double(k) / Double(max(n - k, 1))) }
  return (0..<n).map { player in
    sets.reduce(0) { sum, set in
      set >> player & 1 == 1 ? sum : sum + orders[set.nonzeroBitCount] * (values[set | 1 << player] - values[set])
    }
  }
}

private func inTurn(_ n: Int, _ worth: ([[Bool]]) throws(MethodError) -> [Double]) throws(MethodError) -> [Double] {
  var orders: [[Int]] = []
  for first in 0..<n {
    let order = (0..<n).map { (first + $0) % n }
    orders += [order, order.reversed()]
  }
  var sets: [[Bool]] = []
  for order in orders {
    var set = [Bool](repeating: false, count: n)
    sets.append(set)
    for player in order {
      set[player] = true
      sets.append(set)
    }
  }
  let values = try worth(sets)
  var parts = [Double](repeating: 0, count: n)
  for (number, order) in orders.enumerated() {
    let start = number * (n + 1)
    for (step, player) in order.enumerated() { parts[player] += values[start + step + 1] - values[start + step] }
  }
  return parts.map { $0 / Double(orders.count) }
}
