import CRanking

/// Weighted means of many entities' fixed values over many draws of weights, as two exact products: numerators V·W and,
/// for entities with gaps, denominators M·W, M being 1 where there is a value. Same bits as `RankingKernels.mean`.
public struct DrawMeans: Sendable {
  private let values: Matrix
  private let masks: Matrix
  /// Row of each entity among the masks; nil: it has every value.
  private let maskOf: [Int?]
  private var weights: Matrix
  private var numerators: Matrix
  private var denominators: Matrix

  /// `values[entity][child]` on the grid of draws, nil where missing; every entity has at least one.
  public init(values: [[Int32?]], draws: Int) {
    let children = values.first?.count ?? 0
    precondition(values.allSatisfy { $0.count == children && $0.contains { $0 != nil } })
    self.values = Matrix(values.map { $0.map { Double($0 ?? 0) } })
    var masks: [[Double]] = []
    maskOf = values.map { row in
      guard row.contains(nil) else { return nil }
      masks.append(row.map { $0 == nil ? 0 : 1 })
      return masks.count - 1
    }
    self.masks = Matrix(rows: masks.count, columns: children, storage: masks.flatMap { $0 })
    weights = Matrix(rows: children, columns: draws)
    numerators = Matrix(rows: values.count, columns: draws)
    denominators = Matrix(rows: masks.count, columns: draws)
  }

  /// Takes one draw of weights a column; `rows` of `drawn`, one a child, sum to one in every draw.
  public mutating func multiply(_ drawn: DrawRows<Int32>, rows: [Int]) {
    precondition(rows.count == weights.rows && drawn.draws == weights.columns)
    let draws = drawn.draws
    weights.withMutableSpan { (span: inout MutableSpan<Double>) in
      for (child, row) in rows.enumerated() {
        for (draw, weight) in drawn.row(row).enumerated() { span[child * draws + draw] = Double(weight) }
      }
    }
    BLAS.product(values, weights, into: &numerators)
    BLAS.product(masks, weights, into: &denominators)
  }

  /// x[row] = the entity's means, rounded to the grid, halves to even.
  public func write(_ entity: Int, _ kernels: RankingKernels, into x: inout DrawRows<Int32>, row: Int) {
    precondition(x.draws == numerators.columns && maskOf.indices.contains(entity))
    kernels.quotients(numerators, row: entity, denominators, row: maskOf[entity], into: &x, row: row)
  }
}

extension RankingKernels {
  /// x[row] = numerator / denominator, or / 2²⁶ without one.
  fileprivate func quotients(
    _ numerators: Matrix, row numerator: Int, _ denominators: Matrix, row denominator: Int?,
    into x: inout DrawRows<Int32>,
    row: Int
  ) {
    let draws = x.draws
    unsafe x.withRow(row) { out in
      unsafe numerators.storage.withUnsafeBufferPointer { n in
        unsafe denominators.storage.withUnsafeBufferPointer { d in
          unsafe podium_quotients(
            code, n.baseAddress! + numerator * draws, denominator.map { unsafe d.baseAddress! + $0 * draws }, draws, out
          )
        }
      }
    }
  }
}
