import Linear

/// The weighted power mean (Hölder's): a dial from the least child to the greatest.
public struct PowerMean: Aggregating {
  public static let card = MethodCard(
    name: "power-mean", title: "Weighted power mean",
    summary: """
      (Σ w·x^p)^(1/p) over the children that have a score; p = 1 is the arithmetic, 0 the geometric and -1 the harmonic \
      mean. To show how far a ranking hangs on compensation: the smaller p, the less strength makes up for weakness. \
      Scores must be above nought, or of at least nought where p is above 0.
      """,
    references: ["bullen2003", "undp2007"],
    options: [.init("exponent", .number(default: 0.5, range: -50...50), "p.")])
  public static let path = AggregationPath.general
  public static let comparesEntities = false
  public static let staysBetween = true
  private let exponent: Double

  public init(_ options: OptionValues = OptionValues()) { exponent = options.number("exponent") ?? 0.5 }

  /// Computed as m·(Σ w·(x/m)^p)^(1/p) with m the greatest child (the least where p < 0), which does not overflow; near
  /// p = 0 as m·exp(ln(1 + Σ w·((x/m)^p - 1)) / p), which does not cancel.
  public func combine(
    _ children: Table, weights: [Double], node: String, in room: inout Workspace
  ) throws(MethodError) {
    if exponent == 0 { return try Geometric().combine(children, weights: weights, node: node, in: &room) }
    try room.combine(children, weights) { _, parts throws(MethodError) in
      var unit = parts[0].score
      for part in parts {
        guard exponent > 0 ? part.score >= 0 : part.score > 0 else {
          throw children.unfit(
            weights, node: node, method: "a power mean of exponent \(plain(exponent))", orZero: exponent > 0
          ) { exponent > 0 ? $0 >= 0 : $0 > 0 }
        }
        unit = exponent > 0 ? max(unit, part.score) : min(unit, part.score)
      }
      guard unit > 0 else { return 0 }
      var sum = 0.0
      if abs(exponent) < 0.0625 {
        for part in parts where part.score != unit {
          let ratio = part.score / unit
          sum += part.weight * (ratio == 0 ? -1 : Exact.expm1(exponent * Exact.log(ratio)))
        }
        return unit * Exact.exp(Exact.log1p(sum) / exponent)
      }
      for part in parts where part.score > 0 {
        sum += part.weight * (part.score == unit ? 1 : Exact.exp(exponent * Exact.log(part.score / unit)))
      }
      return unit * Exact.exp(Exact.log(sum) / exponent)
    }
  }
}
