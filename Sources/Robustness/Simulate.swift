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
  table: IndicatorTable, views: [DrawView], goals: [Goal], plan: DrawPlan
) throws(MethodError) -> [[Acceptability]] {
  try during(.robustness) { () throws(MethodError) in
    try OpenBLAS.loadForMethods(threads: plan.threads)
    return try simulate(table: table, views: views, goals: goals, plan: plan, how: HowToDraw())
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
  table: IndicatorTable, views: [DrawView], goals: [Goal], plan: DrawPlan, how: HowToDraw
) throws(MethodError) -> [[Acceptability]] {
  let simulation = try Simulation(table, views, goals, plan, how)
  let workers = max(1, min(plan.threads, (plan.draws + 15) / 16))
  let each = roundedUp((plan.draws + workers - 1) / workers)
  let parts = try inParallel(workers, threads: workers) { worker throws(MethodError) -> [[Tally]] in
    try simulation.tallies(min(worker * each, plan.draws)..<min((worker + 1) * each, plan.draws))
  }
  var total = parts[0]
  for part in parts.dropFirst() {
    for view in total.indices {
      for mode in total[view].indices { total[view][mode].merge(part[view][mode]) }
    }
  }
  return simulation.results(total)
}

/// To a multiple of 16.
private func roundedUp(_ draws: Int) -> Int { (draws + 15) / 16 * 16 }

/// Everything prepared, nothing drawn.
private struct Simulation: Sendable {
  let ranked: [RankedView]
  let systems: [WeightSystem]
  let evidence: EvidencePlan
  let general: [GeneralView]
  /// Number of each view among the matrix views or the general ones.
  let kinds: [(isGeneral: Bool, number: Int)]
  /// `[view][mode]`.
  let goals: [[[PreparedGoal]]]
  /// What each entity's scores lie in.
  let ranges: [[[ClosedRange<Int32>]]]
  let plan: DrawPlan
  let how: HowToDraw

  init(
    _ table: IndicatorTable, _ views: [DrawView], _ goals: [Goal], _ plan: DrawPlan, _ how: HowToDraw
  ) throws(MethodError) {
    guard (1...1_000_000_000).contains(plan.draws) else {
      throw MethodError("\(plan.draws) draws", advice: "ask for 1 to 1,000,000,000 draws")
    }
    let weigh = plan.modes.contains { $0 != .evidence }
    let vary = plan.modes.contains { $0 != .weights }
    var streams = Streams()
    var systems: [WeightSystem] = []
    var identities: [WeightSystem.Identity] = []
    var ranked: [RankedView] = []
    for view in views {
      let ranker = try Ranker(view.recipe, view.framework)
      let identity = WeightSystem.Identity(ranker.tree, view.base.scores, sets: try ranker.weightSets())
      if !identities.contains(identity) {
        identities.append(identity)
        systems.append(
          try WeightSystem(
            identity, plan: weigh ? plan : nil, streams: &streams,
            threads: plan.threads))
      }
      let system = identities.firstIndex(of: identity) ?? 0
      let codes = view.lens.table.rows
      ranked.append(
        RankedView(
          view: view, ranker: ranker, weights: systems[system], system: system,
          rows: view.base.ranked.sorted { codes[$0] < codes[$1] }))
    }
    var (matrix, general): ([MatrixView], [GeneralView]) = ([], [])
    var kinds: [(isGeneral: Bool, number: Int)] = []
    for view in ranked {
      if !how.general, let one = try MatrixView(view, table, evidence: vary) {
        kinds.append((false, matrix.count))
        matrix.append(one)
      } else {
        kinds.append((true, general.count))
        general.append(try GeneralView(view, table, evidence: vary, streams: &streams))
      }
    }
    evidence = try EvidencePlan(matrix, table, streams: &streams, threads: plan.threads)
    self.general = general
    self.kinds = kinds
    self.ranked = ranked
    self.systems = systems
    self.plan = plan
    self.how = how
    let drawn = evidence
    self.goals = zip(ranked, kinds).map { view, kind in
      plan.modes.map { mode in
        let matrix = kind.isGeneral ? nil : drawn.views[kind.number]
        return goals.map {
          PreparedGoal(
            $0, entities: view.codes, grid: matrix?.grid(mode) ?? general[kind.number].grid,
            geometric: matrix?.geometric ?? false)
        }
      }
    }
    ranges = kinds.map { kind in
      plan.modes.map { mode in
        kind.isGeneral
          ? general[kind.number].ranked.rows.map { _ in -2 * RankingKernels.one...2 * RankingKernels.one }
          : drawn.views[kind.number].entities.indices.map { drawn.views[kind.number].range(of: $0, mode) }
      }
    }
  }

  /// The draws of a range that begins at a multiple of 16.
  func tallies(_ range: Range<Int>) throws(MethodError) -> [[Tally]] {
    var tallies = ranked.indices.map { view in
      plan.modes.indices.map { mode in
        Tally(
          DrawnScores(ranges[view][mode], draws: plan.draws), entities: ranges[view][mode].count,
          goals: goals[view][mode].count)
      }
    }
    guard !range.isEmpty else { return tallies }
    let kernels = RankingKernels(how.variant)
    let source = DrawSource.seed(plan.seed)
    let blocks = (range.count + how.block - 1) / how.block
    let size = roundedUp((range.count + blocks - 1) / blocks)
    var matrix = MatrixDraws(
      evidence, systems: systems, modes: plan.modes, kernels: kernels, draws: size)
    var others: [GeneralDraws] = []
    for view in general {
      others.append(
        try GeneralDraws(
          view, system: systems[view.ranked.system], modes: plan.modes, how, draws: size))
    }
    for first in stride(from: range.lowerBound, to: range.upperBound, by: size) {
      let used = min(size, range.upperBound - first)
      if !evidence.views.isEmpty { matrix.draw(source, first: first) }
      for number in others.indices { try others[number].draw(source, first: first, used: used) }
      for (view, kind) in kinds.enumerated() {
        for mode in plan.modes.indices {
          let scores = kind.isGeneral ? others[kind.number].scores[mode] : matrix.scores[kind.number][mode]
          tallies[view][mode].add(scores, used: used, goals: goals[view][mode], kernels)
        }
      }
    }
    return tallies
  }

  func results(_ tallies: [[Tally]]) -> [[Acceptability]] {
    zip(ranked.indices, kinds).map { view, kind in
      zip(plan.modes, tallies[view]).map { mode, tally in
        let matrix = kind.isGeneral ? nil : evidence.views[kind.number]
        let grid = matrix?.grid(mode) ?? general[kind.number].grid
        return tally.acceptability(mode, entities: ranked[view].codes) { units in
          let value = grid.value(units)
          return matrix?.geometric == true ? Exact.exp(value) : value
        }
      }
    }
  }
}
