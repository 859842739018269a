import Linear

/// A share of the sum.
public struct Sum: Normalising {
  public static let card = MethodCard(
    name: "sum", title: "Share of the sum",
    summary: """
      x / Σx over the ranked entities. For quantities that make up a whole, such as market shares; refused where lower is \
      better (measure the reciprocal) and where the sum is not above nought; each share shrinks as entities are added.
      """,
    references: ["hwang1981"])
  public init(_ options: OptionValues = OptionValues()) {}

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
