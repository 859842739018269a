public import Claims

/// A share of the largest value.
public struct FractionOfMaximum: Normalising {
  public static let card = MethodCard(
    name: "fraction-of-maximum", title: "Fraction of the maximum",
    summary: """
      x / max over the ranked entities. Keeps ratios, so for quantities with a true zero; refused where lower is better \
      (measure the reciprocal), in logarithms, and where no value is above nought.
      """,
    references: ["becker2022"])
  public init(_ options: OptionValues = OptionValues()) {}

  public func learn(
    _ values: Column, indicator: String, direction: Int, on scale: Framework.Node.Scale, of entities: [String]
  ) throws(MethodError) -> LearntScale {
    try requireTrueZero(scale, indicator, for: "fraction of the maximum")
    return try learn(values, indicator: indicator, direction: direction)
  }

  public func learn(_ values: Column, indicator: String, direction: Int) throws(MethodError) -> LearntScale {
    try requireHigherIsBetter(direction, indicator, for: "fraction of the maximum")
    guard let largest = values.filter({ !$0.isNaN }).max() else { return .nothing }
    guard computableWidths.contains(largest) else {
      throw MethodError(
        "the largest value of \(indicator) is \(largest), which no fraction can be taken of",
        advice: "normalise it by min-max, or correct the values", node: indicator)
    }
    return .linear(slope: 1 / largest, intercept: 0, cut: nil)
  }
}
