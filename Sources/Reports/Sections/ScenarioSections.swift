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

  private var goals: [Int] {
    findings.study.goals.compactMap { findings.table.entityIndex($0.entity) }
      .reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
  }

  /// In the report: the goals' entities.
  var sections: [Section] { sections(only: goals.isEmpty ? nil : goals, named: nil) }

  func sections(only shown: [Int]?, named wanted: String?) -> [Section] {
    let scenarios = findings.scenarios.filter { wanted == nil || $0.first?.scenario.name == wanted }
    guard !scenarios.isEmpty else { return [] }
    let who = shown.map { Wording.list($0.map(words.name)) }
    return [
      Section(
        "Scenarios\(who.map { ": what they do to \($0)" } ?? "")",
        [
          .table(words.scenarios(name: "", only: shown, named: wanted)),
          .paragraph(
            """
            A scenario says what would follow, not what will happen. The change of the score is split exactly over changed data, \
            weights and methods (Shapley's value over the three). Scales learnt on the base are kept, so that nobody's score moves \
            because a rival's figure did\(words.ends.map { "; scores beyond \($0.high) are possible" } ?? "").
            """), .tree(items(scenarios.compactMap(\.first))),
        ])
    ]
  }

  /// What a scenario does to a cell is told once, where another did the same before.
  private func items(_ scenarios: [ScenarioFindings]) -> [TreeItem] {
    var told: [[String]: String] = [:]
    return scenarios.map { item($0, &told) }
  }

  private func item(_ scenario: ScenarioFindings, _ told: inout [[String]: String]) -> TreeItem {
    let own = scenario.scenario
    let base = findings.lenses[0].analysis
    let ranks = scenario.analysis.ranking.ranks
    let moved = ranks.indices.filter { ranks[$0] != base.ranking.ranks[$0] }
    var items: [TreeItem] = []
    if !own.note.isEmpty { items.append(TreeItem(own.note)) }
    var first =
      moved.isEmpty
      ? "no economy changes rank" : Wording.count(moved.count, "economy changes rank", "economies change rank")
    first += words.by(scenario.lens)
    let leaders = (1...3).compactMap { scenario.analysis.holder(ofRank: $0).map(words.name) }
    items.append(TreeItem("\(first); the first three would be \(Wording.list(leaders))"))
    if scenario.relearntRanks != nil {
      items.append(TreeItem("learning the scales anew would give other ranks; scenarios.csv has both"))
    }
    let unscored = unscored(scenario)
    if !unscored.isEmpty {
      items.append(
        TreeItem(
          "no ranked economy has a figure for \(Wording.list(unscored.map(words.node))) in the base, so nothing says what one is worth"
        ))
    }
    if let promises = scenario.promises { items.append(TreeItem(counted(promises))) }
    if !scenario.withoutStock.isEmpty { items.append(TreeItem(withoutStock(scenario))) }
    if scenario.movedCells.contains(where: { abs($0.contribution) > 0 }) { items += half(scenario, &told) }
    if !scenario.beyond.isEmpty { items.append(TreeItem(beyond(scenario))) }
    return TreeItem("\(own.name): \(Wording.title(own.title, own.koreanTitle))", items)
  }

  /// Indicators that the scenario gives figures, and for which the base had none to learn a scale from.
  private func unscored(_ scenario: ScenarioFindings) -> [String] {
    let analysis = scenario.analysis
    let moved = Set(scenario.movedCells.map { findings.table.indicators[$0.indicator].code })
    return zip(analysis.lens.table.columns, analysis.learnt.scales).filter {
      $1.isNothing && !$1.isLeftOut && moved.contains($0)
    }
    .map(\.0)
  }

  /// Values outside what their scales were learnt on.
  private func beyond(_ scenario: ScenarioFindings) -> String {
    let cells = scenario.beyond.map { "\(words.node($0.indicator)) of \(words.placeName($0.entity))" }
    return "beyond the values that the scale was learnt on, and not clipped: \(few(cells))"
  }

  private func few(_ cells: [String]) -> String {
    cells.prefix(6).joined(separator: "; ") + (cells.count > 6 ? " and \(cells.count - 6) more" : "")
  }

  /// What became of the claims that the scenario admits.
  private func counted(_ promises: ScenarioFindings.Promises) -> String {
    let all = promises.counted + promises.toldAgain + promises.notCounted.reduce(0) { $0 + $1.claims }
    var parts = [
      "of \(Wording.count(all, "claim")) of the admitted kinds, \(DecimalText(promises.counted).fixed(0)) \(promises.counted == 1 ? "counts" : "count")"
    ]
    if promises.toldAgain > 0 {
      parts.append("\(DecimalText(promises.toldAgain).fixed(0)) told again, replaced or part of another")
    }
    parts += promises.notCounted.map { "\(DecimalText($0.claims).fixed(0)) not: \($0.reason.sentence)" }
    return parts.joined(separator: "; ")
  }

  /// Increments where nobody says what there is already.
  private func withoutStock(_ scenario: ScenarioFindings) -> String {
    let count = scenario.withoutStock.count
    let cells = scenario.withoutStock.map {
      "\(words.node(findings.table.indicators[$0.indicator].code)) of \(words.name($0.entity))"
    }
    return """
      \(Wording.count(count, "figure")) \(count == 1 ? "rests" : "rest") on increments without a stock, counted from the \
      indicator's minimum, so that what there is already is not in \(count == 1 ? "it" : "them"): \(few(cells))
      """
  }

  /// The cells and claims that make up half of an entity's change by data: of the goals' entities and of those that
  /// change most.
  private func half(_ scenario: ScenarioFindings, _ told: inout [[String]: String]) -> [TreeItem] {
    let cells = scenario.movedCells.filter { $0.isHalf && abs($0.contribution) > 0 }
    var entities = goals.filter { goal in cells.contains { $0.entity == goal } }
    for cell in cells where entities.count < 3 && !entities.contains(cell.entity) { entities.append(cell.entity) }
    let all = Set(cells.map(\.entity)).count
    var items: [TreeItem] = []
    for entity in entities {
      let own = cells.filter { $0.entity == entity }
      let key = own.map { "\($0.entity) \($0.indicator) \($0.after ?? .nan) \($0.claims)" }
      if let before = told[key] {
        items.append(TreeItem("\(words.name(entity)): as under \(before)"))
        continue
      }
      told[key] = scenario.scenario.name
      items.append(TreeItem("\(words.name(entity)): what makes up half or more of its change by data", own.map(line)))
    }
    if all > entities.count {
      items.append(
        TreeItem("\(Wording.count(all - entities.count, "further economy", "further economies")) in scenario-cells.csv")
      )
    }
    return items
  }

  private func line(_ cell: ScenarioFindings.MovedCell) -> TreeItem {
    let node = findings.table.indicators[cell.indicator]
    let before = cell.before.map { Wording.figure($0, cell.boundsBefore) } ?? "no figure"
    let after = cell.after.map { Wording.figure($0, cell.boundsAfter) } ?? "no figure"
    var items = cell.half.prefix(3).map { row, change in
      let note = words.claims.text(words.claims.note[row]).prefix { $0 != "\n" }.components(before: "http")
      var item = words.item(row, note.isEmpty ? [] : ["Note: \(note)"], note: false)
      item.text += "; counted here: \(DecimalText(change).about(3)) \(node.unit)"
      return item
    }
    let more = cell.claims.count - min(3, cell.half.count)
    if !items.isEmpty, more > 0 { items.append(TreeItem("and \(Wording.count(more, "further claim"))")) }
    return TreeItem(
      "\(words.node(node.code)): from \(before) to \(after) \(node.unit), \(words.points(cell.contribution)) points of the index",
      items)
  }
}

extension Substring {
  /// What stands before the first occurrence, without the blank.
  fileprivate func components(before mark: String) -> String {
    guard let range = firstRange(of: mark) else { return String(self) }
    return String(self[..<range.lowerBound].reversed().drop { $0 == " " }.reversed())
  }
}
