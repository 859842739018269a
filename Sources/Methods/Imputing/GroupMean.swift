import Linear

/// Fills an indicator's gaps with the mean of its values in the entity's group.
public struct GroupMean: Imputing {
  public static let card = MethodCard(
    name: "group-mean", title: "Mean of the indicator in the entity's group",
    summary: """
      A gap becomes the mean of the values of those with the same label of the grouping `by`. Fit where a label such as \
      income says much of the missing figure; a gap stays where the group has no value.
      """,
    references: ["oecd2008", "becker2022"],
    options: [.init("by", .name, "The grouping: a Group column of the table, or a column group_… of the entities.")])
  private let grouping: String

  public init(_ options: OptionValues) { grouping = options.text("by") ?? "" }

  public func impute(_ table: Table, _ surroundings: Surroundings) throws(MethodError) -> Table {
    try table.fillingGroups(by: grouping, surroundings, Statistics.mean)
  }
}
