/// One component conditioned on an interval, ready to be evaluated.
struct Piece {
  /// Share of the whole; the shares of a distribution's pieces sum to one.
  var share: Double
  let shape: Distribution.Shape
  let offset: Double
  let lower: Double
  let upper: Double
  /// Its probability in the interval, before conditioning.
  let mass: Double
  /// Whether probabilities are counted from above: where the interval lies in the upper tail, those are the small ones
  /// and have all their digits.
  let fromAbove: Bool
  /// Probability cut off on the side that is counted from.
  let start: Double

  /// Nil where no probability lies between the bounds. A shape without spread always fits: it is moved to the nearest.
  init?(_ component: Distribution.Component, lower outerLower: Double, upper outerUpper: Double) {
    share = component.weight
    var low = max(component.lower, outerLower)
    var high = min(component.upper, outerUpper)
    if let value = component.shape.onlyValue {
      let inner = clamp(value + component.offset, component.lower, component.upper)
      shape = .point(clamp(inner, outerLower, outerUpper))
      (offset, mass, fromAbove, start) = (0, 1, false, 0)
      (lower, upper) = (-.infinity, .infinity)
      return
    }
    shape = component.shape
    offset = component.offset
    switch shape {
    case .uniform(let a, let b), .triangular(let a, _, let b):
      (low, high) = (max(low, a + offset), min(high, b + offset))
    case .logNormal, .exponential: low = max(low, offset)
    case .point, .normal: break
    }
    guard low < high else { return nil }
    (lower, upper) = (low, high)
    let atLow = low == -.infinity ? Tails(below: 0, above: 1, density: 0) : shape.tails(low - offset)
    let atHigh = high == .infinity ? Tails(below: 1, above: 0, density: 0) : shape.tails(high - offset)
    fromAbove = atLow.below > 0.5
    start = fromAbove ? atHigh.above : atLow.below
    mass = fromAbove ? atLow.above - atHigh.above : atHigh.below - atLow.below
    guard mass > 0 else { return nil }
  }

  /// The only value of a shape without spread.
  var point: Double? { if case .point(let value) = shape { value } else { nil } }

  /// Whether the bounds cut off nothing that a probability in a double could show.
  var isWhole: Bool { mass == 1 && start < 0x1p-80 }

  /// P(X ≤ x) and the density, given the interval.
  func evaluate(_ x: Double) -> (below: Double, density: Double) {
    if x >= upper { return (1, 0) }
    if x < lower { return (0, 0) }
    let tails = shape.tails(x - offset)
    let below = fromAbove ? 1 - (tails.above - start) / mass : (tails.below - start) / mass
    return (clamp(below, 0, 1), tails.density / mass)
  }

  func quantile(_ p: Double) -> Double {
    let value = fromAbove ? shape.value(above: start + (1 - p) * mass) : shape.value(below: start + p * mass)
    return clamp(value + offset, lower, upper)
  }
}

@inline(__always)
func clamp(_ x: Double, _ low: Double, _ high: Double) -> Double { x < low ? low : x > high ? high : x }
