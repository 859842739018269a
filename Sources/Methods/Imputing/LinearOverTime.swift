/// Fills an entity's gap on the line between the figures before and after it.
public struct LinearOverTime: ImputingOverTime {
  public static let card = MethodCard(
    name: "linear", title: "On the line between the figures before and after",
    summary: """
      y₀ + (y₁ - y₀)(t - t₀)/(t₁ - t₀) between the entity's nearest earlier and later figures of the table, on the scale \
      the indicator is read on; each year is divided by its own denominators. Beyond the first or last figure, that one: \
      COINr's `linear`, which is R's approx with rule 2 (R wants two figures at least; here one is carried on). Needs a \
      table of several years. Filled values do not count as coverage.
      """,
    references: ["becker2022"])
  public init(_ options: OptionValues = OptionValues()) {}

  public func figure(
    at time: Double, earlier: [DatedFigure], later: [DatedFigure]
  ) -> (value: Double, times: [Double])? {
    guard let before = earlier.nearest, let after = later.nearest else {
      return (earlier.nearest ?? later.nearest).map { ($0.value, [$0.time]) }
    }
    // In R's order of operations, for its last bit.
    let share = (time - before.time) / (after.time - before.time)
    return (before.value + (after.value - before.value) * share, [before.time, after.time])
  }
}
