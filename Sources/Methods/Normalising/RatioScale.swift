import Claims

/// Ratios have no way to turn an indicator round that keeps its zero.
func requireHigherIsBetter(_ direction: Int, _ indicator: String, for what: String) throws(MethodError) {
  guard direction > 0 else {
    throw MethodError(
      "lower is better for \(indicator), and a \(what) would score the worst best",
      advice: "measure its reciprocal, with direction 1, or normalise it by vector, which keeps ratios, or by min-max",
      node: indicator)
  }
}

/// The zero of a logarithm is wherever its unit puts it, so shares of it would rank by the choice of units.
func requireTrueZero(_ scale: Framework.Node.Scale, _ indicator: String, for what: String) throws(MethodError) {
  guard scale != .log else {
    throw MethodError(
      "\(indicator) is read in logarithms, and a \(what) would hang on its unit",
      advice: "read it on a linear scale, or normalise it by min-max", node: indicator)
  }
}
