import Linear

extension Context {
  /// Origins that measure slightly different things: the draws take the predictive distribution, the figure one more
  /// such origin would give, as a normal whose 90 % interval is μ ± c·√(τ² + se²), c the larger of z and t·√q.
  func randomEffects(_ witnesses: [Witness], _ limits: Limits) -> Pooled {
    let counted = stating(witnesses)
    if let why = refusal(witnesses, counted) { return refused(witnesses, why, limits) }
    let effects = RandomEffects(
      counted.map { witnesses[$0].spread.mean },
      variances: counted.map { witnesses[$0].spread.deviation * witnesses[$0].spread.deviation })
    let deviation = effects.predictiveHalfWidth / Spreaded.z95
    var pooled = Pooled(
      Distribution(.normal(mean: effects.mean, deviation: deviation), lower: limits.low, upper: limits.high),
      counted: counted)
    pooled.passedOver = .noOwnUncertainty
    pooled.effects = effects
    return pooled
  }
}
