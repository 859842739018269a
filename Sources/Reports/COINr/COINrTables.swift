import Claims
import Studies

/// A study as COINr's two tables: raw figures, before any lens or step.
struct COINrTables {
  let study: Study
  let table: IndicatorTable
  let tree: COINrTree
  let codes: COINrCodes
  /// Columns beside the indicators: groupings, denominators, and what is measured outside the tree.
  let groupings: [String]
  let denominators: [Framework.Node]
  let others: [Framework.Node]
  /// Rows of the table that are ranked; the others would enter COINr's scales.
  let entities: [Int]

  init(_ findings: Findings) {
    study = findings.study
    table = findings.table
    tree = COINrTree(findings.study)
    let table = findings.table
    entities = table.entities.indices.filter { table.entities[$0].ranked }
    groupings = study.vocabulary.groupings.keys.sorted()
    denominators = table.indicators.filter { $0.role == .denominator }
    others = table.indicators.filter { $0.role == .indicator && $0.parent.isEmpty }
    codes = COINrCodes(
      units: entities.map { table.entities[$0].code },
      columns: tree.rows.map(\.code) + denominators.map(\.code) + others.map(\.code), groupings: groupings)
  }

  private var leaves: [Framework.Node] { study.framework.leaves }
  var language: any Language { LanguageCode.english.speaking(of: study) }

  /// COINr wants a target for each indicator, or no targets.
  var hasTargets: Bool { leaves.allSatisfy { $0.target != nil } }
  var hasScaleFactors: Bool { leaves.contains { isDivided($0) && $0.per != 1 } }

  /// Whether COINr's Denominate would do to the indicator what the lens of intensities does.
  func isDivided(_ node: Framework.Node) -> Bool {
    node.extent == .extensive && denominators.contains { $0.code == node.denominator }
  }

  var iMeta: ReportTable {
    var columns: [TableColumn] = [
      .init(.foreign("Level"), .integer), .init(.foreign("iCode"), .code), .init(.foreign("iName"), .text),
      .init(.foreign("Direction"), .integer), .init(.foreign("Weight"), .number(decimals: 0)),
      .init(.foreign("Unit"), .text),
    ]
    if hasTargets { columns.append(.init(.foreign("Target"), .number(decimals: 0))) }
    columns.append(.init(.foreign("Denominator"), .code))
    if hasScaleFactors { columns.append(.init(.foreign("ScaleFactor"), .number(decimals: 0))) }
    columns += [.init(.foreign("Parent"), .code), .init(.foreign("Type"), .label)]
    var rows = tree.rows.map(row)
    rows += groupings.map { grouping in
      let node = study.framework.node(grouping).flatMap { $0.role == .group ? $0 : nil }
      return outside(codes.grouping(grouping), name: node?.name ?? grouping, unit: "", type: "Group")
    }
    rows += denominators.map { outside(codes.column($0.code), name: $0.name, unit: $0.unit, type: "Denominator") }
    rows += others.map { outside(codes.column($0.code), name: $0.name, unit: $0.unit, type: "Other") }
    return ReportTable(name: "iMeta", title: "", columns: columns, rows: rows, in: language)
  }

  private func row(_ row: COINrTree.Row) -> [Value] {
    let isLeaf = row.level == 1
    let divided = isLeaf && isDivided(row.node)
    var values: [Value] = [
      .integer(row.level), .text(codes.column(row.code)), text(row.node.name.isEmpty ? row.code : row.node.name),
      .integer(isLeaf ? row.node.direction : 1), .number(row.weight), text(row.node.unit),
    ]
    if hasTargets { values.append(isLeaf ? .number(orEmpty: row.node.target) : .empty) }
    values.append(divided ? .text(codes.column(row.node.denominator)) : .empty)
    if hasScaleFactors { values.append(divided ? .number(row.node.per) : .empty) }
    return values + [
      row.parent.isEmpty ? .empty : .text(codes.column(row.parent)), .text(isLeaf ? "Indicator" : "Aggregate"),
    ]
  }

  private func outside(_ code: String, name: String, unit: String, type: String) -> [Value] {
    var values: [Value] = [.empty, .text(code), text(name), .empty, .empty, text(unit)]
    values += [Value](repeating: .empty, count: (hasTargets ? 1 : 0) + 1 + (hasScaleFactors ? 1 : 0))
    return values + [.empty, .text(type)]
  }

  /// One row a ranked entity; of a table of several years, one for each year that it has a figure in.
  var iData: ReportTable {
    let measured = denominators + others + leaves
    let places = measured.map { table.indicatorIndex($0.code) }
    var columns: [TableColumn] = [.init(.foreign("uCode"), .code), .init(.foreign("uName"), .text)]
    if table.time != nil { columns.append(.init(.foreign("Time"), .number(decimals: 0))) }
    columns += groupings.map { .init(.foreign(codes.grouping($0)), .text) }
    columns += measured.map { .init(.foreign(codes.column($0.code)), .number(decimals: 0)) }
    func row(_ entity: Int, at time: Double?, labelled: Bool, _ figures: [Double?]) -> [Value] {
      let unit = table.entities[entity]
      var values: [Value] = [.text(codes.unit(unit.code)), text(unit.name.isEmpty ? unit.code : unit.name)]
      if let time { values.append(.number(time)) }
      values += groupings.map { labelled ? text(study.vocabulary.groupings[$0]?[unit.code] ?? "") : .empty }
      return values + figures.map { .number(orEmpty: $0) }
    }
    var rows = entities.map { entity in
      row(entity, at: table.time, labelled: true, places.map { $0.flatMap { table.cells[$0][entity]?.value } })
    }
    for moment in table.others {
      for entity in entities {
        let figures = places.map { $0.flatMap { moment.values[$0][entity] } }
        guard figures.contains(where: { $0 != nil }) else { continue }
        rows.append(row(entity, at: moment.time, labelled: false, figures))
      }
    }
    return ReportTable(name: "iData", title: "", columns: columns, rows: rows, in: language)
  }

  /// What read.csv would take for a gap is no name and no label.
  private func text(_ text: String) -> Value { .text(orEmpty: text == "NA" ? "NA." : text) }
}
