/// Student's t with `degrees` > 0 degrees of freedom, whole or not; errors about 1e-13 relative.
public enum StudentT {
  /// P(T > t).
  public static func upperTail(_ t: Double, degrees: Double) -> Double {
    precondition(degrees > 0 && degrees < .infinity)
    guard t.magnitude < 1e150 else { return t.isNaN ? t : t > 0 ? 0 : 1 }
    let half = centre(t.magnitude, degrees, constant(degrees))
    return t >= 0 ? half.tail : 1 - half.tail
  }

  /// The t with P(T ≤ t) = p; ∓∞ at 0 and 1.
  public static func quantile(_ p: Double, degrees: Double) -> Double {
    precondition(p >= 0 && p <= 1, "a probability lies in 0...1")
    let tail = min(p, 1 - p)
    guard tail > 0 else { return p == 0 ? -.infinity : .infinity }
    if tail == 0.5 { return 0 }
    let constant = constant(degrees)
    var (low, high) = (0.0, 1.0)
    while centre(high, degrees, constant).tail > tail, high < 1e150 { (low, high) = (high, high * 2) }
    var t = 0.5 * (low + high)
    for _ in 0..<200 {
      let (above, density) = centre(t, degrees, constant)
      if above > tail { low = t } else { high = t }
      let next = t + (above - tail) / density
      let inside = next > low && next < high ? next : 0.5 * (low + high)
      if (inside - t).magnitude <= 1e-15 * t { break }
      t = inside
    }
    return p < 0.5 ? -t : t
  }

  /// ½ I_x(ν/2, ½) with x = ν/(ν + t²), and the density at t ≥ 0. The factor before the continued fraction of the
  /// incomplete beta is t times the density.
  private static func centre(_ t: Double, _ degrees: Double, _ constant: Double) -> (tail: Double, density: Double) {
    let ratio = t * t / degrees
    let halfLog = 0.5 * Exact.log1p(ratio)
    let density = Exact.exp(constant - (degrees + 1) * halfLog) * StandardNormal.inverseRootTwoPi
    let (a, b) = (degrees / 2, 0.5)
    let x = 1 / (1 + ratio)
    if x < (a + 1) / (a + b + 2) { return (0.5 * t * density * betaFraction(a, b, x) / a, density) }
    return (0.5 - 0.5 * t * density * betaFraction(b, a, ratio / (1 + ratio)) / b, density)
  }

  /// ln(Γ((ν+1)/2) / (Γ(ν/2) √(ν/2))).
  private static func constant(_ degrees: Double) -> Double {
    Gamma.stirlingError((degrees + 1) / 2) - Gamma.stirlingError(degrees / 2)
      - Gamma.deviance(degrees / 2, (degrees + 1) / 2)
  }

  /// The continued fraction of I_x(a, b) · a B(a,b) / (x^a (1-x)^b), by the modified Lentz method.
  private static func betaFraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    var c = 1.0
    var d = 1 / (1 - (a + b) * x / (a + 1))
    var result = d
    for i in 1..<1_000_000 {
      let m = Double(i)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / (1 + even * d)
      c = 1 + even / c
      result *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / (1 + odd * d)
      c = 1 + odd / c
      result *= d * c
      if !((d * c - 1).magnitude >= 0x1p-52) { break }
    }
    return result
  }
}
