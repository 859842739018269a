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
    let goals = findings.lenses.flatMap { lens in lens.goals.map { sentence($0, lens) } }
    if !goals.isEmpty { blocks.append(.list(goals)) }
    blocks.append(.paragraph(Self.reading))
    return Section("In short", blocks)
  }

  static let reading = """
    A share of draws is no probability of being third: it says how often the rank comes out so when what is drawn varies \
    and everything else, the framework above all, stays as it is.
    """

  /// Nothing to say of a goal: then of the leader.
  var first: String {
    guard let lens = findings.lenses.first else { return "" }
    let ranking = lens.analysis.ranking
    guard let goal = findings.study.goals.first, let entity = findings.table.entityIndex(goal.entity) else {
      let leader = lens.analysis.holder(ofRank: 1).map(words.name) ?? "nobody"
      return
        "Given this framework, \(leader) stands first of \(ranking.ranked.count) in the lens of \(Wording.lens(lens.lens))."
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
      economies in the lens of \(Wording.lens(lens.lens)), with \(Wording.number(lens.analysis.index[entity])) points.
      """
    ]
    sentences += certainty(lens, entity)
    if let gap = lens.goals.first(where: { $0.rival != nil && !$0.gap.isEmpty }) { sentences.append(gapSentence(gap)) }
    if let bounds = lens.goalBounds, bounds.lowerBound < bounds.upperBound {
      sentences.append(
        "Figures that are missing, its own and the others', leave its rank open from \(bounds.lowerBound) to \(bounds.upperBound)."
      )
    }
    for other in findings.lenses.dropFirst() {
      guard let rank = other.analysis.ranking.ranks[entity] else { continue }
      sentences.append(
        "In the lens of \(Wording.lens(other.lens)) it stands \(Wording.ordinal(rank)) of \(other.analysis.ranking.ranked.count)."
      )
    }
    return sentences.joined(separator: " ")
  }

  private func certainty(_ lens: LensFindings, _ entity: Int) -> [String] {
    let code = findings.table.entities[entity].code
    guard let widest = lens.draws.last, let interval = widest.rankInterval(of: code) else { return [] }
    let shares = lens.draws.compactMap { draws in
      draws.share(of: code, atMost: words.topRank).map { "\(Wording.share($0)) (\(Wording.mode(draws.mode)))" }
    }
    return [
      """
      In 90 % of \(Wording.count(widest.draws, "draw")) (\(Wording.mode(widest.mode))) its rank lies in \
      \(Wording.range(interval)).
      """,
      "It is among the first \(words.topRank) in \(Wording.list(shares)) of the draws.",
    ]
  }

  private func gapSentence(_ goal: GoalFindings) -> String {
    guard let rival = goal.rival else { return "" }
    let parts = goal.gap.map { "\(words.node($0.node)) \(Wording.signed($0.part))" }
    let difference = goal.score - goal.needed
    let lead =
      difference < 0
      ? "\(words.name(rival)), whom it would have to pass, is \(Wording.number(-difference)) points ahead"
      : "\(words.name(rival)), who would push it out, is \(Wording.number(difference)) points behind"
    return "\(lead); pillar by pillar: \(parts.joined(separator: ", "))."
  }

  private func sentence(_ goal: GoalFindings, _ lens: LensFindings) -> String {
    let aim: String
    switch goal.goal {
    case .top(_, let rank): aim = "rank \(rank) or better"
    case .firstAfter(_, let others): aim = "first after \(others.joined(separator: " and "))"
    case .ratio(_, let share, let others):
      aim = "\(Wording.number(100 * share, 0)) % of the lowest score among \(others.joined(separator: " and "))"
    }
    let state = goal.reached ? "reached" : "not reached"
    let needs = "\(Wording.number(goal.score)) points against \(Wording.number(goal.needed))"
    let held = zip(lens.draws, goal.held).map { "\(Wording.share($1, of: $0.draws)) (\(Wording.mode($0.mode)))" }
    let draws = held.isEmpty ? "" : "; holds in \(Wording.list(held)) of the draws"
    return "\(words.name(goal.entity)), \(aim), lens of \(Wording.lens(lens.lens)): \(state), \(needs)\(draws)."
  }
}
