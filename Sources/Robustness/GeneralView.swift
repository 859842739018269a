import Claims
import Linear
import Methods

/// A view that is ranked draw by draw, because a step needs the whole table at once (ranks, mixed or non-linear means) or
/// its scales bend or step. Its draws are the same numbers as the matrix path's, in double precision instead of on the grid.
struct GeneralView: Sendable {
  /// An uncertain cell: its stream and its quantiles in the lens; shared errors likewise, as what they add.
  struct Cell: Sendable {
    var leaf: Int
    var row: Int
    var stream: Stream?
    var quantiles: [Double]
    /// The value where only shared errors vary it.
    var centre: Double?
    var shared: [(error: Int, changes: [Double])]
  }

  let ranked: RankedView
  let cells: [Cell]
  let sums: [DrawnSum]
  let shared: [Stream?]
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

    var shared: [Stream?] = table.sharedErrors.map { _ in nil }
    var cells: [Cell] = []
    var sums: [DrawnSum?] = table.sums.map { _ in nil }
    var used = view.lens.table.columns.map { _ in [Bool](repeating: false, count: view.lens.table.rows.count) }
    for leaf in used.indices { for row in ranked.rows { used[leaf][row] = true } }
    for spread in evidence ? view.spreads(table, used: used) : [] {
      var cell = Cell(leaf: spread.leaf, row: spread.row, stream: nil, quantiles: [], centre: nil, shared: [])
      if let part = spread.part {
        if sums[part.sum] == nil { sums[part.sum] = try DrawnSum(table.sums[part.sum], table, streams: &streams) }
        sums[part.sum]?.cells.append((part.place, cells.count, spread))
      } else if let distribution = spread.distribution {
        cell.stream = try streams.stream(spread.factor)
        cell.quantiles = try quantiles.quantiles(spread, distribution)
      } else {
        cell.centre = view.lens.table.values[spread.leaf][spread.row]
      }
      for error in spread.shared {
        shared[error] = try streams.stream(.shared(table.sharedErrors[error].name))
        cell.shared.append((error, try quantiles.changes(spread, error, table.sharedErrors[error].factor)))
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
