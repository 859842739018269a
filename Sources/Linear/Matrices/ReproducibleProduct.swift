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

  /// A·B into `c`, unchecked: exact where whole numbers stay within 2^53. The least a product can take.
  package static func bare(_ a: Matrix, _ b: Matrix, into c: inout Matrix) { BLAS.product(a, b, into: &c) }

  /// X·Xᵀ: products of all pairs of rows.
  ///
  /// With m the power of two just above a row's largest magnitude, each number is kept to 2^-44 m; so an entry's error
  /// is at most columns · 2^-43 · mᵢ mⱼ, and three roundings.
  public static func gram(rows x: Matrix) -> Matrix {
    let n = x.rows
    let limbs = Limbs(rows: x)
    var result = [Double](repeating: 0, count: n * n)
    for block in limbs.blocks {
      let high = BLAS.gram(block.high).storage
      guard !block.isWhole else {
        for i in 0..<n { for place in i * n...i * n + i { result[place] += high[place] } }
        continue
      }
      let low = BLAS.gram(block.low).storage
      let cross = BLAS.product(block.high, block.low.transposed).storage
      for i in 0..<n {
        for j in 0...i {
          let place = i * n + j
          result[place] += high[place] + ((cross[place] + cross[j * n + i]) * 0x1p-21 + low[place] * 0x1p-42)
        }
      }
    }
    for i in 0..<n {
      for j in 0...i {
        result[i * n + j] *= 0x1p-44 * limbs.scales[i] * limbs.scales[j]
        result[j * n + i] = result[i * n + j]
      }
    }
    return Matrix(rows: n, columns: n, storage: result)
  }

  /// Xᵀ·X: products of all pairs of columns.
  public static func gram(columns x: Matrix) -> Matrix { gram(rows: x.transposed) }

  /// A·B in two limbs, rows of A and columns of B scaled; the error bound is that of `gram(rows:)`.
  public static func product(_ a: Matrix, _ b: Matrix) -> Matrix {
    precondition(a.columns == b.rows, "inner sizes agree")
    let (left, right) = (Limbs(rows: a), Limbs(rows: b.transposed))
    var result = [Double](repeating: 0, count: a.rows * b.columns)
    for (x, y) in zip(left.blocks, right.blocks) {
      let (yHigh, yLow) = (y.high.transposed, y.low.transposed)
      let high = BLAS.product(x.high, yHigh).storage
      // A product with nothing but noughts adds none.
      let first = y.isWhole ? nil : BLAS.product(x.high, yLow).storage
      let second = x.isWhole ? nil : BLAS.product(x.low, yHigh).storage
      let low = x.isWhole || y.isWhole ? nil : BLAS.product(x.low, yLow).storage
      for place in result.indices {
        let middle = (first?[place] ?? 0) + (second?[place] ?? 0)
        result[place] += high[place] + (middle * 0x1p-21 + (low?[place] ?? 0) * 0x1p-42)
      }
    }
    for i in 0..<a.rows {
      for j in 0..<b.columns { result[i * b.columns + j] *= 0x1p-44 * left.scales[i] * right.scales[j] }
    }
    return Matrix(rows: a.rows, columns: b.columns, storage: result)
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
  /// `isWhole`: nothing is left for the low limb, as with 0 and 1.
  var blocks: [(high: Matrix, low: Matrix, isWhole: Bool)] = []

  init(rows x: Matrix) {
    scales = (0..<x.rows).map { i in
      let largest = x.row(i).reduce(0) { max($0, $1.magnitude) }
      precondition(x.row(i).allSatisfy(\.isFinite), "products are of finite numbers")
      return largest == 0 ? 1 : Double(sign: .plus, exponent: max(largest.exponent + 1, -1000), significand: 1)
    }
    for start in stride(from: 0, to: x.columns, by: 512) {
      let width = min(512, x.columns - start)
      var high = [Double](repeating: 0, count: x.rows * width)
      var low = high
      for i in 0..<x.rows {
        for j in 0..<width {
          let scaled = x.storage[i * x.columns + start + j] / scales[i] * 0x1p22
          let whole = Grid.wholeNumber(scaled)
          high[i * width + j] = whole
          low[i * width + j] = Grid.wholeNumber((scaled - whole) * 0x1p21)
        }
      }
      blocks.append(
        (
          Matrix(rows: x.rows, columns: width, storage: high), Matrix(rows: x.rows, columns: width, storage: low),
          low.allSatisfy { $0 == 0 }
        ))
    }
  }
}
