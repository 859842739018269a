/// Distance from the mean in standard deviations.
public struct ZScore: Normalising {
  public static let card = MethodCard(
    name: "z-score", title: "Standard deviations from the mean",
    summary: """
      mean + deviation · d · (x - x̄) / s over the ranked entities, with s of n - 1 and d the indicator's direction.
      """,
    references: ["oecd2008"],
    options: [
      .init("mean", .number(default: 0, range: .anyNumber), "Score of the average."),
      .init(
        "deviation", .number(default: 1, range: 0.001...ClosedRange.anyNumber.upperBound),
        "Score points in one standard deviation."),
    ])
  let mean: Double
  let deviation: Double

  public init(_ options: OptionValues = OptionValues()) {
    mean = options.number("mean") ?? 0
    deviation = options.number("deviation") ?? 1
  }

  public func learn(_ values: Column, indicator: String, direction: Int) throws(MethodError) -> LearntScale {
    _ = try spread(of: values, indicator: indicator)
    let (centre, width) = moments(values)
    let slope = deviation / width * Double(direction)
    return .linear(slope: slope, intercept: mean - slope * centre, cut: nil)
  }
}

/// Mean and standard deviation (n - 1) of the values present; the deviation of fewer than two is NaN.
func moments(_ values: Column) -> (mean: Double, deviation: Double) {
  var count = 0.0
  var sum = 0.0
  for value in values where !value.isNaN {
    count += 1
    sum += value
  }
  let mean = sum / count
  var squares = 0.0
  for value in values where !value.isNaN { squares += (value - mean) * (value - mean) }
  return (mean, count < 2 ? .nan : (squares / (count - 1)).squareRoot())
}
