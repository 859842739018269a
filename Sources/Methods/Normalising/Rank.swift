/// The number of entities left behind.
public struct Rank: Normalising {
  public static let card = MethodCard(
    name: "rank", title: "Number of entities left behind",
    summary: """
      The number of ranked entities that are strictly worse (Borda's count): 0 for the worst, n - 1 for a sole best; \
      equals share a score. Nothing is learnt: it is counted anew on every table.
      """,
    references: ["oecd2008", "borda1781"])
  public init(_ options: OptionValues = OptionValues()) {}

  public func learn(_ values: Column, indicator: String, direction: Int) -> LearntScale { .rank(direction: direction) }
}
