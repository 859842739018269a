import Linear

/// Several origins as one distribution.
struct Pooled: Sendable {
  var distribution: Distribution
  /// Where the method's central figure is not the distribution's median.
  var centre: Double?
  /// Indices of the witnesses that count, and why the others do not.
  var counted: [Int]
  var passedOver: Fate.Unused?
  var effects: RandomEffects?
  var refused: PoolingRefused.Place.Why?

  init(_ distribution: Distribution, counted: [Int], centre: Double? = nil, passedOver: Fate.Unused? = nil) {
    self.distribution = distribution
    self.counted = counted
    self.centre = centre
    self.passedOver = passedOver
  }
}

/// The declared range of an indicator.
struct Limits: Sendable {
  var low: Double
  var high: Double

  init(of indicator: Framework.Node) {
    low = indicator.minimum ?? -.infinity
    high = indicator.maximum ?? .infinity
  }

  func contains(_ value: Double) -> Bool { value >= low && value <= high }
}

extension Context {
  func limits(_ indicator: Int) -> Limits { Limits(of: indicators[indicator]) }

  func pool(_ witnesses: [Witness], indicator: Int) -> Pooled {
    let limits = limits(indicator)
    if witnesses.count == 1 {
      return Pooled(witnesses[0].spread.distribution(limits), counted: [0])
    }
    switch rules.reconcileOf[indicators[indicator].code] ?? rules.reconcile {
    case .linearPool: return linearPool(witnesses, Array(witnesses.indices), limits)
    case .median: return medianPool(witnesses, limits)
    case .mostRecent: return mostRecent(witnesses, limits)
    case .mostCredible: return mostCredible(witnesses, limits)
    case .inverseVariance: return inverseVariance(witnesses, limits)
    case .randomEffects: return randomEffects(witnesses, limits)
    }
  }
}
