import Linear

/// For every pair of entities, sums over the leaves that both have. With gaps as nought they are reproducible products:
/// X·Xᵀ, and X·Mᵀ, X²·Mᵀ and M·Mᵀ with a row of M for each set of leaves that some entity has, 1 where there is a value.
struct SharedSums {
  let entities: Int
  let leaves: Int
  /// By entity, the row of M.
  private let kinds: [Int]
  private let counts: Matrix
  private let sums: Matrix
  private let squares: Matrix
  private let products: Matrix

  init(_ profiles: Table) {
    entities = profiles.rows.count
    leaves = profiles.columns.count
    let rows = profiles.rows.indices.map { row in profiles.values.map { $0[row] } }
    var kindOf: [[Bool]: Int] = [:]
    var masks: [[Double]] = []
    kinds = rows.map { row in
      let isThere = row.map { !$0.isNaN }
      if let kind = kindOf[isThere] { return kind }
      kindOf[isThere] = masks.count
      masks.append(isThere.map { $0 ? 1 : 0 })
      return masks.count - 1
    }
    let x = Matrix(rows.map { $0.map { $0.isNaN ? 0 : $0 } })
    let mask = Matrix(masks)
    counts = ReproducibleProduct.gram(rows: mask)
    sums = ReproducibleProduct.product(x, mask.transposed)
    squares = ReproducibleProduct.product(
      Matrix(rows: x.rows, columns: x.columns, storage: x.storage.map { $0 * $0 }), mask.transposed)
    products = ReproducibleProduct.gram(rows: x)
  }

  /// Number of leaves that both have.
  func count(_ i: Int, _ j: Int) -> Double { counts[kinds[i], kinds[j]] }
  /// Σ xᵢ over the leaves that i shares with j.
  func sum(_ i: Int, with j: Int) -> Double { sums[i, kinds[j]] }
  /// Σ xᵢ² over the leaves that i shares with j.
  func squares(_ i: Int, with j: Int) -> Double { squares[i, kinds[j]] }
  func products(_ i: Int, _ j: Int) -> Double { products[i, j] }

  /// The symmetric matrix of `similarity(i, j)`; NaN where fewer than `shared` of the leaves are in common.
  func matrix(shared: Double, _ similarity: (Int, Int) -> Double) -> [[Double]] {
    let needed = max(1, shared * Double(leaves) - 1e-9)
    var all = [Double](repeating: .nan, count: entities * entities)
    for i in 0..<entities {
      for j in 0...i where count(i, j) >= needed {
        let similarity = similarity(i, j)
        all[i * entities + j] = similarity
        all[j * entities + i] = similarity
      }
    }
    return (0..<entities).map { Array(all[$0 * entities..<($0 + 1) * entities]) }
  }
}

extension MethodCard.Option {
  static var shared: Self {
    .init("shared", .number(default: 0.5, range: 0...1), "Share of the leaves that two entities must both have.")
  }
}
