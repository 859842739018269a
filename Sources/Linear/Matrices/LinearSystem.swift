extension Matrix {
  /// x with A·x = b, by Gaussian elimination with partial pivoting in plain loops; nil where A is singular, or so near to
  /// it that a pivot is below 2^-40 of the largest entry.
  public func solving(_ b: [Double]) -> [Double]? {
    precondition(rows == columns && b.count == rows, "as many equations as unknowns")
    var (a, x) = (self, b)
    let least = storage.reduce(0) { max($0, $1.magnitude) } * 0x1p-40
    for k in 0..<rows {
      var pivot = k
      for i in k..<rows where a[i, k].magnitude > a[pivot, k].magnitude { pivot = i }
      guard a[pivot, k].magnitude > least else { return nil }
      if pivot != k {
        for j in 0..<columns { (a[k, j], a[pivot, j]) = (a[pivot, j], a[k, j]) }
        x.swapAt(k, pivot)
      }
      for i in k + 1..<max(rows, k + 1) {
        let factor = a[i, k] / a[k, k]
        for j in k..<columns { a[i, j] -= factor * a[k, j] }
        x[i] -= factor * x[k]
      }
    }
    for k in (0..<rows).reversed() {
      for j in k + 1..<max(columns, k + 1) { x[k] -= a[k, j] * x[j] }
      x[k] /= a[k, k]
    }
    return x
  }
}
