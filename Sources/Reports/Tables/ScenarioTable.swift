import Claims
import Methods
import Studies

extension Wording {
  /// Each scenario against the base: ranks, scores, and the change split over data, weights and method.
  func scenarios(name: String = "scenarios", only entities: [Int]? = nil, named wanted: String? = nil) -> ReportTable {
    let columns: [TableColumn] = [
      .init("scenario", "Scenario", .code), .init("lens", "Lens", .code, inText: false),
      .init("lens_name", "By", .label),
      .init("entity", "Code", .code, inText: entities == nil),
      .init("name", "Economy", .text, inText: entities?.count != 1), .init("rank_base", "Rank before", .integer),
      .init("rank", "after", .integer), .init("score_base", "Score before", scoreKind),
      .init("score", "after", scoreKind), .init("change", "Change", scoreKind),
      .init("change_data", "by data", scoreKind),
      .init("change_weights", "by weights", scoreKind),
      .init("change_method", "by method", scoreKind),
      .init("rank_change_data", "Rank by data", .number(decimals: 2), inText: false),
      .init("rank_change_weights", "Rank by weights", .number(decimals: 2), inText: false),
      .init("rank_change_method", "Rank by method", .number(decimals: 2), inText: false),
      .init("rank_relearnt", "Rank, scales learnt anew", .integer, inText: false),
    ]
    var rows: [[Value]] = []
    for scenario in findings.scenarios where wanted == nil || scenario.first?.scenario.name == wanted {
      for (index, lens) in scenario.enumerated() {
        let base = findings.lenses[index].analysis
        for entity in entities ?? order(lens.analysis) { rows.append(row(entity, lens, base)) }
      }
    }
    return ReportTable(name: name, title: name.isEmpty ? "" : "Scenarios", columns: columns, rows: rows)
  }

  /// Cells that a scenario changes, with what each is worth and the claims behind it; `is_half` marks those that make up
  /// half of an entity's change by data, `without_stock` increments without a stock to add to.
  func scenarioCells(name: String = "scenario-cells") -> ReportTable {
    let columns: [TableColumn] = [
      .init("scenario", "Scenario", .code), .init("lens", "Lens", .code), .init("entity", "Code", .code),
      .init("indicator", "Indicator", .code), .init("before", "Before", .figure(significant: 3)),
      .init("after", "After", .figure(significant: 3)),
      .init("before_at_least", "At least", .figure(significant: 3)),
      .init("before_at_most", "At most", .figure(significant: 3)),
      .init("after_at_least", "At least", .figure(significant: 3)),
      .init("after_at_most", "At most", .figure(significant: 3)), .init("unit", "Unit", .text),
      .init("points", "Points", scoreKind), .init("is_half", "Half", .flag),
      .init("without_stock", "Without a stock", .flag), .init("claims", "Claims", .code),
    ]
    let rows = findings.scenarios.joined().flatMap { scenario in
      let withoutStock = Set(scenario.withoutStock.map { [$0.entity, $0.indicator] })
      return scenario.movedCells.map { cell -> [Value] in
        let node = table.indicators[cell.indicator]
        return [
          .text(scenario.scenario.name), .text(scenario.lens.rawValue), .text(table.entities[cell.entity].code),
          .text(node.code), .number(orEmpty: cell.before), .number(orEmpty: cell.after),
          .number(orEmpty: cell.boundsBefore?.low), .number(orEmpty: cell.boundsBefore?.high),
          .number(orEmpty: cell.boundsAfter?.low), .number(orEmpty: cell.boundsAfter?.high), .text(orEmpty: node.unit),
          .number(orEmpty: cell.contribution.isNaN ? nil : cell.contribution), .flag(cell.isHalf),
          .flag(withoutStock.contains([cell.entity, cell.indicator])),
          .text(orEmpty: cell.claims.compactMap(claimID).joined(separator: "; ")),
        ]
      }
    }
    return ReportTable(name: name, title: "What scenarios change", columns: columns, rows: rows)
  }

  private func row(_ entity: Int, _ scenario: ScenarioFindings, _ base: Analysis) -> [Value] {
    let score = scenario.scoreChange[entity]
    let rank = scenario.rankChange[entity]
    return [
      .text(scenario.scenario.name), .text(scenario.lens.rawValue), .text(Self.lens(scenario.lens)),
      .text(table.entities[entity].code),
      .text(orEmpty: name(entity)), .integer(orEmpty: base.ranking.ranks[entity]),
      .integer(orEmpty: scenario.analysis.ranking.ranks[entity]), .number(orEmpty: base.index[entity]),
      .number(orEmpty: scenario.analysis.index[entity]), .number(orEmpty: score?.total), .number(orEmpty: score?.data),
      .number(orEmpty: score?.weights), .number(orEmpty: score?.method), .number(orEmpty: rank?.data),
      .number(orEmpty: rank?.weights), .number(orEmpty: rank?.method),
      .integer(orEmpty: scenario.relearntRanks.flatMap { $0[entity] }),
    ]
  }
}
