import Claims
import Methods

/// Runs scenarios against the base in one lens.
struct ScenarioRunner {
  let base: Analysis
  let baseTable: IndicatorTable

  /// Ranks the eight combinations of the scenario's data, weights and method with the base's.
  func run(
    _ scenario: Scenario, table: IndicatorTable, admitted: [AdmittedChange] = []
  ) throws(MethodError) -> ScenarioFindings {
    var analyses: [Analysis] = []
    for subset in 0..<8 {
      analyses.append(try combine(scenario, table: table, subset: subset, relearn: scenario.learnEach))
    }
    var scoreChange: [Attribution?] = []
    var rankChange: [Attribution?] = []
    for entity in baseTable.entities.indices {
      let scores = analyses.map { $0.index[entity] }
      scoreChange.append(scores.contains { $0.isNaN } ? nil : Attribution(outcome: scores))
      let ranks = analyses.compactMap { $0.ranking.ranks[entity].map(Double.init) }
      rankChange.append(ranks.count < analyses.count ? nil : Attribution(outcome: ranks))
    }
    let whole = analyses[7]
    // Nobody asked for the other way of learning: where it has no answer (a column of one value), there is none to show.
    let other = try? combine(scenario, table: table, subset: 7, relearn: !scenario.learnEach).ranking.ranks
    let relearnt = scenario.learnEach ? whole.ranking.ranks : other
    let known = beyond(learnt: base.learnt, table: base.lens.table)
    return ScenarioFindings(
      scenario: scenario, lens: base.lens.lens, analysis: whole, scoreChange: scoreChange, rankChange: rankChange,
      relearntRanks: other == nil || other == whole.ranking.ranks ? nil : relearnt,
      beyond: beyond(learnt: whole.learnt, table: whole.lens.table).filter { !known.contains($0) },
      movedCells: movedCells(to: table, without: analyses[6], with: whole, admitted))
  }

  private func combine(
    _ scenario: Scenario, table: IndicatorTable, subset: Int, relearn: Bool
  ) throws(MethodError) -> Analysis {
    let (data, weights, method) = (subset & 1 != 0, subset & 2 != 0, subset & 4 != 0)
    let recipe = scenario.recipe(from: base.recipe, weights: weights, method: method)
    var learnt: Learnt?
    if !relearn {
      learnt =
        method && (scenario.normalising != nil || scenario.treating != nil)
        ? try Analysis(
          table: baseTable, framework: base.framework, recipe: recipe, lens: base.lens.lens, bounds: false
        ).learnt
        : base.learnt
    }
    return try Analysis(
      table: data ? table : baseTable, framework: base.framework, recipe: recipe, lens: base.lens.lens, learnt: learnt,
      bounds: false)
  }

  /// Cells that the scenario's data change, with what each is worth in the entity's index.
  private func movedCells(
    to table: IndicatorTable, without: Analysis, with: Analysis, _ admitted: [AdmittedChange]
  ) -> [ScenarioFindings.MovedCell] {
    var moved: [ScenarioFindings.MovedCell] = []
    let leaves = with.ranking.scores.leaves
    let changed = table.entities.indices.filter { entity in
      table.cells.indices.contains { baseTable.cells[$0][entity]?.value != table.cells[$0][entity]?.value }
    }
    for entity in changed {
      let parts = change(of: entity, from: without, to: with)
      let scored = !without.index[entity].isNaN && !with.index[entity].isNaN
      for (column, leaf) in leaves.columns.enumerated() {
        guard let indicator = table.indicatorIndex(leaf) else { continue }
        let (before, after) = (baseTable.cells[indicator][entity], table.cells[indicator][entity])
        guard before?.value != after?.value else { continue }
        let known = Set(before?.claims ?? [])
        moved.append(
          ScenarioFindings.MovedCell(
            entity: entity, indicator: indicator, before: before?.value, after: after?.value,
            boundsBefore: before?.bounds, boundsAfter: after?.bounds,
            contribution: parts?[column] ?? (scored ? .nan : 0),
            claims: (after?.claims ?? []).filter { !known.contains($0) },
            half: half(admitted.filter { $0.indicator == indicator && $0.entity == entity })))
      }
    }
    func size(_ cell: ScenarioFindings.MovedCell) -> Double {
      cell.contribution.isNaN ? 0 : abs(cell.contribution)
    }
    moved.sort {
      let (a, b) = (size($0), size($1))
      return a != b ? a > b : ($0.entity, $0.indicator) < ($1.entity, $1.indicator)
    }
    var left: [Int: Double] = [:]
    for cell in moved { left[cell.entity, default: 0] += size(cell) / 2 }
    for place in moved.indices where left[moved[place].entity, default: 0] > 0 {
      moved[place].isHalf = true
      left[moved[place].entity, default: 0] -= size(moved[place])
    }
    return moved
  }

  private func half(_ changes: [AdmittedChange]) -> [(claim: Int, change: Double)] {
    var left = changes.reduce(0) { $0 + abs($1.change) } / 2
    var rows: [(claim: Int, change: Double)] = []
    // Of equals the one arranged first, which is the one with the smaller id.
    let ordered = changes.enumerated().sorted {
      (-abs($0.element.change), $0.offset) < (-abs($1.element.change), $1.offset)
    }
    for (_, one) in ordered where left > 0 {
      rows.append((one.row, one.change))
      left -= abs(one.change)
    }
    return rows
  }

  /// An entity's index in one analysis less that in another over the leaves, as if they were two entities of one; nil
  /// where it has none in either, or it cannot be split.
  private func change(of entity: Int, from: Analysis, to: Analysis) -> [Double]? {
    let (a, b) = (from.ranking.scores, to.ranking.scores)
    func pair(_ table: KeyPath<Scores, Table>) -> Table {
      Table(
        rows: ["before", "after"], columns: b[keyPath: table].columns,
        values: zip(a[keyPath: table].values, b[keyPath: table].values).map { [$0[entity], $1[entity]] })
    }
    let both = Scores(
      leaves: pair(\.leaves), nodes: pair(\.nodes), weights: b.weights, effectiveWeights: b.effectiveWeights,
      coverage: [a.coverage[entity], b.coverage[entity]])
    return try? Ranker(to.recipe, to.framework).gap(from: 0, to: 1, in: both).leaves
  }
}
