/// Fills an entity's gap with its last figure of an earlier year.
public struct Last: ImputingOverTime {
  public static let card = MethodCard(
    name: "last", title: "The entity's last figure of an earlier year",
    summary: """
      A gap becomes the entity's newest figure from an earlier year of the table, on the scale the indicator is read on; \
      each year is divided by its own denominators. COINr's `latest`. For levels that move slowly; not where the trend is \
      the point. Needs a table of several years. Filled values do not count as coverage.
      """,
    references: ["becker2022"],
    options: [
      .init(
        "years", .whole(default: nil, range: 1...10_000),
        "How many of the table's earlier years are looked at, the newest first (COINr's max_time); without it, all.")
    ])
  private let years: Int

  public init(_ options: OptionValues) { years = options.whole("years") ?? 10_000 }

  public func figure(
    at time: Double, earlier: [DatedFigure], later: [DatedFigure]
  ) -> (value: Double, times: [Double])? {
    Array(earlier.prefix(years)).nearest.map { ($0.value, [$0.time]) }
  }
}
