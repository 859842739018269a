/// Variance-based sensitivity of one outcome to factors: first-order and total Sobol' indices (Saltelli et al. 2010; Jansen
/// 1999), from its values at the rows of a `SaltelliDesign`. With c the mean of all y_A and y_B and V their variance about it:
///
///     first Sᵢ = mean((y_B - c)(y_ABᵢ - y_A)) / V,   total Tᵢ = mean((y_A - y_ABᵢ)²) / 2V
///
/// Estimates may lie a little outside 0 ... 1 and the first above the total; they are given as they are. A factor that
/// changes no value has exactly 0.
///
/// Every term is rounded to a whole multiple of 2^-s of the square of the values' range, s = 51 - ⌈log₂ n⌉ for n base points,
/// and sums of whole numbers within 2^53 are exact in any order: threads, processor and library change no bit.
public struct SobolIndices: Sendable, Equatable {
  /// Values are below this, so that their squares and sums stay in range.
  public static let largest = 0x1p500

  public struct Estimate: Sendable, Equatable {
    public var value: Double
    /// Percentiles of the resamples; nil with fewer than two.
    public var interval: ClosedRange<Double>?
    /// Standard deviation over the resamples; nil with fewer than two. Resampling takes base points for independent; of
    /// Sobol' points it tells too much rather than too little.
    public var standardError: Double?

    public init(value: Double, interval: ClosedRange<Double>? = nil, standardError: Double? = nil) {
      self.value = value
      self.interval = interval
      self.standardError = standardError
    }
  }

  /// V.
  public var variance: Double
  /// By factor.
  public var first: [Estimate]
  public var total: [Estimate]
  /// Resamples in which the outcome varied, and which the intervals rest on.
  public var resamples: Int

  /// `values`: for each base point y_A, y_AB₁ … y_ABₖ, y_B. `level`: of the intervals, such as 0.95. `threads` share the work.
  /// `OpenBLAS.load` comes first.
  ///
  /// Nil where y_A and y_B are all one value: there is no variance to divide among the factors.
  public init?(values: [Double], factors: Int, resamples: Resamples, level: Double = 0.95, threads: Int = 1) {
    precondition(level > 0 && level < 1, "the level of an interval lies between 0 and 1")
    let terms = SobolTerms(values: values, factors: factors)
    precondition(terms.points == resamples.points, "base points are resampled, all of them")
    guard terms.varies else { return nil }
    let sums = terms.sums(resamples, threads: threads)
    let n = Double(terms.points)
    let ratio = terms.inner / terms.outer
    let columns = 2 * factors + 2
    /// In units of the outer scale, squared.
    let variances = (0...resamples.count).map { row in
      let mean = sums[row * columns + 2 * factors] * terms.unit / (2 * n)
      return sums[row * columns + 2 * factors + 1] * terms.unit / (2 * n) - mean * mean
    }
    // Less than that could be rounding alone.
    let used = (1..<variances.count).filter { variances[$0] > 0x1p8 * terms.unit }
    func estimate(_ column: Int, _ scale: Double) -> Estimate {
      func index(_ row: Int) -> Double { sums[row * columns + column] * terms.unit / n / variances[row] * scale }
      let drawn = used.map(index).sorted()
      guard drawn.count > 1 else { return Estimate(value: index(0)) }
      let low = Statistics.quantile(ofSorted: drawn, (1 - level) / 2)
      let high = Statistics.quantile(ofSorted: drawn, (1 + level) / 2)
      return Estimate(value: index(0), interval: low...high, standardError: Statistics.standardDeviation(drawn))
    }
    variance = variances[0] * terms.outer * terms.outer
    first = (0..<factors).map { estimate(2 * $0, ratio) }
    total = (0..<factors).map { estimate(2 * $0 + 1, ratio * ratio / 2) }
    self.resamples = used.count
  }
}
