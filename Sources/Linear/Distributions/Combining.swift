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
}
