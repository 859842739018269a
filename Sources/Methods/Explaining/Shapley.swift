/// Shapley's value of each child in the change of a node's score from one entity's children to another's: its mean
/// effect over all orders of exchanging them. The parts add up to the change.
func shapley(
  _ group: Tree.Group, _ method: any Aggregating, _ weights: [Double], from a: [Double], to b: [Double],
  ends: (from: Double, to: Double)
) throws(MethodError) -> [Double] {
  let n = a.count
  guard n <= 16 else {
    throw MethodError(
      "\(group.code) has \(n) children, too many to try every order of exchanging them",
      advice: "combine \(group.code) by arithmetic or geometric means, or split it", node: group.code)
  }
  // Row s exchanges the children in the bits of s.
  let sets = 0..<(1 << n)
  let scores = try method.combine(
    Table(
      rows: sets.map { "exchange \($0)" }, columns: group.codes,
      values: a.indices.map { child in sets.map { $0 >> child & 1 == 1 ? b[child] : a[child] } }),
    weights: weights, node: group.code)
  let width = max(abs(ends.from), abs(ends.to), 1) * 1e-9
  guard abs(scores[0] - ends.from) <= width, abs(scores[sets.count - 1] - ends.to) <= width,
    scores.allSatisfy(\.isFinite)
  else {
    throw MethodError(
      "a difference in \(group.code) cannot be split over its children: its scores hang on who else is there",
      advice: "combine \(group.code) by arithmetic or geometric means", node: group.code)
  }
  // orders[k]: k! (n - 1 - k)! / n!, the share of orders in which given k children went before.
  var orders = [1 / Double(n)]
  for k in 1..<max(n, 2) { orders.append(orders[k - 1] * Double(k) / Double(max(n - k, 1))) }
  return a.indices.map { child in
    sets.reduce(0) { sum, set in
      set >> child & 1 == 1 ? sum : sum + orders[set.nonzeroBitCount] * (scores[set | 1 << child] - scores[set])
    }
  }
}
