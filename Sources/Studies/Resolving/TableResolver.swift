import Claims
import Diagnostics
import Linear

extension StudyResolver {
  /// A table given instead of claims: every figure with the spread declared for its indicator, or for measurements.
  func table(_ wide: WideTable, _ problems: inout Problems) -> IndicatorTable? {
    let rules = rules(&problems)
    let indicators = vocabulary.framework.nodes.filter { $0.role == .indicator || $0.role == .denominator }
    let rows = vocabulary.entities.map { entity in wide.entities.firstIndex { $0.code == entity.code } }
    var cells: [[Cell?]] = []
    for node in indicators {
      guard let spread = rules.spread.byIndicator[node.code] ?? rules.spread.byKind[.measurement] else {
        let location = file.spread.location ?? Location(path: file.text.path, line: 1, column: 1)
        problems.add(
          Diagnostic(
            .error, "the study declares no spread for '\(node.code)'", at: location,
            excerpt: file.text.excerpt(ofLine: location.line),
            advice: "no figure is a point by omission: write 'spread: {measurement: {relative: 0.01}}', or 'exact'"))
        return nil
      }
      let column = wide.columns.firstIndex(of: node.code)
      cells.append(
        rows.map { row in
          guard let row, let column, let value = wide.values[column][row] else { return nil }
          return Cell(value, spread, node)
        })
    }
    return IndicatorTable(
      entities: vocabulary.entities, indicators: indicators, vintages: indicators.map { _ in nil }, cells: cells)
  }
}

extension Cell {
  fileprivate init(_ value: Double, _ spread: Spread, _ node: Framework.Node) {
    let shape: Distribution.Shape =
      switch spread {
      case .exact: .point(value)
      case .relative(let share): .normal(mean: value, deviation: abs(value) * share)
      case .absolute(let deviation): .normal(mean: value, deviation: deviation)
      case .poisson: value > 0 ? .logNormal(median: value, logDeviation: 1 / value.squareRoot()) : .point(value)
      }
    let distribution = Distribution(shape, lower: node.minimum ?? -.infinity, upper: node.maximum ?? .infinity)
    let interval = distribution.interval90
    self.init(
      value: value, low: interval.low, high: interval.high, distribution: distribution, witnesses: 1,
      kinds: [.measurement],
      flags: spread == .exact ? [] : .assumedSpread)
  }
}
