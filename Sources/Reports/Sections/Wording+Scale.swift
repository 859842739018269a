import Claims
import Methods
import Robustness
import Studies

/// What the scores' ends are, said only where every indicator has the same.
extension Analysis {
  /// Whether a score of nought is a quantity of nought in every indicator, so that shares of scores are shares of something.
  fileprivate var scoresBeginAtNothing: Bool {
    zip(learnt.scales, framework.leaves).allSatisfy { scale, leaf in
      if scale.isLeftOut { return true }
      guard case .linear(let slope, let origin, let intercept, _) = scale, leaf.scale(in: lens.lens) == .linear else {
        return false
      }
      return slope > 0 && intercept - slope * origin == 0
    }
  }
}

extension Wording {
  private var scale: MinMax? {
    let recipe = findings.study.recipe
    return recipe.normalisingOf.isEmpty ? recipe.normalising as? MinMax : nil
  }

  private var indicatorEnds: (low: String, high: String)? {
    scale.map { (DecimalText($0.low).full, DecimalText($0.high).full) }
  }

  /// Of the index and all nodes: the indicators', where every node's score lies between its children's.
  var ends: (low: String, high: String)? {
    aggregations.allSatisfy { type(of: $0).staysBetween } ? indicatorEnds : nil
  }

  /// The study's, with those that it chooses for a node or a level.
  var aggregations: [any Aggregating] {
    let recipe = findings.study.recipe
    return [recipe.aggregating] + recipe.aggregatingOf.keys.sorted().compactMap { recipe.aggregatingOf[$0] }
  }

  /// " (100 would be first in everything)".
  var best: String { ends.map { " (\($0.high) would be first in everything)" } ?? "" }

  /// Where a share of a score is asked for and scores do not begin at nothing: that the verdict hangs on it, and what it
  /// would be with another beginning, where that is one line of reckoning.
  func originOfScale(_ goal: GoalFindings, _ lens: LensFindings) -> String {
    guard case .ratio(_, let share, _) = goal.goal, let rival = goal.rival, !lens.analysis.scoresBeginAtNothing else {
      return ""
    }
    guard let scale else {
      return " The verdict depends on where the scale of scores begins, which is not at nothing."
    }
    let low = DecimalText(scale.low).full
    let begins =
      " The verdict depends on where the scale begins: the lowest of the ranked economies scores \(low), which is not the score of having nothing"
    let recipe = lens.analysis.recipe
    guard scale.low != 0, scale.high > 0, recipe.aggregating is Arithmetic,
      recipe.aggregatingOf.values.allSatisfy({ $0 is Arithmetic })
    else { return begins + "." }
    // Weighted means of lines are lines: every score goes the same way.
    func moved(_ score: Double) -> Double { (score - scale.low) * scale.high / (scale.high - scale.low) }
    let (own, other) = (moved(goal.score), moved(lens.analysis.index[rival]))
    return """
      \(begins); on a scale from 0 it would be \(own >= share * other ? "reached" : "not reached"), \(score(own)) points against \
      \(score(share * other)).
      """
  }

  var scoreColumn: Column { ends.map { .scoreFrom($0.low, to: $0.high) } ?? .common(.score) }

  var scoreNote: String {
    let range = ends.map { "Scores run from \($0.low) to \($0.high). " } ?? ""
    return "\(range)Distances to the median and to the third are in points of that score, positive when ahead."
  }

  var pillarNote: String {
    let recipe = findings.study.recipe
    let indicators =
      indicatorEnds.map {
        "Each indicator runs from \($0.low) (the lowest of the ranked economies) to \($0.high) (the highest). "
      }
      ?? ""
    let means =
      recipe.aggregatingOf.isEmpty && recipe.aggregating is Arithmetic
      ? "A pillar is the weighted mean of its indicators, the index that of the pillars. " : ""
    return """
      \(indicators)\(means)A hyphen is a pillar not assessed: too few of its indicators have a figure, and the other pillars \
      carry its weight.
      """
  }
}
