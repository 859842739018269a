import Linear

/// One claim as a distribution in the indicator's unit.
struct Spreaded: Sendable {
  enum Side: Sendable { case none, atLeast, atMost }
  var shape: Distribution.Shape
  /// The share that stands at the figure itself; the rest is `shape`.
  var atom = 0.0
  /// Mean and deviation of the whole.
  var mean: Double
  var deviation: Double
  /// The figure itself, converted: the centre of `shape`.
  var figure: Double
  /// Whether the claim states its own uncertainty, and whether the study's assumption stands in for it.
  var stated: Bool
  var assumed: Bool
  var side = Side.none
  /// For bounds: the bound, at the cautious end of the unit's factor.
  var bound = 0.0

  static let z95 = StandardNormal.point95
}

enum Unspread: Error { case incoherent, undeclared, unknownUnit, tooLarge, negativeCount }

extension Context {
  /// The distribution of a row's figure, before the indicator's bounds.
  func spread(_ row: Int, indicator: Int) throws(Unspread) -> Spreaded {
    guard let unit = units[indicator].factor(claims.unit[row]) else { throw .unknownUnit }
    let value = claims.value[row]
    let low = claims.low[row]
    let high = claims.high[row]
    let se = claims.se[row]
    if low > high || value < low || value > high || se < 0 { throw .incoherent }
    let side = side(row)
    if side != .none {
      let figure = value.isNaN ? (side == .atLeast ? (low.isNaN ? high : low) : (high.isNaN ? low : high)) : value
      return bounded(figure, side, unit, row, indicator)
    }
    var result: Spreaded
    if !se.isNaN, !value.isNaN {
      result = .normal(value, se)
    } else if !low.isNaN, !high.isNaN {
      result = Self.interval(value, low, high, hard: details(row)?.hardRange ?? false)
    } else if !value.isNaN, !low.isNaN || !high.isNaN {
      result = .normal(value, (low.isNaN ? high - value : value - low) / Spreaded.z95)
    } else {
      guard let rule = declaredSpread(row, indicator) else { throw .undeclared }
      result = try Self.assumed(value * unit.factor, rule)
      // A relative or absolute assumption is about the converted figure; only the range of the factor is still to come.
      if unit.isRange { result = result.times(low: unit.low / unit.factor, mode: 1, high: unit.high / unit.factor) }
      return result
    }
    result.stated = true
    return unit.isRange || unit.factor != 1 ? result.times(low: unit.low, mode: unit.factor, high: unit.high) : result
  }

  /// A figure that states only one end of an interval and no value is a bound in all but name.
  private func side(_ row: Int) -> Spreaded.Side {
    switch claims.bound[row] {
    case .atLeast, .moreThan: return .atLeast
    case .atMost, .lessThan: return .atMost
    case .exact, .about:
      guard claims.value[row].isNaN, claims.low[row].isNaN != claims.high[row].isNaN else { return .none }
      return claims.high[row].isNaN ? .atLeast : .atMost
    }
  }

  private func bounded(
    _ figure: Double, _ side: Spreaded.Side, _ unit: UnitTable.Factor, _ row: Int, _ indicator: Int
  ) -> Spreaded {
    let ends = (figure * unit.low, figure * unit.high)
    let least = min(ends.0, ends.1)
    let most = max(ends.0, ends.1)
    let bound = side == .atLeast ? least : most
    let share = boundSpread(row, indicator)
    let low = side == .atLeast ? least : least - least.magnitude * share
    let high = side == .atLeast ? most + most.magnitude * share : most
    var result = Spreaded.uniform(low, high)
    result.side = side
    result.bound = bound
    result.figure = figure * unit.factor
    result.assumed = true
    return result
  }

  func boundSpread(_ row: Int, _ indicator: Int) -> Double {
    let rule = rules.boundSpread
    if rule.bySource.isEmpty && rule.byIndicator.isEmpty { return rule.standard }
    return rule.bySource[source(row)] ?? rule.byIndicator[indicators[indicator].code] ?? rule.standard
  }

  func declaredSpread(_ row: Int, _ indicator: Int) -> Spread? {
    if let rule = rules.spread.byBound[claims.bound[row]] { return rule }
    if !rules.spread.bySource.isEmpty, let rule = rules.spread.bySource[source(row)] { return rule }
    if !rules.spread.byIndicator.isEmpty, let rule = rules.spread.byIndicator[indicators[indicator].code] {
      return rule
    }
    let kind = claims.kind[row]
    return rules.spread.byKind[kind] ?? (kind.givesValues ? nil : rules.spread.byKind[.estimate])
  }

  static func assumed(_ figure: Double, _ rule: Spread) throws(Unspread) -> Spreaded {
    var result: Spreaded
    switch rule {
    case .relative(let share): result = .normal(figure, figure.magnitude * share)
    case .absolute(let deviation): result = .normal(figure, deviation)
    case .exact: return .normal(figure, 0)
    case .poisson:
      if figure < 0 { throw .negativeCount }
      result = figure == 0 ? .zeroCount : .logNormal(figure, 1 / figure.squareRoot())
    }
    result.assumed = true
    return result
  }

  /// A 90 % interval, or with `hard` the whole support.
  ///
  /// Symmetric (to 5 % of the width) about the value, or without one: normal. Otherwise triangular with its mode at the
  /// value and its 5 % and 95 % points at the ends.
  static func interval(_ value: Double, _ low: Double, _ high: Double, hard: Bool) -> Spreaded {
    if low == high { return .normal(low, 0) }
    if hard { return value.isNaN ? .uniform(low, high) : .triangular(low, value, high) }
    let middle = low + (high - low) / 2
    if value.isNaN || (value - middle).magnitude <= 0.05 * (high - low) {
      return .normal(value.isNaN ? middle : value, (high - low) / (2 * Spreaded.z95))
    }
    // With L and R the arms of the triangle, (L - l)² = (L + R) L / 20 and likewise on the right.
    let l = value - low
    let h = high - value
    var left = l
    var right = h
    for _ in 0..<200 {
      let next = (
        l + (0.05 * (left + right) * left).squareRoot(), h + (0.05 * (left + right) * right).squareRoot()
      )
      if next == (left, right) { break }
      (left, right) = next
    }
    var result = Spreaded.triangular(value - left, value, value + right)
    result.figure = value
    return result
  }
}

extension Spreaded {
  /// Small enough that sums and squares of a million such figures are finite.
  var isUsable: Bool {
    let limit = 1e120
    return mean.magnitude < limit && deviation < limit && figure.magnitude < limit && bound.magnitude < limit
  }

  /// Within an indicator's limits, with `weight` in all.
  func components(_ limits: Limits, weight: Double = 1) -> [Distribution.Component] {
    func component(_ shape: Distribution.Shape, _ weight: Double) -> Distribution.Component {
      Distribution.Component(weight: weight, shape: shape, lower: limits.low, upper: limits.high)
    }
    return atom > 0
      ? [component(.point(figure), weight * atom), component(shape, weight * (1 - atom))] : [component(shape, weight)]
  }

  func distribution(_ limits: Limits) -> Distribution {
    atom > 0
      ? Distribution(components: components(limits)) : Distribution(shape, lower: limits.low, upper: limits.high)
  }

  /// The rate behind a Poisson count of zero: half its probability at zero, half exponential with mean 1. It is the
  /// half-corrected confidence distribution 1 - P(N > 0) - P(N = 0)/2 = 1 - e^-λ/2, λ ≥ 0 (Schweder & Hjort 2016): median
  /// 0, and as its 95 % point the upper mid-P limit ln 10 = 2.3 (Berry & Armitage 1995).
  static var zeroCount: Spreaded {
    Spreaded(
      shape: .exponential(mean: 1), atom: 0.5, mean: 0.5, deviation: 0.75.squareRoot(), figure: 0, stated: false,
      assumed: false)
  }

  static func normal(_ mean: Double, _ deviation: Double) -> Spreaded {
    Spreaded(
      shape: deviation > 0 ? .normal(mean: mean, deviation: deviation) : .point(mean), mean: mean, deviation: deviation,
      figure: mean, stated: false, assumed: false)
  }

  static func uniform(_ low: Double, _ high: Double) -> Spreaded {
    low == high
      ? .normal(low, 0)
      : Spreaded(
        shape: .uniform(low: low, high: high), mean: low + (high - low) / 2,
        deviation: (high - low) / 12.0.squareRoot(), figure: low + (high - low) / 2, stated: false, assumed: false)
  }

  static func triangular(_ low: Double, _ mode: Double, _ high: Double) -> Spreaded {
    let square = low * low + mode * mode + high * high - low * mode - low * high - mode * high
    return Spreaded(
      shape: .triangular(low: low, mode: mode, high: high), mean: (low + mode + high) / 3,
      deviation: (max(square, 0) / 18).squareRoot(), figure: mode, stated: false, assumed: false)
  }

  /// Mean m·e^(s²/2), deviation mean·√(e^(s²) - 1).
  static func logNormal(_ median: Double, _ logDeviation: Double) -> Spreaded {
    let square = logDeviation * logDeviation
    let mean = median * Exact.exp(square / 2)
    return Spreaded(
      shape: .logNormal(median: median, logDeviation: logDeviation), mean: mean,
      deviation: mean * Exact.expm1(square).squareRoot(), figure: median, stated: false, assumed: false)
  }

  /// Times a factor known to lie between `low` and `high`, likeliest at `mode`: a point becomes triangular, everything
  /// else a normal with the product's mean and deviation, but that a count of zero stays one, at the likeliest factor.
  func times(low: Double, mode: Double, high: Double) -> Spreaded {
    var result: Spreaded
    if low == high || atom > 0 {
      result = self
      result.mean *= mode
      result.deviation *= mode.magnitude
      switch shape {
      case .point(let value): result.shape = .point(value * mode)
      case .normal: result.shape = .normal(mean: result.mean, deviation: result.deviation)
      case .uniform(let a, let b): result.shape = .uniform(low: min(a * mode, b * mode), high: max(a * mode, b * mode))
      case .triangular(let a, let m, let b):
        result.shape = .triangular(low: min(a * mode, b * mode), mode: m * mode, high: max(a * mode, b * mode))
      case .logNormal(let median, let deviation):
        result.shape = .logNormal(median: median * mode, logDeviation: deviation)
      case .exponential(let mean): result.shape = .exponential(mean: mean * mode)
      }
    } else if case .point(let value) = shape {
      result =
        value >= 0
        ? .triangular(value * low, value * mode, value * high) : .triangular(value * high, value * mode, value * low)
      result.stated = stated
      result.assumed = assumed
    } else {
      let factor = Spreaded.triangular(low, mode, high)
      let square =
        deviation * deviation * (factor.mean * factor.mean + factor.deviation * factor.deviation)
        + mean * mean * factor.deviation * factor.deviation
      result = .normal(mean * factor.mean, square.squareRoot())
      result.stated = stated
      result.assumed = assumed
    }
    result.figure = figure * mode
    return result
  }
}
