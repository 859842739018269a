/// Probability up to and beyond a value, and the density there.
struct Tails {
  var below: Double
  var above: Double
  var density: Double
}

extension Distribution.Shape {
  /// The single value of a shape without spread.
  var onlyValue: Double? {
    switch self {
    case .point(let value): value
    case .normal(let mean, let deviation): deviation == 0 ? mean : nil
    case .uniform(let low, let high): low == high ? low : nil
    case .triangular(let low, let mode, let high): low == high ? mode : nil
    case .logNormal(let median, let deviation): deviation == 0 ? median : nil
    case .exponential(let mean): mean == 0 ? 0 : nil
    }
  }

  var median: Double { value(below: 0.5) }

  /// A length over which the density changes little.
  func scale(at x: Double) -> Double {
    switch self {
    case .point: 0
    case .normal(_, let deviation): deviation
    case .uniform(let low, let high): high - low
    case .triangular(let low, _, let high): high - low
    case .logNormal(_, let deviation): max(x, 0) * min(deviation, 1)
    case .exponential(let mean): mean
    }
  }

  func tails(_ x: Double) -> Tails {
    switch self {
    case .point(let value):
      return Tails(below: x >= value ? 1 : 0, above: x >= value ? 0 : 1, density: 0)
    case .normal(let mean, let deviation):
      let z = StandardNormal.tails((x - mean) / deviation)
      return Tails(below: z.below, above: z.above, density: z.density / deviation)
    case .logNormal(let median, let deviation):
      guard x > 0 else { return Tails(below: 0, above: 1, density: 0) }
      let z = StandardNormal.tails((Exact.log(x) - Exact.log(median)) / deviation)
      return Tails(below: z.below, above: z.above, density: z.density / (deviation * x))
    case .exponential(let mean):
      guard x >= 0 else { return Tails(below: 0, above: 1, density: 0) }
      let above = Exact.exp(-x / mean)
      return Tails(below: -Exact.expm1(-x / mean), above: above, density: above / mean)
    case .uniform(let low, let high):
      if x < low { return Tails(below: 0, above: 1, density: 0) }
      if x > high { return Tails(below: 1, above: 0, density: 0) }
      let width = high - low
      return Tails(below: (x - low) / width, above: (high - x) / width, density: 1 / width)
    case .triangular(let low, let mode, let high):
      if x <= low { return Tails(below: 0, above: 1, density: 0) }
      if x >= high { return Tails(below: 1, above: 0, density: 0) }
      let width = high - low
      if x < mode {
        let share = (x - low) / (mode - low)
        let below = share * ((x - low) / width)
        return Tails(below: below, above: 1 - below, density: 2 * share / width)
      }
      let share = (high - x) / (high - mode)
      let above = share * ((high - x) / width)
      return Tails(below: 1 - above, above: above, density: 2 * share / width)
    }
  }

  /// The value with probability `p` up to it.
  func value(below p: Double) -> Double {
    switch self {
    case .point(let value): return value
    case .normal(let mean, let deviation): return mean + deviation * StandardNormal.quantile(p)
    case .logNormal(let median, let deviation): return median * Exact.exp(deviation * StandardNormal.quantile(p))
    case .exponential(let mean): return p < 1 ? -mean * Exact.log1p(-p) : .infinity
    case .uniform(let low, let high): return min(low + p * (high - low), high)
    case .triangular(let low, let mode, let high):
      let (left, right) = (mode - low, high - mode)
      return p * (high - low) <= left
        ? low + (p * left * (high - low)).squareRoot()
        : high - ((1 - p) * right * (high - low)).squareRoot()
    }
  }

  /// The value with probability `p` beyond it.
  func value(above p: Double) -> Double {
    switch self {
    case .point(let value): return value
    case .normal(let mean, let deviation): return mean - deviation * StandardNormal.quantile(p)
    case .logNormal(let median, let deviation): return median * Exact.exp(-deviation * StandardNormal.quantile(p))
    case .exponential(let mean): return p > 0 ? -mean * Exact.log(p) : .infinity
    case .uniform(let low, let high): return max(high - p * (high - low), low)
    case .triangular(let low, let mode, let high):
      let (left, right) = (mode - low, high - mode)
      return p * (high - low) <= right
        ? high - (p * right * (high - low)).squareRoot()
        : low + ((1 - p) * left * (high - low)).squareRoot()
    }
  }
}
