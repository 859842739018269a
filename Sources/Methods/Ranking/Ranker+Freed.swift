import Claims

/// What is asked of a ranking before one can say how far an entity's index goes when some of its cells are free.
package enum Separability: Sendable {
  /// Cells add up: every node is an arithmetic mean.
  case sums
  /// Their logarithms do: every node is a geometric mean.
  case products
  /// The index rises with each cell, but what one is worth hangs on the others.
  case nested
}

extension Ranker {
  /// Throws where a better cell may make its entity worse, or one entity's cell move another's score.
  package func separability(learnt: Learnt, isImputed: Bool) throws(MethodError) -> Separability {
    for (number, method) in weighting.enumerated() where !(method is any Stated || method is Equal) {
      throw MethodError(
        "the weights below \(tree.groups[number].code) come from the figures themselves (\(type(of: method).card.name))",
        advice: "weigh by what somebody states", node: tree.groups[number].code)
    }
    for (leaf, scale) in learnt.scales.enumerated() where !scale.isLeftOut && !scale.risesWithValue {
      throw MethodError(
        "the score of \(tree.leaves[leaf].code) depends on who else is there, or does not rise with the figure",
        advice: "normalise by a line", node: tree.leaves[leaf].code)
    }
    if isImputed {
      throw MethodError("gaps are filled from other entities' figures", advice: "impute by none")
    }
    for (number, method) in aggregating.enumerated()
    where !(method is Arithmetic || method is Geometric || method is Harmonic || method is PowerMean) {
      throw MethodError(
        "\(tree.groups[number].code) is no mean that rises with each of its parts (\(type(of: method).card.name))",
        advice: "aggregate by an arithmetic, geometric, harmonic or power mean", node: tree.groups[number].code)
    }
    if aggregating.allSatisfy({ $0 is Arithmetic }) { return .sums }
    return aggregating.allSatisfy { $0 is Geometric } ? .products : .nested
  }

  /// The index of one entity with other scores in some leaves, a row of `leaves` each, at the weights of a ranking.
  /// A gap stays a gap in all.
  package func index(ofVariants leaves: [Column], at scores: Scores) throws(MethodError) -> Column {
    let rows = (leaves.first ?? []).indices.map(String.init)
    let table = Table(rows: rows, columns: tree.leaves.map(\.code), values: leaves)
    let weights = tree.groups.map { scores.weights[$0.code] ?? [] }
    return try walk(table, observed: leaves, fixed: weights).nodes[tree.groups.count - 1]
  }
}

extension LearntScale {
  /// Whether the score is a function of the value alone that never falls as the value gets better.
  fileprivate var risesWithValue: Bool {
    switch self {
    case .linear, .logistic: true
    case .steps(_, _, let scores): zip(scores, scores.dropFirst()).allSatisfy { $0 <= $1 }
    case .rank: false
    case .treated(_, let scale): scale.risesWithValue
    }
  }
}
