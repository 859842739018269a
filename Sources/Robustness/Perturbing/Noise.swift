public import Methods

/// Each weight times 1 + u, u uniform within ± percent/100 and independent of the others', then rescaled.
public struct Noise: WeightPerturbing {
  public static let card = MethodCard(
    name: "noise", title: "Noise on each weight",
    summary: """
      Each weight w becomes w(1 + u), u uniform within ±p %, and siblings' weights are rescaled to sum to one, as COINr's \
      `get_noisy_weights` does.
      """,
    references: ["becker2022"],
    options: [
      .init("percent", .number(default: 25, range: 0...100), "p: how far a weight goes up or down; 0 keeps it.")
    ])

  public var percent: Double

  public init(percent: Double = 25) { self.percent = percent }

  public init(_ options: OptionValues) throws(MethodError) { self.init(percent: options.number("percent") ?? 25) }

  public func spread(_ siblings: Siblings, seed: UInt64) throws(MethodError) -> WeightSpread {
    guard percent > 0 else { return .still }
    let (low, high) = (1 - percent / 100, 1 + percent / 100)
    return .uniforms(siblings.weights.map { $0 * low...$0 * high })
  }

  public func problems(_ groups: [Siblings]) -> [MethodError] {
    if (0...100).contains(percent) { return [] }
    return [MethodError("percent is \(percent)", advice: "give a number from 0 to 100", option: "percent")]
  }
}
