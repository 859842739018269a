import Linear
import Testing

@Suite("The standard normal distribution")
struct StandardNormalTests {
  @Test("Cody's cumulative agrees with MPFR's to 1e-14 in the tails")
  func cumulative() {
    for i in -2200...500 {
      let x = Double(i) / 64
      let expected = Arbiter.normalCumulative(x)
      #expect((StandardNormal.cumulative(x) - expected).magnitude <= 2e-15 * expected, "x = \(x)")
      #expect(StandardNormal.upperTail(-x) == StandardNormal.cumulative(x))
    }
  }

  /// Computed with mpmath 1.3 at 60 digits: roots of the cumulative.
  @Test(
    "Wichura's quantiles",
    arguments: [
      (1e-300, -37.0470962993611992), (1e-20, -9.26234008979840758), (1e-5, -4.26489079392282461),
      (0.0001220703125, -3.66832928512132302), (0.025, -1.95996398454005421), (0.05, -1.64485362695147269),
      (0.25, -0.674489750196081743), (0.5, 0), (0.9, 1.28155156554460059), (0.999755859375, 3.48710410411443111),
    ])
  func quantile(p: Double, expected: Double) {
    #expect((StandardNormal.quantile(p) - expected).magnitude <= 2e-15 * expected.magnitude)
  }

  @Test("Quantile and cumulative undo each other")
  func roundTrip() {
    for k in 0..<2048 {
      let p = (Double(k) + 0.5) / 4096
      #expect((StandardNormal.cumulative(StandardNormal.quantile(p)) / p - 1).magnitude < 1e-14)
    }
    #expect(StandardNormal.quantile(0) == -.infinity && StandardNormal.quantile(1) == .infinity)
    #expect(StandardNormal.cumulative(-.infinity) == 0 && StandardNormal.cumulative(.infinity) == 1)
  }
}
