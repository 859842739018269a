import Linear
import Methods

/// Scores of one block of draws of one general view.
struct GeneralDraws: Sendable {
  let view: GeneralView
  let system: WeightSystem
  let modes: [DrawMode]
  let kernels: RankingKernels

  /// Draws that there is room for.
  private let most: Int
  /// Made where a draw asks for it.
  private var byRanker: RankerDraws?
  private var scratch: WeightSystem.Scratch
  private(set) var weights: DrawRows<Int32>
  /// Of the draw at hand, and of the base: one a child, as fractions.
  private var drawnWeights: [Double]
  private let fixedWeights: [Double]
  private let stillRows: [Int]
  private var tables: DrawnTables?
  /// Draws of the block that have no answer; nil: the first of them is an error.
  var lost: [(place: Int, reason: MethodError)]?
  /// By mode: a row for each ranked entity.
  private(set) var scores: [DrawRows<Int32>]

  init(
    _ view: GeneralView, system: WeightSystem, modes: [DrawMode], _ how: HowToDraw, draws: Int
  ) {
    self.view = view
    self.system = system
    self.modes = modes
    kernels = RankingKernels(how.variant)
    most = draws
    scratch = system.scratch(draws: draws)
    weights = DrawRows(system.rows, draws: draws, repeating: 0)
    drawnWeights = Array(repeating: 0, count: system.rows)
    // The base's own, not the grid's: with nothing uncertain a draw is the base.
    fixedWeights = system.groups.flatMap(\.shares)
    stillRows = system.groups.filter(\.isStill).flatMap { $0.firstRow..<$0.firstRow + $0.children.count }
    tables = how.byRanker ? nil : DrawnTables(view)
    scores = modes.map { _ in DrawRows(view.ranked.rows.count, draws: draws, repeating: 0) }
  }

  /// Draws so many at a time, rounded up to a multiple of 16; no more than there is room for.
  mutating func use(_ draws: Int) {
    scratch.use(draws)
    weights.use(draws)
    for mode in modes.indices { scores[mode].use(draws) }
  }

  /// The first `used` draws from `first` on, a multiple of 8. `cells`: room for the view's.
  mutating func draw(
    _ source: DrawSource, first: Int, used: Int, _ cells: inout DrawnCells
  ) throws(MethodError) {
    cells.shape(for: view, atMost: most)
    if modes.contains(where: { $0 != .evidence }) {
      system.draw(kernels, source, first: first, &scratch, into: &weights)
    }
    for start in stride(from: 0, to: used, by: cells.draws) {
      let size = min(cells.draws, used - start)
      let failures = cells.draw(view, source, first: first + start, used: size)
      for draw in 0..<size {
        do throws(MethodError) {
          if let failure = failures[draw] { throw failure }
          try rank(cells, draw, start + draw)
        } catch {
          guard lost != nil else { throw error }
          lost?.append((start + draw, error.alone))
        }
      }
    }
  }

  /// `draw`: among the drawn cells; `place`: in the block.
  private mutating func rank(_ cells: DrawnCells, _ draw: Int, _ place: Int) throws(MethodError) {
    tables?.read(cells, draw)
    weights.fractions(of: place, into: &drawnWeights)
    for row in stillRows { drawnWeights[row] = fixedWeights[row] }
    for (mode, kind) in modes.enumerated() {
      let used = kind == .evidence ? fixedWeights : drawnWeights
      if tables?.score(kind, weights: used, into: &scores[mode], place) == true { continue }
      let ranker = if let byRanker { byRanker } else { try RankerDraws(view, system: system) }
      byRanker = ranker
      let index = try ranker.index(kind == .weights ? nil : cells, draw, weights: used)
      for (entity, score) in index.enumerated() { scores[mode].set(entity, place, to: view.grid.whole(score)) }
    }
  }
}
