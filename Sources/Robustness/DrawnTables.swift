import Linear
import Methods

/// The columns of a general view's draw at hand: with its evidence, and with the central one.
struct DrawnTables: Sendable {
  private let view: GeneralView
  private let walk: TreeWalk
  private var drawn: TreeWalk.Columns
  private var still: TreeWalk.Columns
  /// Values of the leaves whose scores are counted anew.
  private var values: [Double]
  private var counted: [RankedColumn]
  /// Cells by what makes them a score, those that are simple apart: plain numbers, with nothing to be counted as held.
  private var lines: [Line] = []
  private var cuts: [Cut] = []
  private var others: [(cell: Int, place: Int, score: Score)] = []
  /// Of each ranked entity: its place in the index.
  private let places: [Int]
  /// Leaves that vary and of which a geometric mean is taken.
  private let logged: [Int]
  /// Whether every score of the draw's leaves, and of the central ones, has the logarithm it needs.
  private var isDrawn = true
  private var isStill = true

  /// A value is cut as the treatment cuts it, and then a line, cut in turn.
  private struct Line {
    var cut: Cut
    var slope: Double
    var origin: Double
    var intercept: Double
    var low = -Double.infinity
    var high = Double.infinity
  }

  /// A cell, its place in a column, and between what its treatment cuts it.
  private struct Cut {
    var cell: Int
    var place: Int
    var low = -Double.infinity
    var high = Double.infinity
    func callAsFunction(_ value: Double) -> Double { min(max(value, low), high) }
  }

  private enum Score {
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
    let index = (walk.leaves + walk.nodes.count - 1) * walk.rows
    places = ranked.rows.map { index + (place[$0] ?? 0) }
    for (number, cell) in view.cells.enumerated() {
      add(scales[cell.leaf], Cut(cell: number, place: cell.leaf * walk.rows + (place[cell.row] ?? 0)))
    }
  }

  private mutating func add(_ scale: LearntScale, _ cell: Cut) {
    var (cell, inner) = (cell, scale)
    if case .treated(let treatment, let after) = scale, treatment.steps.count == 1,
      case .cut(let range) = treatment.steps[0]
    {
      (cell.low, cell.high, inner) = (range.lowerBound, range.upperBound, after)
    }
    switch inner {
    case .linear(let slope, let origin, let intercept, let cut):
      var line = Line(cut: cell, slope: slope, origin: origin, intercept: intercept)
      if let cut { (line.low, line.high) = (cut.lowerBound, cut.upperBound) }
      lines.append(line)
    case .rank: cuts.append(cell)
    case .logistic, .steps, .treated:
      others.append((cell.cell, cell.place, scale.counted.map { .counted($0.treatment) } ?? .scale(scale)))
    }
  }

  /// Makes the leaves those of a draw.
  mutating func read(_ block: DrawnCells, _ draw: Int) {
    for line in lines {
      let value = line.cut(block[line.cut.cell, draw])
      drawn.scores[line.cut.place] = min(max((value - line.origin) * line.slope + line.intercept, line.low), line.high)
    }
    for cut in cuts { values[cut.place] = cut(block[cut.cell, draw]) }
    for (cell, place, score) in others {
      let value = block[cell, draw]
      switch score {
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
