import Linear

extension Cell {
  /// A figure of a table, with the spread that the study declares for it; nil where there is none such (a count below
  /// zero).
  public init?(figure: Double, spread: Spread, of indicator: Framework.Node) {
    guard let assumed = try? Context.assumed(figure, spread) else { return nil }
    let distribution = assumed.distribution(Limits(of: indicator))
    let summary = Context.summary(distribution)
    self.init(
      value: summary.median, low: summary.low, high: summary.high, distribution: distribution, witnesses: 1,
      kinds: [.measurement], flags: assumed.assumed ? .assumedSpread : [])
  }
}
