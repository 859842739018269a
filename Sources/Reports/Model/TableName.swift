/// Tables that are files: the stem of the file, and the key in JSON.
public enum TableName: String, Sendable, CaseIterable {
  case ranking, pillars, scores, strengths, treatments, table, evidence, claims
  case unusedClaims = "unused-claims"
  case similarity, scenarios
  case scenarioCells = "scenario-cells"
  case demands, unmeasured, published, sources, goals, indicators, reliance, imputed, columns
  case profile, trace, versions, figures, weights, spans, specifications, likeness, methods
  case rankIntervals = "rank_intervals"
  case acceptability, pairs
  case notToldApart = "not_told_apart"
  case smaa
  case centralWeights = "central_weights"
  case drivers
  case evidenceGrades = "evidence_grades"
  case exactRanks = "exact_ranks"
  case exactPairs = "exact_pairs"
  case sensitivity
  case sensitivitySingle = "sensitivity_single"
  case measureNext = "measure_next"
  case influence
  case smallestSets = "smallest-sets"
  case concerns, correlations, coherence, components, loadings, importance, denominators
}
