import Linear
import Methods

/// Scores of one block of draws, for all matrix views: each factor's indices are drawn once, whatever uses them.
struct MatrixDraws: Sendable {
  let plan: EvidencePlan
  let systems: [WeightSystem]
  let modes: [DrawMode]
  let kernels: RankingKernels

  private var indices: DrawRows<UInt16>
  private var shared: DrawRows<UInt16>
  /// Leaves and nodes of the entity at hand, by view.
  private var nodes: [DrawRows<Int32>]
  private var scratch: [WeightSystem.Scratch]
  /// Drawn weights by system.
  private(set) var weights: [DrawRows<Int32>]
  /// Nodes all of whose children are leaves, by view.
  private var stills: [[StillMeans]]
  /// By view, mode, entity and mean.
  private let offsets: [[[[Int32]]]]
  /// `scores[view][mode]`: a row for each ranked entity.
  private(set) var scores: [[DrawRows<Int32>]]

  init(
    _ plan: EvidencePlan, systems: [WeightSystem], modes: [DrawMode], kernels: RankingKernels, draws: Int
  ) {
    self.plan = plan
    self.systems = systems
    self.modes = modes
    self.kernels = kernels
    indices = DrawRows(plan.entities.map(\.streams.count).max() ?? 0, draws: draws, repeating: 0)
    shared = DrawRows(plan.shared.count, draws: draws, repeating: 0)
    nodes = plan.views.map {
      DrawRows($0.ranked.tree.leaves.count + $0.ranked.tree.groups.count, draws: draws, repeating: 0)
    }
    scratch = systems.map { $0.scratch(draws: draws) }
    weights = systems.map { DrawRows($0.rows, draws: draws, repeating: 0) }
    stills = plan.views.map { modes.contains(.weights) ? StillMeans.all($0, draws: draws) : [] }
    offsets = plan.views.map { view in modes.map { view.offsets($0, kernels) } }
    scores = plan.views.map { view in
      modes.map { _ in DrawRows(view.entities.count, draws: draws, repeating: 0) }
    }
  }

  /// Draws so many at a time, rounded up to a multiple of 16; no more than there is room for.
  mutating func use(_ draws: Int) {
    precondition(!modes.contains(.weights), "products of draws of weights are of one size")
    indices.use(draws)
    shared.use(draws)
    for view in nodes.indices {
      nodes[view].use(draws)
      for mode in modes.indices { scores[view][mode].use(draws) }
    }
    for system in systems.indices {
      scratch[system].use(draws)
      weights[system].use(draws)
    }
  }

  /// The draws from `first` on, a multiple of 8; `given`: the weights of these draws, drawn before.
  mutating func draw(_ source: DrawSource, first: Int, weights given: [DrawRows<Int32>]? = nil) {
    if let given {
      weights = given
    } else if modes.contains(where: { $0 != .evidence }) {
      for (number, system) in systems.enumerated() {
        system.draw(kernels, source, first: first, &scratch[number], into: &weights[number])
      }
    }
    if modes.contains(where: { $0 != .weights }) {
      for (error, stream) in plan.shared.enumerated() {
        guard let stream else { continue }
        source.indices(kernels, stream, first: first, into: &shared, row: error)
      }
      for entity in plan.entities {
        for (factor, stream) in entity.streams.enumerated() {
          source.indices(kernels, stream, first: first, into: &indices, row: factor)
        }
        for (view, place) in entity.places.enumerated() {
          guard let place else { continue }
          drawLeaves(view, place)
          for (mode, kind) in modes.enumerated() where kind != .weights { combine(view, place, mode) }
        }
      }
    }
    for (mode, kind) in modes.enumerated() where kind == .weights {
      for view in plan.views.indices { weigh(view, mode) }
    }
  }

  /// Evidence is central: the means of leaves are products of one matrix of values with the weights of all draws.
  private mutating func weigh(_ view: Int, _ mode: Int) {
    let system = plan.views[view].ranked.system
    for number in stills[view].indices {
      stills[view][number].means.multiply(weights[system], rows: stills[view][number].weightRows)
    }
    for (place, entity) in plan.views[view].entities.enumerated() {
      for leaf in entity.leaves { nodes[view].fill(leaf.row, with: leaf.still) }
      for (number, mean) in entity.means.enumerated() {
        if let still = stills[view].first(where: { $0.group == mean.group }), let row = still.rowOf[place] {
          still.means.write(row, kernels, into: &nodes[view], row: mean.row)
        } else {
          kernels.mean(
            of: mean.children, .drawn(weights[system], rows: mean.drawn, total: mean.total), in: &nodes[view],
            row: mean.row)
        }
        nodes[view].add(offsets[view][mode][place][number], to: mean.row)
      }
      scores[view][mode].copy(place, from: nodes[view], row: nodes[view].count - 1)
    }
  }

  private mutating func drawLeaves(_ view: Int, _ place: Int) {
    for leaf in plan.views[view].entities[place].leaves {
      if let factor = leaf.factor {
        kernels.lookUp(leaf.table, indices, index: factor, add: false, into: &nodes[view], row: leaf.row)
      } else {
        nodes[view].fill(leaf.row, with: leaf.central)
      }
      for (error, factors, shifts) in leaf.shared {
        if factors.isEmpty {
          kernels.lookUp(shifts, shared, index: error, add: true, into: &nodes[view], row: leaf.row)
        } else {
          kernels.rescale(&nodes[view], row: leaf.row, by: factors, adding: shifts, shared, index: error)
        }
      }
      if let cut = leaf.cut { kernels.clamp(&nodes[view], row: leaf.row, to: cut) }
    }
  }

  private mutating func combine(_ view: Int, _ place: Int, _ mode: Int) {
    let ranked = plan.views[view].ranked
    for (number, mean) in plan.views[view].entities[place].means.enumerated() {
      let used: RankingKernels.Weights =
        modes[mode] == .evidence
        ? .fixed(mean.fixed) : .drawn(weights[ranked.system], rows: mean.drawn, total: mean.total)
      kernels.mean(of: mean.children, used, in: &nodes[view], row: mean.row)
      nodes[view].add(offsets[view][mode][place][number], to: mean.row)
    }
    scores[view][mode].copy(place, from: nodes[view], row: nodes[view].count - 1)
  }
}
