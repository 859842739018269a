import Linear
import Methods

/// Scores of one block of draws, of all views.
struct SimulationDraws: Sendable {
  private let size: Int
  private let kernels: RankingKernels
  private var matrix: MatrixDraws
  private var others: [GeneralDraws] = []
  private var cells: DrawnCells

  init(_ simulation: Simulation, size: Int) {
    self.size = size
    let (plan, how) = (simulation.plan, simulation.how)
    kernels = RankingKernels(how.variant)
    cells = DrawnCells(kernels)
    matrix = MatrixDraws(
      simulation.evidence, systems: simulation.systems, modes: plan.modes, kernels: kernels, draws: size)
    for view in simulation.general {
      others.append(
        GeneralDraws(
          view, system: simulation.systems[view.ranked.system], modes: plan.modes, how, draws: size))
    }
  }

  /// By view, mode and entity, the least and the largest score of the first `size` draws; nil: none has an answer.
  mutating func reached(of simulation: Simulation) -> [[[(low: Int32, high: Int32)?]]] {
    let source = DrawSource.seed(simulation.plan.seed)
    if !simulation.evidence.views.isEmpty { matrix.draw(source, first: 0) }
    for number in others.indices {
      others[number].lost = []
      // Where a draw has no answer, the draws themselves will tell.
      try? others[number].draw(source, first: 0, used: size, &cells)
    }
    return simulation.kinds.map { kind in
      let lost = kind.isGeneral ? Set((others[kind.number].lost ?? []).map(\.place)) : []
      let kept = (0..<size).filter { !lost.contains($0) }
      return simulation.plan.modes.indices.map { mode in
        let scores = kind.isGeneral ? others[kind.number].scores[mode] : matrix.scores[kind.number][mode]
        return (0..<scores.count).map { entity in
          guard let first = kept.first else { return nil }
          let start = (low: scores[entity, first], high: scores[entity, first])
          return kept.reduce(start) { (min($0.low, scores[entity, $1]), max($0.high, scores[entity, $1])) }
        }
      }
    }
  }

  /// The draws from `first` on, a multiple of 8.
  mutating func add(
    first: Int, used: Int, of simulation: Simulation, to tallies: inout [[Tally]]
  ) throws(MethodError) {
    let (plan, source) = (simulation.plan, DrawSource.seed(simulation.plan.seed))
    if !simulation.evidence.views.isEmpty { matrix.draw(source, first: first) }
    for number in others.indices { try others[number].draw(source, first: first, used: used, &cells) }
    for (view, kind) in simulation.kinds.enumerated() {
      for mode in plan.modes.indices {
        let scores = kind.isGeneral ? others[kind.number].scores[mode] : matrix.scores[kind.number][mode]
        let weights =
          kind.isGeneral ? others[kind.number].weights : matrix.weights[simulation.ranked[view].system]
        tallies[view][mode].add(
          scores, used: used, goals: simulation.goals[view][mode], weights: weights, kernels)
      }
    }
  }
}
