/// A distribution as a finite mixture of simple shapes, truncated to an interval.
public struct Distribution: Sendable, Hashable {
  public enum Shape: Sendable, Hashable {
    case point(Double)
    case normal(mean: Double, deviation: Double)
    case uniform(low: Double, high: Double)
    case triangular(low: Double, mode: Double, high: Double)
    /// exp of a normal: for factors and ratios, `median` and the standard deviation of its logarithm.
    case logNormal(median: Double, logDeviation: Double)
  }

  public struct Component: Sendable, Hashable {
    public var weight: Double
    public var shape: Shape
    public init(weight: Double, shape: Shape) {
      self.weight = weight
      self.shape = shape
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
