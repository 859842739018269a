import Claims
import Linear

extension LensMap {
  /// log1p is the logarithm of the rounded 1 + x. Increasing in x where `factor` is above nought, as `LensTable.make`
  /// sees to. Where x has no logarithm: -∞ at the edge, NaN beyond it.
  public func callAsFunction(_ x: Double) -> Double {
    let value = x * factor
    switch scale {
    case .linear: return value
    case .log: return value > 0 ? Exact.log(value) : value == 0 ? -.infinity : .nan
    case .log1p: return value > -1 ? Exact.log(1 + value) : value == -1 ? -.infinity : .nan
    }
  }
}
