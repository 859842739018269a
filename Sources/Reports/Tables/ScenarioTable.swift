import Claims
import Methods
import Studies

extension Wording {
  /// The base, then each scenario against it: ranks, scores, and the change split over data, weights and method. Text shows
  /// scenarios alone.
  func scenarios(name: String = "scenarios", only entities: [Int]? = nil, named wanted: String? = nil) -> ReportTable {
    var columns: [TableColumn] = [
      .init(.scenario(.scenario), .code), .init(.scenario(.title), .text, inText: false),
      .init(.scenario(.titleKorean), .text, inText: false), .init(.common(.lens), .code, inText: false),
      .init(.common(.lensName), .label),
    ]
    columns += TableColumn.named(.entity, code: entities == nil, name: entities?.count != 1)
    columns += [
      .init(.scenario(.rankBase), .integer), .init(.scenario(.rank), .integer),
      .init(.scenario(.scoreBase), scoreKind), .init(.scenario(.score), scoreKind),
      .init(.scenario(.change), scoreKind), .init(.scenario(.changeData), scoreKind),
      .init(.scenario(.changeWeights), scoreKind), .init(.scenario(.changeMethod), scoreKind),
    ]
    let parts: [Column.Scenario] = [.rankChangeData, .rankChangeWeights, .rankChangeMethod]
    columns += parts.map { .init(.scenario($0), .number(decimals: 2), inText: false) }
    columns.append(.init(.scenario(.rankRelearnt), .integer, inText: false))
    columns += drawnColumns(top: topRank)
    var rows: [[Value]] = []
    if !name.isEmpty {
      for lens in findings.lenses { rows += (entities ?? order(lens.analysis)).map { baseRow($0, lens) } }
    }
    for scenario in findings.scenarios where wanted == nil || scenario.first?.scenario.name == wanted {
      for (index, lens) in scenario.enumerated() {
        let base = findings.lenses[index].analysis
        for entity in entities ?? order(lens.analysis) { rows.append(row(entity, lens, base)) }
      }
    }
    return ReportTable(
      name: name, title: name.isEmpty ? "" : language.caption(.scenarios), columns: columns, rows: rows, in: language)
  }

  private func baseRow(_ entity: Int, _ lens: LensFindings) -> [Value] {
    let isTaken = findings.study.scenarios.contains { $0.name == "base" }
    let rank = Value.integer(orEmpty: lens.analysis.ranking.ranks[entity])
    let score = Value.number(orEmpty: lens.analysis.index[entity])
    var row: [Value] = [
      isTaken ? .empty : .text("base"), .empty, .empty, .text(lens.lens.rawValue), .text(Self.lens(lens.lens)),
    ]
    row += named(entity) + [rank, rank, score, score]
    return row + [Value](repeating: .empty, count: 8) + drawn(table.entities[entity].code, lens, top: topRank)
  }

  /// Cells that a scenario changes, with what each is worth and the claims behind it; `is_half` marks those that make up
  /// half of an entity's change by data, `without_stock` increments without a stock to add to.
  func scenarioCells(name: String = "scenario-cells") -> ReportTable {
    let keys: [TableColumn] = [.init(.scenario(.scenario), .code), .init(.common(.lens), .code)]
    let columns =
      keys + TableColumn.named(.entity, code: true) + TableColumn.named(.indicator, code: true) + [
        .init(.scenario(.before), .figure(significant: 3)),
        .init(.scenario(.after), .figure(significant: 3)),
        .init(.scenario(.beforeAtLeast), .figure(significant: 3)),
        .init(.scenario(.beforeAtMost), .figure(significant: 3)),
        .init(.scenario(.afterAtLeast), .figure(significant: 3)),
        .init(.scenario(.afterAtMost), .figure(significant: 3)), .init(.common(.unit), .text),
        .init(.scenario(.points), scoreKind), .init(.scenario(.isHalf), .flag),
        .init(.scenario(.withoutStock), .flag), .init(.common(.claims), .code),
      ]
    let rows = findings.scenarios.joined().flatMap { scenario in
      let withoutStock = Set(scenario.withoutStock.map { [$0.entity, $0.indicator] })
      return scenario.movedCells.map { cell -> [Value] in
        let node = table.indicators[cell.indicator]
        let head: [Value] = [.text(scenario.scenario.name), .text(scenario.lens.rawValue)]
        return head + named(cell.entity) + named(node: node.code) + [
          .number(orEmpty: cell.before), .number(orEmpty: cell.after),
          .number(orEmpty: cell.boundsBefore?.low), .number(orEmpty: cell.boundsBefore?.high),
          .number(orEmpty: cell.boundsAfter?.low), .number(orEmpty: cell.boundsAfter?.high), .text(orEmpty: node.unit),
          .number(orEmpty: cell.contribution.isNaN ? nil : cell.contribution), .flag(cell.isHalf),
          .flag(withoutStock.contains([cell.entity, cell.indicator])),
          .text(orEmpty: cell.claims.compactMap(claimID).joined(separator: "; ")),
        ]
      }
    }
    return ReportTable(name: name, title: language.caption(.scenarioCells), columns: columns, rows: rows, in: language)
  }

  private func row(_ entity: Int, _ scenario: ScenarioFindings, _ base: Analysis) -> [Value] {
    let score = scenario.scoreChange[entity]
    let rank = scenario.rankChange[entity]
    let own = scenario.scenario
    var row: [Value] = [
      .text(own.name), .text(orEmpty: own.title), .text(orEmpty: own.koreanTitle), .text(scenario.lens.rawValue),
      .text(Self.lens(scenario.lens)),
    ]
    row += named(entity)
    row += [
      .integer(orEmpty: base.ranking.ranks[entity]), .integer(orEmpty: scenario.analysis.ranking.ranks[entity]),
      .number(orEmpty: base.index[entity]), .number(orEmpty: scenario.analysis.index[entity]),
    ]
    row += [score?.total, score?.data, score?.weights, score?.method, rank?.data, rank?.weights, rank?.method].map {
      .number(orEmpty: $0)
    }
    row.append(.integer(orEmpty: scenario.relearntRanks.flatMap { $0[entity] }))
    return row + [Value](repeating: .empty, count: drawnColumns(top: topRank).count)
  }
}
