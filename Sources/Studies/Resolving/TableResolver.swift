import Claims
import Diagnostics
import Linear

extension StudyResolver {
  /// A table given instead of claims: every figure with the spread declared for its indicator, or for measurements.
  func table(_ wide: WideTable, _ problems: inout Problems) -> IndicatorTable? {
    let rules = rules(&problems)
    let known = Set(vocabulary.entities.map(\.code))
    let strangers = wide.entities.map(\.code).filter { !known.contains($0) }
    if let first = strangers.first, let name = file.data.entities {
      names.error(
        "the table has rows for \(strangers.prefix(5).joined(separator: ", "))"
          + "\(strangers.count > 5 ? " and \(strangers.count - 5) more" : ""), which the entities lack",
        at: name.location, advice: didYouMean(first, known.sorted(), otherwise: "add them, or drop 'entities'"),
        &problems)
    }
    let indicators = vocabulary.framework.nodes.filter { $0.role == .indicator || $0.role == .denominator }
    let rows = vocabulary.entities.map { entity in wide.entities.firstIndex { $0.code == entity.code } }
    let location = file.spread.location ?? Location(path: file.text.path, line: 1, column: 1)
    var cells: [[Cell?]] = []
    for node in indicators {
      guard let spread = rules.spread.byIndicator[node.code] ?? rules.spread.byKind[.measurement] else {
        names.error(
          "the study declares no spread for '\(node.code)'", at: location,
          advice: "no figure is a point by omission: write 'spread: {measurement: {relative: 0.01}}', or 'exact'",
          &problems)
        cells.append(rows.map { _ in nil })
        continue
      }
      let column = wide.columns.firstIndex(of: node.code)
      var found: [Cell?] = []
      for row in rows {
        guard let row, let column, let value = wide.values[column][row] else {
          found.append(nil)
          continue
        }
        if value < node.minimum ?? -.infinity || value > node.maximum ?? .infinity {
          names.error(
            "\(node.code) of \(wide.entities[row].code) is \(value.plain), outside the range of the indicator",
            at: file.data.table?.location ?? location,
            advice: "correct the figure, or the minimum or maximum in the framework", &problems)
        }
        let cell = Cell(figure: value, spread: spread, of: node)
        if cell == nil {
          names.error(
            "\(node.code) of \(wide.entities[row].code) is \(value.plain), which no count is", at: location,
            advice: "give the indicator another spread", &problems)
        }
        found.append(cell)
      }
      cells.append(found)
    }
    return IndicatorTable(
      entities: vocabulary.entities, indicators: indicators, vintages: indicators.map { _ in nil }, cells: cells)
  }
}
