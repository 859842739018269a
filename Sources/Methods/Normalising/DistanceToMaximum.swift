/// How much of the way from the worst to the best is behind.
public struct DistanceToMaximum: Normalising {
  public static let card = MethodCard(
    name: "distance-to-maximum", title: "One less the distance to the best",
    summary: """
      1 - (max - x) / (max - min) over the ranked entities, turned round where lower is better: what min-max gives from 0 \
      to 1, under the name that COINr has for it. Like min-max, not where one outlier stretches the scale.
      """,
    references: ["becker2022"])
  public init(_ options: OptionValues = OptionValues()) {}

  public var mirrorSum: Double? { 1 }

  public func learn(_ values: Column, indicator: String, direction: Int) throws(MethodError) -> LearntScale {
    guard let range = try spread(of: values, indicator: indicator) else { return .nothing }
    return .between(range, to: (0, 1), direction: direction)
  }
}
