import Claims
import Linear

extension LensMap {
  /// Increasing in x where `factor` is above nought, as `LensTable.make` sees to. Where x has no logarithm: -∞ at the
  /// edge, NaN beyond it.
  public func callAsFunction(_ x: Double) -> Double {
    let value = x * factor
    switch scale {
    case .linear: return value
    case .log: return value > 0 ? Exact.log(value) : value == 0 ? -.infinity : .nan
    case .log1p: return value > -1 ? Exact.log1p(value) : value == -1 ? -.infinity : .nan
    }
  }
}
