import Linear

/// Fills an entity's gap with the mean of its own values under the same node.
public struct RowMean: Imputing {
  public static let card = MethodCard(
    name: "row-mean", title: "Mean of the entity's own values in the pillar",
    summary: """
      Indicators under one node go to 0...1 by min-max and direction; a gap becomes the mean of the entity's others there, \
      taken back to the indicator's scale. The mean that dropping the gap amounts to, made visible.
      """,
    references: ["oecd2008", "becker2022"])
  public init(_ options: OptionValues = OptionValues()) {}

  public func impute(_ table: Table, _ surroundings: Surroundings) throws(MethodError) -> Table {
    try table.fillingRows(surroundings, Statistics.mean)
  }
}
