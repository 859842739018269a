import Linear
import Methods

/// Scores of one block of draws, of all views.
struct SimulationDraws: Sendable {
  let size: Int
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
