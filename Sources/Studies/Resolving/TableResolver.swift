import Claims
import Diagnostics
import Linear

/// A table that stands in the place of claims, and the file it was read from, for messages.
struct GivenTable {
  var table: WideTable
  var text: SourceText
}

extension StudyResolver {
  /// A table given instead of claims: every figure with the spread declared for its indicator, or for measurements.
  func table(_ given: GivenTable, _ problems: inout Problems) -> IndicatorTable? {
    var wide = given.table
    let rules = rules(&problems)
    checkTime(wide, maxAge: rules.maxAge, &problems)
    tellMissing(wide, &problems)
    let used = takeUsable(&wide, maxAge: rules.maxAge, given.text, &problems)
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
    let places = Dictionary(
      wide.entities.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = vocabulary.entities.map { places[$0.code] }
    let columns = indicators.map { wide.columns.firstIndex(of: $0.code) }
    let location = file.spread.location ?? Location(path: file.text.path, line: 1, column: 1)
    var cells: [[Cell?]] = []
    var broken: [(place: WideTableFile.Place, message: String)] = []
    var zeros: [WideTableFile.Place] = []
    for (node, column) in zip(indicators, columns) {
      guard let spread = rules.spread.byIndicator[node.code] ?? rules.spread.byKind[.measurement] else {
        names.error(
          "the study declares no spread for '\(node.code)'", at: location,
          advice: "no figure is a point by omission: write 'spread: {measurement: {relative: 0.01}}', or 'exact'",
          &problems)
        cells.append(rows.map { _ in nil })
        continue
      }
      var found: [Cell?] = []
      for row in rows {
        guard let row, let column, let value = wide.values[column][row] else {
          found.append(nil)
          continue
        }
        if let one = limitBroken(node, value, of: wide.entities[row].code, at: wide.time) { broken.append(one) }
        if value == 0, case .relative(let share) = spread, share > 0 {
          zeros.append(WideTableFile.Place(entity: wide.entities[row].code, time: wide.time, indicator: node.code))
        }
        var cell = Cell(figure: value, spread: spread, of: node)
        if cell == nil {
          names.error(
            "\(node.code) of \(wide.entities[row].code) is \(value.plain), which no count is", at: location,
            advice: "give the indicator another spread", &problems)
        }
        if !wide.ownTimes.isEmpty, used.count > 1 {
          cell?.period = wide.ownTimes[row].flatMap(period)
          if wide.ownTimes[row] != used.max() { cell?.flags.insert(.carried) }
        }
        found.append(cell)
      }
      cells.append(found)
    }
    let vintage = wide.ownTimes.isEmpty ? wide.time : used.count == 1 ? used.first : nil
    var table = IndicatorTable(
      entities: vocabulary.entities, indicators: indicators, vintages: indicators.map { _ in vintage.flatMap(period) },
      cells: cells)
    table.time = wide.time
    for other in wide.others {
      let values = columns.map { column in
        rows.map { row in row.flatMap { row in column.flatMap { other.values[$0][row] } } }
      }
      for (node, column) in zip(indicators, values) {
        for (entity, value) in zip(vocabulary.entities, column) {
          if let value, let one = limitBroken(node, value, of: entity.code, at: other.time) { broken.append(one) }
        }
      }
      table.others.append(Moment(time: other.time, values: values))
    }
    report(broken, given.text, wide.timeColumn, &problems)
    report(zeros, given.text, wide.timeColumn, &problems)
    return table
  }

  private func report(
    _ zeros: [WideTableFile.Place], _ text: SourceText, _ timeColumn: String?, _ problems: inout Problems
  ) {
    guard let first = zeros.first else { return }
    let all = ZeroFigures(
      first: "`\(first.indicator)` of `\(first.entity)`", count: zeros.count, indicators: Set(zeros.map(\.indicator)))
    problems.note(
      all.message, in: text, byte: WideTableFile.bytes(of: [first], timeColumn: timeColumn, in: text)[first] ?? 0,
      advice: all.advice)
  }

  /// Figures that the framework does not allow, each at its cell.
  private func report(
    _ broken: [(place: WideTableFile.Place, message: String)], _ text: SourceText, _ timeColumn: String?,
    _ problems: inout Problems
  ) {
    guard !broken.isEmpty else { return }
    let bytes = WideTableFile.bytes(of: Set(broken.map(\.place)), timeColumn: timeColumn, in: text)
    for (place, message) in broken {
      problems.error(
        message, in: text, byte: bytes[place] ?? 0, advice: "Correct the figure, or the limit in the framework.")
    }
  }

  private func limitBroken(
    _ node: Framework.Node, _ value: Double, of entity: String, at time: Double?
  ) -> (place: WideTableFile.Place, message: String)? {
    node.limitBroken(by: value).map {
      (
        WideTableFile.Place(entity: entity, time: time, indicator: node.code),
        "`\(node.code)` of `\(entity)` is \(value.plain), \($0)"
      )
    }
  }
}

/// A whole year as a period.
private func period(_ time: Double) -> Period? { time == time.rounded() ? Period(time.plain) : nil }
