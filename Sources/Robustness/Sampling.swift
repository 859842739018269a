public import Claims
import Linear
public import Methods

/// Everything that a study's draws need, prepared once; any ranges of draws can then be counted, in any order and by anyone,
/// and their counts add up to those of one run.
public struct Sampling: Sendable {
  let simulation: Simulation
  let mixtures: [Mixture]
  private let plan: DrawPlan
  private let depth: Depth
  /// By mixture. These hold mixtures, so mixtures do not hold them.
  let workers: [Workers<MixtureDraws>]

  /// `alternatives`: one for each set of ways in which everything varies at once. Scores are counted in bins however few the
  /// draws are, as anyone may add others'. Throws as `simulate` and `everything` do.
  public init(
    table: IndicatorTable, views: [DrawView], goals: [Goal], plan: DrawPlan, depth: Depth = [],
    alternatives: [Alternatives] = []
  ) throws(MethodError) {
    (self.plan, self.depth) = (plan, depth)
    (simulation, mixtures) = try during(.robustness) { () throws(MethodError) -> (Simulation, [Mixture]) in
      try OpenBLAS.loadForMethods(threads: plan.threads)
      var how = HowToDraw()
      how.keepsScores = false
      let simulation = try Simulation(table, views, goals, plan, how, depth)
      var mixtures: [Mixture] = []
      for one in alternatives { mixtures.append(try Mixture(one, goals: goals, plan, how)) }
      return (simulation, mixtures)
    }
    workers = alternatives.map { _ in Workers() }
  }

  /// Draws from a multiple of 16 on.
  public func counts(_ draws: Range<Int>) throws(MethodError) -> DrawCounts {
    precondition(draws.lowerBound % 16 == 0 && draws.lowerBound >= 0)
    return try during(.robustness) { () throws(MethodError) in
      var found = DrawCounts(
        draws: draws.count, views: try simulation.tallies(draws, threads: plan.threads), mixtures: [])
      for (mixture, workers) in zip(mixtures, workers) {
        found.mixtures.append(
          try mixture.tally(draws, goals: simulation.goalCount, depth: depth, threads: plan.threads, workers))
      }
      return found
    }
  }

  /// Gives back the room that draws took, once no more are counted.
  public func rest() {
    simulation.workers.dismiss()
    for mixture in workers { mixture.dismiss() }
  }

  /// By view and mode.
  public func results(_ counts: DrawCounts) -> [[Acceptability]] { simulation.results(counts.views) }

  /// By set of ways: those that have no answer whatever is drawn, by their options, and why.
  public var unanswered: [[(choices: String, reason: MethodError)]] {
    mixtures.map { mixture in mixture.unanswered.map { (mixture.names(ofWay: $0.way), $0.reason) } }
  }

  /// Of each set of ways.
  public func everything(_ counts: DrawCounts) -> [Acceptability] {
    zip(mixtures, counts.mixtures).map { $0.acceptability($1) }
  }
}

/// Whole numbers counted over draws.
public struct DrawCounts: Sendable {
  public internal(set) var draws: Int
  /// By view and mode.
  var views: [[Tally]]
  var mixtures: [MixtureTally]

  init(draws: Int, views: [[Tally]], mixtures: [MixtureTally]) {
    (self.draws, self.views, self.mixtures) = (draws, views, mixtures)
  }

  /// Adds those of other draws of the same sampling.
  public mutating func add(_ other: DrawCounts) {
    draws += other.draws
    for view in views.indices {
      for mode in views[view].indices { views[view][mode].merge(other.views[view][mode]) }
    }
    for place in mixtures.indices { mixtures[place].merge(other.mixtures[place]) }
  }
}
