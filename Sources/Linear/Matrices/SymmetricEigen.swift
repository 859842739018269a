/// Eigenvalues and eigenvectors of a symmetric matrix, A·v = λ·v, by LAPACK's `dsyev`.
///
/// Both are rounded, so that the last bits, which threads and processors change, are gone before anything hangs on them.
/// Components go to the `Grid` (2^-26), so A·v = λ·v and vᵀ·v = 1 hold to about n·2^-26 of the largest value. Values are those
/// vectors' Rayleigh quotients vᵀ·A·v / vᵀ·v, whose error is the square of theirs, to 2^-40 of the power of two above the
/// largest: as far as correlations themselves go. Where values are equal their vectors are any basis of their space.
public struct SymmetricEigen: Sendable {
  /// Descending.
  public let values: [Double]
  /// Column k belongs to `values[k]`: length one, its component of largest magnitude (of equals the first) positive.
  public let vectors: Matrix

  public enum Failure: Error, Sendable, Equatable {
    /// The library lacks LAPACK.
    case unavailable(OpenBLAS.Unavailable)
    /// The iteration did not end; no finite matrix is known to bring this about.
    case noConvergence
  }

  /// Precondition: `matrix` is square, symmetric and finite, and `OpenBLAS.load` was called.
  public init(_ matrix: Matrix) throws(Failure) {
    let n = matrix.rows
    precondition(matrix.columns == n, "eigenvectors are of square matrices")
    for i in 0..<n { for j in 0...i { precondition(matrix[i, j] == matrix[j, i] && matrix[i, j].isFinite) } }
    guard n > 0 else {
      (values, vectors) = ([], matrix)
      return
    }
    let found: (values: [Double], vectors: [Double])?
    do { found = try LAPACK.symmetricEigen(matrix) } catch { throw .unavailable(error) }
    guard let found else { throw .noConvergence }
    let largest = found.values.reduce(0) { max($0, $1.magnitude) }
    let scale = largest > 0 ? Double(sign: .plus, exponent: min(largest.exponent + 1, 1023), significand: 1) : 1
    var sorted = Matrix(rows: n, columns: n)
    for k in 0..<n {
      let components = (0..<n).map { Grid.value(Grid.units(found.vectors[(n - 1 - k) * n + $0])) }
      var leading = 0
      for i in 1..<max(n, 1) where components[i].magnitude > components[leading].magnitude { leading = i }
      let sign: Double = components[leading] < 0 ? -1 : 1
      for i in 0..<n { sorted[i, k] = components[i] == 0 ? 0 : sign * components[i] }
    }
    let products = n > Self.most ? ReproducibleProduct.product(matrix, sorted) : nil
    values = (0..<n).map { k in
      let v = sorted.column(k)
      var (value, length) = (0.0, 0.0)
      for i in 0..<n {
        let product = products?[i, k] ?? (0..<n).reduce(0) { $0 + matrix[i, $1] * v[$1] }
        value += v[i] * product
        length += v[i] * v[i]
      }
      return (value / length / scale * 0x1p40).rounded() * 0x1p-40 * scale
    }.sorted(by: >)
    vectors = sorted
  }

  /// Beyond so many rows products go through OpenBLAS, which leaves n·2^-43.
  private static let most = 128
}
