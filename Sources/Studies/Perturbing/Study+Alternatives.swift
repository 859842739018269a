public import Claims
import Diagnostics
import Linear
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
    // A table without an answer is told by the ways that take it.
    var failures: [Int: MethodError] = [:]
    if let claims, let arranged, let shares = leaveOutEvidence, !off.contains(LeftOutEvidence.step) {
      let left = LeftOutEvidence(claims, vocabulary, used: table, shares)
      open.append(left)
      try during(.robustness) { () throws(MethodError) in try Alternatives.check(open.map(\.choice)) }
      for (number, one) in arranged.tables(withoutEach: left.rows, threads: plan.threads).enumerated() {
        switch one {
        case .success(let without): tables.append(withGroups(without))
        case .failure(let error):
          tables.append(table)
          failures[number + 1] = error.asMethodError
        }
      }
    }
    let missing = off.contains("missing") ? nil : missing
    let (all, half) = (tables, tables.count)
    let start = StudyWay(lens: lens, recipe: recipe, framework: framework)
    if let missing {
      tables += tables
      for number in 0..<half where failures[number] == nil {
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

extension Arranged {
  /// As if some rows had not been read: each of these lists in turn.
  fileprivate func tables(withoutEach rows: [[Int]], threads: Int) -> [Result<IndicatorTable, EvidenceError>] {
    let without = WithoutClaims(self)
    return inParallel(rows.count, threads: threads) { number in
      Result { () throws(EvidenceError) in try without.table(without: rows[number]) }
    }
  }
}

extension EvidenceError {
  fileprivate var asMethodError: MethodError {
    switch self {
    case .invalid(let invalid):
      let first = invalid.problems.sorted.first
      return MethodError(first?.message ?? "the claims have no answer", advice: first?.advice ?? "")
    case .refused(let refused):
      return MethodError(refused.first?.message ?? "the claims have no answer", advice: refused.first?.advice ?? "")
    }
  }
}
