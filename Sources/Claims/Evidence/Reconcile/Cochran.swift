import Linear

/// Cochran's Q: do figures disagree beyond their uncertainty?
public struct Cochran: Sendable, Equatable {
  /// Σ (y - μ)²/s² about the precision-weighted mean; infinite where exact figures differ.
  public var q: Double
  public var count: Int
  /// P(χ² with k - 1 degrees of freedom ≥ Q).
  public var p: Double

  /// Share of the spread between figures that their own uncertainty does not explain. Nil for fewer than two.
  public var iSquared: Double? { count < 2 ? nil : q > 0 ? max(0, (q - Double(count - 1)) / q) : 0 }

  public init(_ values: [Double], deviations: [Double]) {
    count = values.count
    if let exact = deviations.firstIndex(of: 0) {
      let centre = values[exact]
      q = 0
      for index in values.indices where values[index] != centre {
        let distance = (values[index] - centre) / deviations[index]
        q += distance * distance
      }
    } else {
      var weight = 0.0
      var sum = 0.0
      for index in values.indices {
        let w = 1 / (deviations[index] * deviations[index])
        weight += w
        sum += w * values[index]
      }
      let mean = sum / weight
      q = 0
      for index in values.indices {
        let distance = (values[index] - mean) / deviations[index]
        q += distance * distance
      }
    }
    p = count < 2 ? 1 : Self.upperTail(q, degrees: count - 1)
  }

  /// P(χ²ₙ ≥ x) in closed form: Σ (x/2)ʲ/Γ(j+1) · e^(-x/2), over whole j for even n, over halves for odd n (Abramowitz
  /// and Stegun 26.4.4, 26.4.5).
  static func upperTail(_ x: Double, degrees: Int) -> Double {
    guard x > 0 else { return 1 }
    guard x < 1400 else { return 0 }
    let half = x / 2
    var term: Double
    var sum: Double
    var next: Double
    if degrees % 2 == 0 {
      term = Exact.exp(-half)
      sum = term
      next = 1
      for _ in 1..<max(degrees / 2, 1) {
        term *= half / next
        sum += term
        next += 1
      }
    } else {
      sum = 2 * StandardNormal.upperTail(x.squareRoot())
      // (x/2)^(1/2) / Γ(3/2) · e^(-x/2)
      term = half.squareRoot() / 0.886226925452758 * Exact.exp(-half)
      next = 1.5
      for _ in 0..<((degrees - 1) / 2) {
        sum += term
        term *= half / next.advanced(by: 0)
        next += 1
      }
    }
    return min(1, sum)
  }
}
