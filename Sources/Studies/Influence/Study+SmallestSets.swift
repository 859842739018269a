import Claims
import Methods
import Robustness

extension Study {
  /// By lens, then by goal.
  func smallestSets(_ table: IndicatorTable, _ analyses: [Analysis], goals: [Goal]) throws(MethodError)
    -> [[SmallestSet]]
  {
    var found: [[SmallestSet]] = []
    for analysis in analyses {
      var sets: [SmallestSet] = []
      let search = try SmallestSetSearch(analysis, table)
      for goal in goals { sets.append(try search.set(for: goal)) }
      found.append(sets)
    }
    return found
  }
}

/// One lens, with the ends that each leaf's scores have among the ranked.
struct SmallestSetSearch {
  let analysis: Analysis
  let table: IndicatorTable
  private let ranker: Ranker
  private let separability: Separability?
  /// Why there is no answer.
  private let obstacle: String
  /// By leaf: least and greatest score of a ranked entity that has a value.
  private let ends: [ClosedRange<Double>?]

  init(_ analysis: Analysis, _ table: IndicatorTable) throws(MethodError) {
    self.analysis = analysis
    self.table = table
    let ranker = try Ranker(analysis.recipe, analysis.framework)
    self.ranker = ranker
    let isImputed = try !analysis.imputations().isEmpty
    do throws(MethodError) {
      separability = try ranker.separability(learnt: analysis.learnt, isImputed: isImputed)
      obstacle = ""
    } catch {
      separability = nil
      obstacle = error.message
    }
    ends = analysis.ranking.scores.leaves.values.map { column in
      let known = analysis.ranking.ranked.map { column[$0] }.filter { !$0.isNaN }
      return known.min().flatMap { low in known.max().map { low...$0 } }
    }
  }

  func set(for goal: Goal) throws(MethodError) -> SmallestSet {
    func both(_ answer: SmallestSet.Answer) -> SmallestSet { SmallestSet(goal: goal, own: answer, anybody: answer) }
    let ranking = analysis.ranking
    guard let entity = table.entityIndex(goal.entity), ranking.ranks[entity] != nil else { return both(.unranked) }
    guard let separability else { return both(.notAnswered(obstacle)) }
    var others = ranking.ranked.filter { $0 != entity }
    var (allowed, share) = (0, 1.0)
    switch goal {
    case .top(_, let rank): allowed = rank - 1
    case .firstAfter(_, let named): others.removeAll { named.contains(table.entities[$0].code) }
    case .ratio(_, let of, let named):
      others = others.filter { named.contains(table.entities[$0].code) }
      guard !others.isEmpty else { return both(.unranked) }
      // The lowest of them is what counts, so that one below is enough.
      allowed = others.count - 1
      share = of
    }
    let scores = ranking.ranked.map { analysis.index[$0] }
    let spread = (scores.max() ?? 0) - (scores.min() ?? 0)
    var rivals: [(entity: Int, curve: ReachCurve)] = []
    for other in others { rivals.append((other, try curve(other, up: false, separability))) }
    let isRatio = if case .ratio = goal { true } else { false }
    let reach = GoalReach(
      own: try curve(entity, up: true, separability), rivals: rivals, allowed: allowed, share: share,
      tolerance: isRatio ? 0 : spread * analysis.recipe.tieTolerance)
    return SmallestSet(
      goal: goal, own: answer(reach, entity, ownOnly: true), anybody: answer(reach, entity, ownOnly: false))
  }

  private func answer(_ reach: GoalReach, _ entity: Int, ownOnly: Bool) -> SmallestSet.Answer {
    guard let found = reach.fewest(attained: true, ownOnly: ownOnly),
      let least = reach.fewest(attained: false, ownOnly: ownOnly)
    else { return .none(best: reach.own.bound[reach.own.count], above: reach.stillAbove(ownOnly: ownOnly)) }
    if found.count == 0 { return .holds }
    var cells = reach.own.leaves[found.own].map { cell(entity, $0, up: true) }
    for (rival, count) in found.others {
      let one = reach.rivals[rival]
      cells += one.curve.leaves[count].map { cell(one.entity, $0, up: false) }
    }
    return .cells(cells, atLeast: least.count)
  }

  private func curve(_ row: Int, up: Bool, _ separability: Separability) throws(MethodError) -> ReachCurve {
    let leaves = analysis.ranking.scores.leaves
    let claims = leaves.columns.map { table[table.entities[row].code, $0]?.claims.count ?? 0 }
    return try ReachCurve(
      ranker, analysis.ranking.scores, row: row, ends: ends.map { up ? $0?.upperBound : $0?.lowerBound }, up: up,
      claims: claims, separability)
  }

  private func cell(_ row: Int, _ leaf: Int, up: Bool) -> SmallestSet.WrongCell {
    let leaves = analysis.ranking.scores.leaves
    let end = (up ? ends[leaf]?.upperBound : ends[leaf]?.lowerBound) ?? .nan
    let like = analysis.ranking.ranked.first { leaves.values[leaf][$0] == end } ?? row
    return SmallestSet.WrongCell(
      entity: row, indicator: leaves.columns[leaf], score: leaves.values[leaf][row], end: end, like: like,
      claims: table[table.entities[row].code, leaves.columns[leaf]]?.claims ?? [])
  }
}
