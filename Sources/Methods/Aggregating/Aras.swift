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

  public func combine(
    _ children: Table, weights: [Double], node: String, in room: inout Workspace
  ) throws(MethodError) {
    room.clearColumns(weights.count, rows: children.rows.count)
    room.numbers.removeAll(keepingCapacity: true)
    for child in weights.indices {
      guard weights[child] > 0, children.values[child].contains(where: { !$0.isNaN }) else {
        for row in children.rows.indices { room.columns[child][row] = children.values[child][row] }
        room.numbers.append(0)
        continue
      }
      let isCost = try children.isCost(child, method: "aras", node: node)
      try children.takeMagnitudes(of: child, isCost: isCost, method: "aras", into: &room.columns[child])
      if isCost { for row in children.rows.indices { room.columns[child][row] = 1 / room.columns[child][row] } }
      let ideal = room.columns[child].reduce(0) { $1.isNaN ? $0 : max($0, $1) }
      let total = try children.total(room.columns[child], of: child, method: "aras") + ideal
      for row in children.rows.indices { room.columns[child][row] /= total }
      room.numbers.append(ideal / total)
    }
    let ideals = room.numbers
    try room.combine(room.columns, rows: children.rows.count, weights) { _, parts in
      100 * (parts.mean / parts.reduce(0) { $0 + $1.weight * ideals[$1.child] })
    }
  }
}
