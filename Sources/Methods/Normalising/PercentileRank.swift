/// The share of the others left behind.
public struct PercentileRank: Normalising {
  public static let card = MethodCard(
    name: "percentile-rank", title: "Share of the others left behind",
    summary: """
      low + (high - low) · (rank - 1) / (n - 1), ranks counted from the worst among the n ranked entities that have a \
      value. As `rank`, but comparable between indicators with different gaps; counted anew on every table.
      """,
    references: ["oecd2008", "becker2022"],
    options: [
      RankCounting.option, .init("low", .number(default: 0, range: .anyNumber), "Score of the worst."),
      .init("high", .number(default: 1, range: .anyNumber), "Score of a sole best."),
    ])
  let counting: RankCounting

  public init(_ options: OptionValues = OptionValues()) throws(MethodError) {
    let (low, high) = (options.number("low") ?? 0, options.number("high") ?? 1)
    guard low < high else {
      throw MethodError("low is \(low) and high \(high)", advice: "give a high above the low", option: "high")
    }
    counting = RankCounting(ties: RankCounting.Ties(options), first: low, span: high - low)
  }

  public var mirrorSum: Double? { counting.ties == .average ? 2 * counting.first + (counting.span ?? 0) : nil }

  /// A table with one value leaves it a gap; learning on one is an error.
  public func learn(_ values: Column, indicator: String, direction: Int) throws(MethodError) -> LearntScale {
    guard values.count(where: { !$0.isNaN }) != 1 else {
      throw MethodError(
        "only one ranked entity has a value for \(indicator), and there are no others to be ahead of",
        advice: "remove the indicator, or give it goalposts", node: indicator)
    }
    return .rank(direction: direction, counting: counting)
  }
}
