public import Claims

/// How much of the way to a target is behind.
public struct DistanceToTarget: Normalising {
  public static let card = MethodCard(
    name: "distance-to-target", title: "One less the distance to a target",
    summary: """
      (x - min) / (target - min) over the ranked entities; where lower is better, (max - x) / (max - target). For policy \
      goals with a number; not where a target is no better than the worst value, or rivals shall not move the scale: \
      fix both ends by goalposts then.
      """,
    references: ["oecd2008", "becker2022"],
    options: [
      .init(
        "targets", .signedNumbers,
        "The target of each indicator, in its unit in the study's lens, before any logarithm; of others, the framework's."
      ),
      .init("cap", .flag(default: false), "Whether values better than the target get its score, 1."),
    ])
  let targets: [String: Double]
  let cap: Bool

  public init(_ options: OptionValues) {
    targets = options.numbers("targets")
    cap = options.flag("cap")
  }

  public func learn(_ values: Column, indicator: String, direction: Int) throws(MethodError) -> LearntScale {
    try learn(values, indicator: indicator, direction: direction, on: .linear, of: [])
  }

  public func learn(
    _ values: Column, indicator: String, direction: Int, on scale: Framework.Node.Scale, of entities: [String]
  ) throws(MethodError) -> LearntScale {
    guard let target = targets[indicator] else {
      throw MethodError(
        "\(indicator) has no target",
        advice: "add “\(indicator): number” under `targets`, or a target to the framework", node: indicator,
        option: "targets")
    }
    return try learnt(values, towards: target, indicator: indicator, direction: direction, on: scale)
  }

  /// The option's target, or else the framework's, which is one of the indicator's own figures: a lens that divides or
  /// multiplies each entity's by another number has none to compare with it.
  public func learn(
    _ values: Column, of node: Framework.Node, lens: Lens?, entities: [String]
  ) throws(MethodError) -> LearntScale {
    let reading = lens.map { node.scale(in: $0) } ?? .linear
    guard targets[node.code] == nil, let target = node.target else {
      return try learn(values, indicator: node.code, direction: node.direction, on: reading, of: entities)
    }
    if let lens, node.isConverted(by: lens) {
      throw MethodError(
        "the framework's target of \(node.code) is in its own unit, and the lens \(lens.rawValue) converts it by "
          + node.denominator,
        advice: "add “\(node.code): number” under `targets`, in the lens's unit", node: node.code, option: "targets")
    }
    return try learnt(values, towards: target, indicator: node.code, direction: node.direction, on: reading)
  }

  private func learnt(
    _ values: Column, towards target: Double, indicator: String, direction: Int, on scale: Framework.Node.Scale
  ) throws(MethodError) -> LearntScale {
    let goal = LensMap(factor: 1, scale: scale)(target)
    guard goal.isFinite else {
      throw MethodError(
        "\(indicator) is read in logarithms, and its target \(target) has none", advice: "give a target above nought",
        node: indicator, option: "targets")
    }
    guard values.contains(where: { !$0.isNaN }) else { return .nothing }
    guard let scale = LearntScale.towards(goal, values, direction: direction, cap: cap) else {
      throw MethodError(
        "the target of \(indicator), \(target), is no better than the worst value, so there is no way to it",
        advice: "give a better target, or normalise the indicator otherwise", node: indicator, option: "targets")
    }
    return scale
  }
}
