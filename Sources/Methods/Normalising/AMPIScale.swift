public import Claims
import Linear

/// `ampi`: how the adjusted Mazziotta-Pareto index scales.
public struct AMPIScale: Normalising {
  public static let card = MethodCard(
    name: "ampi", title: "A reference at 100, a range of 60",
    summary: """
      100 + 60 · d · (x - ref) / (b - a): a reference value gets 100, and the goalposts a and b stand 60 points apart, from \
      70 to 130 where the reference is in their middle. For the adjusted Mazziotta-Pareto index, over years too where \
      goalposts and references are given; not where goalposts are outliers.
      """,
    references: ["mazziotta2016", "mazziotta2018"],
    options: [
      .init(
        "goalposts", .ranges,
        """
        Least and largest value of an indicator over all years, in its unit in the study's lens, before any logarithm; \
        without them, those of the ranked entities.
        """),
      .init(
        "references", .signedNumbers,
        "The value of each indicator that gets 100, in the same unit; without one, the mean of the ranked entities."),
    ])
  let goalposts: [String: ClosedRange<Double>]
  let references: [String: Double]

  public init(_ options: OptionValues = OptionValues()) {
    goalposts = options.ranges("goalposts")
    references = options.numbers("references")
  }

  public var mirrorSum: Double? { 200 }

  public func learn(_ values: Column, indicator: String, direction: Int) throws(MethodError) -> LearntScale {
    try learn(values, indicator: indicator, direction: direction, on: .linear, of: [])
  }

  public func learn(
    _ values: Column, indicator: String, direction: Int, on scale: Framework.Node.Scale, of entities: [String]
  ) throws(MethodError) -> LearntScale {
    let map = LensMap(factor: 1, scale: scale)
    let width: Double
    if let posts = goalposts[indicator] {
      width = map(posts.upperBound) - map(posts.lowerBound)
      guard width.isFinite, computableWidths.contains(width) else {
        throw MethodError(
          "the goalposts of \(indicator) are \(width) apart on its scale",
          advice: "give two different goalposts, above nought where it is read in logarithms", node: indicator,
          option: "goalposts")
      }
    } else {
      guard let range = try spread(of: values, indicator: indicator) else { return .nothing }
      width = range.upperBound - range.lowerBound
    }
    let reference = references[indicator].map { map($0) } ?? Statistics.mean(values)
    guard reference.isFinite else {
      guard references[indicator] != nil else { return .nothing }
      throw MethodError(
        "\(indicator) is read in logarithms, and its reference \(references[indicator] ?? 0) has none",
        advice: "give a reference above nought", node: indicator, option: "references")
    }
    let slope = 60 / width * Double(direction)
    return .linear(slope: slope, origin: reference, intercept: 100, cut: nil)
  }
}
