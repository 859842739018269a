import Linear

/// Fills an indicator's gaps with the mean of its values.
public struct Mean: Imputing {
  public static let card = MethodCard(
    name: "mean", title: "Mean of the indicator",
    summary: """
      A gap becomes the mean of the ranked entities' values, on the scale the indicator is read on. It keeps the mean and \
      narrows the spread. Filled values do not count as coverage.
      """,
    references: ["oecd2008"])
  public init(_ options: OptionValues = OptionValues()) {}

  public func impute(_ table: Table, _ surroundings: Surroundings) throws(MethodError) -> Table {
    try table.fillingColumns("mean", surroundings, Statistics.mean)
  }
}
