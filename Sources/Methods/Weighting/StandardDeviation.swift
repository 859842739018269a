import Linear

/// More weight to children on which entities differ more.
public struct StandardDeviation: Weighting {
  public static let card = MethodCard(
    name: "standard-deviation", title: "Standard deviation",
    summary: """
      Weight in proportion to s_j, the standard deviation (n - 1) of the child's scores over the ranked entities. For \
      children that all count but should count less where they hardly tell entities apart; not where noise is what \
      makes them differ, and not with z-scores, which all have the same s. A node that the framework gives no weight \
      stays without.
      """,
    references: ["diakoulaki1995"],
    options: [
      .init(
        "rescale", .flag(default: true),
        "Whether scores are first rescaled to 0..1 by their least and largest, as in the paper; else as they are.")
    ])
  let rescale: Bool

  public init(_ options: OptionValues = OptionValues()) { rescale = options.flag("rescale") }

  public func weights(_ children: Table, given: [Double], node: String) throws(MethodError) -> [Double] {
    let counted = Counted(children, given: given, where: varies)
    let weights = counted.columns.map { column in
      let present = column.filter { !$0.isNaN }
      guard rescale, let low = present.min(), let high = present.max() else {
        return Statistics.standardDeviation(present)
      }
      return Statistics.standardDeviation(present) / (high - low)
    }
    return try discerning(counted.spread(weights), given: given, node: node, method: "standard-deviation")
  }
}
