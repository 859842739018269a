import Linear

/// Kaiser's varimax rotation, with his normalisation: rows are brought to length one before, and back after.
///
/// Pairs of factors are turned by the angle φ that maximises the variance of their squared loadings, tan 4φ = (D - 2AB/p) /
/// (C - (A² - B²)/p), until none turns by more than 10^-10, which is beyond what the loadings are known to. Sines and
/// cosines of φ come from halving 4φ twice, by square roots alone, which are the same on every machine. Factors keep their
/// order; a sign is not changed.
enum Varimax {
  /// `loadings[factor][variable]`; nil where 1,000 rounds did not settle it.
  static func rotated(_ loadings: [[Double]]) -> [[Double]]? {
    guard loadings.count > 1, let variables = loadings.first?.indices else { return loadings }
    let lengths = variables.map { variable in
      loadings.reduce(0) { $0 + $1[variable] * $1[variable] }.squareRoot()
    }
    // Filled up with noughts, which add nothing.
    let padding = [Double](repeating: 0, count: (4 - variables.count % 4) % 4)
    var factors = Matrix(loadings.map { zip($0, lengths).map { $1 > 0 ? $0 / $1 : 0 } + padding })
    let kernels = RankingKernels()
    for _ in 0..<1000 {
      var turned = false
      for first in 0..<factors.rows {
        for second in first + 1..<max(factors.rows, first + 1) {
          let sums = kernels.quartics(factors, first, second)
          guard let (sine, cosine) = turn(sums, Double(variables.count)), sine.magnitude > 1e-10 else { continue }
          turned = true
          kernels.rotate(&factors, first, second, sine: sine, cosine: cosine)
        }
      }
      if !turned { return (0..<factors.rows).map { zip(factors.row($0), lengths).map { $0 * $1 } } }
    }
    return nil
  }

  private static func turn(
    _ sums: (a: Double, b: Double, c: Double, d: Double), _ p: Double
  ) -> (sine: Double, cosine: Double)? {
    let (a, b, c, d) = sums
    let (over, under) = (d - 2 * a * b / p, c - (a * a - b * b) / p)
    let length = (over * over + under * under).squareRoot()
    guard length > 1e-14 else { return nil }
    // 4φ in -π...π. Where it is small, 1 - cos 4φ would lose it: sin² 4φ / (1 + cos 4φ) does not.
    let (sine4, cosine4) = (over / length, under / length)
    let cosine2 = ((1 + cosine4) / 2).squareRoot()
    let sine2 = cosine4 > 0 ? sine4 / (2 * cosine2) : (sine4 < 0 ? -1 : 1) * ((1 - cosine4) / 2).squareRoot()
    let cosine = ((1 + cosine2) / 2).squareRoot()
    return (sine2 / (2 * cosine), cosine)
  }
}
