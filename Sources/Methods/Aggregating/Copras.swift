/// Complex proportional assessment.
public struct Copras: Aggregating {
  public static let card = MethodCard(
    name: "copras", title: "Complex proportional assessment",
    summary: """
      Q = S⁺ + Σ S⁻ / (S⁻·Σ 1/S⁻), S⁺ and S⁻ an entity's weighted shares of the sums of gains and of costs; the score is \
      100·Q / max Q. A child below nought throughout is a cost (normalise: none gives that). For quantities in their \
      units; an entity's score moves with the others', also those far behind. An entity's gaps are dropped, gains and \
      costs each keeping their weight; one without any gain, or any cost, is scored by the other half alone. The papers' formula, which scikit-criteria has too; in pymcdm 1.4 costs cancel.
      """,
    references: ["zavadskas1994", "uysal2022"])
  public static let path = AggregationPath.general
  public static func reach(among count: Int) -> Double? { 100 }
  public init(_ options: OptionValues = OptionValues()) {}

  public func combine(
    _ children: Table, weights: [Double], node: String, in room: inout Workspace
  ) throws(MethodError) {
    // Shares of gains, of costs, and the room that finding them takes.
    room.clearColumns(4, rows: children.rows.count)
    let gains = try takeShares(0, children, weights, node, costs: false, &room.columns)
    let costs = try takeShares(1, children, weights, node, costs: true, &room.columns)
    var (sum, inverses) = (0.0, 0.0)
    for cost in room.columns[1] where !cost.isNaN {
      sum += cost
      inverses += 1 / cost
    }
    room.clear(rows: children.rows.count)
    for row in children.rows.indices {
      let (gain, cost) = (room.columns[0][row], room.columns[1][row])
      let paid = sum / (cost * inverses)
      if !gain.isNaN, !cost.isNaN {
        room.scores[row] = (gains * gain + costs * paid) / (gains + costs)
      } else {
        room.scores[row] = gain.isNaN ? paid : gain
      }
    }
    let best = room.scores.reduce(0) { $1.isNaN ? $0 : max($0, $1) }
    guard best > 0 || room.scores.allSatisfy(\.isNaN) else {
      throw MethodError(
        "no entity scores above nought in \(node)", advice: "combine \(node) by another method", node: node)
    }
    for row in children.rows.indices { room.scores[row] = 100 * (room.scores[row] / best) }
  }

  /// Makes a column, by row, the mean share of the sums of gains or of costs, by weights; the weight of all such children.
  private func takeShares(
    _ place: Int, _ children: Table, _ weights: [Double], _ node: String, costs: Bool, _ columns: inout [Column]
  ) throws(MethodError) -> Double {
    let (totals, magnitudes) = (2, 3)
    var weight = 0.0
    for row in children.rows.indices { columns[totals][row] = 0 }
    for child in weights.indices where weights[child] > 0 {
      let isCost = try children.isCost(child, method: "copras", node: node)
      guard isCost == costs, children.values[child].contains(where: { !$0.isNaN }) else { continue }
      try children.takeMagnitudes(of: child, isCost: isCost, method: "copras", into: &columns[magnitudes])
      let total = try children.total(columns[magnitudes], of: child, method: "copras")
      weight += weights[child]
      for row in children.rows.indices where !columns[magnitudes][row].isNaN {
        columns[place][row] += weights[child] * (columns[magnitudes][row] / total)
        columns[totals][row] += weights[child]
      }
    }
    for row in children.rows.indices {
      columns[place][row] = columns[totals][row] > 0 ? columns[place][row] / columns[totals][row] : .nan
    }
    return weight
  }
}
