/// Fills an entity's gap with the figure before it, or else the first after it.
public struct ConstantOverTime: ImputingOverTime {
  public static let card = MethodCard(
    name: "constant", title: "The figure before the gap, or else the first after it",
    summary: """
      A gap becomes the entity's newest figure from an earlier year of the table, or, before its first, that one, on the \
      scale the indicator is read on; each year is divided by its own denominators. As COINr's `constant`, which is R's \
      approx with method constant and rule 2. Needs a table of several years. Filled values do not count as coverage.
      """,
    references: ["becker2022"])
  public init(_ options: OptionValues = OptionValues()) {}

  public func figure(
    at time: Double, earlier: [DatedFigure], later: [DatedFigure]
  ) -> (value: Double, times: [Double])? {
    (earlier.nearest ?? later.nearest).map { ($0.value, [$0.time]) }
  }
}
