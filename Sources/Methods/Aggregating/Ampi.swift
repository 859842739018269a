/// The Mazziotta-Pareto index of scores between goalposts.
public struct Ampi: Aggregating {
  public static let card = MethodCard(
    name: "ampi", title: "Adjusted Mazziotta-Pareto index",
    summary: """
      M - S·S/M as in mpi, of scores that goalposts (or min-max) took to low: 70 and high: 130, where 100 is the \
      reference: scores of several years can be compared, as no year's mean sets the scale. Not of scores that come \
      near nought. Each year's goalposts must be the same.
      """,
    references: ["mazziotta2016"], options: [.penalty])
  public static let path = AggregationPath.general
  public static let comparesEntities = false
  private let sign: Double

  public init(_ options: OptionValues = OptionValues()) { sign = options.text("penalty") == "positive" ? 1 : -1 }

  public func combine(
    _ children: Table, weights: [Double], node: String, in room: inout Workspace
  ) throws(MethodError) {
    try room.penalise(children, weights, sign: sign, node: node, method: "ampi")
  }
}
