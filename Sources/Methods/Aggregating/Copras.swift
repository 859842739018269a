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

  public func combine(_ children: Table, weights: [Double], node: String) throws(MethodError) -> Column {
    let rows = children.rows.indices
    let gains = try shares(children, weights, node, costs: false)
    let costs = try shares(children, weights, node, costs: true)
    let all = gains.weight + costs.weight
    var (sum, inverses) = (0.0, 0.0)
    for cost in costs.column where !cost.isNaN {
      sum += cost
      inverses += 1 / cost
    }
    var scores = Column(repeating: .nan, count: children.rows.count)
    for row in rows {
      let (gain, cost) = (gains.column[row], costs.column[row])
      let paid = sum / (cost * inverses)
      if !gain.isNaN, !cost.isNaN {
        scores[row] = (gains.weight * gain + costs.weight * paid) / all
      } else {
        scores[row] = gain.isNaN ? paid : gain
      }
    }
    let best = scores.reduce(0) { $1.isNaN ? $0 : max($0, $1) }
    guard best > 0 || scores.allSatisfy(\.isNaN) else {
      throw MethodError(
        "no entity scores above nought in \(node)", advice: "combine \(node) by another method", node: node)
    }
    return scores.map { 100 * ($0 / best) }
  }

  /// By row the mean share of the column sums, by weights; and the weight of all such children.
  private func shares(
    _ children: Table, _ weights: [Double], _ node: String, costs: Bool
  ) throws(MethodError) -> (column: Column, weight: Double) {
    var sums = Column(repeating: 0, count: children.rows.count)
    var totals = sums
    var weight = 0.0
    for child in weights.indices where weights[child] > 0 {
      let isCost = try children.isCost(child, method: "copras", node: node)
      guard isCost == costs, children.values[child].contains(where: { !$0.isNaN }) else { continue }
      let column = try children.magnitudes(child, isCost: isCost, method: "copras")
      let total = try children.total(column, of: child, method: "copras")
      weight += weights[child]
      for row in column.indices where !column[row].isNaN {
        sums[row] += weights[child] * (column[row] / total)
        totals[row] += weights[child]
      }
    }
    return (sums.indices.map { totals[$0] > 0 ? sums[$0] / totals[$0] : .nan }, weight)
  }
}
