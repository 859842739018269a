import Linear

extension Context {
  /// The mixture of what the origins say, each with the same weight: disagreement stays visible.
  func linearPool(_ witnesses: [Witness], _ counted: [Int], _ limits: Limits) -> Pooled {
    Pooled(
      Distribution(
        components: counted.flatMap { witnesses[$0].spread.components(limits, weight: 1 / Double(counted.count)) }),
      counted: counted)
  }
}
