import Claims
import Linear
import Methods

/// Tables of quantiles that were made before, to be taken over where the same would be made again: by a cell, what it may hold,
/// how it is read, and the scale and grid that its scores are on.
struct CellTables: Sendable {
  private struct Made: Sendable {
    var distribution: Distribution
    var map: LensMap
    var isShared: Bool
    var score: LeafScore
    var scale: Double
    var table: [Int32]

    func isOf(_ cell: CellSpread, _ view: MatrixView) -> Bool {
      scale == view.grid.scale && map == cell.map && isShared == !cell.shared.isEmpty
        && score == view.scores[cell.leaf] && distribution == cell.distribution
    }
  }
  private var made: [[String]: [Made]] = [:]

  init() {}

  func table(of cell: CellSpread, in view: MatrixView) -> [Int32]? {
    made[[cell.entity, cell.indicator]]?.first { $0.isOf(cell, view) }?.table
  }

  mutating func add(_ table: [Int32], of cell: CellSpread, in view: MatrixView) {
    guard let distribution = cell.distribution, self.table(of: cell, in: view) == nil else { return }
    made[[cell.entity, cell.indicator], default: []].append(
      Made(
        distribution: distribution, map: cell.map, isShared: !cell.shared.isEmpty, score: view.scores[cell.leaf],
        scale: view.grid.scale, table: table))
  }

  mutating func add(_ plan: EvidencePlan) {
    for view in plan.views {
      for (spread, entity, leaf) in view.cells { add(view.entities[entity].leaves[leaf].table, of: spread, in: view) }
    }
  }
}
