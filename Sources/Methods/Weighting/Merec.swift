import Linear

/// More weight to children without which entities' overall performance would change more.
public struct Merec: Weighting {
  public static let card = MethodCard(
    name: "merec", title: "Method based on the removal effects of criteria",
    summary: """
      With n_ij = min_i x_ij / x_ij, an entity's performance is S_i = ln(1 + Σ_j |ln n_ij| / m) over its m children, and \
      S'_ij the same without child j; weight in proportion to the mean of |S'_ij - S_i| over the ranked entities that have \
      j. For scores on a ratio scale; not where nought is reached (the paper has no answer) or where the least score \
      is an outlier, which all ratios then hang on. A node that the framework gives no weight stays without.
      """,
    references: ["keshavarz2021"],
    options: [
      Costs.option(
        default: .reciprocal,
        because: "Reciprocal by default: the paper's n_ij of a cost is x_ij / max_i x_ij, which min / y of y = 1/x is.")
    ])
  private let costs: Costs

  public static let readsRatios = true
  public init(_ options: OptionValues = OptionValues()) { costs = Costs(options, default: .reciprocal) }

  public func weights(_ children: Table, given: [Double], node: String) throws(MethodError) -> [Double] {
    try weights(children, given: given, node: node, directions: given.map { _ in 1 })
  }

  public func weights(
    _ children: Table, given: [Double], node: String, directions: [Int]
  ) throws(MethodError) -> [Double] {
    let children = try costs.read(children, given: given, directions: directions)
    let counted = Counted(children, given: given)
    try refuseNegative(counted, "a ratio to the least score", strictly: true)
    let logs = counted.columns.map { column -> Column in
      let least = column.filter { !$0.isNaN }.min() ?? .nan
      return column.map { Exact.log($0 / least) }
    }
    var effects = [Double](repeating: 0, count: counted.count)
    var known = effects
    for row in children.rows.indices {
      let present = logs.indices.filter { !logs[$0][row].isNaN }
      let m = Double(present.count)
      let sum = present.reduce(0) { $0 + logs[$1][row] }
      for child in present {
        // ln(1 + a) - ln(1 + b) as one logarithm, which is quicker than two of 1 + x.
        effects[child] += Exact.log((1 + sum / m) / (1 + max(0, sum - logs[child][row]) / m)).magnitude
        known[child] += 1
      }
    }
    let weights = zip(effects, known).map { $1 > 0 ? $0 / $1 : 0 }
    return try discerning(counted.spread(weights), given: given, node: node, method: "merec")
  }
}
