public import Claims
import Linear

/// Better than the mean, about the mean, or worse.
public struct AboveBelowMean: Normalising {
  public static let card = MethodCard(
    name: "above-below-mean", title: "Above, about or below the mean",
    summary: """
      With w = x / x̄ over the ranked entities: 1 where w > 1 + p, 0 where 1 - p ≤ w ≤ 1 + p, -1 where w < 1 - p; turned \
      round where lower is better. Simple and proof against outliers; not where more than three groups are to be told \
      apart; refused in logarithms, and where the mean is not above nought.
      """,
    references: ["oecd2008"],
    options: [.init("threshold", .number(default: 0.2, range: 0...1), "p, as a share of the mean.")])
  let threshold: Double

  public init(_ options: OptionValues = OptionValues()) { threshold = options.number("threshold") ?? 0.2 }

  public var mirrorSum: Double? { 0 }

  public func learn(
    _ values: Column, indicator: String, direction: Int, on scale: Framework.Node.Scale, of entities: [String]
  ) throws(MethodError) -> LearntScale {
    try requireTrueZero(scale, indicator, for: "share of the mean")
    return try learn(values, indicator: indicator, direction: direction)
  }

  public func learn(_ values: Column, indicator: String, direction: Int) throws(MethodError) -> LearntScale {
    guard values.contains(where: { !$0.isNaN }) else { return .nothing }
    let mean = Statistics.mean(values)
    guard computableWidths.contains(mean) else {
      throw MethodError(
        "the mean of \(indicator) is \(mean), and shares of it have no meaning",
        advice: "normalise it by z-score, or correct the values", node: indicator)
    }
    let ends = [(1 - threshold) * mean, (1 + threshold) * mean].map { $0 * Double(direction) }.sorted()
    // The middle includes both its ends.
    return .steps(direction: direction, bounds: [ends[0], ends[1].nextUp], scores: [-1, 0, 1])
  }
}
