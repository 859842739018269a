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

  public func impute(_ table: Table) throws(MethodError) -> Table {
    var filled = table
    for (column, code) in table.columns.enumerated() where table.values[column].contains(where: \.isNaN) {
      let present = table.values[column].filter { !$0.isNaN }
      guard !present.isEmpty else {
        throw MethodError(
          "\(code) has no value, so no median", advice: "remove the indicator or find values for it", node: code)
      }
      let middle = Statistics.median(present)
      for row in table.rows.indices where filled.values[column][row].isNaN { filled.values[column][row] = middle }
    }
    return filled
  }
}
