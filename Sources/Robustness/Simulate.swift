public import Claims
package import Linear
public import Methods

/// How often each entity holds each rank when evidence, weights or both vary, for each view and mode of the plan, as
/// `result[view][mode]`.
///
/// Documentation/Draws.md defines a draw. The result depends on the seed and the inputs, not on threads, processor, order of
/// rows, or on which other views, modes and factors are drawn in the same call.
/// Throws where a spread leaves its scale, two factors share a random stream, the plan is none, or OpenBLAS is not there.
public func simulate(
  table: IndicatorTable, views: [DrawView], goals: [Goal], plan: DrawPlan, depth: Depth = []
) throws(MethodError) -> [[Acceptability]] {
  try during(.robustness) { () throws(MethodError) in
    try OpenBLAS.loadForMethods(threads: plan.threads)
    return try simulate(table: table, views: views, goals: goals, plan: plan, how: HowToDraw(), depth: depth)
  }
}

/// Choices that change nothing but the speed (and, where a view is forced on the general path, the last digits).
package struct HowToDraw: Sendable {
  package var variant = RankingKernels.Variant.best
  /// At most so many draws at a time: large enough that tables of quantiles are read from memory seldom.
  package var block = 4096
  package var general = false
  /// Every draw of the general path by `Ranker` itself.
  package var byRanker = false
  /// Whether scores of few draws are kept as they are instead of being counted in bins.
  package var keepsScores = true
  package init(
    variant: RankingKernels.Variant = .best, block: Int = 4096, general: Bool = false, byRanker: Bool = false
  ) {
    self.variant = variant
    self.block = block
    self.general = general
    self.byRanker = byRanker
  }
}

package func simulate(
  table: IndicatorTable, views: [DrawView], goals: [Goal], plan: DrawPlan, how: HowToDraw, depth: Depth = []
) throws(MethodError) -> [[Acceptability]] {
  let simulation = try Simulation(table, views, goals, plan, how, depth)
  return try simulation.results(simulation.tallies(0..<plan.draws, threads: plan.threads))
}
