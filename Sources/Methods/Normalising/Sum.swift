public import Claims
import Linear

/// A share of the sum.
public struct Sum: Normalising {
  public static let card = MethodCard(
    name: "sum", title: "Share of the sum",
    summary: """
      x / Σx over the ranked entities. For quantities that make up a whole, such as market shares; refused where lower is \
      better (measure the reciprocal), in logarithms, and where the sum is not above nought; not where entities come and \
      go, since each share shrinks as others are added.
      """,
    references: ["hwang1981"])
  public init(_ options: OptionValues = OptionValues()) {}

  public func learn(
    _ values: Column, indicator: String, direction: Int, on scale: Framework.Node.Scale, of entities: [String]
  ) throws(MethodError) -> LearntScale {
    try requireTrueZero(scale, indicator, for: "share of the sum")
    return try learn(values, indicator: indicator, direction: direction)
  }

  public func learn(_ values: Column, indicator: String, direction: Int) throws(MethodError) -> LearntScale {
    try requireHigherIsBetter(direction, indicator, for: "share of the sum")
    guard values.contains(where: { !$0.isNaN }) else { return .nothing }
    let sum = Statistics.sum(values)
    guard computableWidths.contains(sum) else {
      throw MethodError(
        "the values of \(indicator) sum to \(sum), which no share can be taken of",
        advice: "normalise it by min-max, or correct the values", node: indicator)
    }
    return .linear(slope: 1 / sum, intercept: 0, cut: nil)
  }
}
