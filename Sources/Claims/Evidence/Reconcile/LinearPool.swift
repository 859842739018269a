import Linear

extension Context {
  /// The mixture of what the origins say, each with the same weight: disagreement stays visible.
  func linearPool(_ witnesses: [Witness], _ counted: [Int], _ limits: Limits) -> Pooled {
    Pooled(
      Distribution(
        components: counted.map {
          Distribution.Component(
            weight: 1 / Double(counted.count), shape: witnesses[$0].spread.shape, lower: limits.low, upper: limits.high)
        }), counted: counted)
  }
}
