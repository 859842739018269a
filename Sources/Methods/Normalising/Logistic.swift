import Linear

/// Standard deviations from the mean, bent into an interval.
public struct Logistic: Normalising {
  public static let card = MethodCard(
    name: "logistic", title: "Logistic of the z-score",
    summary: """
      low + (high - low) / (1 + exp(-k · z)), with z = d · (x - x̄) / s over the ranked entities, s of n - 1: nearly linear \
      about the mean, and outliers are drawn in without being cut. Not where differences at the ends matter.
      """,
    references: ["theodoridis2009"],
    options: [
      .init("steepness", .number(default: 1, range: 0.001...1000), "k: 2 bends twice as near to the mean."),
      .init("low", .number(default: 0, range: .anyNumber), "The score that the worst come near to."),
      .init("high", .number(default: 1, range: .anyNumber), "The score that the best come near to."),
      Constant.option("the middle of low and high"),
    ])
  let steepness: Double
  let low: Double
  let high: Double
  private let constant: Constant

  public init(_ options: OptionValues = OptionValues()) throws(MethodError) {
    steepness = options.number("steepness") ?? 1
    low = options.number("low") ?? 0
    high = options.number("high") ?? 1
    constant = Constant(options)
    guard low < high else {
      throw MethodError("low is \(low) and high \(high)", advice: "give a high above the low", option: "high")
    }
  }

  public var mirrorSum: Double? { low + high }

  public func learn(_ values: Column, indicator: String, direction: Int) throws(MethodError) -> LearntScale {
    if let scale = constant.scale(values, score: low + (high - low) / 2) { return scale }
    guard try spread(of: values, indicator: indicator, elsewise: Constant.advice) != nil else { return .nothing }
    let slope = steepness / Statistics.standardDeviation(values) * Double(direction)
    return .logistic(slope: slope, origin: Statistics.mean(values), low: low, high: high)
  }
}
