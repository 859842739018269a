/// The number of entities left behind.
public struct Rank: Normalising {
  public static let card = MethodCard(
    name: "rank", title: "Number of entities left behind",
    summary: """
      The number of ranked entities that are strictly worse (Borda's count): 0 for the worst, n - 1 for a sole best; \
      equals share a score. Nothing is learnt: it is counted anew on every table. Proof against outliers and units; not \
      where it matters by how much one is ahead, or where indicators have different numbers of gaps.
      """,
    references: ["oecd2008", "borda1781", "becker2022"],
    options: [
      RankCounting.option,
      .init("first", .number(default: 0, range: .anyNumber), "Score of the worst; 1 counts as COINr's n_rank does."),
    ])
  let counting: RankCounting

  public init(_ options: OptionValues = OptionValues()) {
    counting = RankCounting(ties: RankCounting.Ties(options), first: options.number("first") ?? 0)
  }

  public func learn(_ values: Column, indicator: String, direction: Int) -> LearntScale {
    .rank(direction: direction, counting: counting)
  }
}

extension RankCounting {
  static let option = MethodCard.Option(
    "ties", .choice(default: Ties.lowest.rawValue, of: Ties.allCases.map(\.rawValue)),
    "What equals get of the scores of the places that they hold together.")
}

extension RankCounting.Ties {
  init(_ options: OptionValues) { self = options.text("ties").flatMap(Self.init) ?? .lowest }
}
