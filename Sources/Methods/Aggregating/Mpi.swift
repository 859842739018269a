/// The mean, less (or plus) its standard deviation times its coefficient of variation.
///
/// Not monotone: a child above about one and a half times the mean lowers the score as it rises, so that the bounds of a
/// gap, its worst and its best value, need not hold every value between.
public struct Mpi: Aggregating {
  public static let card = MethodCard(
    name: "mpi", title: "Mazziotta-Pareto index",
    summary: """
      M - S·S/M, M the weighted mean and S the weighted standard deviation √(Σ w(x - M)²) of an entity's own children: those out of \
      balance pay. For scores around 100, as of z-score with mean: 100 and deviation: 10 (the paper divides by n: give \
      10·√(n/(n - 1)) to agree); not for scores that come near nought, where S/M has no bound. For a comparison over \
      years take ampi.
      """,
    references: ["demuro2011"], options: [.penalty])
  public static let path = AggregationPath.general
  public static let comparesEntities = false
  private let sign: Double

  public init(_ options: OptionValues = OptionValues()) { sign = options.text("penalty") == "positive" ? 1 : -1 }

  public func combine(
    _ children: Table, weights: [Double], node: String, in room: inout Workspace
  ) throws(MethodError) {
    try room.penalise(children, weights, sign: sign, node: node, method: "mpi")
  }
}

extension MethodCard.Option {
  static let penalty = Self(
    "penalty", .choice(default: "negative", of: ["negative", "positive"]),
    "negative: unbalance lowers the score (more is better); positive: it raises it (the score measures a lack).")
}

extension Workspace {
  /// M + sign·S²/M by row.
  mutating func penalise(
    _ children: Table, _ weights: [Double], sign: Double, node: String, method: String
  ) throws(MethodError) {
    var errors: [MethodError] = []
    try combine(children, weights) { row, parts in
      let (mean, deviation) = (parts.mean, parts.deviation)
      guard mean > 0 else {
        let least = parts.min { $0.score < $1.score }
        errors.append(
          MethodError(
            "\(node) of \(children.rows[row]) has a mean of \(brief(mean)), and \(method) divides by it",
            advice: "normalise to scores around 100, or combine \(node) arithmetically", node: node,
            entity: children.rows[row], figure: least.map { children.figure($0.child, row) }))
        return .nan
      }
      return mean + sign * deviation * (deviation / mean)
    }
    if let all = MethodError.together(errors) { throw all }
  }
}
