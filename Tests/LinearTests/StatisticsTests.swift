import Linear
import Testing

@Suite("Statistics")
struct StatisticsTests {
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

  /// Closed forms: of 1, 2, 3, 4 the squares about the mean sum to 5; 3-4-5.
  @Test("Sum, norm and the deviation of n")
  func sums() {
    #expect(Statistics.populationStandardDeviation([1, .nan, 2, 3, 4]) == 1.25.squareRoot())
    #expect(Statistics.norm([3, .nan, -4]) == 5 && abs(Statistics.norm([3e200, 4e200]) / 5e200 - 1) < 1e-15)
    #expect(Statistics.norm([]) == 0 && Statistics.norm([0, 0]) == 0)
    #expect(Statistics.sum([1e16, 1, .nan, -1e16]) == 1 && Statistics.sum([]) == 0)
    #expect(Statistics.populationStandardDeviation([]).isNaN && Statistics.populationStandardDeviation([7]) == 0)
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
