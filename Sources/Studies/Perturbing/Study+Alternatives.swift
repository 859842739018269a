public import Claims
public import Methods
public import Robustness

extension Study {
  /// Every way that the study's choices leave open, in one lens, or, where the lens is a choice, in all that it names.
  /// Choices whose step is `off` stay the study's own.
  public func alternatives(
    _ lens: Lens, table: IndicatorTable, arranged: Arranged?, off: Set<String> = []
  ) throws -> Alternatives {
    var open = perturbing.filter { !off.contains($0.choice.step) }
    var tables = [table]
    if case .claims(let claims, var rules) = evidence, let shares = leaveOutEvidence,
      !off.contains(LeftOutEvidence.step)
    {
      let left = LeftOutEvidence(claims, vocabulary, used: table, shares)
      open.append(left)
      try Alternatives.check(open.map(\.choice))
      rules.words.base = arranged?.wordBase ?? [:]
      for rows in left.rows {
        var without = rules
        without.without.formUnion(rows)
        tables.append(try arrange(without).table)
      }
    }
    let missing = off.contains("missing") ? nil : missing
    let (all, half) = (tables, tables.count)
    let start = StudyWay(lens: lens, recipe: recipe, framework: framework)
    // A table without an answer is told by the ways that take it.
    var failures: [Int: MethodError] = [:]
    if let missing {
      tables += tables
      for number in 0..<half {
        do throws(MethodError) {
          let analysis = try Analysis(
            table: all[number], framework: framework, recipe: recipe, lens: lens, bounds: false)
          tables[half + number] = missing.fill(all[number], analysis)
        } catch {
          failures[number] = error
        }
      }
    }
    let failed = failures
    let (filled, steps) = (tables, open)
    return Alternatives(choices: steps.map(\.choice), tables: tables) { (options) throws(MethodError) in
      var way = start
      for (step, option) in zip(steps, options) { try step.apply(option, to: &way) }
      if let failure = failed[way.table] { throw failure }
      var own = all[way.table]
      for row in own.entities.indices where way.without.contains(own.entities[row].code) {
        own.entities[row].ranked = false
      }
      let analysis = try Analysis(
        table: own, framework: way.framework, recipe: way.recipe, lens: way.lens, bounds: false)
      guard missing != nil else { return (analysis.view, way.table) }
      return (try analysis.view(filling: filled[half + way.table]), half + way.table)
    }
  }
}

extension Analysis {
  /// The same entities ranked at a table whose gaps are filled; scales stay as they were learnt.
  func view(filling table: IndicatorTable) throws(MethodError) -> DrawView {
    var filled = self
    filled.lens = try during(.framework) { () throws(MethodError) in
      try LensTable.make(table: table, framework: framework, lens: lens.lens)
    }
    filled.lens.ranked = ranking.ranks.map { $0 != nil }
    filled.ranking = try Ranker(recipe, framework).rank(filled.lens, learnt: learnt, bounds: false)
    return filled.view
  }
}
