import Linear

/// More weight to children on which entities differ more.
public struct Entropy: Weighting {
  public static let card = MethodCard(
    name: "entropy", title: "Shannon entropy",
    summary: """
      Weight in proportion to 1 - e, with e = -Σ p·ln p / ln n and p = x / Σx over the n ranked entities that have a \
      score. What is read are the scores: a factor changes nothing and an offset does, so a study gets the weights of the \
      figures themselves (the usual reading) where normalising only divides or leaves them as they are (none, vector, \
      sum, fraction-of-maximum), and others from min-max. For children on a ratio scale, zero or above; not for \
      z-scores. A node that the framework gives no weight stays without.
      """,
    references: ["shannon1948", "zeleny1982", "xu2004"],
    options: [
      Costs.option(
        default: .asTheyAre, because: "As-they-are by default: the shares are of the figures, as in the papers.")
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
    try refuseNegative(Counted(children, given: given), "entropy")
    var weights = Column(repeating: 0, count: given.count)
    for child in children.columns.indices where given[child] > 0 {
      var sum = 0.0
      var count = 0
      for score in children.values[child] where !score.isNaN {
        sum += score
        count += 1
      }
      // A column of noughts is constant, and says as little as any other constant.
      guard count > 1, sum > 0 else { continue }
      var entropy = 0.0
      for score in children.values[child] where score > 0 {
        let share = score / sum
        entropy -= share * Exact.log(share)
      }
      weights[child] = max(0, 1 - entropy / Exact.log(Double(count)))
    }
    return try discerning(weights, given: given, node: node, method: "entropy")
  }
}
