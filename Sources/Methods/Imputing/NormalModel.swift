import Linear

/// A multivariate normal on its way to the greatest likelihood.
struct NormalModel {
  let names: [String]
  private var mean: Column
  private var covariance: Matrix
  private let kernels = RankingKernels()

  /// Independent, of mean 0 and variance 1.
  init(standard names: [String]) {
    self.names = names
    mean = Column(repeating: 0, count: names.count)
    covariance = Matrix(rows: names.count, columns: names.count)
    for i in names.indices { covariance[i, i] = 1 }
  }

  /// Largest change of a moment.
  func distance(to other: NormalModel) -> Double {
    let means = zip(mean, other.mean).reduce(0) { max($0, ($1.0 - $1.1).magnitude) }
    return zip(covariance.storage, other.covariance.storage).reduce(means) { max($0, ($1.0 - $1.1).magnitude) }
  }

  /// K = Σ⁻¹.
  func precision(pivotsAbove least: Double = 1e-12) throws(MethodError) -> Matrix {
    do { return try covariance.sweptInverse(pivotsAbove: least, kernels) } catch { throw follows(error.row) }
  }

  /// Of the values missing in a row, given the others: μ_m - K_mm⁻¹·K_mo·(x_o - μ_o), and their covariance K_mm⁻¹.
  func expected(
    _ row: IncompleteRows.Row, _ precision: Matrix
  ) throws(MethodError) -> (values: Column, covariance: Matrix) {
    var deviations = zip(row.known, mean).map { $0 - $1 }
    for gap in row.gaps { deviations[gap] = 0 }
    var own = Column()
    for gap in row.gaps { for other in row.gaps { own.append(precision[gap, other]) } }
    let rest: Matrix
    do {
      rest = try Matrix(rows: row.gaps.count, columns: row.gaps.count, storage: own)
        .sweptInverse(pivotsAbove: 1e-12, kernels)
    } catch { throw follows(row.gaps[error.row]) }
    let links = row.gaps.map { kernels.dot(precision.storage, at: $0 * precision.columns, deviations) }
    let values = row.gaps.indices.map { mean[row.gaps[$0]] - kernels.dot(rest.storage, at: $0 * rest.columns, links) }
    return (values, rest)
  }

  /// The moments of the rows, with what this model expects where they have gaps.
  func refitted(to rows: IncompleteRows) throws(MethodError) -> NormalModel {
    let precision = try precision()
    let p = names.count
    var sums = rows.sums
    // Products with a missing value in the row of that value; of two missing ones a half in the row of each.
    var products = [Double](repeating: 0, count: p * p)
    for row in rows.incomplete {
      let (values, rest) = try expected(row, precision)
      for (i, gap) in row.gaps.enumerated() {
        sums[gap] += values[i]
        kernels.add(values[i], times: row.known, count: p, to: &products, at: gap * p)
        for (j, other) in row.gaps.enumerated() {
          products[gap * p + other] += (values[i] * values[j] + rest[i, j]) / 2
        }
      }
    }
    let n = Double(rows.count)
    let mean = sums.map { $0 / n }
    var covariance = products
    for i in 0..<p {
      for j in 0...i {
        let product = rows.products[i * p + j] + (products[i * p + j] + products[j * p + i])
        covariance[i * p + j] = product / n - mean[i] * mean[j]
        covariance[j * p + i] = covariance[i * p + j]
      }
    }
    var next = self
    next.mean = mean
    next.covariance = Matrix(rows: p, columns: p, storage: covariance)
    return next
  }

  private func follows(_ place: Int) -> MethodError {
    MethodError(
      "\(names[place]) follows from its siblings, so their normal distribution has no density",
      advice: "leave one of them out, or impute by row-mean", node: names[place])
  }
}

/// Rows of which some have gaps, and the sums over what is known, which stay from round to round.
struct IncompleteRows {
  struct Row {
    /// Among all rows.
    let place: Int
    /// By column, a gap as 0.
    let known: Column
    let gaps: [Int]
  }

  let count: Int
  let incomplete: [Row]
  let sums: Column
  /// `products[i * columns + j]`, j ≤ i: over the rows that have both.
  let products: [Double]

  init(_ columns: [Column]) {
    let (p, kernels) = (columns.count, RankingKernels())
    count = columns[0].count
    var incomplete: [Row] = []
    var sums = Column(repeating: 0, count: p)
    var products = [Double](repeating: 0, count: p * p)
    for place in 0..<count {
      let row = columns.map { $0[place] }
      let known = row.map { $0.isNaN ? 0 : $0 }
      let gaps = row.indices.filter { row[$0].isNaN }
      if !gaps.isEmpty { incomplete.append(Row(place: place, known: known, gaps: gaps)) }
      for i in 0..<p {
        sums[i] += known[i]
        kernels.add(known[i], times: known, count: i + 1, to: &products, at: i * p)
      }
    }
    (self.incomplete, self.sums, self.products) = (incomplete, sums, products)
  }
}
