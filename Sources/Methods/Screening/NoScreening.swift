/// Keeps every entity.
public struct NoScreening: Screening {
  public static let card = MethodCard(
    name: "none", title: "No screening",
    summary: """
      Every entity takes part. One that has too little to be ranked is still listed without a rank (`coverage`), but its \
      values count among those that scales are learnt on.
      """,
    references: ["oecd2008"])
  public init(_ options: OptionValues = OptionValues()) {}

  public func leavesOut(_ table: Table) -> [ScreeningGround?] { table.rows.map { _ in nil } }
}
