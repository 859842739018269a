import Linear

/// Linear between the worst and the best value seen.
public struct MinMax: Normalising {
  public static let card = MethodCard(
    name: "min-max", title: "Between the worst and the best",
    summary: """
      low + (high - low) · (x - min) / (max - min) over the ranked entities; turned round where lower is better. The \
      usual choice; not where one outlier would press all others together: rank, or treat it first.
      """,
    references: ["oecd2008"],
    options: [
      .init("low", .number(default: 0, range: .anyNumber), "Score of the worst."),
      .init("high", .number(default: 100, range: .anyNumber), "Score of the best."),
      Constant.option("the middle of low and high"),
    ])
  public let low: Double
  public let high: Double
  private let constant: Constant

  public init(_ options: OptionValues) throws(MethodError) {
    low = options.number("low") ?? 0
    high = options.number("high") ?? 100
    constant = Constant(options)
    guard low < high else {
      throw MethodError(
        "low is \(low.plain) and high \(high.plain)", advice: "give a high above the low", option: "high")
    }
  }

  public var mirrorSum: Double? { low + high }

  public func learn(_ values: Column, indicator: String, direction: Int) throws(MethodError) -> LearntScale {
    if let scale = constant.scale(values, score: low + (high - low) / 2) { return scale }
    guard let range = try spread(of: values, indicator: indicator, elsewise: Constant.advice) else { return .nothing }
    return .between(range, to: (low, high), direction: direction)
  }
}

extension LearntScale {
  /// The line through both ends, worst to best.
  static func between(
    _ range: ClosedRange<Double>, to scores: (low: Double, high: Double), direction: Int, cut: Bool = false
  ) -> LearntScale {
    let slope = (scores.high - scores.low) / (range.upperBound - range.lowerBound) * Double(direction)
    let worst = direction > 0 ? range.lowerBound : range.upperBound
    return .linear(
      slope: slope, origin: worst, intercept: scores.low, cut: cut ? scores.low...scores.high : nil)
  }
}

/// Least to largest value, nil without any; an error where that is no interval, because nothing can be scaled by it.
/// `elsewise`: what else to do, beside removing the indicator.
func spread(
  of values: Column, indicator: String, elsewise: String = "give it goalposts"
) throws(MethodError) -> ClosedRange<Double>? {
  var low = Double.infinity
  var high = -Double.infinity
  for value in values where !value.isNaN {
    low = min(low, value)
    high = max(high, value)
  }
  guard low <= high else { return nil }
  guard low < high else {
    let isLone = values.count { !$0.isNaN } == 1
    throw MethodError(
      isLone
        ? "only one ranked entity has a value for \(indicator), so it cannot be scaled"
        : "\(indicator) has the same value for every ranked entity, so it cannot be scaled",
      advice: "remove the indicator, or \(elsewise)", node: indicator)
  }
  guard computableWidths.contains(high - low) else {
    throw MethodError(
      "the values of \(indicator) lie \((high - low).isFinite ? "\(high - low)" : "too far") apart, which cannot be computed with",
      advice: "give them in another unit, or correct them", node: indicator)
  }
  return low...high
}

/// Widths whose squares and reciprocals are numbers.
let computableWidths = 1e-140...1e140
