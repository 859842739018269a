/// The weighted mean.
public struct Arithmetic: Aggregating {
  public static let card = MethodCard(
    name: "arithmetic", title: "Weighted arithmetic mean",
    summary: "Σ w·x / Σ w over the children that have a score: strength in one makes up for weakness in another.",
    references: ["oecd2008"])
  public static let path = AggregationPath.arithmetic
  public init(_ options: OptionValues = OptionValues()) {}

  public func combine(_ children: Table, weights: [Double], node: String, in room: inout Workspace) {
    room.clearColumns(2, rows: children.rows.count)
    for (child, weight) in weights.enumerated() where weight > 0 {
      let column = children.values[child]
      for row in column.indices where !column[row].isNaN {
        room.columns[0][row] += weight * column[row]
        room.columns[1][row] += weight
      }
    }
    room.divideColumns { $0 }
  }
}
