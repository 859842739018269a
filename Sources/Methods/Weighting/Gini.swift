/// More weight to children that are shared out more unequally.
public struct Gini: Weighting {
  public static let card = MethodCard(
    name: "gini", title: "Gini coefficient",
    summary: """
      Weight in proportion to G = Σ_i Σ_k |x_i - x_k| / (2 n² x̄) over the n ranked entities that have a score. An \
      offset changes G and a factor does not, so min-max scores give other weights than the figures, which none, vector, \
      sum and fraction-of-maximum keep. For children on a ratio scale, zero or above; not for z-scores. A node that the \
      framework gives no weight stays without.
      """,
    references: ["gini1912", "lichi2009"],
    options: [
      Costs.option(default: .asTheyAre, because: "As-they-are by default: G is of the figures, as in the papers.")
    ])
  private let costs: Costs

  public static let readsRatios = true
  public init(_ options: OptionValues = OptionValues()) { costs = Costs(options, default: .asTheyAre) }

  public func weights(_ children: Table, given: [Double], node: String) throws(MethodError) -> [Double] {
    try weights(children, given: given, node: node, directions: given.map { _ in 1 })
  }

  public func weights(
    _ children: Table, given: [Double], node: String, directions: [Int]
  ) throws(MethodError) -> [Double] {
    let children = try costs.read(children, given: given, directions: directions)
    let counted = Counted(children, given: given)
    try refuseNegative(counted, "the Gini coefficient")
    let weights = counted.columns.map { column -> Double in
      // In ascending order, Σ_i Σ_k |x_i - x_k| = 2 Σ_i (2i - n - 1) x_i.
      let sorted = column.filter { !$0.isNaN }.sorted()
      let sum = sorted.reduce(0, +)
      guard varies(sorted), sum > 0 else { return 0 }
      let n = Double(sorted.count)
      var differences = 0.0
      for (place, score) in sorted.enumerated() { differences += (2 * Double(place + 1) - n - 1) * score }
      return differences / (n * sum)
    }
    return try discerning(counted.spread(weights), given: given, node: node, method: "gini")
  }
}
