extension Distribution {
  /// The mixture of distributions with weights in proportion to those given.
  ///
  /// Each keeps the meaning of its own truncation: what it removes is removed from it alone, and its weight is that of
  /// what remains. The mixture itself has no bounds.
  public static func mixture(_ parts: [(weight: Double, distribution: Distribution)]) -> Distribution {
    Distribution(
      components: parts.flatMap { part -> [Component] in
        guard part.weight > 0 else { return [] }
        return part.distribution.pieces.map { piece in
          Component(
            weight: part.weight * piece.share, shape: piece.shape, lower: piece.lower, upper: piece.upper,
            offset: piece.offset)
        }
      })
  }

  /// The distribution of c·X, c > 0.
  public func scaled(by factor: Double) -> Distribution {
    precondition(factor > 0 && factor.isFinite, "a scale is positive")
    return Distribution(
      components: components.map { component in
        var result = component
        result.lower *= factor
        result.upper *= factor
        result.offset *= factor
        result.shape =
          switch component.shape {
          case .point(let value): .point(value * factor)
          case .normal(let mean, let deviation): .normal(mean: mean * factor, deviation: deviation * factor)
          case .uniform(let low, let high): .uniform(low: low * factor, high: high * factor)
          case .triangular(let low, let mode, let high):
            .triangular(low: low * factor, mode: mode * factor, high: high * factor)
          case .logNormal(let median, let deviation): .logNormal(median: median * factor, logDeviation: deviation)
          case .exponential(let mean): .exponential(mean: mean * factor)
          }
        return result
      }, lower: lower * factor, upper: upper * factor)
  }

  /// The distribution of X + c.
  public func shifted(by distance: Double) -> Distribution {
    precondition(distance.isFinite)
    return Distribution(
      components: components.map { component in
        var result = component
        result.lower += distance
        result.upper += distance
        switch component.shape {
        case .point(let value): result.shape = .point(value + distance)
        case .normal(let mean, let deviation): result.shape = .normal(mean: mean + distance, deviation: deviation)
        case .uniform(let low, let high): result.shape = .uniform(low: low + distance, high: high + distance)
        case .triangular(let low, let mode, let high):
          result.shape = .triangular(low: low + distance, mode: mode + distance, high: high + distance)
        case .logNormal, .exponential: result.offset += distance
        }
        return result
      }, lower: lower + distance, upper: upper + distance)
  }

  /// 5 %, 50 % and 95 % points of the product with independent factors, by 256 quantiles of each: right to about a hundredth
  /// of the width.
  public func product(with factors: [Distribution]) -> (low: Double, median: Double, high: Double) {
    let count = 256
    let values = factors.reduce(quantiles(count: count)) { values, factor in
      let products = factor.quantiles(count: count).flatMap { one in values.map { one * $0 } }.sorted()
      return (0..<count).map { products[$0 * count + count / 2] }
    }
    func point(_ p: Double) -> Double { values[min(count - 1, Int(p * Double(count)))] }
    return (point(0.05), point(0.5), point(0.95))
  }
}
