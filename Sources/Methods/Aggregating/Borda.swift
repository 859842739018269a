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

  public func combine(_ children: Table, weights: [Double], node: String) throws(MethodError) -> Column {
    let others = Double(children.rows.count - 1)
    let places = children.values.indices.map { child in
      weights[child] > 0 ? behind(children.values[child].settled(), others: others) : children.values[child]
    }
    return try Table(rows: children.rows, columns: children.columns, values: places)
      .combined(weights) { _, parts in parts.mean }
  }

  /// Left behind, among those that have a score, stretched to `others`.
  private func behind(_ column: Column, others: Double) -> Column {
    let order = column.indices.filter { !column[$0].isNaN }.sorted { column[$0] < column[$1] }
    let stretch = order.count > 1 ? others / Double(order.count - 1) : 0
    var places = Column(repeating: .nan, count: column.count)
    var first = 0
    while first < order.count {
      let end = order[first...].firstIndex { column[$0] > column[order[first]] } ?? order.count
      for row in order[first..<end] {
        // Only one has a score: neither ahead nor behind.
        places[row] = order.count == 1 ? others / 2 : (Double(first) + tie * Double(end - first - 1)) * stretch
      }
      first = end
    }
    return places
  }
}
