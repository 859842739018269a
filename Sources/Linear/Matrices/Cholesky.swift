/// A = L·Lᵀ of a symmetric positive definite matrix, in plain loops.
public struct Cholesky: Sendable {
  /// L, nought above the diagonal.
  public let lower: Matrix

  /// Nil where A is not positive definite, or so near to it that what is left of a diagonal entry is `least` of it or less.
  public init?(_ a: Matrix, least: Double = 0x1p-40) {
    precondition(a.rows == a.columns, "a square matrix")
    var l = Matrix(rows: a.rows, columns: a.rows)
    for i in 0..<a.rows {
      for j in 0...i {
        var rest = a[i, j]
        for k in 0..<j { rest -= l[i, k] * l[j, k] }
        if i == j {
          guard rest > a[i, i].magnitude * least else { return nil }
          l[i, i] = rest.squareRoot()
        } else {
          l[i, j] = rest / l[j, j]
        }
      }
    }
    lower = l
  }

  /// ln |A|.
  public var logDeterminant: Double { 2 * Statistics.sum((0..<lower.rows).map { Exact.log(lower[$0, $0]) }) }

  /// x with A·x = b.
  public func solving(_ b: [Double]) -> [Double] {
    precondition(b.count == lower.rows, "as many equations as unknowns")
    var x = b
    for i in x.indices {
      for k in 0..<i { x[i] -= lower[i, k] * x[k] }
      x[i] /= lower[i, i]
    }
    for i in x.indices.reversed() {
      for k in i + 1..<max(x.count, i + 1) { x[i] -= lower[k, i] * x[k] }
      x[i] /= lower[i, i]
    }
    return x
  }

  /// A⁻¹, symmetric to the last bit.
  public var inverse: Matrix {
    let n = lower.rows
    var result = Matrix(rows: n, columns: n)
    for j in 0..<n {
      let column = solving((0..<n).map { $0 == j ? 1 : 0 })
      for i in j..<n {
        result[i, j] = column[i]
        result[j, i] = column[i]
      }
    }
    return result
  }
}
