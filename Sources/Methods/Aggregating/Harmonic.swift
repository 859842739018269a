/// The weighted harmonic mean.
public struct Harmonic: Aggregating {
  public static let card = MethodCard(
    name: "harmonic", title: "Weighted harmonic mean",
    summary: """
      Σ w / Σ (w / x) over the children that have a score: weakness in one is made up for even less than in a geometric \
      mean. For rates and shares that must all be there; not for scores that may be nought, and not where the least \
      child is the least certain. Scores must be above nought.
      """,
    references: ["oecd2008", "bullen2003"])
  public static let path = AggregationPath.general
  public static let comparesEntities = false
  public static let staysBetween = true
  public init(_ options: OptionValues = OptionValues()) {}

  public func combine(
    _ children: Table, weights: [Double], node: String, in room: inout Workspace
  ) throws(MethodError) {
    try room.combine(children, weights) { _, parts throws(MethodError) in
      var sum = 0.0
      for part in parts {
        guard part.score > 0 else {
          throw children.unfit(weights, node: node, method: "a harmonic mean") { $0 > 0 }
        }
        sum += part.weight / part.score
      }
      return 1 / sum
    }
  }
}
