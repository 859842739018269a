/// Closeness to the ideal.
///
/// Between 0 and 100 whatever the children's scale. The ideal is made of the ranked entities' best: leaving one out may
/// turn two others round.
public struct Topsis: Aggregating {
  public static let card = MethodCard(
    name: "topsis", title: "Technique for order of preference by similarity to ideal solution",
    summary: """
      100·D⁻ / (D⁺ + D⁻), Euclidean distances of an entity's weighted scores w·r from the worst and the best there are on \
      each child; r = x / √(Σ x²). For a reading as “how near to the best of everything”; not where who else is listed \
      must not matter. scaling: min-max divides by each child's range instead (pymcdm's choice), none leaves scores as \
      they come. An entity's gaps are dropped from both its distances.
      """,
    references: ["hwang1981", "tzeng2011"],
    options: [
      .init(
        "scaling", .choice(default: "vector", of: ["vector", "min-max", "none"]),
        "By the root of the sum of squares, by the range, or not at all.")
    ])
  public static let path = AggregationPath.general
  public static func reach(among count: Int) -> Double? { 100 }
  private let scaling: String

  public init(_ options: OptionValues = OptionValues()) { scaling = options.text("scaling") ?? "vector" }

  public func combine(
    _ children: Table, weights: [Double], node: String, in room: inout Workspace
  ) throws(MethodError) {
    room.takeSpans(children) { column, best, worst in
      let unit =
        switch scaling {
        case "vector": column.reduce(0) { $1.isNaN ? $0 : $0 + $1 * $1 }.squareRoot()
        case "min-max": best - worst
        default: 1.0
        }
      // Nothing but noughts, or all the same: no distances.
      return unit > 0 ? unit : 1
    }
    let spans = room.spans
    try room.combine(children, weights) { row, parts throws(MethodError) in
      var (near, far) = (0.0, 0.0)
      for part in parts {
        let span = spans[part.child]
        let short = part.weight * (span.best - part.score) / span.unit
        let over = part.weight * (part.score - span.worst) / span.unit
        near += short * short
        far += over * over
      }
      let (toBest, toWorst) = (near.squareRoot(), far.squareRoot())
      guard toBest + toWorst > 0, (toBest + toWorst).isFinite else {
        throw MethodError(
          "\(node) has no best and worst to hold \(children.rows[row]) against: everyone scores the same on the children "
            + "that it has a score for",
          advice: "leave those children out, or combine \(node) arithmetically", node: node, entity: children.rows[row])
      }
      return 100 * (toWorst / (toBest + toWorst))
    }
  }
}
