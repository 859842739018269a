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

  /// K = Σ⁻¹, and the inverses of its blocks of missing values, which are their covariances given the others.
  func precision(
    _ rows: IncompleteRows, pivotsAbove least: Double = 1e-12
  ) throws(MethodError) -> (whole: Matrix, rests: [Matrix]) {
    let whole: Matrix
    do { whole = try covariance.sweptInverse(pivotsAbove: least, kernels) } catch { throw follows(error.row) }
    var rests: [Matrix] = []
    for gaps in rows.gaps {
      let block = Matrix(gaps.map { gap in gaps.map { whole[gap, $0] } })
      do { rests.append(try block.sweptInverse(pivotsAbove: 1e-12, kernels)) } catch { throw follows(gaps[error.row]) }
    }
    return (whole, rests)
  }

  /// By incomplete row, its missing values given the others: μ_m - K_mm⁻¹·K_mo·(x_o - μ_o).
  func expectations(_ rows: IncompleteRows, _ precision: (whole: Matrix, rests: [Matrix])) -> [Column] {
    let (k, p) = (precision.whole.storage, names.count)
    let means = names.indices.map { kernels.dot(k, at: $0 * p, mean) }
    return rows.incomplete.map { row in
      let gaps = rows.gaps[row.kind]
      // Gaps are 0 in `known`, so that the whole row of K will do.
      let links = gaps.map { means[$0] - kernels.dot(k, at: $0 * p, row.known) }
      return gaps.indices.map { kernels.dot(precision.rests[row.kind].storage, at: $0 * gaps.count, links) }
    }
  }

  /// The moments of the rows, with what this model expects where they have gaps.
  func refitted(to rows: IncompleteRows) throws(MethodError) -> NormalModel {
    let precision = try precision(rows)
    let p = names.count
    var sums = rows.sums
    // Products with a missing value in the row of that value; of two missing ones a half in the row of each.
    var products = [Double](repeating: 0, count: p * p)
    for (row, values) in zip(rows.incomplete, expectations(rows, precision)) {
      let (gaps, rest) = (rows.gaps[row.kind], precision.rests[row.kind])
      for (i, gap) in gaps.enumerated() {
        sums[gap] += values[i]
        kernels.add(values[i], times: row.known, count: p, to: &products, at: gap * p)
        for (j, other) in gaps.enumerated() { products[gap * p + other] += (values[i] * values[j] + rest[i, j]) / 2 }
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
    /// Which of `gaps` are its own.
    let kind: Int
  }

  let count: Int
  let incomplete: [Row]
  /// Sets of columns that some row lacks together.
  let gaps: [[Int]]
  let sums: Column
  /// `products[i * columns + j]`, j ≤ i: over the rows that have both.
  let products: [Double]

  init(_ columns: [Column]) {
    let (p, kernels) = (columns.count, RankingKernels())
    count = columns[0].count
    var incomplete: [Row] = []
    var kinds: [[Int]: Int] = [:]
    var gaps: [[Int]] = []
    var sums = Column(repeating: 0, count: p)
    var products = [Double](repeating: 0, count: p * p)
    for place in 0..<count {
      let row = columns.map { $0[place] }
      let known = row.map { $0.isNaN ? 0 : $0 }
      let missing = row.indices.filter { row[$0].isNaN }
      if !missing.isEmpty {
        let kind = kinds[missing] ?? gaps.count
        if kind == gaps.count {
          kinds[missing] = kind
          gaps.append(missing)
        }
        incomplete.append(Row(place: place, known: known, kind: kind))
      }
      for i in 0..<p {
        sums[i] += known[i]
        kernels.add(known[i], times: known, count: i + 1, to: &products, at: i * p)
      }
    }
    (self.incomplete, self.gaps, self.sums, self.products) = (incomplete, gaps, sums, products)
  }
}
