import Claims
import Linear
import Methods

/// Everything prepared, nothing drawn.
struct Simulation: Sendable {
  let ranked: [RankedView]
  let systems: [WeightSystem]
  let evidence: EvidencePlan
  let general: [GeneralView]
  /// Number of each view among the matrix views or the general ones.
  let kinds: [(isGeneral: Bool, number: Int)]
  /// `[view][mode]`.
  let goals: [[[PreparedGoal]]]
  /// What each entity's scores are counted between.
  private(set) var ranges: [[[ClosedRange<Int32>]]]
  let plan: DrawPlan
  let how: HowToDraw
  let depth: Depth
  let goalCount: Int
  let workers = Workers<SimulationDraws>()

  init(
    _ table: IndicatorTable, _ views: [DrawView], _ goals: [Goal], _ plan: DrawPlan, _ how: HowToDraw,
    _ depth: Depth = []
  ) throws(MethodError) {
    try plan.check()
    let weigh = plan.modes.contains { $0 != .evidence }
    let vary = plan.modes.contains { $0 != .weights }
    var streams = Streams()
    var weighted = WeightSystems(weigh ? plan : nil, threads: plan.threads)
    var ranked: [RankedView] = []
    for view in views { ranked.append(try weighted.ranked(view, streams: &streams)) }
    var (matrix, general): ([MatrixView], [GeneralView]) = ([], [])
    var quantiles = QuantileTables()
    var kinds: [(isGeneral: Bool, number: Int)] = []
    for view in ranked {
      if !how.general, let one = try MatrixView(view, table, evidence: vary) {
        kinds.append((false, matrix.count))
        matrix.append(one)
      } else {
        kinds.append((true, general.count))
        general.append(try GeneralView(view, table, evidence: vary, streams: &streams, quantiles: &quantiles))
      }
    }
    evidence = try EvidencePlan(matrix, table, streams: &streams, threads: plan.threads)
    self.general = general
    self.kinds = kinds
    self.ranked = ranked
    systems = weighted.all
    self.plan = plan
    self.how = how
    self.depth = depth
    goalCount = goals.count
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
    if !how.keepsScores || plan.draws >= DrawnScores.bins { narrow() }
  }

  /// To what the first draws of the seed reach, whoever counts which, and as much again on either side: so bins are narrow,
  /// and beyond their ends lies less than any share that is told.
  private mutating func narrow() {
    var draws = SimulationDraws(self, size: 256)
    for (view, modes) in draws.reached(of: self).enumerated() {
      for (mode, entities) in modes.enumerated() {
        for (entity, reached) in entities.enumerated() {
          guard let (low, high) = reached else { continue }
          let (known, span) = (ranges[view][mode][entity], Int64(high) - Int64(low))
          let least = max(Int64(known.lowerBound), Int64(low) - span)
          let most = min(Int64(known.upperBound), Int64(high) + span)
          if least <= most { ranges[view][mode][entity] = Int32(least)...Int32(most) }
        }
      }
    }
  }
}
