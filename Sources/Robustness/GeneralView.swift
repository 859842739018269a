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
