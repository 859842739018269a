/// Quantiles of the gamma distribution (unit rate) at (k + ½)/count, k = 0 ..< count, in rising order.
///
/// Errors are below 1e-12 relative for shapes from 0.01 to 10⁶ (below, they grow as 10⁻¹⁵/shape); quantiles under the
/// least double are 0. The extreme points and other wide steps are solved by Newton's method in ln x, on ln P or ln Q,
/// both concave there, so that it converges from the side it starts on. Between neighbours the density's own Taylor
/// series is integrated and inverted. The lower half is walked from the bottom, the upper from the top: each
/// probability is accurate relative to its own tail.
public func gammaQuantiles(shape: Double, count: Int = 4096) -> [Double] {
  precondition(count > 0)
  // x ≤ p^(1/shape) with p at most 1 - 1/(2 count): under the least double, also where 1/shape is none.
  if shape < 1 / (1500 * Double(count)) { return [Double](repeating: 0, count: count) }
  let walk = GammaWalk(shape: shape, step: 1 / Double(count))
  let half = (count + 1) / 2
  return walk.lower(half) + walk.upper(count - half).reversed()
}

private struct GammaWalk {
  let a: Double
  let step: Double
  let prefactor: Gamma.Prefactor
  /// ln Γ(a + 1).
  let logFactorial: Double
  /// ln x below which P = x^a / Γ(a+1) to the last digit; elsewhere P is less.
  let tiny = -40.0

  init(shape: Double, step: Double) {
    a = shape
    self.step = step
    prefactor = Gamma.Prefactor(shape)
    logFactorial = Gamma.log(shape) + Exact.log(shape)
  }

  func lower(_ count: Int) -> [Double] {
    var result: [Double] = []
    result.reserveCapacity(count)
    for k in 0..<count {
      let p = (Double(k) + 0.5) * step
      if let previous = result.last, let x = taylor(from: previous, by: step) {
        result.append(x)
        continue
      }
      let logP = Exact.log(p)
      let start = (logP + logFactorial) / a
      if start < tiny {
        result.append(Exact.exp(start))
      } else {
        let below = result.last.map { $0 > 0 ? Exact.log($0) : start } ?? start
        result.append(solveLower(logP, max(start, below)))
      }
    }
    return result
  }

  /// From the top down: quantiles with probability (k + ½)·step above.
  func upper(_ count: Int) -> [Double] {
    var result: [Double] = []
    result.reserveCapacity(count)
    for k in 0..<count {
      if let previous = result.last, let x = taylor(from: previous, by: -step) {
        result.append(x)
        continue
      }
      let q = (Double(k) + 0.5) * step
      let start = (Exact.log(1 - q) + logFactorial) / a
      if start < tiny {
        result.append(Exact.exp(start))
        continue
      }
      // P(X > a + √(2aL) + L) ≤ e^-L (Boucheron, Lugosi & Massart 2013, section 2.4).
      let logQ = Exact.log(q)
      let bound = a + (-2 * a * logQ).squareRoot() - logQ
      result.append(solveUpper(logQ, Exact.log(min(bound, result.last ?? bound))))
    }
    return result
  }

  /// The x whose probability differs by `change`; nil where the step is too wide for thirteen terms.
  ///
  /// With t = h/x the density is f(x) Σ cₙ tⁿ, cₙ₊₁ = ((a-1-x-n) cₙ - x cₙ₋₁)/(n+1).
  private func taylor(from x: Double, by change: Double) -> Double? {
    guard x > 1e-300 else { return nil }
    let wanted = change / (a * prefactor.value(x))
    let slope = a - 1 - x
    guard wanted.magnitude < 0.05, (slope * wanted).magnitude < 0.5, a * wanted * wanted < 0.05 else { return nil }
    var c = SIMD16<Double>(repeating: 0)
    c[0] = 1
    c[1] = slope
    for n in 1..<13 { c[n + 1] = ((slope - Double(n)) * c[n] - x * c[n - 1]) * Self.inverse[n + 1] }
    var t = wanted
    for _ in 0..<6 {
      var (ratio, integral) = (0.0, 0.0)
      for n in stride(from: 13, through: 0, by: -1) {
        ratio = ratio * t + c[n]
        integral = integral * t + c[n] * Self.inverse[n + 1]
      }
      let miss = (wanted - integral * t) / ratio
      t += miss
      if miss.magnitude < 1e-9 * t.magnitude { break }
    }
    return x + x * t
  }

  private static let inverse: [Double] = (0..<16).map { 1 / Double($0) }

  private func solveLower(_ logP: Double, _ start: Double) -> Double {
    newton(start) { x in
      if x < a + 1 {
        let series = Gamma.series(a, x)
        return (prefactor.logarithm(x) + Exact.log(series) - logP, a / series)
      }
      let d = prefactor.value(x)
      let p = 1 - d * a * Gamma.fraction(a, x)
      return (Exact.log(p) - logP, a * d / p)
    }
  }

  private func solveUpper(_ logQ: Double, _ start: Double) -> Double {
    newton(start) { x in
      if x >= a + 1 {
        let fraction = Gamma.fraction(a, x)
        return (prefactor.logarithm(x) + Exact.log(a * fraction) - logQ, -1 / fraction)
      }
      let d = prefactor.value(x)
      let q = 1 - d * Gamma.series(a, x)
      return (Exact.log(q) - logQ, -a * d / q)
    }
  }

  /// Newton's method in y = ln x; `evaluate` gives the function and its derivative by y.
  private func newton(_ start: Double, _ evaluate: (Double) -> (value: Double, slope: Double)) -> Double {
    var y = start
    for _ in 0..<200 {
      let (value, slope) = evaluate(Exact.exp(y))
      let step = value / slope
      y -= step
      if step.magnitude < 1e-9 { break }
    }
    return Exact.exp(y)
  }
}
