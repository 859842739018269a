/// Leaves gaps as they are.
public struct None: Imputing {
  public static let card = MethodCard(
    name: "none", title: "No imputing",
    summary: """
      Gaps stay gaps. An aggregate drops them and rescales the other weights, which amounts to the entity's own mean \
      over the siblings.
      """,
    references: ["oecd2008"])
  public init(_ options: OptionValues = OptionValues()) {}

  public func impute(_ table: Table, _ surroundings: Surroundings) -> Table { table }
}
