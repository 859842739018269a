import Linear
import Testing

@Suite("Distributions")
struct DistributionTests {
  static let truncatedBelow = Distribution(.normal(mean: -3, deviation: 1), lower: 0)
  static let mixed = Distribution(components: [
    .init(weight: 2, shape: .normal(mean: 10, deviation: 1)),
    .init(weight: 1, shape: .uniform(low: 0, high: 30)),
    .init(weight: 1, shape: .logNormal(median: 12, logDeviation: 0.3)),
    .init(weight: 0.5, shape: .triangular(low: 5, mode: 6, high: 40)),
    .init(weight: 0.5, shape: .point(9)),
  ])
  static let zeroCount = Distribution(components: [
    .init(weight: 1, shape: .point(0)), .init(weight: 1, shape: .exponential(mean: 1)),
  ])
  static let all: [Distribution] = [
    Distribution(.normal(mean: 100, deviation: 10)),
    Distribution(.normal(mean: 100, deviation: 10), lower: 95, upper: 97),
    truncatedBelow, Distribution(.normal(mean: 30, deviation: 1), upper: 0),
    Distribution(.uniform(low: -1, high: 5), lower: 0), Distribution(.triangular(low: 0, mode: 1, high: 10), lower: 8),
    Distribution(.triangular(low: 0, mode: 0, high: 1)), Distribution(.triangular(low: 0, mode: 1, high: 1)),
    Distribution(.logNormal(median: 1, logDeviation: 0.1)),
    Distribution(.logNormal(median: 5, logDeviation: 2), upper: 6),
    mixed, Distribution(components: mixed.components, lower: 8, upper: 20),
    Distribution(components: [
      .init(weight: 1, shape: .normal(mean: 0, deviation: 1)),
      .init(weight: 1, shape: .normal(mean: 1000, deviation: 1e-3)),
    ]),
    .mixture([(1, truncatedBelow), (3, Distribution(.point(0.2))), (1, mixed)]),
    Distribution(.exponential(mean: 3)), Distribution(.exponential(mean: 3), lower: 2, upper: 30).shifted(by: -5),
    zeroCount, Distribution(components: zeroCount.components, lower: 0, upper: 4).scaled(by: 7),
  ]

  @Test("A table of quantiles rises and is undone by the cumulative", arguments: all)
  func tables(_ distribution: Distribution) {
    let table = distribution.quantiles()
    #expect(table.count == 4096 && zip(table, table.dropFirst()).allSatisfy { $0 <= $1 })
    for (k, x) in table.enumerated() where k % 37 == 0 || k == 4095 {
      let p = (Double(k) + 0.5) / 4096
      let slack = 1e-12 * max(x.magnitude, 1)
      #expect(distribution.cumulative(x - slack) <= p + 1e-11 && distribution.cumulative(x + slack) >= p - 1e-11)
      #expect((distribution.quantile(p) - x).magnitude <= 1e-11 * max(x.magnitude, 1), "p = \(p)")
    }
  }

  @Test("Exponential: P(X > x) = e^(-x/mean), and half of it beside a point has its median at the point")
  func exponential() {
    let one = Distribution(.exponential(mean: 3))
    for (p, x) in [(0.5, 3 * 0.6931471805599453), (0.95, 3 * 2.995732273553991), (0, 0)] {
      #expect(abs(one.quantile(p) - x) < 1e-12)
    }
    #expect(one.cumulative(-1) == 0 && abs(one.cumulative(3) - (1 - 0.36787944117144233)) < 1e-15)
    #expect(Self.zeroCount.median == 0 && Self.zeroCount.interval90.low == 0)
    #expect(abs(Self.zeroCount.interval90.high - 2.302585092994046) < 1e-12)
  }

  /// Computed with SciPy 1.17.1: truncnorm(3, inf, -3, 1), triang(0.1, 0, 10) and lognorm(2, scale=5) conditioned.
  @Test("Conditioning agrees with SciPy")
  func scipy() {
    let table: [(Distribution, Double, Double)] = [
      (Self.truncatedBelow, 0.01, 0.003059909421187612),
      (Self.truncatedBelow, 0.5, 0.20515492059893337),
      (Self.truncatedBelow, 0.99, 1.197414437605671),
      (Distribution(.triangular(low: 0, mode: 1, high: 10), lower: 8), 0.1, 8.10263340389897),
      (Distribution(.triangular(low: 0, mode: 1, high: 10), lower: 8), 0.9, 9.367544467966322),
      (Distribution(.logNormal(median: 5, logDeviation: 2), upper: 6), 0.1, 0.19952945099561115),
      (Distribution(.logNormal(median: 5, logDeviation: 2), upper: 6), 0.9, 4.584175345062501),
      (Distribution(.normal(mean: 30, deviation: 1), upper: 0), 0.1, -0.0765703370349442),
      (Distribution(.normal(mean: 30, deviation: 1), upper: 0), 0.9, -0.003507923244178812),
    ]
    for (distribution, p, expected) in table {
      #expect((distribution.quantile(p) / expected - 1).magnitude < 2e-12, "\(distribution) \(p)")
    }
  }

  @Test("Median, 90 % interval, ends of the support")
  func summaries() {
    let normal = Distribution(.normal(mean: 10, deviation: 2))
    #expect(normal.median == 10 && (normal.interval90.low - 6.710292746097056).magnitude < 1e-14)
    #expect((normal.interval90.high - 13.289707253902944).magnitude < 1e-14)
    #expect(normal.quantile(0) == -.infinity && normal.quantile(1) == .infinity)
    #expect(Self.truncatedBelow.quantile(0) == 0 && Self.mixed.quantile(0) == -.infinity)
    let point = Distribution(.point(3))
    #expect(point.median == 3 && point.interval90 == (3, 3) && point.cumulative(2.9) == 0 && point.cumulative(3) == 1)
    #expect(Distribution(.normal(mean: 3, deviation: 0)).quantiles(count: 2) == [3, 3])
  }

  @Test("The median of two parts far apart is the middle of the gap")
  func gaps() {
    let apart = Distribution(components: [
      .init(weight: 1, shape: .normal(mean: 10, deviation: 1)),
      .init(weight: 1, shape: .normal(mean: 50, deviation: 1)),
    ])
    #expect((apart.median - 30).magnitude < 1e-6)
    // In exact steps too; with three parts the second holds ½.
    let points = Distribution(components: [1.0, 5, 9, 20].map { .init(weight: 1, shape: .point($0)) })
    #expect(points.median == 7 && points.summary.low == 1 && points.summary.high == 20)
    let three = Distribution(components: [1.0, 5, 9].map { .init(weight: 1, shape: .point($0)) })
    #expect(three.median == 5)
    // Where mass lies, it is the quantile.
    #expect((Self.mixed.median - Self.mixed.quantile(0.5)).magnitude < 1e-12)
  }

  @Test("A point outside the bounds is moved onto the nearest; so is what has no mass inside")
  func clamping() {
    #expect(Distribution(.point(-1), lower: 0).quantiles(count: 3) == [0, 0, 0])
    #expect(Distribution(.uniform(low: 0, high: 1), lower: 2, upper: 3).median == 2)
    #expect(Distribution(.normal(mean: 0, deviation: 1), lower: -1e9, upper: -1e8).median == -1e8)
    let half = Distribution(
      components: [.init(weight: 1, shape: .point(-1)), .init(weight: 1, shape: .point(5))], lower: 0)
    #expect(half.quantiles(count: 4) == [0, 0, 5, 5])
  }

  @Test("A mixture keeps each part's truncation and weight")
  func mixtures() {
    let mixture = Distribution.mixture([
      (1, Distribution(.normal(mean: 0, deviation: 1), lower: 0)),
      (3, Distribution(.uniform(low: -1, high: 1), upper: 0)),
    ])
    #expect((mixture.cumulative(0) - 0.75).magnitude < 1e-15 && mixture.quantile(0) == -1)
    // Conditioning the mixture instead reweighs its parts.
    let truncated = Distribution(components: mixture.components, lower: -0.5)
    #expect((truncated.cumulative(0) - 1.5 / 2.5).magnitude < 1e-15)
    #expect(Distribution.mixture([(2, mixture)]).quantiles() == mixture.quantiles())
  }

  @Test("Scaling and shifting move the quantiles alike")
  func affine() {
    let distribution = Distribution(components: Self.mixed.components, lower: 3)
    let moved = distribution.scaled(by: 2.5).shifted(by: -7)
    for k in 1..<20 {
      let p = Double(k) / 20
      #expect((moved.quantile(p) - (distribution.quantile(p) * 2.5 - 7)).magnitude < 1e-10)
    }
  }

  @Test("What cannot be evaluated says so")
  func validity() {
    #expect(!Distribution(.normal(mean: .nan, deviation: 1)).isValid && !Distribution(.point(.infinity)).isValid)
    #expect(!Distribution(.uniform(low: 2, high: 1)).isValid && !Distribution(.point(0), lower: 1, upper: 0).isValid)
    #expect(!Distribution(components: []).isValid && Distribution(.point(0)).isValid)
  }
}
