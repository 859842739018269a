import Claims
import Methods
import Studies

extension Wording {
  /// Central values, one row an entity and one column an indicator: the table the recipe starts from.
  func values(name: String = "table") -> ReportTable {
    let columns =
      TableColumn.named(.entity, code: true)
      + table.indicators.map { .init(.figure(of: $0.code), .figure(significant: 4)) }
    let rows = table.entities.indices.map { entity -> [Value] in
      named(entity) + table.cells.map { column in .number(orEmpty: column[entity]?.value) }
    }
    return ReportTable(name: name, title: language.caption(.table), columns: columns, rows: rows, in: language)
  }

  /// The same as it is printed: a figure of which the claims give a bound alone stands behind that bound.
  func printedValues() -> ReportTable {
    var table = values(name: "")
    for (place, cells) in self.table.cells.enumerated() where cells.contains(where: { $0?.bounds != nil }) {
      let column = table.columns.count - self.table.cells.count + place
      table.columns[column].kind = .label
      for (entity, cell) in cells.enumerated() {
        table.rows[entity][column] = cell.map { .text(Wording.figure($0.value, $0.bounds, significant: 4)) } ?? .empty
      }
    }
    return table
  }

  /// One row a cell that has a value: interval, witnesses, kinds, flags and the claims behind it. Groups that the study
  /// applies to members stand behind the entities.
  func evidence(name: String = "evidence") -> ReportTable {
    var columns =
      TableColumn.named(.entity, code: true, name: false) + TableColumn.named(.indicator, code: true, name: false)
      + TableColumn.period
    columns += [
      .init(.common(.value), .figure(significant: 4)), .init(.common(.low), .figure(significant: 4)),
      .init(.common(.high), .figure(significant: 4)), .init(.common(.atLeast), .figure(significant: 4)),
      .init(.common(.atMost), .figure(significant: 4)), .init(.common(.unit), .text),
      .init(.indicator(.witnesses), .integer),
      .init(.indicator(.kinds), .label), .init(.indicator(.flags), .label), .init(.common(.claims), .code),
    ]
    columns += [
      .init(.common(.note), .text, inText: false), .init(.indicator(.sourceNote), .text, inText: false),
    ]
    columns += findings.lenses.map {
      .init(.byLens(.score, $0.lens), scoreKind)
    }
    var rows: [[Value]] = []
    for (column, node) in table.indicators.enumerated() {
      for entity in table.entities.indices {
        guard let cell = table.cells[column][entity] else { continue }
        var row = evidenceRow(cell, of: table.entities[entity].code, column, node)
        row += findings.lenses.map { lens in
          let leaves = lens.analysis.ranking.scores.leaves
          return .number(orEmpty: leaves.columns.firstIndex(of: node.code).map { leaves.values[$0][entity] })
        }
        rows.append(row)
      }
      for group in findings.arranged?.groupCells ?? [] where group.indicator == column {
        rows.append(
          evidenceRow(group.cell, of: group.group, column, node) + findings.lenses.map { _ in Value.empty })
      }
    }
    return ReportTable(name: name, title: language.caption(.evidence), columns: columns, rows: rows, in: language)
  }

  private func evidenceRow(_ cell: Cell, of place: String, _ column: Int, _ node: Framework.Node) -> [Value] {
    named(place: place) + named(node: node.code) + Period.values(cell.period ?? table.vintages[column]) + [
      .number(cell.value), .number(cell.low),
      .number(cell.high), .number(orEmpty: cell.bounds?.low), .number(orEmpty: cell.bounds?.high),
      .text(orEmpty: node.unit), .integer(cell.witnesses),
      .text(orEmpty: cell.kinds.map(\.rawValue).joined(separator: "; ")), .text(orEmpty: Wording.flags(cell.flags)),
      .text(orEmpty: cell.claims.compactMap { claimID($0) }.joined(separator: "; ")), .text(orEmpty: node.note),
      .text(orEmpty: sourceNote(cell)),
    ]
  }

  func claimID(_ row: Int) -> String? { findings.study.claims?.idText(row) }

  static func flags(_ flags: Cell.Flags) -> String {
    let names: [(Cell.Flags, String)] = [
      (.contested, "contested"), (.wordsOnly, "words only"), (.carried, "other period"),
      (.assumedSpread, "assumed spread"),
      (.censored, "censored"), (.enumerated, "absent from a complete list"), (.fromGroup, "from a group"),
      (.admitted, "admitted"), (.set, "set by a scenario"), (.ofMembers, "of its members"),
      (.withoutStock, "increments without a stock"),
    ]
    return names.filter { flags.contains($0.0) }.map(\.1).joined(separator: "; ")
  }
}
