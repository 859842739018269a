import Claims
public import Methods

/// What a scenario does to each entity, in one lens.
public struct ScenarioFindings: Sendable {
  public var scenario: Scenario
  public var lens: Lens
  public var analysis: Analysis
  /// Change of the index against the base, by entity; nil where either is not assessed.
  public var scoreChange: [Attribution?]
  /// Change of the rank (positive: worse), by entity; nil where either is unranked.
  public var rankChange: [Attribution?]
  /// Ranks with everything learnt anew on the scenario's table, where they differ from the ones above.
  public var relearntRanks: [Int?]?
  /// The cells that differ from the base's, those that move an entity's score most first.
  public var movedCells: [MovedCell]

  public struct MovedCell: Sendable {
    public var entity: Int
    public var indicator: Int
    public var before: Double?
    public var after: Double?
    /// Part of the entity's index change.
    public var contribution: Double
    /// Claims behind the cell now that were not behind it before.
    public var claims: [Int]
    /// The admitted claims that make up half of the cell's change, largest first, in the indicator's unit.
    public var half: [(claim: Int, change: Double)]
    /// Whether the cell is among those that make up half of what data changes in the entity's score.
    public var isHalf = false
  }
}

struct ScenarioRunner {
  let base: Analysis
  let baseTable: IndicatorTable
  let learnEach: Bool

  /// Ranks the eight combinations of the scenario's data, weights and method with the base's.
  func run(
    _ scenario: Scenario, table: IndicatorTable, admitted: [AdmittedChange] = []
  ) throws(MethodError) -> ScenarioFindings {
    var analyses: [Analysis] = []
    for subset in 0..<8 {
      analyses.append(try combine(scenario, table: table, subset: subset, relearn: learnEach || scenario.learnEach))
    }
    let count = baseTable.entities.count
    var scoreChange: [Attribution?] = []
    var rankChange: [Attribution?] = []
    for entity in 0..<count {
      let scores = analyses.map { $0.index[entity] }
      scoreChange.append(scores.contains { $0.isNaN } ? nil : Attribution(outcome: scores))
      let ranks = analyses.map { $0.ranking.ranks[entity] }
      rankChange.append(ranks.contains { $0 == nil } ? nil : Attribution(outcome: ranks.map { Double($0 ?? 0) }))
    }
    let relearnt = try combine(scenario, table: table, subset: 7, relearn: true)
    return ScenarioFindings(
      scenario: scenario, lens: base.lens.lens, analysis: analyses[7], scoreChange: scoreChange, rankChange: rankChange,
      relearntRanks: relearnt.ranking.ranks == analyses[7].ranking.ranks ? nil : relearnt.ranking.ranks,
      movedCells: movedCells(to: table, analysis: analyses[7], admitted))
  }

  private func combine(_ scenario: Scenario, table: IndicatorTable, subset: Int, relearn: Bool) throws(MethodError)
    -> Analysis
  {
    let data = subset & 1 != 0
    let weights = subset & 2 != 0
    let method = subset & 4 != 0
    let framework = weights ? scenario.framework ?? base.framework : base.framework
    let recipe = scenario.recipe(from: base.recipe, weights: weights, method: method)
    var learnt: Learnt?
    if !relearn {
      learnt =
        method && scenario.normalising != nil
        ? try Analysis(table: baseTable, framework: framework, recipe: recipe, lens: base.lens.lens).learnt
        : base.learnt
    }
    return try Analysis(
      table: data ? table : baseTable, framework: framework, recipe: recipe, lens: base.lens.lens, learnt: learnt)
  }

  /// Cells that the scenario changed, with what each is worth in the entity's index at the scenario's weights.
  private func movedCells(
    to table: IndicatorTable, analysis: Analysis, _ admitted: [AdmittedChange]
  ) -> [ScenarioFindings.MovedCell] {
    var moved: [ScenarioFindings.MovedCell] = []
    let leaves = analysis.ranking.scores.leaves
    for (column, leaf) in leaves.columns.enumerated() {
      guard let indicator = table.indicatorIndex(leaf) else { continue }
      for entity in table.entities.indices {
        let before = baseTable.cells[indicator][entity]
        let after = table.cells[indicator][entity]
        guard before?.value != after?.value else { continue }
        let difference = leaves.values[column][entity] - base.ranking.scores.leaves.values[column][entity]
        let worth = analysis.ranking.scores.effectiveWeights[column] * difference
        let known = Set(before?.claims ?? [])
        moved.append(
          ScenarioFindings.MovedCell(
            entity: entity, indicator: indicator, before: before?.value, after: after?.value,
            contribution: worth.isNaN ? 0 : worth, claims: (after?.claims ?? []).filter { !known.contains($0) },
            half: half(admitted.filter { $0.indicator == indicator && $0.entity == entity })))
      }
    }
    moved.sort {
      let (a, b) = (abs($0.contribution), abs($1.contribution))
      return a != b ? a > b : ($0.entity, $0.indicator) < ($1.entity, $1.indicator)
    }
    var left: [Int: Double] = [:]
    for cell in moved { left[cell.entity, default: 0] += abs(cell.contribution) / 2 }
    for place in moved.indices where left[moved[place].entity, default: 0] > 0 {
      moved[place].isHalf = true
      left[moved[place].entity, default: 0] -= abs(moved[place].contribution)
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
}
