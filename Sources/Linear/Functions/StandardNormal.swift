/// The standard normal distribution, the same bits on every machine; accurate to about 1e-15 relative, in both tails.
public enum StandardNormal {
  /// The 95 % point: half the width of a 90 % interval, in standard deviations.
  public static let point95 = 1.6448536269514722

  /// e^(-x²/2) / √(2π).
  public static func density(_ x: Double) -> Double { halfSquareExp(x) * inverseRootTwoPi }

  /// P(X ≤ x), accurate relative to itself for x down to -38.
  public static func cumulative(_ x: Double) -> Double { tails(x).below }

  /// P(X > x), accurate relative to itself for x up to 38.
  public static func upperTail(_ x: Double) -> Double { tails(x).above }

  /// Both probabilities and the density, for the price of one exponential.
  ///
  /// W. J. Cody (1969), *Rational Chebyshev approximations for the error function*, in the form of his ANORM (1993).
  public static func tails(_ x: Double) -> (below: Double, above: Double, density: Double) {
    guard !x.isNaN else { return (x, x, x) }
    let y = x.magnitude
    let e = halfSquareExp(x)
    let density = e * inverseRootTwoPi
    if y <= 0.67448975 {
      let centre = x * polynomial(x * x, Cody.a) / polynomial(x * x, Cody.b)
      return (0.5 + centre, 0.5 - centre, density)
    }
    var tail: Double
    if y <= 5.656854249492380195 {
      tail = e * (polynomial(y, Cody.c) / polynomial(y, Cody.d))
    } else if y < 40 {
      let u = 1 / (y * y)
      tail = e * ((inverseRootTwoPi - u * (polynomial(u, Cody.p) / polynomial(u, Cody.q))) / y)
    } else {
      tail = 0
    }
    return x > 0 ? (1 - tail, tail, density) : (tail, 1 - tail, density)
  }

  /// The x with P(X ≤ x) = p; ∓∞ at 0 and 1. M. J. Wichura (1988), Algorithm AS 241 (PPND16).
  public static func quantile(_ p: Double) -> Double {
    precondition(p >= 0 && p <= 1, "a probability lies in 0...1")
    let q = p - 0.5
    if q.magnitude <= 0.425 {
      let r = 0.180625 - q * q
      return q * polynomial(r, Wichura.a) / polynomial(r, Wichura.b)
    }
    let tail = q < 0 ? p : 1 - p
    guard tail > 0 else { return q < 0 ? -.infinity : .infinity }
    let r = (-Exact.log(tail)).squareRoot()
    let x =
      r <= 5
      ? polynomial(r - 1.6, Wichura.c) / polynomial(r - 1.6, Wichura.d)
      : polynomial(r - 5, Wichura.e) / polynomial(r - 5, Wichura.f)
    return q < 0 ? -x : x
  }

  /// Quantiles at (k + ½) / 4096: computed once, since every table of draws begins with them.
  static let table: [Double] = (0..<4096).map { quantile((Double($0) + 0.5) / 4096) }

  static let inverseRootTwoPi = 0.398942280401432677939946

  /// e^(-x²/2); x² is carried in two parts, since an error of its last place would be multiplied by x².
  private static func halfSquareExp(_ x: Double) -> Double {
    guard x.magnitude < 40 else { return x.isNaN ? x : 0 }
    let high = x.head * x.head
    let low = (x - x.head) * (x + x.head)
    let sum = high + low
    let correction = 1 - 0.5 * (low - (sum - high))
    guard sum > 1400 else { return Exact.exp(-0.5 * sum) * correction }
    // Below the normal doubles nobody needs the correct rounding, which only MPFR gives there.
    let root = Exact.exp(-0.25 * sum)
    return root * correction * root
  }
}

private enum Cody {
  static let a = [
    1.8154981253343561249e4, 1.0676894854603709582e3, 1.6102823106855587881e2, 2.2352520354606839287,
    6.5682337918207449113e-2,
  ]
  static let b = [
    4.5507789335026729956e4, 1.0260932208618978205e4, 9.7609855173777669322e2, 4.7202581904688241870e1, 1,
  ]
  static let c = [
    9.8427148383839780218e3, 1.1602651437647350124e4, 6.8481904505362823326e3, 2.4945375852903726711e3,
    5.9727027639480026226e2, 9.3506656132177855979e1, 8.8831497943883759412, 3.9894151208813466764e-1,
    1.0765576773720192317e-8,
  ]
  static let d = [
    1.9685429676859990727e4, 3.8912003286093271411e4, 3.4900952721145977266e4, 1.8615571640885098091e4,
    6.4855582982667607550e3, 1.5193775994075548050e3, 2.3538790178262499861e2, 2.2266688044328115691e1, 1,
  ]
  static let p = [
    2.9112874951168792e-5, 1.421619193227893466e-3, 2.2235277870649807e-2, 1.274011611602473639e-1,
    2.1589853405795699e-1, 2.307344176494017303e-2,
  ]
  static let q = [
    7.29751555083966205e-5, 3.78239633202758244e-3, 6.59881378689285515e-2, 4.68238212480865118e-1,
    1.28426009614491121, 1,
  ]
}

private enum Wichura {
  static let a = [
    3.3871328727963666080, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
    4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3,
  ]
  static let b = [
    1, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3, 2.1213794301586595867e4,
    3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3,
  ]
  static let c = [
    1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504,
    1.27045825245236838258, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4,
  ]
  static let d = [
    1, 2.05319162663775882187, 1.67638483018380384940, 6.89767334985100004550e-1, 1.48103976427480074590e-1,
    1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9,
  ]
  static let e = [
    6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580, 2.96560571828504891230e-1,
    2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
  ]
  static let f = [
    1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2, 7.86869131145613259100e-4,
    1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15,
  ]
}
