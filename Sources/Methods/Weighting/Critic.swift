import Linear

/// More weight to children that vary more and repeat their siblings less.
public struct Critic: Weighting {
  public static let card = MethodCard(
    name: "critic", title: "Criteria importance through intercriteria correlation",
    summary: """
      Weight in proportion to s_j · Σ_k (1 - r_jk): the standard deviation (n - 1) of the child's scores rescaled to \
      0..1, times its conflict with each sibling by Pearson's r over the ranked entities that have both. For children \
      that overlap; not for siblings meant to measure one thing, whose agreement it punishes. A constant child gets \
      none. A node that the framework gives no weight stays without.
      """,
    references: ["diakoulaki1995", "tus2019"],
    options: [
      .init(
        "costs", .choice(default: "reversed", of: ["reversed", "as-they-are"]),
        """
        The sign in which r sees an indicator of direction -1: reversed, as its scores are and as in the paper, or \
        as-they-are, as the figures run.
        """)
    ])
  private let reversed: Bool

  public init(_ options: OptionValues = OptionValues()) { reversed = options.text("costs") != "as-they-are" }

  public func weights(_ children: Table, given: [Double], node: String) throws(MethodError) -> [Double] {
    try weights(children, given: given, node: node, directions: given.map { _ in 1 })
  }

  public func weights(
    _ children: Table, given: [Double], node: String, directions: [Int]
  ) throws(MethodError) -> [Double] {
    let deviations = children.values.indices.map { child -> Double in
      let present = children.values[child].filter { !$0.isNaN }
      guard given[child] > 0, let low = present.min(), let high = present.max(), low < high else { return 0 }
      return Statistics.standardDeviation(present) / (high - low)
    }
    try OpenBLAS.loadForMethods(threads: 1)
    let correlations = Statistics.correlations(children.values)
    let weights = children.values.indices.map { child -> Double in
      guard deviations[child] > 0 else { return 0 }
      var conflict = 0.0
      for sibling in children.values.indices where sibling != child && deviations[sibling] > 0 {
        // Too few shared entities, or constant over them: nothing is known of a conflict.
        var r = correlations[child, sibling]
        if !reversed, directions[child] != directions[sibling] { r = -r }
        conflict += r.isNaN ? 1 : 1 - r
      }
      return deviations[child] * max(0, conflict)
    }
    return try discerning(weights, given: given, node: node, method: "critic")
  }
}
