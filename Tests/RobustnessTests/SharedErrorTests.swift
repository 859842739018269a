import Claims
import Linear
import Methods
import Robustness
import Testing

/// A shared error multiplies the figures it touches, whatever scale they are read on and however they are combined.
@Suite struct SharedErrorTests {
  static let own = Distribution(.uniform(low: 5, high: 15))
  static let coverage = Distribution(.logNormal(median: 1, logDeviation: 0.25))
  static let bias = Distribution(.logNormal(median: 1.3, logDeviation: 0.1))

  /// KNOWN is certain, ERRING is not and its source errs; LEAST and MOST keep scores above nought.
  private func study(
    _ scale: Framework.Node.Scale, _ aggregating: any Aggregating, known: Double, errors: [Distribution]
  ) throws -> SmallStudy {
    try SmallStudy(
      ["ERRING", "KNOWN", "LEAST", "MOST"], pillars: [("p", ["p.a"])], scale: scale,
      shared: errors.enumerated().map { number, factor in
        SharedError(name: "error \(number)", factor: factor, cells: [(0, 0)])
      },
      aggregating: aggregating,
      ["p.a": [Self.own] + [known, 0.3, 90].map { Distribution(.point($0)) }])
  }

  /// Of all pairs of a cell's quantile and one error's.
  private func probability(_ own: Distribution?, _ factors: [Double], above known: Double) -> Double {
    let values = own?.quantiles(count: 4096) ?? [10]
    let above = factors.reduce(0) { sum, factor in sum + values.count { $0 * factor > known } }
    return Double(above) / Double(values.count * factors.count)
  }

  private func check(_ study: SmallStudy, _ probability: Double, general: Bool = false) throws {
    let draws = 40_000
    let result = try study.draw(draws, modes: [.evidence], how: HowToDraw(general: general))[0]
    // MOST is first in all draws.
    let share = try #require(result.share(of: "ERRING", atMost: 2))
    let error = (probability * (1 - probability) / Double(draws)).squareRoot()
    #expect(abs(share.value - probability) < 5 * error)
  }

  @Test(arguments: Framework.Node.Scale.allCases, [false, true])
  func ranksFollowTheProduct(_ scale: Framework.Node.Scale, _ general: Bool) throws {
    let methods: [any Aggregating] = [Arithmetic(), Geometric(), Harmonic()]
    for known in [7.0, 12, 17] {
      let expected = probability(Self.own, Self.coverage.quantiles(count: 4096), above: known)
      for method in methods {
        try check(study(scale, method, known: known, errors: [Self.coverage]), expected, general: general)
      }
    }
  }

  @Test(arguments: Framework.Node.Scale.allCases)
  func severalErrorsOfOneCellMultiply(_ scale: Framework.Node.Scale) throws {
    let (one, other) = (Self.coverage.quantiles(count: 64), Self.bias.quantiles(count: 64))
    let factors = one.flatMap { a in other.map { a * $0 } }
    let expected = probability(Self.own, factors, above: 15)
    // Sixty-four quantiles stand for each error: their tails are cut by less than the tolerance.
    for method in [Arithmetic(), Geometric()] as [any Aggregating] {
      try check(study(scale, method, known: 15, errors: [Self.coverage, Self.bias]), expected)
    }
  }

  @Test(arguments: Framework.Node.Scale.allCases) func aCertainFigureVariesByItsErrorAlone(
    _ scale: Framework.Node.Scale
  ) throws {
    let expected = probability(nil, Self.bias.quantiles(count: 4096), above: 13.5)
    for method in [Arithmetic(), Geometric()] as [any Aggregating] {
      var study = try study(scale, method, known: 13.5, errors: [Self.bias])
      study.table.cells[0][0] = SmallStudy.cell(Distribution(.point(10)))
      try check(study, expected)
    }
  }

  /// Products far beyond what the scale was learnt on stay on the grid.
  @Test func factorsOverFivePowersOfTen() throws {
    let wide = Distribution(.logNormal(median: 1, logDeviation: 1.5))
    let expected = probability(Self.own, wide.quantiles(count: 4096), above: 12)
    try check(study(.linear, Arithmetic(), known: 12, errors: [wide]), expected)
  }
}
