import Linear

extension Context {
  /// The median of the origins' figures; its interval and draws are the mixture's.
  func medianPool(_ witnesses: [Witness], _ limits: Limits) -> Pooled {
    var pooled = linearPool(witnesses, Array(witnesses.indices), limits)
    pooled.centre = Statistics.median(witnesses.map(\.spread.figure))
    return pooled
  }
}
