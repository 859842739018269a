import Linear

/// Random-effects pooling of figures with known variances.
///
/// τ² solves Σ wᵢ(yᵢ - μ)² = k - 1 with wᵢ = 1/(sᵢ² + τ²), μ = Σwy/Σw (Paule & Mandel 1982), zero where the left side
/// is smaller at τ² = 0. Below ten figures the interval of μ is Hartung-Knapp's, μ ± t·√(q/Σw) with q the left side over
/// k - 1, but never narrower than that of one common effect, μ ± z/√Σw, to which it would shrink without end where figures
/// agree by chance (Jackson, Law, Rücker & Schwarzer 2017, the wider of the two).
public struct RandomEffects: Sendable, Equatable {
  public var mean: Double
  /// Standard error of the mean, 1/√Σw.
  public var standardError: Double
  public var tauSquared: Double
  /// Standard errors from the mean to an end of its 90 % interval: z; below ten figures the larger of z and t·√q, t with
  /// k - 1 degrees of freedom. q is 1 where τ² > 0, and less where figures agree better than their variances say.
  public var point: Double
  public var interval90: (low: Double, high: Double) { (mean - point * standardError, mean + point * standardError) }
  /// Half the width of the 90 % interval of another origin's true figure.
  public var predictiveHalfWidth: Double { point * (tauSquared + standardError * standardError).squareRoot() }

  /// k ≥ 2 figures, every variance positive.
  public init(_ values: [Double], variances: [Double]) {
    precondition(values.count == variances.count && values.count >= 2 && variances.allSatisfy { $0 > 0 })
    let degrees = Double(values.count - 1)
    func pooled(_ tau: Double) -> (mean: Double, weight: Double, q: Double, slope: Double) {
      var weight = 0.0
      var sum = 0.0
      for index in values.indices {
        let w = 1 / (variances[index] + tau)
        weight += w
        sum += w * values[index]
      }
      let mean = sum / weight
      var q = 0.0
      var slope = 0.0
      for index in values.indices {
        let w = 1 / (variances[index] + tau)
        let distance = values[index] - mean
        q += w * distance * distance
        slope += w * w * distance * distance
      }
      return (mean, weight, q, slope)
    }
    // Q falls and is convex in τ², so Newton's steps from 0 rise to the root and never pass it.
    var tau = 0.0
    for _ in 0..<200 {
      let at = pooled(tau)
      guard at.q > degrees, at.slope > 0 else { break }
      let next = tau + (at.q - degrees) / at.slope
      if !(next > tau) { break }
      tau = next
    }
    let at = pooled(tau)
    mean = at.mean
    tauSquared = tau
    standardError = (1 / at.weight).squareRoot()
    point = StandardNormal.point95
    if values.count < 10 {
      point = max(point, StudentT.quantile(0.95, degrees: degrees) * min(1, at.q / degrees).squareRoot())
    }
  }

  public static func == (a: RandomEffects, b: RandomEffects) -> Bool {
    (a.mean, a.standardError, a.tauSquared, a.point) == (b.mean, b.standardError, b.tauSquared, b.point)
  }
}
