import Linear

/// Cochran's Q: do figures disagree beyond their uncertainty?
public struct Cochran: Sendable, Equatable {
  /// Σ (y - μ)²/s² about the precision-weighted mean; infinite where exact figures differ.
  public var q: Double
  public var count: Int
  /// P(χ² with k - 1 degrees of freedom ≥ Q).
  public var p: Double {
    count < 2 || !(q > 0) ? 1 : q < .infinity ? ChiSquare.upperTail(q, degrees: Double(count - 1)) : 0
  }

  /// Whether p < 0.05. The 95 % point lies above the degrees of freedom d and below d + 2√(3d) + 6, since
  /// P(χ² ≥ d + 2√(dx) + 2x) ≤ e^-x (Laurent & Massart 2000, lemma 1): most need no tail.
  public var isContested: Bool {
    let degrees = Double(count - 1)
    guard q > degrees else { return false }
    return q > degrees + 2 * (3 * degrees).squareRoot() + 6 || p < 0.05
  }

  /// Share of the spread between figures that their own uncertainty does not explain. Nil for fewer than two.
  public var iSquared: Double? { count < 2 ? nil : q > 0 ? max(0, 1 - Double(count - 1) / q) : 0 }

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
  }
}
