/// What becomes of an indicator with one value for every ranked entity, which no scale can be learnt from.
enum Constant: String, CaseIterable {
  case error, midpoint, drop

  init(_ options: OptionValues) { self = options.text("constant").flatMap(Constant.init) ?? .error }

  /// The scale of a constant indicator where the study wants one: `score` for every value, also for those that a scenario
  /// or a draw moves, or none at all. nil: none is wanted, or the values differ.
  func scale(_ values: Column, score: Double) -> LearntScale? {
    guard self != .error, let first = values.first(where: { !$0.isNaN }),
      values.allSatisfy({ $0.isNaN || $0 == first })
    else { return nil }
    return self == .drop ? .leftOut : .linear(slope: 0, intercept: score, cut: nil)
  }

  static let advice =
    "give it goalposts, or say `constant: midpoint` for the same score to all, `constant: drop` to leave it out"

  static func option(_ midpoint: String) -> MethodCard.Option {
    .init(
      "constant", .choice(default: "error", of: allCases.map(\.rawValue)),
      """
      What an indicator without any differences gets: an error; midpoint: \(midpoint) for all, whatever they move to later; \
      drop: it is left out, and its siblings carry its weight.
      """)
  }
}
