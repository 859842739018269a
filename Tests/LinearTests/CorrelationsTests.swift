import Linear
import Testing

@Suite("Correlations, solving and smoothing")
struct CorrelationsTests {
  private func column(_ seed: Int, _ count: Int = 60) -> [Double] {
    (0..<count).map { Double(($0 * $0 * seed + 7 * $0 + seed) % 101) / 7 }
  }

  @Test("The product's correlations are the compensated sums'") func product() throws {
    try OpenBLAS.load(threads: 1)
    var columns = (1...6).map { column($0 * 13 + 1) }
    columns[2][5] = .nan
    columns[4] = columns[4].map { 1e9 + 1e-3 * $0 }
    let found = Statistics.correlations(columns)
    for i in columns.indices {
      for j in columns.indices where i != j {
        #expect((found[i, j] - Statistics.correlation(columns[i], columns[j])).magnitude < 2e-12)
      }
    }
  }

  @Test("What is alike but for its unit has r = 1; what does not vary has none") func alike() throws {
    try OpenBLAS.load(threads: 1)
    let x = column(29)
    let found = Statistics.correlations([x, x.map { 3 - 0.1 * $0 }, x.map { _ in 0.1 }])
    #expect(found[0, 1] == -1 && found[0, 2].isNaN && found[2, 2] == 1)
    #expect(Statistics.correlations([]).rows == 0)
  }

  /// Their 15 comparisons: at 0.05 the first four are rejected, and p of the fifth is adjusted to 0.0603.
  @Test("Benjamini & Hochberg 1995, section 4.2") func benjaminiHochberg1995() {
    let p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1,
    ]
    let rates = Statistics.falseDiscoveryRates(p)
    #expect(rates.count { $0 <= 0.05 } == 4)
    #expect((rates[4] - 0.0201 * 15 / 5).magnitude < 1e-15)
    // Of the reverse, the reverse; a test that was none counts for no other.
    #expect(Statistics.falseDiscoveryRates(p.reversed()) == rates.reversed())
    let gapped = Statistics.falseDiscoveryRates([.nan] + p)
    #expect(gapped[0].isNaN && Array(gapped[1...]) == rates)
  }

  @Test("Cholesky: a factor, a determinant, an inverse; none of what is singular") func cholesky() throws {
    let factor = try #require(Cholesky(Matrix([[4, 2, 2], [2, 5, 3], [2, 3, 6]])))
    #expect(factor.lower == Matrix([[2, 0, 0], [1, 2, 0], [1, 1, 2]]))
    #expect((factor.logDeterminant - Exact.log(64)).magnitude < 1e-15)
    #expect(factor.solving([8, 10, 11]) == [1, 1, 1])
    #expect(factor.inverse[0, 0] == 21.0 / 64)
    #expect(Cholesky(Matrix([[1, 2], [2, 4]])) == nil)
    #expect(Cholesky(Matrix([[1, 2], [2, 1]])) == nil)
  }

  /// The same definition, written anew with scipy 1.17's B-splines and dense matrices.
  @Test("Eilers & Marx 1996: the curve that cross-validation chooses") func spline() throws {
    let x = (0..<40).map { (i: Int) -> Double in (Double(i) / 3).truncatingRemainder(dividingBy: 7) + Double(i) * 0.01 }
    let y = x.map { (v: Double) -> Double in Self.sine(v) + 0.3 * Self.sine(5 * v + .pi / 2) }
    let found = try #require(PenalisedSpline(x, y))
    #expect((found.degrees - 5.533857971719608).magnitude < 1e-9)
    let expected = [0.2135664593065225, 0.42788841876406075, 0.6304137399165295, 0.8021600344816877]
    for (one, other) in zip(found.fitted, expected) { #expect((one - other).magnitude < 1e-9) }
  }

  @Test("A line is fitted as a line, gaps stay gaps, and too little has no curve") func line() throws {
    let x = (0..<30).map(Double.init)
    var y = x.map { 2 * $0 - 7 }
    y[4] = .nan
    let found = try #require(PenalisedSpline(x, y))
    #expect(found.degrees < 2.1 && found.fitted[4].isNaN)
    for (fit, y) in zip(found.fitted, y) where !y.isNaN { #expect((fit - y).magnitude < 1e-6) }
    #expect(PenalisedSpline([1, 2, 3], [1, 2, 3]) == nil)
    #expect(PenalisedSpline([1, 1, 1, 1, 1], [1, 2, 3, 4, 5]) == nil)
  }

  /// Taylor's series after taking whole turns away.
  private static func sine(_ x: Double) -> Double {
    let r = x - (x / (2 * .pi)).rounded() * 2 * .pi
    var (term, sum) = (r, r)
    for n in 1..<20 {
      term *= -r * r / Double(2 * n * (2 * n + 1))
      sum += term
    }
    return sum
  }
}
