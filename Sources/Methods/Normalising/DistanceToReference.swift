public import Claims

/// How much of the way to one entity's value is behind.
public struct DistanceToReference: Normalising {
  public static let card = MethodCard(
    name: "distance-to-reference", title: "One less the distance to a reference entity",
    summary: """
      1 - (ref - x) / (ref - min), with ref the value of a ranked entity and min the worst, turned round where lower is \
      better; as a ratio, x / ref (no logarithms). For “how far behind the leader, or the average country”; not where the reference \
      has gaps or is nearly the worst, since every distance is measured by its own.
      """,
    references: ["oecd2008", "becker2022"],
    options: [
      .init("entity", .entity, "The reference, a ranked entity. Its value is kept in draws."),
      .init(
        "measure", .choice(default: "range", of: ["range", "ratio"]),
        "Of the range from the worst to the reference (COINr), or a ratio to the reference (the OECD Handbook)."),
      .init("cap", .flag(default: false), "Whether values better than the reference's get its score, 1."),
    ])
  let entity: String
  let ratio: Bool
  let cap: Bool

  public init(_ options: OptionValues) throws(MethodError) {
    guard let entity = options.text("entity") else {
      throw MethodError("there is no reference", advice: "name a ranked entity under `entity`", option: "entity")
    }
    self.entity = entity
    ratio = options.text("measure") == "ratio"
    cap = options.flag("cap")
  }

  /// Throws: without the entities no reference can be found among them.
  public func learn(_ values: Column, indicator: String, direction: Int) throws(MethodError) -> LearntScale {
    try learn(values, indicator: indicator, direction: direction, on: .linear, of: [])
  }

  public func learn(
    _ values: Column, indicator: String, direction: Int, on scale: Framework.Node.Scale, of entities: [String]
  ) throws(MethodError) -> LearntScale {
    guard let row = entities.firstIndex(of: entity) else {
      throw MethodError(
        "\(entity), the reference, is not ranked", advice: "name a ranked entity", node: indicator, entity: entity,
        option: "entity")
    }
    guard values.contains(where: { !$0.isNaN }) else { return .nothing }
    guard !values[row].isNaN else {
      throw MethodError(
        "\(entity), the reference, has no value for \(indicator)",
        advice: "name another, impute, or normalise the indicator otherwise", node: indicator, entity: entity)
    }
    let figure = MethodError.Figure(indicator: indicator, entity: entity)
    if ratio {
      try requireTrueZero(scale, indicator, for: "ratio to a reference")
      try requireHigherIsBetter(direction, indicator, for: "ratio to a reference")
      guard computableWidths.contains(values[row]) else {
        throw MethodError(
          "\(entity), the reference, has \(values[row]) for \(indicator), which no ratio can be taken to",
          advice: "name an entity with a value above nought, or measure: range", node: indicator, entity: entity,
          figure: figure)
      }
      return .linear(slope: 1 / values[row], intercept: 0, cut: cap ? -.infinity...1 : nil)
    }
    guard let scale = LearntScale.towards(values[row], values, direction: direction, cap: cap) else {
      throw MethodError(
        "\(entity), the reference, is the worst in \(indicator), so there is no way to it",
        advice: "name another, or normalise the indicator otherwise", node: indicator, entity: entity, figure: figure)
    }
    return scale
  }
}

extension LearntScale {
  /// 0 at the worst of `values`, 1 at `goal`; nil where the goal is not better than the worst.
  static func towards(_ goal: Double, _ values: Column, direction: Int, cap: Bool) -> LearntScale? {
    let known = values.filter { !$0.isNaN }
    guard let worst = direction > 0 ? known.min() : known.max(),
      computableWidths.contains((goal - worst) * Double(direction))
    else { return nil }
    let slope = 1 / (goal - worst)
    return .linear(slope: slope, origin: worst, intercept: 0, cut: cap ? -.infinity...1 : nil)
  }
}
