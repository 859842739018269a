/// The weighted mean.
public struct Arithmetic: Aggregating {
  public static let card = MethodCard(
    name: "arithmetic", title: "Weighted arithmetic mean",
    summary: "Σ w·x / Σ w over the children that have a score: strength in one makes up for weakness in another.",
    references: ["oecd2008"])
  public static let path = AggregationPath.arithmetic
  public init(_ options: OptionValues = OptionValues()) {}

  public func combine(_ children: Table, weights: [Double], node: String) -> Column {
    var sums = Column(repeating: 0, count: children.rows.count)
    var totals = sums
    for (child, weight) in weights.enumerated() where weight > 0 {
      let column = children.values[child]
      for row in column.indices where !column[row].isNaN {
        sums[row] += weight * column[row]
        totals[row] += weight
      }
    }
    for row in sums.indices { sums[row] = totals[row] > 0 ? sums[row] / totals[row] : .nan }
    return sums
  }
}
