import Claims
import Methods
import Robustness
import Studies

/// The report's first paragraph: where the goal's entity stands, how sure that is, and what parts it from the goal.
struct Headline {
  let findings: Findings
  private let words: Wording

  init(_ findings: Findings) {
    self.findings = findings
    words = Wording(findings: findings)
  }

  var section: Section {
    var blocks: [Block] = [.paragraph(first)]
    let goals = findings.lenses.compactMap { lens -> TreeItem? in
      let items = findings.study.goals.map { goal in
        TreeItem(lens.goals.first { $0.goal == goal }.map { sentence($0, lens) } ?? notJudged(goal, lens))
      }
      return items.isEmpty ? nil : TreeItem("Goals\(words.by(lens.lens))", items)
    }
    if !goals.isEmpty { blocks.append(.tree(goals)) }
    if findings.lenses.contains(where: { !$0.draws.isEmpty }) { blocks.append(.paragraph(Self.reading)) }
    return Section("In short", blocks)
  }

  static let reading = """
    A share of draws is no probability of holding a rank: it says how often the rank comes out so, given this framework, \
    when the figures vary within their spread (evidence), the weights around the study's (weights), or both. What the \
    framework leaves out, and what all sources miss alike, varies in no draw. None in N draws is written < 3/N: with \
    95 % confidence, more draws would give no larger share. Figures are rounded each on its own, so that sums may differ \
    in the last digit.
    """

  /// Nothing to say of a goal: then of the leader.
  var first: String {
    guard let lens = findings.lenses.first else { return "" }
    let ranking = lens.analysis.ranking
    guard let goal = findings.study.goals.first, let entity = findings.table.entityIndex(goal.entity) else {
      let leader = lens.analysis.holder(ofRank: 1).map(words.name) ?? "nobody"
      return
        "Given this framework, \(leader) stands first of \(ranking.ranked.count) ranked economies\(words.by(lens.lens))."
    }
    guard let rank = ranking.ranks[entity] else {
      return """
        \(words.fullName(entity)) cannot be ranked: the claims cover \
        \(Wording.number(100 * ranking.scores.coverage[entity], 0)) % of the weighted indicators, and \
        \(Wording.number(100 * lens.analysis.recipe.rankCoverage, 0)) % are needed.
        """
    }
    var sentences = [
      """
      Given this framework, \(words.fullName(entity)) stands \(Wording.ordinal(rank)) of \(ranking.ranked.count) ranked \
      economies\(words.by(lens.lens)), with an index of \(words.score(lens.analysis.index[entity]))\(words.best).
      """
    ]
    sentences += certainty(lens, entity)
    if let gap = lens.goals.first(where: { $0.rival != nil && !$0.gap.isEmpty }) {
      sentences.append(gapSentence(gap, lens))
    }
    if let bounds = lens.goalBounds, bounds.lowerBound < bounds.upperBound {
      sentences.append(
        "Missing figures, its own and the others', set at their worst and best, would put it anywhere from \(bounds.lowerBound) to \(bounds.upperBound)."
      )
    }
    for other in findings.lenses.dropFirst() {
      guard let rank = other.analysis.ranking.ranks[entity] else { continue }
      let code = findings.table.entities[entity].code
      let interval = other.draws.last?.rankInterval(of: code).map { ", \(Wording.range($0)) in 90 % of draws" } ?? ""
      let share = top(other, code)
      sentences.append(
        """
        By \(Wording.lens(other.lens)) it stands \(Wording.ordinal(rank)) of \(other.analysis.ranking.ranked.count)\(interval)\
        \(share.isEmpty ? "" : ", and \(share)").
        """)
    }
    return sentences.joined(separator: " ")
  }

  private func certainty(_ lens: LensFindings, _ entity: Int) -> [String] {
    let code = findings.table.entities[entity].code
    guard let widest = lens.draws.last else { return [] }
    guard let interval = widest.rankInterval(of: code) else { return [Wording.tooFew(widest)] }
    return [
      "In 90 % of \(Wording.count(widest.draws, "draw")) \(Wording.mode(widest.mode)) its rank is \(Wording.range(interval)).",
      variants(lens, entity, widest.mode), "It \(top(lens, code)).",
    ].filter { !$0.isEmpty }
  }

  /// What the interval leaves out: other weights and methods, as far as the study's own scenarios try them.
  private func variants(_ lens: LensFindings, _ entity: Int, _ mode: DrawMode) -> String {
    guard !findings.scenarios.isEmpty else { return "" }
    let ranks = findings.scenarios.compactMap { scenario -> (name: String, rank: Int)? in
      guard let one = scenario.first(where: { $0.lens == lens.lens }), !one.scenario.changesData,
        one.scenario.changesWeights || one.scenario.changesMethod, let rank = one.analysis.ranking.ranks[entity]
      else { return nil }
      return (one.scenario.name, rank)
    }
    let about =
      switch mode {
      case .evidence: "the evidence"
      case .weights: "weights near the study's"
      case .both: "the evidence and weights near the study's"
      case .everything: "the evidence, weights near the study's and the choices it leaves open"
      }
    guard let best = ranks.map(\.rank).min(), let worst = ranks.map(\.rank).max() else { return "" }
    let each = ranks.map { "\($0.name) \($0.rank)" }.joined(separator: ", ")
    return """
      That is about \(about); in the study's own variants of weights and method its rank is \
      \(best == worst ? "\(best)" : "\(best) to \(worst)") (\(each)).
      """
  }

  /// "is among the first 3 in none of 100,000 draws …".
  private func top(_ lens: LensFindings, _ code: String) -> String {
    let shares = lens.draws.compactMap { draws in
      draws.share(of: code, atMost: words.topRank).map { (draws.mode, $0) }
    }
    return shares.isEmpty ? "" : "is \(words.amongFirst) \(Wording.shares(shares))"
  }

  private func gapSentence(_ goal: GoalFindings, _ lens: LensFindings) -> String {
    guard let rival = goal.rival else { return "" }
    let parts = goal.gap.map { "\(words.node($0.node)) \(words.points($0.part))" }
    let difference = goal.score - goal.needed
    let rank = lens.analysis.ranking.ranks[rival].map { " \(Wording.ordinal($0))" } ?? ""
    let lead =
      difference < 0
      ? "\(words.name(rival)), which stands\(rank), is \(words.score(-difference)) points ahead"
      : "\(words.name(rival)), which would push it out, is \(words.score(difference)) points behind"
    return "\(lead); pillar by pillar, in points of the index: \(parts.joined(separator: ", "))."
  }

  private func notJudged(_ goal: Goal, _ lens: LensFindings) -> String {
    let isRanked = findings.table.entityIndex(goal.entity).map { lens.analysis.ranking.ranks[$0] != nil } ?? false
    let why = isRanked ? "none of the others has a rank" : "without a rank"
    return "\(words.placeName(goal.entity)), \(words.aim(goal)): not judged, \(why)."
  }

  private func sentence(_ goal: GoalFindings, _ lens: LensFindings) -> String {
    let measure = words.measure(of: goal.goal, lens.analysis)
    var needs = "\(words.score(goal.score)) points against \(words.score(goal.needed))"
    if case .ratio(_, let share, _) = goal.goal, let rival = goal.rival {
      let place = lens.analysis.ranking.ranks[rival].map { ", which is \(Wording.ordinal($0)) here" } ?? ""
      let rank = measure.isEmpty ? place : ""
      needs +=
        " (\(Wording.number(100 * share, 0)) % of \(words.name(rival))'s \(words.score(lens.analysis.index[rival]))\(rank))"
    }
    let shares = zip(lens.draws, goal.held).map { ($0.mode, Share(draws: $1, of: $0.draws)) }
    let draws = shares.isEmpty ? "" : "; holds \(Wording.shares(shares))"
    return
      "\(words.name(goal.entity)), \(words.aim(goal.goal)): \(goal.reached ? "reached" : "not reached")\(measure), \(needs)\(draws).\(words.originOfScale(goal, lens))"
  }
}
