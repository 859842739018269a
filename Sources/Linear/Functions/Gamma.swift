/// The gamma function and its incomplete companions, the same bits on every machine.
public enum Gamma {
  /// ln Γ(a), a > 0; the error is at most about 2e-15 times the greater of 1 and the value.
  public static func log(_ a: Double) -> Double {
    precondition(a > 0 && a < .infinity)
    return stirlingError(a) + ((a - 0.5) * Exact.log(a) - a) + halfLogTwoPi
  }

  /// P(a, x) = γ(a, x) / Γ(a), the cumulative of the gamma distribution of shape a > 0; x ≥ 0.
  public static func lower(shape a: Double, _ x: Double) -> Double {
    guard x > 0 else { return x.isNaN ? x : 0 }
    guard x < .infinity else { return 1 }
    return x < a + 1 ? Prefactor(a).value(x) * series(a, x) : 1 - Prefactor(a).value(x) * a * fraction(a, x)
  }

  /// Q(a, x) = 1 - P(a, x), accurate relative to itself where x ≥ a + 1.
  public static func upper(shape a: Double, _ x: Double) -> Double {
    guard x > 0 else { return x.isNaN ? x : 1 }
    guard x < .infinity else { return 0 }
    return x < a + 1 ? 1 - Prefactor(a).value(x) * series(a, x) : Prefactor(a).value(x) * a * fraction(a, x)
  }

  static let halfLogTwoPi = 0.918938533204672741780330

  /// Σ xⁿ / ((a+1) … (a+n)); times the prefactor, P.
  static func series(_ a: Double, _ x: Double) -> Double {
    var (term, sum, n) = (1.0, 1.0, a)
    while term > sum * 0x1p-54 {
      n += 1
      term *= x / n
      sum += term
    }
    return sum
  }

  /// 1/(x+1-a- 1(1-a)/(x+3-a- …)) by the modified Lentz method; times a and the prefactor, Q. For x ≥ a + 1.
  static func fraction(_ a: Double, _ x: Double) -> Double {
    var b = x + 1 - a
    var c = Double.infinity
    var d = 1 / b
    var result = d
    for i in 1..<10_000_000 {
      let n = Double(i)
      let numerator = n * (a - n)
      b += 2
      d = 1 / (b + numerator * d)
      c = b + numerator / c
      let factor = c * d
      result *= factor
      if !((factor - 1).magnitude >= 0x1p-52) { break }
    }
    return result
  }

  /// What Stirling's formula leaves: ln Γ(a+1) - (a + ½) ln a + a - ½ ln 2π.
  static func stirlingError(_ a: Double) -> Double {
    // Degrees of freedom halved are asked for again and again.
    let twice = 2 * a
    if twice >= 1, twice < 20, twice == twice.rounded() { return halves[Int(twice)] }
    return computedStirlingError(a)
  }

  private static let halves: [Double] = (0..<20).map { $0 == 0 ? .infinity : computedStirlingError(Double($0) / 2) }

  private static func computedStirlingError(_ a: Double) -> Double {
    var (a, shift) = (a, 0.0)
    while a < 10 {
      shift += (a + 0.5) * Exact.log1p(1 / a) - 1
      a += 1
    }
    let u = 1 / (a * a)
    return shift + polynomial(u, stirling) / a
  }

  /// B₂ₙ / (2n (2n-1)), as numerators and denominators.
  private static let stirling: [Double] = zip(
    [1, -1, 1, -1, 1, -691, 1, -3617], [12, 360, 1260, 1680, 1188, 360_360, 156, 122_400]
  ).map { Double($0) / Double($1) }

  /// a ln(a/x) + x - a without cancellation.
  /// C. Loader (2000), *Fast and accurate computation of binomial probabilities*.
  static func deviance(_ a: Double, _ x: Double) -> Double {
    guard (a - x).magnitude < 0.1 * (a + x) else {
      let ratio = a / x
      return a * (ratio < .infinity ? Exact.log(ratio) : Exact.log(a) - Exact.log(x)) + x - a
    }
    let v = (a - x) / (a + x)
    var sum = (a - x) * v
    var term = 2 * a * v
    for j in 1..<1000 {
      term *= v * v
      let next = sum + term / Double(2 * j + 1)
      if next == sum { break }
      sum = next
    }
    return sum
  }

  /// x^a e^-x / Γ(a+1) for one a.
  struct Prefactor {
    let a: Double
    private let constant: Double

    init(_ a: Double) {
      precondition(a > 0 && a < .infinity, "a shape is positive")
      self.a = a
      constant = -stirlingError(a) - halfLogTwoPi - 0.5 * Exact.log(a)
    }

    func logarithm(_ x: Double) -> Double { constant - deviance(a, x) }
    func value(_ x: Double) -> Double { Exact.exp(logarithm(x)) }
  }
}

public enum ChiSquare {
  /// P(χ² > x) with `degrees` of freedom.
  public static func upperTail(_ x: Double, degrees: Double) -> Double { Gamma.upper(shape: degrees / 2, x / 2) }
}
