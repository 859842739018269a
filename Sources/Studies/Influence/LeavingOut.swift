import Claims
import Diagnostics
import Linear
import Methods
import Robustness

/// Leaves things out of one study, one after the other, against one base. Scales stay as they were learnt, and words mean
/// what they meant.
struct LeavingOut: Sendable {
  let study: Study
  let table: IndicatorTable
  /// nil: the study begins with a table.
  let claims: WithoutClaims?
  let analyses: [Analysis]
  let subject: Int
  let top: Int
  let draws: Int
  let kept: KeptDraws?

  init(
    _ study: Study, _ table: IndicatorTable, _ arranged: Arranged?, _ analyses: [Analysis], subject: Int, top: Int,
    draws: Int
  ) throws(MethodError) {
    var study = study
    study.plan.draws = max(draws, 1)
    study.plan.modes = [.both]
    kept = draws > 0 ? try KeptDraws(table, analyses.map(\.view), study.plan) : nil
    // Units share the threads among them.
    study.plan.threads = 1
    self.study = study
    self.table = table
    claims = arranged.map { WithoutClaims($0) }
    self.analyses = analyses
    self.subject = subject
    self.top = top
    self.draws = draws
  }

  private var code: String { table.entities[subject].code }

  func base() throws(MethodError) -> [Influence.Change] { try standing(table, analyses, whole: true).lenses }

  /// `whole`: the table is drawn even where that takes all of it.
  func effect(without rows: [Int], whole: Bool) -> InfluenceUnit.Effect {
    answer {
      guard let claims else { return .nothing }
      let after = study.withGroups(try claims.table(without: rows))
      var changed = InfluenceUnit.Changed(from: table, to: after)
      if changed.moved.isEmpty, changed.emptied.isEmpty, changed.filled.isEmpty, table.isDrawnLike(after) {
        return .nothing
      }
      let analyses = try study.analyse(after, learnt: analyses.map(\.learnt), bounds: false)
      (changed.lenses, changed.isDrawn) = try standing(after, analyses, whole: whole)
      return .changed(changed)
    }
  }

  func effect(withoutIndicator code: String, whole: Bool) -> InfluenceUnit.Effect {
    answer {
      let framework = study.framework.leavingOut(code)
      guard let place = study.framework.leaves.firstIndex(where: { $0.code == code }), !framework.leaves.isEmpty else {
        return .noAnswer("nothing would be left in the index")
      }
      var found: [Analysis] = []
      for analysis in analyses {
        var learnt = analysis.learnt
        learnt.scales.remove(at: place)
        learnt.ranges.remove(at: place)
        found.append(
          try Analysis(
            table: table, framework: framework, recipe: try study.recipe.keeping(framework), lens: analysis.lens.lens,
            learnt: learnt, bounds: false))
      }
      let (lenses, isDrawn) = try standing(table, found, whole: whole)
      return .changed(InfluenceUnit.Changed(lenses: lenses, isDrawn: isDrawn))
    }
  }

  private func answer(_ body: () throws -> InfluenceUnit.Effect) -> InfluenceUnit.Effect {
    var effect = InfluenceUnit.Effect.nothing
    if let why = withoutAnswer({ effect = try body() }) { return .noAnswer(why) }
    return effect
  }

  private func standing(
    _ after: IndicatorTable, _ found: [Analysis], whole: Bool
  ) throws(MethodError) -> (lenses: [Influence.Change], isDrawn: Bool) {
    let shares = try shares(after, found, whole: whole)
    let lenses = found.enumerated().map { lens, analysis in
      Influence.Change(
        score: analysis.index[subject], rank: analysis.ranking.ranks[subject], top: shares?[lens])
    }
    return (lenses, shares != nil)
  }

  /// By lens, nil inside: not ranked, or no draws are asked for. nil: has to be drawn whole, and was not to be.
  private func shares(
    _ after: IndicatorTable, _ found: [Analysis], whole: Bool
  ) throws(MethodError) -> [Share?]? {
    guard draws > 0 else { return found.map { _ in nil } }
    let views = found.map(\.view)
    if let kept, found[0].framework.leaves.count == analyses[0].framework.leaves.count,
      let shares = try kept.shares(of: code, atMost: top, after, views)
    {
      return shares
    }
    guard whole else { return nil }
    let drawn = try simulate(table: after, views: views, goals: [.top(entity: code, rank: top)], plan: study.plan)
    return drawn.map { $0[0].entities.contains(code) ? $0[0].share(ofGoal: 0) : nil }
  }
}

/// Why something left out leaves a method without an answer, in the method's words; nil: it has one.
func withoutAnswer(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch let error as MethodError {
    return error.message
  } catch let error as InvalidInput {
    return error.problems.sorted.first?.message ?? "no answer"
  } catch EvidenceError.invalid(let invalid) {
    return invalid.problems.sorted.first?.message ?? "no answer"
  } catch EvidenceError.refused(let refused) {
    return refused.first?.message ?? "no answer"
  } catch {
    return "\(error)"
  }
}

extension Framework {
  /// Without a node and what is below it, and without the nodes above it that nothing else is below. Siblings share its weight as
  /// they share that of one without weight.
  func leavingOut(_ code: String) -> Framework {
    var gone: Set = [code]
    // Parents come before their children.
    for node in nodes where gone.contains(node.parent) { gone.insert(node.code) }
    var left = nodes.filter { !gone.contains($0.code) }
    var parent = node(code)?.parent ?? ""
    while !parent.isEmpty, !left.contains(where: { $0.parent == parent }) {
      let above = left.first { $0.code == parent }?.parent ?? ""
      left.removeAll { $0.code == parent }
      parent = above
    }
    return Framework(nodes: left)
  }
}
