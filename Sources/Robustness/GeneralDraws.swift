import Linear
import Methods

/// Scores of one block of draws of one general view.
struct GeneralDraws {
  let view: GeneralView
  let system: WeightSystem
  let modes: [DrawMode]
  let seed: UInt64
  let kernels: RankingKernels

  private let ranker: Ranker
  private let drawn = DrawnWeights()
  private var indices: DrawRows<UInt16>
  private var shared: DrawRows<UInt16>
  /// By sum: a row for each of its streams.
  private var sums: [DrawRows<UInt16>]
  private var scratch: WeightSystem.Scratch
  private var weights: DrawRows<Int32>
  /// By mode: a row for each ranked entity.
  private(set) var scores: [DrawRows<Int32>]

  init(
    _ view: GeneralView, system: WeightSystem, modes: [DrawMode], seed: UInt64, kernels: RankingKernels, draws: Int
  ) throws(MethodError) {
    self.view = view
    self.system = system
    self.modes = modes
    self.seed = seed
    self.kernels = kernels
    var recipe = view.ranked.view.recipe
    recipe.imputing = CentralValues(view.central)
    recipe.weighting = drawn
    recipe.weightingOf = [:]
    ranker = try Ranker(recipe, view.ranked.view.framework)
    indices = DrawRows(view.cells.count, draws: draws, repeating: 0)
    shared = DrawRows(view.shared.count, draws: draws, repeating: 0)
    sums = view.sums.map { DrawRows($0.streams.count, draws: draws, repeating: 0) }
    scratch = system.scratch(draws: draws)
    weights = DrawRows(system.rows, draws: draws, repeating: 0)
    scores = modes.map { _ in DrawRows(view.ranked.rows.count, draws: draws, repeating: 0) }
  }

  /// The first `used` draws from `first` on.
  mutating func draw(first: Int, used: Int) throws(MethodError) {
    if modes.contains(where: { $0 != .evidence }) {
      system.draw(kernels, seed: seed, first: first, &scratch, into: &weights)
    }
    for (number, cell) in view.cells.enumerated() {
      guard let stream = cell.stream else { continue }
      kernels.indices(seed: seed, stream: stream, first: first, into: &indices, row: number)
    }
    for (error, stream) in view.shared.enumerated() {
      guard let stream else { continue }
      kernels.indices(seed: seed, stream: stream, first: first, into: &shared, row: error)
    }
    for (number, sum) in view.sums.enumerated() {
      for (row, stream) in sum.streams.enumerated() {
        kernels.indices(seed: seed, stream: stream, first: first, into: &sums[number], row: row)
      }
    }
    for draw in 0..<used {
      let table = try drawnTable(draw)
      for (mode, kind) in modes.enumerated() {
        drawn.set(weights(draw, fixed: kind == .evidence))
        try rank(kind == .weights ? view.ranked.view.lens.table : table, draw, mode)
      }
    }
  }

  private func drawnTable(_ draw: Int) throws(MethodError) -> Table {
    var table = view.ranked.view.lens.table
    for (number, sum) in view.sums.enumerated() {
      let indices = sums[number]
      try sum.draw(into: &table) { Int(indices[$0, draw]) }
    }
    for (number, cell) in view.cells.enumerated() {
      if cell.stream != nil { table.values[cell.leaf][cell.row] = cell.quantiles[Int(indices[number, draw])] }
      for (error, changes) in cell.shared {
        table.values[cell.leaf][cell.row] += changes[Int(shared[error, draw])]
      }
    }
    return table
  }

  private func weights(_ draw: Int, fixed: Bool) -> [String: [Double]] {
    var weights: [String: [Double]] = [:]
    for (group, node) in zip(system.groups, view.ranked.tree.groups) {
      var shares = [Double](repeating: 0, count: node.children.count)
      for (place, child) in group.children.enumerated() {
        shares[child] = Double(fixed ? group.fixed[place] : self.weights[group.firstRow + place, draw])
      }
      weights[node.code] = shares
    }
    return weights
  }

  private mutating func rank(_ table: Table, _ draw: Int, _ mode: Int) throws(MethodError) {
    let lens = view.ranked.view.lens
    let nodes = try ranker.scores(table, learnt: view.ranked.view.learnt, ranked: lens.ranked).nodes
    for (place, row) in view.ranked.rows.enumerated() {
      let score = nodes.values[nodes.columns.count - 1][row]
      guard score.isFinite else {
        throw MethodError(
          "a draw leaves \(lens.table.rows[row]) without a score", advice: "choose other methods for many draws",
          node: nodes.columns.last, entity: lens.table.rows[row])
      }
      scores[mode].set(place, draw, to: view.grid.whole(score))
    }
  }
}
