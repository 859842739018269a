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
  }
}

struct ScenarioRunner {
  let base: Analysis
  let baseTable: IndicatorTable
  let learnEach: Bool

  /// Ranks the eight combinations of the scenario's data, weights and method with the base's.
  func run(_ scenario: Scenario, table: IndicatorTable) throws(MethodError) -> ScenarioFindings {
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
    // What cannot be learnt anew, a column of one value above all, is no answer to a question that nobody asked.
    let relearnt = try? combine(scenario, table: table, subset: 7, relearn: true)
    return ScenarioFindings(
      scenario: scenario, lens: base.lens.lens, analysis: analyses[7], scoreChange: scoreChange, rankChange: rankChange,
      relearntRanks: relearnt?.ranking.ranks == analyses[7].ranking.ranks ? nil : relearnt?.ranking.ranks,
      movedCells: movedCells(to: table, analysis: analyses[7]))
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
  private func movedCells(to table: IndicatorTable, analysis: Analysis) -> [ScenarioFindings.MovedCell] {
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
            contribution: worth.isNaN ? 0 : worth, claims: (after?.claims ?? []).filter { !known.contains($0) }))
      }
    }
    return moved.sorted {
      let (a, b) = (abs($0.contribution), abs($1.contribution))
      return a != b ? a > b : ($0.entity, $0.indicator) < ($1.entity, $1.indicator)
    }
  }
}
