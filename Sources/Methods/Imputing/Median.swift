import Linear

/// Fills an indicator's gaps with the median of its values.
public struct Median: Imputing {
  public static let card = MethodCard(
    name: "median", title: "Median of the indicator",
    summary: """
      A gap becomes the median (quantile of type 7) of the ranked entities' values, on the scale the indicator is read \
      on. Filled values do not count as coverage.
      """,
    references: ["oecd2008"])
  public init(_ options: OptionValues = OptionValues()) {}

  public func impute(_ table: Table, _ surroundings: Surroundings) throws(MethodError) -> Table {
    try table.fillingColumns("median", surroundings, Statistics.median)
  }
}
