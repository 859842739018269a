/// Matrix products with the same bits on every machine, through OpenBLAS.
///
/// A sum of whole numbers is exact in doubles, in any order, while every partial sum stays within 2^53. So operands are
/// made whole, in one limb (draws on the grid) or in two (Gram matrices), and the exact products of limbs are added in
/// fixed order: Ozaki, Ogita, Oishi & Rump (2012), *Error-free transformations of matrix multiplication*.
public enum ReproducibleProduct {
  /// W·V, exactly, of whole numbers: `weights` draws × leaves, `values` leaves × entities, in units of the `Grid`; the
  /// result is in units of 2^-52. Precondition: Σ|w| of any row times the largest |v| is at most 2^53.
  /// Quickest in blocks of some thousand draws, which stay in the cache.
  public static func product(weights: Matrix, values: Matrix) -> Matrix {
    let largest = values.storage.reduce(0) { max($0, $1.magnitude) }
    let areWhole = values.storage.allSatisfy(isWhole) && weights.storage.allSatisfy(isWhole)
    precondition(areWhole, "exact products are of whole numbers")
    for i in 0..<weights.rows {
      let sum = weights.row(i).reduce(0) { $0 + $1.magnitude }
      precondition(sum * largest <= 0x1p53, "a partial sum could pass 2^53")
    }
    return BLAS.product(weights, values)
  }

  /// X·Xᵀ: products of all pairs of rows.
  ///
  /// With m the power of two just above a row's largest magnitude, each number is kept to 2^-44 m; so an entry's error
  /// is at most columns · 2^-43 · mᵢ mⱼ, and three roundings.
  public static func gram(rows x: Matrix) -> Matrix {
    var result = Matrix(rows: x.rows, columns: x.rows)
    let limbs = Limbs(rows: x)
    for block in limbs.blocks {
      let high = BLAS.gram(block.high)
      let low = BLAS.gram(block.low)
      let cross = BLAS.product(block.high, block.low.transposed)
      for i in 0..<x.rows {
        for j in 0..<x.rows {
          result[i, j] += high[i, j] + ((cross[i, j] + cross[j, i]) * 0x1p-21 + low[i, j] * 0x1p-42)
        }
      }
    }
    for i in 0..<x.rows { for j in 0..<x.rows { result[i, j] *= 0x1p-44 * limbs.scales[i] * limbs.scales[j] } }
    return result
  }

  /// Xᵀ·X: products of all pairs of columns.
  public static func gram(columns x: Matrix) -> Matrix { gram(rows: x.transposed) }

  /// A·B in two limbs, rows of A and columns of B scaled; the error bound is that of `gram(rows:)`.
  public static func product(_ a: Matrix, _ b: Matrix) -> Matrix {
    precondition(a.columns == b.rows, "inner sizes agree")
    var result = Matrix(rows: a.rows, columns: b.columns)
    let (left, right) = (Limbs(rows: a), Limbs(rows: b.transposed))
    for (x, y) in zip(left.blocks, right.blocks) {
      let (yHigh, yLow) = (y.high.transposed, y.low.transposed)
      let high = BLAS.product(x.high, yHigh)
      let first = BLAS.product(x.high, yLow)
      let second = BLAS.product(x.low, yHigh)
      let low = BLAS.product(x.low, yLow)
      for i in 0..<a.rows {
        for j in 0..<b.columns {
          result[i, j] += high[i, j] + ((first[i, j] + second[i, j]) * 0x1p-21 + low[i, j] * 0x1p-42)
        }
      }
    }
    for i in 0..<a.rows { for j in 0..<b.columns { result[i, j] *= 0x1p-44 * left.scales[i] * right.scales[j] } }
    return result
  }

  /// ‖xᵢ - xⱼ‖² = gᵢᵢ + gⱼⱼ - 2gᵢⱼ from a Gram matrix of rows; never negative. The error is that of the three entries:
  /// rows much nearer to each other than to 0 should be centred first.
  public static func squaredDistances(gram g: Matrix) -> Matrix {
    precondition(g.rows == g.columns)
    var result = Matrix(rows: g.rows, columns: g.rows)
    for i in 0..<g.rows {
      for j in 0..<g.rows where i != j { result[i, j] = max(0, (g[i, i] + g[j, j]) - 2 * g[i, j]) }
    }
    return result
  }

  private static func isWhole(_ x: Double) -> Bool { x.magnitude <= 0x1p51 && Grid.wholeNumber(x) == x }
}

/// Rows scaled by powers of two to |x| < 1 and split: x ≈ (high + low·2^-21)·2^-22, both whole, |high| ≤ 2^22,
/// |low| ≤ 2^20; in blocks of 512 columns, so that no partial sum of products passes 2^53.
private struct Limbs {
  var scales: [Double] = []
  var blocks: [(high: Matrix, low: Matrix)] = []

  init(rows x: Matrix) {
    scales = (0..<x.rows).map { i in
      let largest = x.row(i).reduce(0) { max($0, $1.magnitude) }
      precondition(x.row(i).allSatisfy(\.isFinite), "products are of finite numbers")
      return largest == 0 ? 1 : Double(sign: .plus, exponent: max(largest.exponent + 1, -1000), significand: 1)
    }
    for start in stride(from: 0, to: x.columns, by: 512) {
      let width = min(512, x.columns - start)
      var high = Matrix(rows: x.rows, columns: width)
      var low = high
      for i in 0..<x.rows {
        for j in 0..<width {
          let scaled = x[i, start + j] / scales[i] * 0x1p22
          high[i, j] = Grid.wholeNumber(scaled)
          low[i, j] = Grid.wholeNumber((scaled - high[i, j]) * 0x1p21)
        }
      }
      blocks.append((high, low))
    }
  }
}
