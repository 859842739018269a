import Linear

/// Distance from the mean in standard deviations.
public struct ZScore: Normalising {
  public static let card = MethodCard(
    name: "z-score", title: "Standard deviations from the mean",
    summary: """
      mean + deviation · d · (x - x̄) / s over the ranked entities, with s of n - 1 and d the indicator's direction.
      """,
    references: ["oecd2008"],
    options: [
      .init("mean", .number(default: 0, range: .anyNumber), "Score of the average."),
      .init(
        "deviation", .number(default: 1, range: 0.001...ClosedRange.anyNumber.upperBound),
        "Score points in one standard deviation."),
    ])
  let mean: Double
  let deviation: Double

  public init(_ options: OptionValues = OptionValues()) {
    mean = options.number("mean") ?? 0
    deviation = options.number("deviation") ?? 1
  }

  public func learn(_ values: Column, indicator: String, direction: Int) throws(MethodError) -> LearntScale {
    guard try spread(of: values, indicator: indicator) != nil else { return .nothing }
    let slope = deviation / Statistics.standardDeviation(values) * Double(direction)
    return .linear(slope: slope, intercept: mean - slope * Statistics.mean(values), cut: nil)
  }
}
