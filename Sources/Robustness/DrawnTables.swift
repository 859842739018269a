import Linear
import Methods

/// The columns of a general view's draw at hand: with its evidence, and with the central one.
struct DrawnTables {
  private let view: GeneralView
  private let walk: TreeWalk
  private var drawn: TreeWalk.Columns
  private var still: TreeWalk.Columns
  /// Values of the leaves whose scores are counted anew.
  private var values: [Double]
  private var counted: [RankedColumn]
  /// Of each cell: its place in a column, and what makes it a score.
  private let cells: [(place: Int, score: Score)]
  /// Of each ranked entity: its place in the index.
  private let places: [Int]
  /// Leaves that vary and of which a geometric mean is taken.
  private let logged: [Int]
  /// Whether every score of the draw's leaves, and of the central ones, has the logarithm it needs.
  private var isDrawn = true
  private var isStill = true

  private enum Score {
    case line(slope: Double, origin: Double, intercept: Double, low: Double, high: Double)
    /// Another function of the value alone.
    case scale(LearntScale)
    /// Counted among all, once treated.
    case counted(Treatment)
  }

  init(_ view: GeneralView) {
    let (ranked, central) = (view.ranked, view.central)
    let (lens, scales) = (ranked.view.lens, ranked.view.learnt.scales)
    let inside = lens.table.rows.indices.filter { lens.ranked[$0] }
    let place = Dictionary(uniqueKeysWithValues: inside.enumerated().map { ($1, $0) })
    let scores = zip(scales, central.values).map { $0.scores($1, among: $1) }
    let observed = lens.table.values.map { column in inside.map { column[$0] } }
    let walk = TreeWalk(ranked, codes: inside.map { lens.table.rows[$0] }, scores: scores, observed: observed)
    self.view = view
    self.walk = walk
    var columns = walk.columns(scores)
    for leaf in scores.indices where walk.isLogged[leaf] {
      if !walk.takeLogs(&columns, of: leaf) { isStill = false }
    }
    still = columns
    drawn = columns
    values = zip(scales, central.values).flatMap { scale, column in scale.counted?.treatment(column) ?? column }
    let varying = Set(view.cells.map(\.leaf)).sorted()
    counted = varying.compactMap { leaf in
      guard let (treatment, direction, counting) = scales[leaf].counted else { return nil }
      return RankedColumn(leaf: leaf, direction: direction, counting: counting, treatment(central.values[leaf]))
    }
    logged = varying.filter { walk.isLogged[$0] }
    cells = view.cells.map { cell in
      let place = cell.leaf * walk.rows + (place[cell.row] ?? 0)
      switch scales[cell.leaf] {
      case .linear(let slope, let origin, let intercept, let cut):
        let (low, high) = (cut?.lowerBound ?? -.infinity, cut?.upperBound ?? .infinity)
        return (place, .line(slope: slope, origin: origin, intercept: intercept, low: low, high: high))
      case .logistic, .steps, .treated, .rank:
        return (place, scales[cell.leaf].counted.map { .counted($0.treatment) } ?? .scale(scales[cell.leaf]))
      }
    }
    let index = (walk.leaves + walk.nodes.count - 1) * walk.rows
    places = ranked.rows.map { index + (place[$0] ?? 0) }
  }

  /// Makes the leaves those of a draw.
  mutating func read(_ block: DrawnCells, _ draw: Int) {
    for (number, (place, score)) in cells.enumerated() {
      let value = block[number, draw]
      switch score {
      case .line(let slope, let origin, let intercept, let low, let high):
        drawn.scores[place] = min(max((value - origin) * slope + intercept, low), high)
      case .scale(let scale): drawn.scores[place] = scale.score(value) ?? .nan
      case .counted(let treatment): values[place] = treatment(value)
      }
    }
    for number in counted.indices {
      counted[number].count(values, into: &drawn.scores, at: counted[number].leaf * walk.rows)
    }
    isDrawn = isStill
    for leaf in logged where !walk.takeLogs(&drawn, of: leaf) { isDrawn = false }
  }

  /// Puts the index under these weights onto the grid; false where a node has no answer.
  mutating func score(_ mode: DrawMode, weights: [Double], into scores: inout DrawRows<Int32>, _ draw: Int) -> Bool {
    if mode == .weights {
      isStill && walk.walk(&still, weights: weights) && write(still, into: &scores, draw)
    } else {
      isDrawn && walk.walk(&drawn, weights: weights) && write(drawn, into: &scores, draw)
    }
  }

  private func write(_ columns: TreeWalk.Columns, into scores: inout DrawRows<Int32>, _ draw: Int) -> Bool {
    for (entity, place) in places.enumerated() {
      guard columns.scores[place].isFinite else { return false }
      scores.set(entity, draw, to: view.grid.whole(columns.scores[place]))
    }
    return true
  }
}
