public import Claims
import Linear

/// Linear between two values fixed beforehand.
public struct Goalposts: Normalising {
  public static let card = MethodCard(
    name: "goalposts", title: "Between fixed goalposts",
    summary: """
      low + (high - low) · (x - a) / (b - a) between the goalposts a < b of each indicator, turned round where lower is \
      better; where the indicator is read in logarithms, x, a and b are logarithms.
      """,
    references: ["oecd2008", "undp2024"],
    options: [
      .init(
        "goalposts", .ranges, "The goalposts of each indicator, in its unit in the study's lens, before any logarithm."),
      .init("low", .number(default: 0, range: .anyNumber), "Score at the worse goalpost."),
      .init("high", .number(default: 100, range: .anyNumber), "Score at the better goalpost."),
      .init("cut", .flag(default: false), "Whether values beyond a goalpost get the goalpost's score."),
    ])
  let goalposts: [String: ClosedRange<Double>]
  let low: Double
  let high: Double
  let cut: Bool

  public init(_ options: OptionValues) throws(MethodError) {
    goalposts = options.ranges("goalposts")
    low = options.number("low") ?? 0
    high = options.number("high") ?? 100
    cut = options.flag("cut")
    guard low < high else {
      throw MethodError(
        "low is \(low.plain) and high \(high.plain)", advice: "give a high above the low", option: "high")
    }
  }

  public var mirrorSum: Double? { low + high }

  public func learn(_ values: Column, indicator: String, direction: Int) throws(MethodError) -> LearntScale {
    try learn(values, indicator: indicator, direction: direction, on: .linear, of: [])
  }

  public func learn(
    _ values: Column, indicator: String, direction: Int, on scale: Framework.Node.Scale, of entities: [String]
  ) throws(MethodError) -> LearntScale {
    guard let range = goalposts[indicator] else {
      throw MethodError(
        "\(indicator) has no goalposts", advice: "add “\(indicator): [low, high]” under `goalposts`", node: indicator,
        option: "goalposts")
    }
    let map = LensMap(factor: 1, scale: scale)
    let (low, high) = (map(range.lowerBound), map(range.upperBound))
    guard low.isFinite, high.isFinite else {
      throw MethodError(
        "\(indicator) is read in logarithms, and its goalpost \(range.lowerBound) has none",
        advice: "give a goalpost above nought", node: indicator, option: "goalposts")
    }
    guard computableWidths.contains(high - low) else {
      throw MethodError(
        "the goalposts of \(indicator) are \(high - low) apart", advice: "give two different goalposts",
        node: indicator, option: "goalposts")
    }
    return .between(low...high, to: (self.low, self.high), direction: direction, cut: cut)
  }
}
