public import Claims
import Linear

/// Columns of length one, as TOPSIS takes them.
public struct Vector: Normalising {
  public static let card = MethodCard(
    name: "vector", title: "Columns of length one",
    summary: """
      d · x / √Σx² over the ranked entities, with d the indicator's direction: TOPSIS's normalisation, which keeps ratios. \
      Where lower is better scores are below nought, so not for geometric means; refused in logarithms, since zero must \
      mean none of it.
      """,
    references: ["hwang1981"])
  public init(_ options: OptionValues = OptionValues()) {}

  public func learn(
    _ values: Column, indicator: String, direction: Int, on scale: Framework.Node.Scale, of entities: [String]
  ) throws(MethodError) -> LearntScale {
    try requireTrueZero(scale, indicator, for: "column of length one")
    return try learn(values, indicator: indicator, direction: direction)
  }

  public func learn(_ values: Column, indicator: String, direction: Int) throws(MethodError) -> LearntScale {
    guard values.contains(where: { !$0.isNaN }) else { return .nothing }
    let norm = Statistics.norm(values)
    guard computableWidths.contains(norm) else {
      throw MethodError(
        "the values of \(indicator) have a length of \(norm), which nothing can be divided by",
        advice: "remove the indicator, or correct its values", node: indicator)
    }
    return .linear(slope: Double(direction) / norm, intercept: 0, cut: nil)
  }
}
