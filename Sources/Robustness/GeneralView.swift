import Claims
import Linear
import Methods
import Synchronization

/// A view that is ranked draw by draw, because a step needs the whole table at once (ranks, mixed or non-linear means).
/// Its draws are the same numbers as the matrix path's, in double precision instead of on the grid.
struct GeneralView: Sendable {
  /// An uncertain cell: its stream and its quantiles in the lens; shared errors likewise, as what they add.
  struct Cell: Sendable {
    var leaf: Int
    var row: Int
    var stream: UInt32?
    var quantiles: [Double]
    var shared: [(error: Int, changes: [Double])]
  }

  let ranked: RankedView
  let cells: [Cell]
  let sums: [DrawnSum]
  let shared: [UInt32?]
  let grid: ScoreGrid
  /// The lens table's ranked entities, gaps filled from the central values.
  let central: Table

  init(
    _ ranked: RankedView, _ table: IndicatorTable, evidence: Bool, streams: inout Streams
  ) throws(MethodError) {
    self.ranked = ranked
    let view = ranked.view
    let inside = view.lens.table.rows.indices.filter { view.lens.ranked[$0] }
    central = try view.recipe.imputing.impute(
      Table(
        rows: inside.map { view.lens.table.rows[$0] }, columns: view.lens.table.columns,
        values: view.lens.table.values.map { column in inside.map { column[$0] } }))
    let index = view.base.scores.nodes.values[ranked.tree.groups.count - 1]
    grid = try ScoreGrid(largest: ranked.rows.reduce(0) { max($0, index[$1].magnitude) })

    var shared: [UInt32?] = table.sharedErrors.map { _ in nil }
    var cells: [Cell] = []
    var sums: [DrawnSum?] = table.sums.map { _ in nil }
    var used = view.lens.table.columns.map { _ in [Bool](repeating: false, count: view.lens.table.rows.count) }
    for leaf in used.indices { for row in ranked.rows { used[leaf][row] = true } }
    for spread in evidence ? view.spreads(table, used: used) : [] {
      var cell = Cell(leaf: spread.leaf, row: spread.row, stream: nil, quantiles: [], shared: [])
      if let part = spread.part {
        if sums[part.sum] == nil { sums[part.sum] = try DrawnSum(table.sums[part.sum], table, streams: &streams) }
        sums[part.sum]?.cells.append((part.place, spread))
      } else if let distribution = spread.distribution {
        cell.stream = try streams.stream(spread.factor)
        cell.quantiles = try spread.read(distribution.quantiles(count: RankingKernels.tableSize))
      }
      for error in spread.shared {
        shared[error] = try streams.stream(Streams.shared(table.sharedErrors[error].name))
        let factors = table.sharedErrors[error].factor.quantiles(count: RankingKernels.tableSize)
        let centre = try spread.read([spread.centre])[0]
        cell.shared.append((error, try spread.read(factors.map { spread.centre * $0 }).map { $0 - centre }))
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
    let read = values.map { map($0) }
    guard read.allSatisfy(\.isFinite) else {
      throw MethodError(
        "the spread of \(indicator) of \(entity) reaches values that its logarithmic scale cannot show",
        advice: "give the indicator a minimum above 0, a smaller spread, or a linear scale", node: indicator,
        entity: entity)
    }
    return read
  }
}

/// Fills gaps with what the central table has there.
struct CentralValues: Imputing {
  static let card = MethodCard(name: "central-values", title: "Central values", summary: "", references: [])
  var central: Table?
  init(_ options: OptionValues) { central = nil }
  init(_ central: Table) { self.central = central }

  func impute(_ table: Table) -> Table {
    guard let central else { return table }
    precondition(central.rows == table.rows && central.columns == table.columns)
    var filled = table
    for column in filled.values.indices {
      for row in filled.rows.indices where filled.values[column][row].isNaN {
        filled.values[column][row] = central.values[column][row]
      }
    }
    return filled
  }
}

/// The weights of the draw at hand, by node.
final class DrawnWeights: Weighting {
  static let card = MethodCard(name: "drawn", title: "Drawn weights", summary: "", references: [])
  private let current = Mutex<[String: [Double]]>([:])
  init(_ options: OptionValues = OptionValues()) {}

  func set(_ weights: [String: [Double]]) { current.withLock { $0 = weights } }

  func weights(_ children: Table, given: [Double], node: String) -> [Double] { current.withLock { $0[node] } ?? given }
}
