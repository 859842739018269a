extension Matrix {
  /// No inverse was found: what the rows before it leave of this row's diagonal entry is too small.
  package struct SmallPivot: Error, Equatable {
    package let row: Int
  }

  /// A⁻¹ of a symmetric positive definite matrix, of which the lower triangle is read, by sweeping its rows in turn
  /// (`goodnight1979`), in plain loops; symmetric to the last bit. Pivots are those of Cholesky's factor, squared: the variance
  /// that is left to a row given those before it.
  package func sweptInverse(pivotsAbove least: Double, _ kernels: RankingKernels) throws(SmallPivot) -> Matrix {
    precondition(rows == columns, "a square matrix")
    let n = rows
    var a = storage
    var column = [Double](repeating: 0, count: n)
    for k in 0..<n {
      guard a[k * n + k] > least else { throw SmallPivot(row: k) }
      kernels.sweep(&a, row: k, scratch: &column)
    }
    for i in 0..<n {
      for j in 0...i {
        a[i * n + j] = 0 - a[i * n + j]
        a[j * n + i] = a[i * n + j]
      }
    }
    return Matrix(rows: n, columns: n, storage: a)
  }
}
