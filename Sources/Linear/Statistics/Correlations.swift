extension Statistics {
  /// Pearson's r of all pairs of columns, over the places where both have a value; 1 on the diagonal, NaN where a column does
  /// not vary over the shared places. Precondition: `OpenBLAS.load` was called.
  ///
  /// Columns without gaps go through one reproducible product; pairs with gaps are summed one by one. Either way r is
  /// rounded to 2^-40, so that what is alike but for its unit has r = 1, and not a little less.
  public static func correlations(_ columns: [[Double]]) -> Matrix {
    var result = Matrix(rows: columns.count, columns: columns.count)
    let complete = columns.indices.filter { !columns[$0].contains { $0.isNaN } && columns[$0].count > 1 }
    let gram =
      complete.isEmpty
      ? Matrix(rows: 0, columns: 0) : ReproducibleProduct.gram(rows: Matrix(complete.map { standardised(columns[$0]) }))
    var place = [Int?](repeating: nil, count: columns.count)
    for (row, column) in complete.enumerated() { place[column] = row }
    for i in columns.indices {
      result[i, i] = 1
      for j in 0..<i {
        let r: Double
        if let a = place[i], let b = place[j] {
          let squares = gram[a, a] * gram[b, b]
          r = squares > 0 ? gram[a, b] / squares.squareRoot() : .nan
        } else {
          r = correlation(columns[i], columns[j])
        }
        let rounded = (r * 0x1p40).rounded() * 0x1p-40
        result[i, j] = clamp(rounded, -1, 1)
        result[j, i] = result[i, j]
      }
    }
    return result
  }

  /// Deviations from the mean in units of the largest; all 0 where the values are equal.
  private static func standardised(_ x: [Double]) -> [Double] {
    let centred = deviations(x)
    let largest = centred.reduce(0) { max($0, $1.magnitude) }
    return largest > 0 ? centred.map { $0 / largest } : centred
  }
}
