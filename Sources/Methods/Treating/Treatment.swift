import Linear

/// What was learnt to be done to an indicator's values before they are scored: steps in order, each increasing, so that
/// no two values change places. Values that nothing was learnt on are carried on: cut where the others are, and below the
/// least one continued along the tangent.
public struct Treatment: Sendable, Equatable {
  public enum Step: Sendable, Equatable {
    /// Values beyond become the nearest of the two.
    case cut(ClosedRange<Double>)
    /// ln((x - minimum) · factor + shift).
    case logarithm(minimum: Double, factor: Double, shift: Double)
    /// ((x - minimum + 1)^λ - 1) / λ, or its logarithm where λ is 0.
    case boxCox(minimum: Double, lambda: Double)
  }
  public var steps: [Step]
  public init(_ steps: [Step] = []) { self.steps = steps }

  public static let none = Treatment()

  public func callAsFunction(_ x: Double) -> Double {
    steps.reduce(x) { value, step in
      if value.isNaN { return value }
      switch step {
      case .cut(let range): return min(max(value, range.lowerBound), range.upperBound)
      case .logarithm(let minimum, let factor, let shift):
        let above = (value - minimum) * factor
        return above < 0 ? Exact.log(shift) + above / shift : Exact.log(above + shift)
      case .boxCox(let minimum, let lambda):
        let above = value - minimum
        if above < 0 { return above }
        return lambda == 0 ? Exact.log(above + 1) : (Exact.pow(above + 1, lambda) - 1) / lambda
      }
    }
  }

  public func callAsFunction(_ values: Column) -> Column { values.map { self($0) } }
}
