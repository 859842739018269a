import Linear

extension Context {
  /// Origins that measure slightly different things: the draws take the predictive distribution, the figure one more
  /// such origin would give, as a normal whose 90 % interval is μ ± t·√(τ² + se²).
  func randomEffects(_ witnesses: [Witness], _ limits: Limits) -> Pooled {
    let counted = stating(witnesses)
    guard counted.count >= 3 else { return refused(witnesses, counted, limits) }
    let effects = RandomEffects(
      counted.map { witnesses[$0].spread.mean },
      variances: counted.map { witnesses[$0].spread.deviation * witnesses[$0].spread.deviation })
    let deviation = effects.predictiveHalfWidth / Spreaded.z95
    var pooled = Pooled(
      Distribution(
        deviation > 0 ? .normal(mean: effects.mean, deviation: deviation) : .point(effects.mean), lower: limits.low,
        upper: limits.high), counted: counted)
    pooled.passedOver = .noOwnUncertainty
    pooled.effects = effects
    return pooled
  }
}
