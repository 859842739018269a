package import Linear

extension DrawPlan {
  /// Throws where counting the draws of so many ranked entities in so many views, with so many uncertain figures, takes more
  /// memory than there is; no entities: of draws that count none.
  package func requireMemory(
    entities: Int = 0, views: Int = 1, uncertain figures: Int, pairs: Bool = false
  ) throws(Memory.Shortage) {
    // 4,096 quantiles of four bytes for each.
    let quantiles = modes.contains { $0 != .weights } ? Double(figures) * 4096 * 4 : 0
    let what = [
      entities > 0 ? "count the ranks of \(entities) entities" : "", quantiles > 0 ? "vary \(figures) figures" : "",
    ].filter { !$0.isEmpty }
    try Memory.require(
      memory(entities: entities, views: views, pairs: pairs) + quantiles,
      for: "draws that \(what.joined(separator: " and "))")
  }

  /// Bytes, by view and mode: a whole number for each entity and rank (with `pairs` also for each two entities) of each worker,
  /// and what they come to; the scores of a block of draws, and those that are counted or kept. A quarter more for the rest.
  func memory(entities: Int, views: Int, pairs: Bool) -> Double {
    let workers = Double(drawRanges(0..<max(0, draws), threads: threads).count)
    let n = Double(entities)
    let squares = (pairs ? 2 : 1) * n * n * (4 * workers + 8)
    let drawn = Double(min(draws, HowToDraw().block)) * workers
    let kept = pairs || draws >= DrawnScores.bins ? Double(DrawnScores.bins) * workers : 2 * Double(draws)
    return 1.25 * Double(views * modes.count) * (squares + 4 * n * (drawn + kept))
  }
}
