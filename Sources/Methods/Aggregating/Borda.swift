/// The mean number of entities left behind.
///
/// Scores tie by nature, and move by whole steps of a weight.
public struct Borda: Aggregating {
  public static let card = MethodCard(
    name: "borda", title: "Borda's rule",
    summary: """
      Σ w·b / Σ w, b_j being the number of entities that score worse on child j, and half of those that score the same \
      (ties: low counts only the worse); within 10⁻⁹ of a child's range scores are the same. By how much is not asked, but every entity's place is. For children on scales \
      that cannot be compared; not where who else is listed must not matter. A child that not all have is counted among \
      those that have it, and stretched to the same number of places.
      """,
    references: ["borda1781", "oecd2008"],
    options: [
      .init("ties", .choice(default: "half", of: ["half", "low"]), "What an equal counts: half a place, or none.")
    ])
  public static let path = AggregationPath.general
  public static func reach(among count: Int) -> Double? { Double(count - 1) }
  private let tie: Double

  public init(_ options: OptionValues = OptionValues()) { tie = options.text("ties") == "low" ? 0 : 0.5 }

  public func combine(
    _ children: Table, weights: [Double], node: String, in room: inout Workspace
  ) throws(MethodError) {
    let others = Double(children.rows.count - 1)
    room.clearColumns(weights.count, rows: children.rows.count)
    for child in weights.indices where weights[child] > 0 {
      room.settle(child, of: children)
      countBehind(&room.columns[child], room.order, others: others)
    }
    try room.combine(room.columns, rows: children.rows.count, weights) { _, parts in parts.mean }
  }

  /// Makes scores the numbers left behind, among those that have a score, stretched to `others`. `order`: falling.
  private func countBehind(_ column: inout Column, _ order: [Int], others: Double) {
    let stretch = order.count > 1 ? others / Double(order.count - 1) : 0
    var first = 0
    while first < order.count {
      let score = column[order[first]]
      let end = order[first...].firstIndex { column[$0] < score } ?? order.count
      for row in order[first..<end] {
        // Only one has a score: neither ahead nor behind.
        column[row] =
          order.count == 1
          ? others / 2 : (Double(order.count - end) + tie * Double(end - first - 1)) * stretch
      }
      first = end
    }
  }
}
