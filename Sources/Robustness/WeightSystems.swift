import Methods

/// The weight systems of a call: views whose weights are the same share one.
struct WeightSystems: Sendable {
  private(set) var all: [WeightSystem] = []
  private(set) var identities: [WeightSystem.Identity] = []
  private let plan: DrawPlan?
  private let threads: Int

  /// `plan` nil: weights are not drawn.
  init(_ plan: DrawPlan?, threads: Int) {
    self.plan = plan
    self.threads = threads
  }

  /// The view with its entities in code order and its weights, made now or before.
  mutating func ranked(_ view: DrawView, streams: inout Streams) throws(MethodError) -> RankedView {
    let ranker = try Ranker(view.recipe, view.framework)
    let identity = WeightSystem.Identity(ranker.tree, view.base.scores, sets: try ranker.weightSets())
    var system = identities.firstIndex(of: identity)
    if system == nil {
      all.append(try WeightSystem(identity, plan: plan, streams: &streams, threads: threads))
      identities.append(identity)
      system = all.count - 1
    }
    let (codes, number) = (view.lens.table.rows, system ?? 0)
    return RankedView(
      view: view, ranker: ranker, weights: all[number], system: number,
      rows: view.base.ranked.sorted { codes[$0] < codes[$1] })
  }
}
