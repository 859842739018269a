import Linear

/// For every pair of entities, sums over the leaves that both have. One reproducible product gives them all: with gaps
/// as nought, X·Xᵀ, X·Mᵀ, X²·Mᵀ and M·Mᵀ are blocks of the Gram matrix of [X; X²; M], M being 1 where there is a value.
struct SharedSums {
  let entities: Int
  let leaves: Int
  private let product: Matrix

  init(_ profiles: Table) {
    entities = profiles.rows.count
    leaves = profiles.columns.count
    let x = profiles.rows.indices.map { row in profiles.values.map { $0[row].isNaN ? 0 : $0[row] } }
    let present = profiles.rows.indices.map { row in profiles.values.map { $0[row].isNaN ? 0.0 : 1 } }
    product = ReproducibleProduct.gram(rows: Matrix(x + x.map { $0.map { $0 * $0 } } + present))
  }

  /// Number of leaves that both have.
  func count(_ i: Int, _ j: Int) -> Double { product[2 * entities + i, 2 * entities + j] }
  /// Σ xᵢ over the leaves that i shares with j.
  func sum(_ i: Int, with j: Int) -> Double { product[i, 2 * entities + j] }
  /// Σ xᵢ² over the leaves that i shares with j.
  func squares(_ i: Int, with j: Int) -> Double { product[entities + i, 2 * entities + j] }
  func products(_ i: Int, _ j: Int) -> Double { product[i, j] }

  /// The symmetric matrix of `similarity(i, j)`; NaN where fewer than `shared` of the leaves are in common.
  func matrix(shared: Double, _ similarity: (Int, Int) -> Double) -> [[Double]] {
    let needed = max(1, shared * Double(leaves) - 1e-9)
    var matrix = [[Double]](repeating: [Double](repeating: .nan, count: entities), count: entities)
    for i in 0..<entities {
      for j in 0...i where count(i, j) >= needed {
        matrix[i][j] = similarity(i, j)
        matrix[j][i] = matrix[i][j]
      }
    }
    return matrix
  }
}

extension MethodCard.Option {
  static var shared: Self {
    .init("shared", .number(default: 0.5, range: 0...1), "Share of the leaves that two entities must both have.")
  }
}
