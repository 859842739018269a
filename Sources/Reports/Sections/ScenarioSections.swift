import Claims
import Methods
import Studies

/// What each scenario does to the goals' entities, and the claims that make up half of the change.
struct ScenarioSections {
  let findings: Findings
  private let words: Wording

  init(_ findings: Findings) {
    self.findings = findings
    words = Wording(findings: findings)
  }

  /// In the report: the goals' entities.
  var sections: [Section] {
    let goals = findings.study.goals.compactMap { findings.table.entityIndex($0.entity) }
    let shown = goals.reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
    return sections(only: shown.isEmpty ? nil : shown, named: nil)
  }

  func sections(only shown: [Int]?, named wanted: String?) -> [Section] {
    let scenarios = findings.scenarios.filter { wanted == nil || $0.first?.scenario.name == wanted }
    guard !scenarios.isEmpty else { return [] }
    var blocks: [Block] = [
      .table(words.scenarios(name: "", only: shown, named: wanted)),
      .paragraph(
        """
        The change of the score is split exactly over changed data, weights and methods (Shapley's value over the three); the \
        three parts add up to it. Scales learnt on the base are kept, so that nobody's score moves because a rival's figure did.
        """),
    ]
    let items = scenarios.compactMap { $0.first.map(item) }
    blocks.append(.list(items))
    return [Section("Scenarios", blocks)]
  }

  private func item(_ scenario: ScenarioFindings) -> String {
    let own = scenario.scenario
    var text = "\(own.name): \(own.title)."
    if !own.note.isEmpty { text += " \(own.note)" }
    let base = findings.lenses[0].analysis
    let moved = scenario.analysis.ranking.ranks.indices.filter {
      scenario.analysis.ranking.ranks[$0] != base.ranking.ranks[$0]
    }
    text +=
      " \(Wording.count(moved.count, "economy changes", "economies change")) rank by \(Wording.lens(scenario.lens))."
    if scenario.relearntRanks != nil { text += " Learning the scales anew would change ranks; see scenarios.csv." }
    let unscored = unscored(scenario)
    if !unscored.isEmpty {
      text +=
        " No ranked economy has a figure for \(Wording.list(unscored)) in the base, so nothing says what one is worth."
    }
    if scenario.movedCells.contains(where: { $0.contribution != 0 }) { text += " " + half(scenario) }
    if !scenario.beyond.isEmpty { text += " " + beyond(scenario) }
    return text
  }

  /// Indicators that the scenario gives figures, and for which the base had none to learn a scale from.
  private func unscored(_ scenario: ScenarioFindings) -> [String] {
    let analysis = scenario.analysis
    let moved = Set(scenario.movedCells.map { findings.table.indicators[$0.indicator].code })
    return zip(analysis.lens.table.columns, analysis.learnt.scales).filter { $1.isNothing && moved.contains($0) }
      .map(\.0)
  }

  /// Values outside what their scales were learnt on.
  private func beyond(_ scenario: ScenarioFindings) -> String {
    let cells = scenario.beyond.prefix(6).map { "\($0.indicator) of \($0.entity)" }
    let more = scenario.beyond.count > 6 ? " and \(scenario.beyond.count - 6) more" : ""
    return "Beyond the values that the scale was learnt on, and not clipped: \(cells.joined(separator: ", "))\(more)."
  }

  /// The rows that make up half of the largest change of an entity's score by data.
  private func half(_ scenario: ScenarioFindings) -> String {
    let byEntity = Dictionary(grouping: scenario.movedCells, by: \.entity)
    let sums = byEntity.map { ($0.key, $0.value.reduce(0) { $0 + abs($1.contribution) }) }
    let largest = sums.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(3)
    let sentences = largest.compactMap { entity, sum -> String? in
      guard sum > 0, let cells = byEntity[entity] else { return nil }
      var reached = 0.0
      var parts: [String] = []
      for cell in cells where reached < sum / 2 {
        reached += abs(cell.contribution)
        let before = cell.before.map { DecimalText($0).significant(3) } ?? "no figure"
        let after = cell.after.map { DecimalText($0).significant(3) } ?? "no figure"
        let ids = cell.claims.prefix(6).compactMap { words.claimID($0) }
        let more = cell.claims.count > 6 ? " and \(cell.claims.count - 6) more" : ""
        let claims = ids.isEmpty ? "" : " (\(ids.joined(separator: ", "))\(more))"
        parts.append("\(findings.table.indicators[cell.indicator].code) from \(before) to \(after)\(claims)")
      }
      return "\(words.name(entity)): \(parts.joined(separator: ", "))"
    }
    return "Half of the largest changes by data rests on: \(sentences.joined(separator: "; "))."
  }
}
