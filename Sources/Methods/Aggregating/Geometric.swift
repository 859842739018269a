import Linear

/// The weighted geometric mean.
public struct Geometric: Aggregating {
  public static let card = MethodCard(
    name: "geometric", title: "Weighted geometric mean",
    summary: """
      exp(Σ w·ln x / Σ w) over the children that have a score: weakness in one is made up for only in part. Scores must \
      be above nought.
      """,
    references: ["oecd2008", "undp2024"])
  public static let path = AggregationPath.geometric
  public init(_ options: OptionValues = OptionValues()) {}

  public func combine(
    _ children: Table, weights: [Double], node: String, in room: inout Workspace
  ) throws(MethodError) {
    room.clearColumns(2, rows: children.rows.count)
    for (child, weight) in weights.enumerated() where weight > 0 {
      let column = children.values[child]
      for row in column.indices where !column[row].isNaN {
        guard column[row] > 0 else {
          throw children.unfit(weights, node: node, method: "a geometric mean") { $0 > 0 }
        }
        room.columns[0][row] += weight * Exact.log(column[row])
        room.columns[1][row] += weight
      }
    }
    room.divideColumns(Exact.exp)
  }
}
