import Claims
import Linear
import Methods

/// The uncertain cells of a general view over a block of draws, as the lens shows them, before any scale: of one view after
/// another, in the same room.
struct DrawnCells: Sendable {
  private let kernels: RankingKernels
  /// Draws in a block, a multiple of 16: no more than keep the values of all cells near the processor.
  private(set) var draws = 0

  private var stride = 0
  /// `values[cell * stride + draw]`.
  private var values: [Double] = []
  private var indices: DrawRows<UInt16>
  private var shared: DrawRows<UInt16>
  /// Of one sum: its total, then its members' exponentials.
  private var figures: [Double] = []

  init(_ kernels: RankingKernels) {
    self.kernels = kernels
    indices = DrawRows(1, draws: 0, repeating: 0)
    shared = DrawRows(0, draws: 0, repeating: 0)
  }

  /// Makes room for a view's cells.
  mutating func shape(for view: GeneralView, atMost size: Int) {
    draws = min(size, max(16, (1 << 20) / max(1, view.cells.count) / 16 * 16))
    // Off the powers of two, so that one draw's values do not fall on one cache set.
    stride = draws + 8
    let (cells, parts) = (view.cells.count * stride, view.sums.reduce(0) { max($0, $1.streams.count) } * stride)
    if values.count < cells { values = Array(repeating: 0, count: cells) }
    if figures.count < parts { figures = Array(repeating: 0, count: parts) }
    indices.shape(1, draws: draws, filling: 0)
    shared.shape(view.shared.count, draws: draws, filling: 0)
  }

  subscript(cell: Int, draw: Int) -> Double { values[cell * stride + draw] }

  /// The first `used` draws from `first` on, a multiple of 8, of the view that there is room for. Those that leave their
  /// scale, with the error.
  mutating func draw(_ view: GeneralView, _ source: DrawSource, first: Int, used: Int) -> [Int: MethodError] {
    indices.use(used)
    shared.use(used)
    for (error, one) in view.shared.enumerated() {
      guard let one else { continue }
      source.indices(kernels, one.stream, first: first, into: &shared, row: error)
    }
    let result = drawSums(view.sums, source, first: first, used: used)
    for (number, cell) in view.cells.enumerated() {
      let start = number * stride
      if let stream = cell.stream {
        source.indices(kernels, stream, first: first, into: &indices, row: 0)
        kernels.lookUp(cell.quantiles, indices, index: 0, add: false, into: &values, at: start)
      } else if let centre = cell.centre {
        for draw in 0..<draws { values[start + draw] = centre }
      }
      if !cell.shared.isEmpty { change(cell, view, at: start) }
    }
    return result
  }

  /// By the cell's shared errors.
  private mutating func change(_ cell: GeneralView.Cell, _ view: GeneralView, at start: Int) {
    for error in cell.shared {
      guard let one = view.shared[error] else { continue }
      if cell.scale == .log {
        kernels.lookUp(one.logs, shared, index: error, add: true, into: &values, at: start)
      } else {
        for draw in 0..<shared.draws { values[start + draw] *= one.factors[Int(shared[error, draw])] }
      }
    }
    guard cell.scale == .log1p else { return }
    for draw in 0..<shared.draws { values[start + draw] = Exact.log1p(values[start + draw]) }
  }

  private mutating func drawSums(
    _ sums: [DrawnSum], _ source: DrawSource, first: Int, used: Int
  ) -> [Int: MethodError] {
    var failures: [Int: MethodError] = [:]
    for sum in sums {
      for (row, stream) in sum.streams.enumerated() {
        source.indices(kernels, stream, first: first, into: &indices, row: 0)
        kernels.lookUp(
          row == 0 ? sum.quantiles : sum.exponentials, indices, index: 0, add: false, into: &figures, at: row * stride)
      }
      for draw in 0..<used {
        var all = 0.0
        for part in sum.parts.indices { all += figures[(part + 1) * stride + draw] }
        let unit = figures[draw] / all
        do throws(MethodError) {
          for cell in sum.cells {
            values[cell.number * stride + draw] = try cell.spread.read(unit * figures[(cell.place + 1) * stride + draw])
          }
        } catch {
          if failures[draw] == nil { failures[draw] = error }
        }
      }
    }
    return failures
  }
}
