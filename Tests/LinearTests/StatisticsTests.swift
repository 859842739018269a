import Linear
import Testing

@Suite("Statistics")
struct StatisticsTests {
  /// NIST StRD, univariate: c, then (c - 0.1, c + 0.1) over and over, as NumAcc2 to 4 list it.
  private static func alternating(_ low: Double, _ centre: Double, _ high: Double) -> [Double] {
    [centre] + (0..<500).flatMap { _ in [low, high] }
  }

  /// Digits right, at most 15. Beyond these, the decimal data themselves are not doubles.
  private static func digits(_ value: Double, _ certified: Double) -> Double {
    value == certified ? 15 : min(15, -Exact.log((value / certified - 1).magnitude) / Exact.log(10))
  }

  @Test(
    "NIST StRD NumAcc1 to 4",
    arguments: [
      ([10_000_001, 10_000_003, 10_000_002], 10_000_002, 1, 15),
      (alternating(1.1, 1.2, 1.3), 1.2, 0.1, 15),
      (alternating(1_000_000.1, 1_000_000.2, 1_000_000.3), 1_000_000.2, 0.1, 9.4),
      (alternating(10_000_000.1, 10_000_000.2, 10_000_000.3), 10_000_000.2, 0.1, 8.2),
    ] as [([Double], Double, Double, Double)])
  func nist(data: [Double], mean: Double, deviation: Double, digits: Double) {
    #expect(Self.digits(Statistics.mean(data), mean) >= 15)
    #expect(Self.digits(Statistics.standardDeviation(data), deviation) >= digits)
  }

  /// Computed with SciPy 1.17.1: skew and kurtosis with bias=False, numpy.quantile, pearsonr.
  @Test("Moments, quantiles and correlation agree with SciPy")
  func scipy() {
    let x = [2, 8, 0, 4, 1, 9, 9, 0, 30.5]
    let y = [1, 3, 2.5, 7, 1, 8, 6, 0, 11]
    #expect((Statistics.skewness(x) - 2.1826932986301952).magnitude < 1e-14)
    #expect((Statistics.excessKurtosis(x) - 5.395713532407893).magnitude < 1e-13)
    #expect(Statistics.quantile(ofSorted: x.filter { !$0.isNaN }.sorted(), 0.9) == Statistics.quantile(x, 0.9))
    #expect(Statistics.quantile(x, 0.1) == 0 && (Statistics.quantile(x, 0.9) - 13.3).magnitude < 1e-14)
    #expect((Statistics.correlation(x, y) - 0.825185087437653).magnitude < 1e-15)
    #expect(Statistics.median(x) == 4 && Statistics.median([3, 1, 2, 4]) == 2.5)
  }

  @Test("Gaps are left out; what does not exist is NaN")
  func gaps() {
    let x = [1, .nan, 2, 3, .nan]
    #expect(Statistics.mean(x) == 2 && Statistics.standardDeviation(x) == 1 && Statistics.median(x) == 2)
    #expect(Statistics.correlation([1, 2, .nan, 4], [2, 4, 9, 8]) == 1)
    #expect(Statistics.mean([]).isNaN && Statistics.standardDeviation([1]).isNaN && Statistics.median([.nan]).isNaN)
    #expect(Statistics.skewness([1, 2]).isNaN && Statistics.excessKurtosis([1, 2, 3]).isNaN)
    #expect(Statistics.skewness([0.1, 0.1, 0.1]).isNaN && Statistics.correlation([1, 2], [0.1, 0.1]).isNaN)
    #expect(Statistics.standardDeviation([0.1, 0.1, 0.1]) == 0)
  }

  @Test("Ranks: ties share the lowest number")
  func ranking() {
    #expect(ranks(of: [10, 30, 20, 20, 5]) == [4, 1, 2, 2, 5])
    #expect(ranks(of: [1, .nan, 2]) == [2, nil, 1] && ranks(of: []) == [] && ranks(of: [.nan]) == [nil])
    #expect(ranks(of: [7, 7, 7]) == [1, 1, 1])
    #expect(ranks(of: [.infinity, 1, -.infinity, .infinity]) == [1, 3, 4, 1])
  }

  @Test("A score joins the tie of the first of its group: ties do not chain")
  func chaining() {
    #expect(ranks(of: [100, 99, 98, 0], tolerance: 0.01) == [1, 1, 3, 4])
    #expect(ranks(of: [98, 100, 0, 99], tolerance: 0.01) == [3, 1, 4, 1])
    #expect(ranks(of: [1, 1 - 1e-12, 0]) == [1, 1, 3] && ranks(of: [1, 1 - 1e-12, 0], tolerance: 0) == [1, 2, 3])
  }
}
