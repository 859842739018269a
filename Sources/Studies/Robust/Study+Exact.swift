import Claims
import Linear
import Methods
public import Robustness

/// Closed forms of one lens.
public struct ExactFindings: Sendable {
  public var lens: LensFindings
  public var exact: ExactFlat
  /// How often each holds each rank, which has no closed form, over draws of the same weights.
  public var draws: Acceptability
}

extension Study {
  /// Winning shares and mean ranks under weights uniform over the leaves, by lens. Throws where a mean is not arithmetic, or a
  /// ranked entity has a gap: there is no closed form then.
  public func exactly() throws -> (findings: Findings, lenses: [ExactFindings]) {
    try OpenBLAS.load(threads: plan.threads)
    return try locatingErrors {
      let (table, arranged) = try arrange()
      var findings = Findings(study: self, table: table, arranged: arranged)
      findings.lenses = try lensFindings(table: table, analyses: try analyse(table), [])
      return (findings, try findings.lenses.map { try exactly($0) })
    }
  }

  private func exactly(_ lens: LensFindings) throws(MethodError) -> ExactFindings {
    let analysis = lens.analysis
    if let node = try Ranker(analysis.recipe, framework).firstNotArithmetic {
      try during(.aggregate, of: node) { () throws(MethodError) in
        throw MethodError(
          "\(node) is no arithmetic mean, and only these have exact shares", advice: "draw instead: leave --exact out",
          node: node)
      }
    }
    let scores = analysis.ranking.scores
    let codes = scores.leaves.rows
    let ranked = analysis.ranking.ranked.sorted { codes[$0] < codes[$1] }
    let weighted = scores.leaves.columns.indices.filter { scores.effectiveWeights[$0] > 0 }
    let leaves = Table(
      rows: ranked.map { codes[$0] }, columns: weighted.map { scores.leaves.columns[$0] },
      values: weighted.map { leaf in ranked.map { scores.leaves.values[leaf][$0] } })
    return try during(.aggregate) { () throws(MethodError) in
      ExactFindings(
        lens: lens, exact: try ExactFlat(leaves, threads: plan.threads),
        draws: try drawOverLeaves(leaves, node: framework.root?.code ?? "", plan: plan))
    }
  }
}
