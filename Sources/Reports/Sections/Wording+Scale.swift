import Methods
import Studies

/// What the scores' ends are, said only where every indicator has the same.
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
    let recipe = findings.study.recipe
    let methods = [recipe.aggregating] + recipe.aggregatingOf.keys.sorted().compactMap { recipe.aggregatingOf[$0] }
    return methods.allSatisfy { type(of: $0).staysBetween } ? indicatorEnds : nil
  }

  /// " (100 would be first in everything)".
  var best: String { ends.map { " (\($0.high) would be first in everything)" } ?? "" }

  var scoreHeader: String { ends.map { "Score (\($0.low) to \($0.high))" } ?? "Score" }

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
