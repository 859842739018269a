/// A node's difference between two entities, over its children, by exchanging those.
struct Exchange {
  let group: Tree.Group
  let method: any Aggregating
  let weights: [Double]

  /// Of a method for which each entity stands alone: Shapley's value of putting b's children in the place of a's.
  /// `ends`: the node's scores. Nil: these children do not give them.
  func alone(from a: [Double], to b: [Double], ends: (from: Double, to: Double)) throws(MethodError) -> [Double]? {
    let places = placesInCodeOrder
    var fits = true
    let parts = try shapley(places.count, exact: 12) { sets throws(MethodError) in
      let scores = try combine(
        Table(
          rows: sets.indices.map { "exchange \($0)" }, columns: group.codes,
          values: group.codes.indices.map { child in
            let player = places.firstIndex(of: child) ?? 0
            return sets.map { $0[player] ? b[child] : a[child] }
          }))
      let whole = sets.firstIndex { !$0.contains(false) } ?? 0
      fits = Self.agree(scores[0], ends.from, 1e-12) && Self.agree(scores[whole], ends.to, 1e-12)
      return scores
    }
    guard fits else { return nil }
    guard parts.allSatisfy(\.isFinite) else { throw refused }
    return inGroupOrder(parts, places)
  }

  /// Of a method that compares entities: half of Shapley's value of a and b exchanging their children, everyone else
  /// staying as they are. That moves no child's column of scores, only whose they are. `children`: of all that took part.
  func amongAll(
    _ children: Table, from a: Int, to b: Int, ends: (from: Double, to: Double)
  ) throws(MethodError) -> [Double] {
    let places = placesInCodeOrder
    let parts = try shapley(places.count, exact: 6) { sets throws(MethodError) in
      var leads: [Double] = []
      for set in sets {
        var exchanged = children
        for (player, child) in places.enumerated() where set[player] { exchanged.values[child].swapAt(a, b) }
        let scores = try combine(exchanged, rows: [a, b])
        leads.append((scores[a] - scores[b]) / 2)
      }
      guard Self.agree(2 * leads[0], ends.from - ends.to) else { throw refused }
      return leads
    }
    guard parts.allSatisfy(\.isFinite) else { throw refused }
    return inGroupOrder(parts, places)
  }

  /// Where not every order is tried, that of display must not matter.
  private var placesInCodeOrder: [Int] { group.codes.indices.sorted { group.codes[$0] < group.codes[$1] } }

  private func inGroupOrder(_ parts: [Double], _ places: [Int]) -> [Double] {
    var ordered = parts
    for (player, child) in places.enumerated() { ordered[child] = parts[player] }
    return ordered
  }

  private func combine(_ children: Table, rows: [Int]? = nil) throws(MethodError) -> Column {
    do {
      return try method.combine(
        children, weights: weights, node: group.code, rows: rows ?? Array(children.rows.indices))
    } catch { throw refused }
  }

  private static func agree(_ a: Double, _ b: Double, _ tolerance: Double = 1e-9) -> Bool {
    abs(a - b) <= max(abs(a), abs(b), 1) * tolerance
  }

  var refused: MethodError {
    MethodError(
      "a difference in \(group.code) cannot be split over its children: exchanging some of them leaves no score",
      advice: "combine \(group.code) by arithmetic or geometric means", node: group.code)
  }
}
