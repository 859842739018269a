/// Additive ratio assessment.
public struct Aras: Aggregating {
  public static let card = MethodCard(
    name: "aras", title: "Additive ratio assessment",
    summary: """
      100·K, K = S / S₀: the weighted sum of an entity's shares of the column sums against that of an ideal made of each child's \
      best, which counts in the sums; costs enter by their reciprocals. A child below nought throughout is a cost \
      (normalise: none gives that). For quantities with a true nought, read as “so much of the ideal”; not for scores of \
      another nought. An entity's gaps are dropped from its own sum and from the ideal's it is held against.
      """,
    references: ["zavadskas2010", "balezentiene2012"])
  public static let path = AggregationPath.general
  public static func reach(among count: Int) -> Double? { 100 }
  public init(_ options: OptionValues = OptionValues()) {}

  public func combine(_ children: Table, weights: [Double], node: String) throws(MethodError) -> Column {
    var shares: [Column] = []
    var ideals: [Double] = []
    for child in weights.indices {
      guard weights[child] > 0, children.values[child].contains(where: { !$0.isNaN }) else {
        shares.append(children.values[child])
        ideals.append(0)
        continue
      }
      let isCost = try children.isCost(child, method: "aras", node: node)
      var column = try children.magnitudes(child, isCost: isCost, method: "aras")
      if isCost { column = column.map { 1 / $0 } }
      let ideal = column.reduce(0) { $1.isNaN ? $0 : max($0, $1) }
      let total = try children.total(column, of: child, method: "aras") + ideal
      shares.append(column.map { $0 / total })
      ideals.append(ideal / total)
    }
    let read = Table(rows: children.rows, columns: children.columns, values: shares)
    return try read.combined(weights) { _, parts in
      100 * (parts.mean / parts.reduce(0) { $0 + $1.weight * ideals[$1.child] })
    }
  }
}
