public import Claims
public import Diagnostics
import Linear
public import Methods
public import Robustness

extension Study {
  /// The indicator table, with what became of every claim.
  public func arrange(_ rules: EvidenceRules? = nil) throws(InvalidInput) -> (
    table: IndicatorTable, arranged: Arranged?
  ) {
    switch evidence {
    case .table(let table): return (withGroups(table), nil)
    case .claims(let claims, let own):
      do {
        let arranged = try Arranged(claims, vocabulary: vocabulary, rules: rules ?? own, threads: plan.threads)
        if rules == nil, let hears {
          var told = arranged.unusable()
          told.append(arranged.emptyCells())
          hears(told)
        }
        return (withGroups(arranged.table), arranged)
      } catch {
        switch error {
        case .invalid(let invalid): throw invalid
        case .refused(let refused):
          var problems = Problems()
          for one in refused {
            let location = reconcileLocations[one.indicator ?? ""] ?? Location(path: path, line: 1, column: 1)
            problems.error(one.message, in: inputs[0], at: location, advice: one.advice)
          }
          throw InvalidInput(problems)
        }
      }
    }
  }

  func withGroups(_ table: IndicatorTable) -> IndicatorTable {
    groupEntities.reduce(table) { $0.adding($1.group, weightedBy: $1.by) }
  }

  public var claims: ClaimTable? { if case .claims(let claims, _) = evidence { claims } else { nil } }

  /// Every lens of a table, in the study's order.
  public func analyse(_ table: IndicatorTable, learnt: [Learnt]? = nil, bounds: Bool = true) throws(MethodError)
    -> [Analysis]
  {
    var found: [Analysis] = []
    for (index, lens) in lenses.enumerated() {
      found.append(
        try Analysis(
          table: table, framework: framework, recipe: recipe, lens: lens, learnt: learnt?[index], bounds: bounds))
    }
    return found
  }

  /// Everything a report says, or the parts of it that a command needs.
  ///
  /// Throws `InvalidInput`: mathematics without an answer is told at the line that chose the method;
  /// `OpenBLAS.Unavailable`; and `Memory.Shortage` where there is too little for the draws.
  public func findings(_ parts: Findings.Parts = .all) throws -> Findings {
    try OpenBLAS.load(threads: plan.threads)
    return try locatingErrors { try allFindings(parts) }
  }

  private func allFindings(_ parts: Findings.Parts) throws -> Findings {
    let (table, arranged) = try arrange()
    let analyses = try analyse(table)
    if parts.contains(.draws) {
      try plan.requireMemory(entities: Self.mostRanked(analyses), views: analyses.count)
    }
    var lenses = try lensFindings(table: table, analyses: analyses, parts)
    if parts.contains(.open) {
      for (number, open) in try openDraws(table, arranged, analyses).enumerated() {
        lenses[number].open = open?.draws
        lenses[number].unanswered = open?.unanswered ?? []
      }
    }
    let scenarios =
      parts.contains(.scenarios) ? try scenarioFindings(table: table, arranged: arranged, analyses: analyses) : []
    var findings = Findings(
      study: self, table: table, arranged: arranged, lenses: lenses, scenarios: scenarios,
      demands: arranged.map { demands($0, analyses: analyses) } ?? [],
      published: claims.map { published($0, table: table, analyses: analyses) } ?? [])
    if parts.contains(.background) {
      findings.spread = try spread(table, lenses)
      findings.reliances = reliances(table: table, arranged: arranged, analyses: analyses)
      findings.swings = swings(table: table, analyses: analyses)
      if parts.contains(.draws), plan.modes.contains(where: { $0 != .evidence }),
        let base = analyses.first?.ranking.scores
      {
        findings.weightRanges = try during(.robustness) { () throws(MethodError) in
          try weightRanges(recipe: recipe, framework: framework, base: base, plan: plan)
        }
      }
      findings.lineages = goals.first.flatMap { goal in arranged.map { echoed($0, goal.entity) } } ?? []
    }
    return findings
  }

  /// By any lens.
  static func mostRanked(_ analyses: [Analysis]) -> Int { analyses.map(\.ranking.ranked.count).max() ?? 0 }

  /// Lineages of an entity's figures that no cell uses and in which somebody speaks second-hand.
  private func echoed(_ arranged: Arranged, _ entity: String) -> [(indicator: String, lineage: Lineage)] {
    framework.leaves.flatMap { leaf in
      arranged.lineages(entity: entity, indicator: leaf.code)
        .filter { lineage in
          let isUsed = lineage.nearest.contains { if case .used = arranged.ledger[$0] { true } else { false } }
          return !isUsed && (!lineage.echoes.isEmpty || !lineage.speaks)
        }.map { (leaf.code, $0) }
    }
  }

  /// The indicator table alone.
  public func tableFindings() throws -> Findings {
    let (table, arranged) = try arrange()
    return Findings(study: self, table: table, arranged: arranged)
  }

  /// Rankings with their draws, goals and similarity.
  public func lensFindings(
    table: IndicatorTable, analyses: [Analysis], _ parts: Findings.Parts = .all
  ) throws(MethodError) -> [LensFindings] {
    let views = analyses.map(\.view)
    let draws =
      parts.contains(.draws)
      ? try simulate(table: table, views: views, goals: goals, plan: plan) : analyses.map { _ in [] }
    var others: [(concentration: Double, draws: [[Acceptability]])] = []
    if parts.contains(.concentrations), plan.modes.contains(.weights), let dirichlet = plan.weights as? Dirichlet {
      for concentration in [dirichlet.concentration / 2, dirichlet.concentration * 2]
      where concentration >= Dirichlet.least {
        var other = plan
        other.weights = Dirichlet(concentration: concentration)
        other.modes = [.weights]
        other.draws = min(plan.draws, Self.concentrationDraws)
        others.append((concentration, try simulate(table: table, views: views, goals: goals, plan: other)))
      }
    }
    var found: [LensFindings] = []
    for (index, analysis) in analyses.enumerated() {
      var reached: [GoalFindings] = []
      for (number, goal) in goals.enumerated() {
        let held = draws[index].map { $0.goals[number] }
        if let goal = try analysis.findings(goal, table: table, held: held) { reached.append(goal) }
      }
      let first = goals.first?.entity
      let bounds = try first.flatMap { (goal) throws(MethodError) in
        try Ranker(analysis.recipe, framework).goalBounds(analysis.lens, ranking: analysis.ranking, goal: goal)
      }
      found.append(
        LensFindings(
          analysis: analysis, draws: draws[index],
          otherConcentrations: others.map { ($0.concentration, $0.draws[index][0]) },
          goals: reached, goalBounds: bounds?.all,
          similarity: parts.contains(.similarity) ? try similarity(analysis) : nil, notes: try analysis.notes(),
          profiles: try ProfileBook(analysis),
          imputed: try analysis.imputations(), treatments: try analysis.treatments()))
    }
    return found
  }

  /// Draws that tell what another concentration does; fewer than the plan's, and the report says how many.
  static let concentrationDraws = 20_000

  /// Nil for more entities than `Similarity.mostEntities`.
  public func similarity(_ analysis: Analysis) throws(MethodError) -> Similarity? {
    guard analysis.lens.table.rows.count <= Similarity.mostEntities else { return nil }
    return try during(.similarity) { () throws(MethodError) in
      try Similarity(
        try analysis.lens.profiles(framework, minimumShared: comparison.minimumShared),
        ranked: Set(analysis.ranking.ranked.map { analysis.lens.table.rows[$0] }), by: comparison.method,
        minimumShared: comparison.minimumShared, peers: comparison.peers)
    }
  }

  /// By scenario, then by lens. What a scenario's methods have no answer for is told at the scenario.
  public func scenarioFindings(
    table: IndicatorTable, arranged: Arranged?, analyses: [Analysis]
  ) throws -> [[ScenarioFindings]] {
    var found: [[ScenarioFindings]] = []
    var problems = Problems()
    for scenario in scenarios {
      do {
        found.append(
          try locatingErrors(in: scenario) {
            try scenarioFindings(scenario, table: table, arranged: arranged, analyses: analyses)
          })
      } catch let invalid as InvalidInput {
        problems.append(invalid.problems)
      }
    }
    guard !problems.hasErrors else { throw InvalidInput(problems) }
    return found
  }

  private func scenarioFindings(
    _ scenario: Scenario, table: IndicatorTable, arranged: Arranged?, analyses: [Analysis]
  ) throws -> [ScenarioFindings] {
    var changed = table
    var admitted: [AdmittedChange] = []
    var promises: ScenarioFindings.Promises?
    if var rules = scenario.rules {
      rules.words.base = arranged?.wordBase ?? [:]
      let (table, arranged) = try arrange(rules)
      changed = table
      admitted = arranged?.changes ?? []
      promises = arranged.map { ScenarioFindings.Promises($0) }
    }
    var problems = Problems()
    scenario.edit(&changed, in: inputs[0], &problems)
    guard !problems.hasErrors else { throw InvalidInput(problems) }
    let withoutStock = changed.cells.indices.flatMap { column in
      changed.entities.indices.filter { changed.cells[column][$0]?.flags.contains(.withoutStock) ?? false }
        .map { (entity: $0, indicator: column) }
    }
    return try analyses.map {
      var found = try ScenarioRunner(base: $0, baseTable: table).run(scenario, table: changed, admitted: admitted)
      found.withoutStock = withoutStock
      found.promises = promises
      return found
    }
  }

}

extension Analysis {
  public var view: DrawView {
    DrawView(lens: lens, framework: framework, recipe: recipe, learnt: learnt, base: ranking)
  }
}
