import Claims
import Linear
import Methods

/// From a leaf's value in its lens to the number that weighted means are taken of: the normalised score, or its
/// logarithm where the tree is geometric. Increasing or decreasing throughout, so tables' extremes are at their ends.
struct LeafScore: Sendable, Equatable {
  var slope: Double
  var origin: Double
  var intercept: Double
  var cut: ClosedRange<Double>?
  var geometric: Bool
  var indicator: String

  /// `value`: as the lens shows it. `cutting` false leaves the cut to the sum with shared errors.
  func score(_ value: Double, cutting: Bool = true, of entity: String) throws(MethodError) -> Double {
    var score = (value - origin) * slope + intercept
    if let cut, cutting || geometric { score = min(max(score, cut.lowerBound), cut.upperBound) }
    guard geometric else {
      guard score.isFinite else { throw unreadable(entity) }
      return score
    }
    guard score > 0, score.isFinite else {
      if score.isNaN || score == .infinity { throw unreadable(entity) }
      throw MethodError(
        "draws of \(indicator) of \(entity) reach a score of \(brief(score)), and a geometric mean needs scores above nought",
        advice:
          "normalise with goalposts that are cut above 0, combine arithmetically, or draw no evidence in this view",
        node: indicator, entity: entity)
    }
    return Exact.log(score)
  }

  /// Whether scores are neither cut nor logged.
  func isPlain(cutting: Bool) -> Bool { !geometric && (cut == nil || !cutting) }

  /// The interval that scores are cut to.
  var bounds: ClosedRange<Double>? {
    guard let cut else { return nil }
    return geometric ? Exact.log(max(cut.lowerBound, 0))...Exact.log(cut.upperBound) : cut
  }

  /// What a shared error of factor s does to the score of any value: on a logarithmic scale it adds slope · ln s; on a
  /// linear one it multiplies the score's distance from that of nought, z, so that the score becomes s · score + z(1 - s).
  enum Effect { case adds, multiplies }

  /// Nil: neither.
  func effect(on scale: Framework.Node.Scale) -> Effect? {
    guard !geometric else { return nil }
    return switch scale {
    case .log: .adds
    case .linear: .multiplies
    case .log1p: nil
    }
  }

  /// What is added to the score, multiplied before where that is the effect.
  func shift(_ factor: Double, _ effect: Effect) throws(MethodError) -> Double {
    switch effect {
    case .multiplies: return nought * (1 - factor)
    case .adds:
      guard factor > 0 else {
        throw MethodError(
          "a shared error of \(indicator) reaches a factor of \(factor), and the indicator is read on a logarithmic scale",
          advice: "state the error as a factor above 0, such as log-normal", node: indicator)
      }
      return slope * Exact.log(factor)
    }
  }

  /// The largest magnitude on the way from a score between two to what shared errors, by the ends of their factors, make
  /// of it.
  func reach(
    from score: (low: Double, high: Double), _ effect: Effect, _ factors: [(Double, Double)]
  ) throws(MethodError) -> Double {
    var ((low, high), most) = (score, max(score.low.magnitude, score.high.magnitude))
    for ends in factors {
      var moved: [Double] = []
      for factor in [ends.0, ends.1] {
        let shift = try shift(factor, effect)
        for score in [low, high] {
          let product = effect == .adds ? score : score * factor
          moved.append(product + shift)
          most = max(most, product.magnitude, shift.magnitude, (product + shift).magnitude)
        }
      }
      (low, high) = (moved.reduce(.infinity, min), moved.reduce(-.infinity, max))
    }
    return most
  }

  /// The score of a value of nought on a linear scale.
  private var nought: Double { -origin * slope + intercept }

  private func unreadable(_ entity: String) -> MethodError {
    MethodError(
      "the spread of \(indicator) of \(entity) reaches values that its logarithmic scale cannot show",
      advice: "give the indicator a minimum above 0, a smaller spread, or a linear scale", node: indicator,
      entity: entity)
  }
}
