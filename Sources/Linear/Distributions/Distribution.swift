/// A distribution as a finite mixture of simple shapes, truncated to an interval.
///
/// Truncation conditions: the mass outside is removed and the rest scaled up to one. A component's own bounds
/// condition that component before it is weighted; `lower` and `upper` then condition the mixture, in which a
/// component with little mass inside counts for little. A point outside a bound is moved onto it and keeps its weight;
/// so does everything, onto the bound nearest to the median, where nothing at all lies inside.
public struct Distribution: Sendable, Hashable {
  public enum Shape: Sendable, Hashable {
    case point(Double)
    case normal(mean: Double, deviation: Double)
    case uniform(low: Double, high: Double)
    case triangular(low: Double, mode: Double, high: Double)
    /// exp of a normal: for factors and ratios, `median` and the standard deviation of its logarithm.
    case logNormal(median: Double, logDeviation: Double)
    /// From 0 up, density e^(-x/mean)/mean.
    case exponential(mean: Double)
  }

  public struct Component: Sendable, Hashable {
    public var weight: Double
    public var shape: Shape
    /// The interval this component alone is truncated to.
    public var lower: Double
    public var upper: Double
    /// Added to the shape's values; the bounds are those of the sum.
    public var offset: Double
    public init(
      weight: Double, shape: Shape, lower: Double = -.infinity, upper: Double = .infinity, offset: Double = 0
    ) {
      self.weight = weight
      self.shape = shape
      self.lower = lower
      self.upper = upper
      self.offset = offset
    }
  }

  public var components: [Component]
  public var lower: Double
  public var upper: Double

  public init(components: [Component], lower: Double = -.infinity, upper: Double = .infinity) {
    self.components = components
    self.lower = lower
    self.upper = upper
  }

  public init(_ shape: Shape, lower: Double = -.infinity, upper: Double = .infinity) {
    self.init(components: [Component(weight: 1, shape: shape)], lower: lower, upper: upper)
  }
}

extension Distribution {
  /// Whether the figures can be evaluated: finite parameters in order, deviations not negative, some weight positive
  /// and none negative, bounds in order. Evaluating what is not valid is a programmer's slip.
  public var isValid: Bool {
    lower <= upper && lower < .infinity && upper > -.infinity
      && components.allSatisfy { $0.isValid } && components.contains { $0.weight > 0 }
  }
}

extension Distribution.Component {
  var isValid: Bool {
    guard weight >= 0, weight.isFinite, offset.isFinite, lower <= upper, lower < .infinity, upper > -.infinity else {
      return false
    }
    switch shape {
    case .point(let value): return value.isFinite
    case .normal(let mean, let deviation): return mean.isFinite && deviation >= 0 && deviation.isFinite
    case .uniform(let low, let high): return low <= high && (high - low).isFinite
    case .triangular(let low, let mode, let high): return low <= mode && mode <= high && (high - low).isFinite
    case .logNormal(let median, let deviation):
      return median > 0 && median.isFinite && deviation >= 0 && deviation.isFinite
    case .exponential(let mean): return mean >= 0 && mean.isFinite
    }
  }
}
