public import Methods

/// Weights ~ Dirichlet(concentration · given), given summing to one; of a node whose weights people state in several sets,
/// one set.
public struct Dirichlet: WeightPerturbing {
  public static let card = MethodCard(
    name: "dirichlet", title: "Dirichlet about the study's weights",
    summary: """
      The shares w of siblings become Dirichlet(c·w): means stay, a share's variance is w(1 - w)/(c + 1). Where experts \
      state several sets of a node's weights, one set is drawn whole instead.
      """,
    references: [],
    options: [
      .init(
        "concentration", .number(default: 50, range: least...1_000_000),
        "c: the higher, the nearer to the study's weights.")
    ])

  /// Below one half so many draws would have all but nought for every child's variate that the grid's units, not their
  /// proportions, would decide.
  public static let least = 0.5

  public var concentration: Double

  public init(concentration: Double = 50) { self.concentration = concentration }

  public init(_ options: OptionValues) throws(MethodError) {
    self.init(concentration: options.number("concentration") ?? 50)
  }

  public func spread(_ siblings: Siblings, seed: UInt64) throws(MethodError) -> WeightSpread {
    if let sets = siblings.sets, siblings.children.count > 1 { return .stated(sets) }
    let sum = siblings.weights.reduce(0, +)
    return .gammas(siblings.weights.map { concentration * ($0 / sum) })
  }

  public func problems(_ groups: [Siblings]) -> [MethodError] {
    if concentration >= Self.least, concentration.isFinite { return [] }
    return [
      MethodError(
        "weights cannot be drawn with a concentration of \(concentration)",
        advice: "give a concentration of at least \(Self.least), such as 50", option: "concentration")
    ]
  }
}
