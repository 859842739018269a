/// Ways to make one figure of what several origins say.
public enum Reconciling: String, CaseIterable, Sendable {
  case mostRecent = "most-recent"
  case mostCredible = "most-credible"
  case median
  case linearPool = "linear-pool"
  case inverseVariance = "inverse-variance"
  case randomEffects = "random-effects"

  /// Whether origins must state their own uncertainty.
  var needsOwnUncertainty: Bool { self == .inverseVariance || self == .randomEffects }
}
