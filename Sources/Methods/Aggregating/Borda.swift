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
    let children = children.settled
    let others = Double(children.rows.count - 1)
    let places = children.values.indices.map { child -> Column in
      let column = children.values[child]
      guard weights[child] > 0 else { return column }
      let present = column.filter { !$0.isNaN }
      let stretch = present.count > 1 ? others / Double(present.count - 1) : 0
      return column.map { own in
        if own.isNaN { return .nan }
        // Only one has a score: neither ahead nor behind.
        if present.count == 1 { return others / 2 }
        let (worse, same) = (present.count { $0 < own }, present.count { $0 == own } - 1)
        return (Double(worse) + tie * Double(same)) * stretch
      }
    }
    return try Table(rows: children.rows, columns: children.columns, values: places)
      .combined(weights) { _, parts in parts.mean }
  }
}
