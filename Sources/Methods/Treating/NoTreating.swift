/// Leaves outliers as they are.
public struct NoTreating: Treating {
  public static let card = MethodCard(
    name: "none", title: "No treatment",
    summary: """
      Every value counts as it is. Right where the outliers are what the index is about, or where the scale of a \
      quantity's meaning (`scale: log` in the framework) already holds them.
      """,
    references: ["oecd2008"])
  public init(_ options: OptionValues = OptionValues()) {}

  public func learn(_ values: Column, indicator: String) -> Treatment { .none }
}
