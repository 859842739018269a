/// The transformations that indicators with outliers are put through, by the names the field has for them.
enum Transformation: Sendable, Equatable {
  /// ln(x - min + 0.01 (max - min)): COINr's `log_CT`.
  case coinTool
  /// ln(x - min + 1): the COIN Tool's own.
  case coinToolOriginal
  /// ln((max - 1)(x - min) / (max - min) + 1): WIPO's.
  case innovationIndex
  case boxCox(lambda: Double)

  init?(_ name: String, lambda: Double) {
    switch name {
    case "log-ct": self = .coinTool
    case "log-ct-original": self = .coinToolOriginal
    case "log-gii": self = .innovationIndex
    case "box-cox": self = .boxCox(lambda: lambda)
    default: return nil
    }
  }

  func step(_ values: Column, indicator: String) throws(MethodError) -> Treatment.Step {
    guard let range = try spread(of: values, indicator: indicator) else {
      return .cut(-Double.infinity...Double.infinity)
    }
    let (low, high) = (range.lowerBound, range.upperBound)
    switch self {
    case .coinTool: return .logarithm(minimum: low, factor: 1, shift: 0.01 * (high - low))
    case .coinToolOriginal: return .logarithm(minimum: low, factor: 1, shift: 1)
    case .innovationIndex:
      guard high > 1 else {
        throw MethodError(
          "the largest value of \(indicator) is \(high), and log-gii turns an indicator round that does not pass 1",
          advice: "use log-ct for it, or give it in a smaller unit", node: indicator)
      }
      return .logarithm(minimum: low, factor: (high - 1) / (high - low), shift: 1)
    case .boxCox(let lambda): return .boxCox(minimum: low, lambda: lambda)
    }
  }
}
