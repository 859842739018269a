/// The mean less a penalty for the least child.
///
/// Between the least child and the arithmetic mean. With a child raised it never falls; with alpha 1 and beta 0 it is the
/// least child, and rises only with that.
public struct MeanMin: Aggregating {
  public static let card = MethodCard(
    name: "mean-min", title: "Mean-min function",
    summary: """
      M - α·(√((M - min)² + β²) - β), M the weighted mean and min the least of the children that have a score: full \
      compensation at α = 0, none at α = 1 and β = 0. For children that must not be let slip; not where one child is \
      far less certain than the others, as its score alone sets the penalty.
      """,
    references: ["tarabusi2013"],
    options: [
      .init(
        "alpha", .number(default: 0.5, range: 0...1), "α: how much of the distance from the mean to the least counts."),
      .init(
        "beta", .number(default: 0, range: 0...1e9),
        "β, in points of the score: the larger, the less small distances count."),
    ])
  public static let path = AggregationPath.general
  public static let comparesEntities = false
  public static let staysBetween = true
  private let alpha: Double
  private let beta: Double

  public init(_ options: OptionValues = OptionValues()) {
    alpha = options.number("alpha") ?? 0.5
    beta = options.number("beta") ?? 0
  }

  public func combine(
    _ children: Table, weights: [Double], node: String, in room: inout Workspace
  ) throws(MethodError) {
    try room.combine(children, weights) { _, parts in
      let mean = parts.mean
      let distance = max(0, mean - parts.least)
      let root = (distance * distance + beta * beta).squareRoot()
      // √(d² + β²) - β without cancelling.
      return root == 0 ? mean : mean - alpha * (distance * distance / (root + beta))
    }
  }
}
