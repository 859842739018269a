/// `borda`: Borda's points, each indicator a voter.
public struct BordaPoints: Normalising {
  public static let card = MethodCard(
    name: "borda", title: "Borda's points",
    summary: """
      rank - 1, counted from the worst: a point for each ranked entity left behind, as `rank` gives from 0. With ties at \
      their average every indicator gives out n(n - 1)/2 points, as Borda's ballots do; the default is COINr's n_borda. \
      Counted anew on every table; not where the distances matter.
      """,
    references: ["borda1781", "becker2022"], options: [RankCounting.option])
  let ties: RankCounting.Ties

  public init(_ options: OptionValues = OptionValues()) { ties = RankCounting.Ties(options) }

  public func learn(_ values: Column, indicator: String, direction: Int) -> LearntScale {
    .rank(direction: direction, counting: RankCounting(ties: ties))
  }
}
