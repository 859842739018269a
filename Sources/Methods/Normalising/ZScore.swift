import Linear

/// Distance from the mean in standard deviations.
public struct ZScore: Normalising {
  public static let card = MethodCard(
    name: "z-score", title: "Standard deviations from the mean",
    summary: """
      mean + deviation · d · (x - x̄) / s over the ranked entities, with s of n - 1 and d the indicator's direction. \
      Every indicator gets the same spread; not for geometric means, which need scores above nought.
      """,
    references: ["oecd2008"],
    options: [
      .init("mean", .number(default: 0, range: .anyNumber), "Score of the average."),
      .init(
        "deviation", .number(default: 1, range: 0.001...ClosedRange.anyNumber.upperBound),
        "Score points in one standard deviation."),
      Constant.option("the score of the average"),
    ])
  let mean: Double
  let deviation: Double
  private let constant: Constant

  public init(_ options: OptionValues = OptionValues()) {
    mean = options.number("mean") ?? 0
    deviation = options.number("deviation") ?? 1
    constant = Constant(options)
  }

  public var mirrorSum: Double? { 2 * mean }

  public func learn(_ values: Column, indicator: String, direction: Int) throws(MethodError) -> LearntScale {
    if let scale = constant.scale(values, score: mean) { return scale }
    guard try spread(of: values, indicator: indicator, elsewise: Constant.advice) != nil else { return .nothing }
    let slope = deviation / Statistics.standardDeviation(values) * Double(direction)
    return .linear(slope: slope, origin: Statistics.mean(values), intercept: mean, cut: nil)
  }
}
