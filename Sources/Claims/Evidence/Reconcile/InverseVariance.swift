import Linear

extension Context {
  /// One true figure behind all origins: mean Σvy/Σv, deviation 1/√Σv, v = 1/s². Only of origins that state their own.
  func inverseVariance(_ witnesses: [Witness], _ limits: Limits) -> Pooled {
    let counted = stating(witnesses)
    if let why = refusal(witnesses, counted) { return refused(witnesses, why, limits) }
    var weight = 0.0
    var sum = 0.0
    for index in counted {
      let spread = witnesses[index].spread
      let v = 1 / (spread.deviation * spread.deviation)
      weight += v
      sum += v * spread.mean
    }
    var pooled = Pooled(
      Distribution(
        .normal(mean: sum / weight, deviation: (1 / weight).squareRoot()), lower: limits.low, upper: limits.high),
      counted: counted)
    pooled.passedOver = .noOwnUncertainty
    return pooled
  }

  /// Witnesses with a positive deviation that their source states itself.
  func stating(_ witnesses: [Witness]) -> [Int] {
    witnesses.indices.filter { witnesses[$0].spread.stated && witnesses[$0].spread.deviation > 1e-100 }
  }

  /// Why precision cannot weigh them: a figure that its source says is exact would be all that counts.
  func refusal(_ witnesses: [Witness], _ stating: [Int]) -> PoolingRefused.Place.Why? {
    let exact = witnesses.count { $0.spread.stated && !($0.spread.deviation > 1e-100) }
    return exact > 0 ? .exact(exact) : stating.count < 3 ? .stating(stating.count) : nil
  }

  func refused(_ witnesses: [Witness], _ why: PoolingRefused.Place.Why, _ limits: Limits) -> Pooled {
    var pooled = linearPool(witnesses, Array(witnesses.indices), limits)
    pooled.refused = why
    return pooled
  }
}
