import Claims
import Linear
import Methods

/// A view that is ranked draw by draw, because a step needs the whole table at once (ranks, mixed or non-linear means) or
/// its scales bend or step. Its draws are the same numbers as the matrix path's, in double precision instead of on the grid.
struct GeneralView: Sendable {
  /// An uncertain cell: its stream and its quantiles in the lens, and the shared errors that change them.
  struct Cell: Sendable {
    var leaf: Int
    var row: Int
    var stream: Stream?
    var quantiles: [Double]
    /// The value where only shared errors vary it.
    var centre: Double?
    var shared: [Int]
    /// Of the lens; quantiles and centre of a cell on log1p that shared errors change are still to be taken there.
    var scale: Framework.Node.Scale
  }

  /// An error that a source makes alike in several cells: its factors' quantiles, and their logarithms.
  struct Shared: Sendable {
    var stream: Stream
    var factors: [Double]
    var logs: [Double]
  }

  let ranked: RankedView
  let cells: [Cell]
  let sums: [DrawnSum]
  let shared: [Shared?]
  let grid: ScoreGrid
  /// The lens table's ranked entities, gaps filled from the central values.
  let central: Table

  init(
    _ ranked: RankedView, _ table: IndicatorTable, evidence: Bool, streams: inout Streams,
    quantiles: inout QuantileTables
  ) throws(MethodError) {
    self.ranked = ranked
    let view = ranked.view
    let inside = view.lens.table.rows.indices.filter { view.lens.ranked[$0] }
    central = try ranked.ranker.imputed(view.lens.table, rows: inside, learnt: view.learnt)
    let index = view.base.scores.nodes.values[ranked.tree.groups.count - 1]
    grid = try ScoreGrid(
      largest: ranked.rows.reduce(ranked.reach(among: inside.count)) { max($0, index[$1].magnitude) })

    var shared: [Shared?] = table.sharedErrors.map { _ in nil }
    var cells: [Cell] = []
    var sums: [DrawnSum?] = table.sums.map { _ in nil }
    var used = view.lens.table.columns.map { _ in [Bool](repeating: false, count: view.lens.table.rows.count) }
    for leaf in used.indices { for row in ranked.rows { used[leaf][row] = true } }
    for spread in evidence ? view.spreads(table, used: used) : [] {
      var (spread, scale) = (spread, spread.map.scale)
      try spread.check(table.sharedErrors)
      var central = view.lens.table.values[spread.leaf][spread.row]
      if scale == .log1p, !spread.shared.isEmpty {
        spread.map.scale = .linear
        central = try spread.read(spread.centre)
      }
      var cell = Cell(
        leaf: spread.leaf, row: spread.row, stream: nil, quantiles: [], centre: nil, shared: spread.shared,
        scale: scale)
      if let part = spread.part {
        if sums[part.sum] == nil { sums[part.sum] = try DrawnSum(table.sums[part.sum], table, streams: &streams) }
        sums[part.sum]?.cells.append((part.place, cells.count, spread))
      } else if let distribution = spread.distribution {
        cell.stream = try streams.stream(spread.factor)
        cell.quantiles = try quantiles.quantiles(spread, distribution)
      } else {
        cell.centre = central
      }
      for error in spread.shared where shared[error] == nil {
        let (factors, logs) = quantiles.factors(error, table.sharedErrors[error].factor)
        shared[error] = Shared(
          stream: try streams.stream(.shared(table.sharedErrors[error].name)), factors: factors, logs: logs)
      }
      cells.append(cell)
    }
    self.cells = cells
    self.sums = sums.compactMap { $0 }
    self.shared = shared
  }
}

extension CellSpread {
  /// Raw values as the lens shows them.
  func read(_ values: [Double]) throws(MethodError) -> [Double] {
    var read: [Double] = []
    read.reserveCapacity(values.count)
    for value in values { read.append(try self.read(value)) }
    return read
  }

  /// Throws where a draw of the cell, changed by shared errors, cannot be shown.
  func check(_ errors: [SharedError]) throws(MethodError) {
    guard !shared.isEmpty else { return }
    let (low, high) = shared.reduce((1.0, 1.0)) { ends, error in
      (ends.0 * errors[error].factor.ends.0, ends.1 * errors[error].factor.ends.1)
    }
    let values = distribution.map { [$0.ends.0, centre, $0.ends.1] } ?? [centre]
    for value in values { for factor in [low, high] { _ = try read(value * factor) } }
  }

  func read(_ value: Double) throws(MethodError) -> Double {
    let read = map(value)
    guard read.isFinite else {
      throw MethodError(
        "the spread of \(indicator) of \(entity) reaches values that its logarithmic scale cannot show",
        advice: "give the indicator a minimum above 0, a smaller spread, or a linear scale", node: indicator,
        entity: entity)
    }
    return read
  }
}
