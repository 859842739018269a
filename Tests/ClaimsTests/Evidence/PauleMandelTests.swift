import Claims
import Testing

/// BCG vaccine against tuberculosis: 13 trials (Colditz et al. 1994), as in metafor's documentation.
@Suite struct PauleMandelTests {
  // Log risk ratios and variances computed from the published 2×2 tables.
  static let tables: [(Double, Double, Double, Double)] = [
    (4, 119, 11, 128), (6, 300, 29, 274), (3, 228, 11, 209), (62, 13536, 248, 12619), (33, 5036, 47, 5761),
    (180, 1361, 372, 1079), (8, 2537, 10, 619), (505, 87886, 499, 87892), (29, 7470, 45, 7232), (17, 1699, 65, 1600),
    (186, 50448, 141, 27197), (5, 2493, 3, 2338), (27, 16886, 29, 17825),
  ]
  // log(ai/(ai+bi)) - log(ci/(ci+di)), to six decimals.
  static let logRatios = [
    -0.889311, -1.585389, -1.348073, -1.441551, -0.217547, -0.786116, -1.620898, 0.011952, -0.469418, -1.371345,
    -0.339359, 0.445913, -0.017314,
  ]

  @Test("Paule-Mandel on the BCG trials: τ² 0.3181, mean -0.7150, Q 152.23")
  func bcg() {
    let variances = Self.tables.map { 1 / $0.0 - 1 / ($0.0 + $0.1) + 1 / $0.2 - 1 / ($0.2 + $0.3) }
    let effects = RandomEffects(Self.logRatios, variances: variances)
    #expect(abs(effects.tauSquared - 0.3181) < 5e-4)
    #expect(abs(effects.mean - -0.7150) < 5e-4)
    #expect(abs(effects.standardError - 0.1809) < 5e-4)
    let cochran = Cochran(Self.logRatios, deviations: variances.map { $0.squareRoot() })
    #expect(Cochran([1, 2], deviations: [0, 0]).iSquared == 1)
    #expect(abs(cochran.q - 152.233) < 0.02)
    #expect(abs(cochran.iSquared! - 0.9212) < 1e-3)
  }

  @Test(
    "Figures that agree are no surer than one common effect: 5 ± 1 three times is 4.05..5.95",
    arguments: [[5, 5, 5], [4.9, 5, 5.1]])
  func agreement(figures: [Double]) {
    let effects = RandomEffects(figures, variances: [1, 1, 1])
    #expect(effects.tauSquared == 0)
    #expect(abs(effects.standardError - 1 / 3.0.squareRoot()) < 1e-12)
    #expect(abs(effects.interval90.low - 4.0503) < 1e-4 && abs(effects.interval90.high - 5.9497) < 1e-4)
    #expect(effects.predictiveHalfWidth >= effects.interval90.high - effects.mean - 1e-12)
  }

  @Test("Never narrower than the common effect, and Hartung-Knapp's where that is wider", arguments: 2...12)
  func floor(count: Int) {
    for scale in [0, 1e-9, 0.01, 0.3, 1, 3, 100] {
      let values = (0..<count).map { scale * Double($0 % 3 - 1) }
      let variances = (0..<count).map { 1 / Double($0 + 1) }
      let effects = RandomEffects(values, variances: variances)
      let common = 1.6448536269514722 / variances.reduce(0) { $0 + 1 / $1 }.squareRoot()
      #expect(effects.interval90.high - effects.mean >= common * (1 - 1e-12))
      if effects.tauSquared > 0, count == 3 { #expect(abs(effects.point - 2.919986) < 1e-5) }
    }
  }

  @Test(
    "Cochran's p: χ² upper tails of textbooks, odd and even",
    arguments: [
      (3.841459, 1, 0.05), (5.991465, 2, 0.05), (7.814728, 3, 0.05), (18.307038, 10, 0.05), (24.995790, 15, 0.05),
      (21.665994, 9, 0.01),
    ])
  func tails(q: Double, degrees: Int, p: Double) {
    // k equal figures but two, at ± a: Q = 2a².
    let a = (q / 2).squareRoot()
    let values = [a, -a] + [Double](repeating: 0, count: degrees - 1)
    #expect(abs(Cochran(values, deviations: values.map { _ in 1 }).p - p) < 1e-6)
  }
}
