import Claims
import Linear
import Methods
import Robustness
import Testing

/// Points of scores that are counted in bins, beside those of scores that are kept.
@Suite struct ScorePointsTests {
  static let methods: [any Aggregating] = [Arithmetic(), Geometric(), Harmonic(), MeanMin(), Topsis()]

  @Test(arguments: methods) func binsAreNarrow(_ method: any Aggregating) throws {
    let study = try SmallStudy.mixed(
      aggregating: method, normalising: MinMax(OptionValues(["low": .number(200), "high": .number(300)])))
    let kept = try study.draw(8191)
    let counted = try study.draw(8192)
    for (few, many) in zip(kept, counted) {
      for (a, b) in zip(few.scores, many.scores) {
        // One draw more, and the middle of a bin for the score itself.
        let width = max(a.high - a.low, 1e-3)
        #expect(abs(a.low - b.low) < 0.005 * width && abs(a.median - b.median) < 0.005 * width)
        #expect(abs(a.high - b.high) < 0.005 * width)
      }
    }
  }

  @Test(arguments: methods) func withoutASpreadItIsTheScore(_ method: any Aggregating) throws {
    var study = try SmallStudy.mixed(
      aggregating: method, normalising: MinMax(OptionValues(["low": .number(200), "high": .number(300)])))
    study.table.sharedErrors = []
    study.table.cells = study.table.cells.map { $0.map { $0.map { SmallStudy.cell(Distribution(.point($0.value))) } } }
    let base = try study.view().base
    for draws in try study.draw(8192, weights: Noise(percent: 0)) {
      for (row, score) in draws.scores.enumerated() {
        let index = base.scores.nodes.values[base.scores.nodes.columns.count - 1][row]
        #expect(abs(score.median - index) < 2e-5 && abs(score.low - index) < 2e-5 && abs(score.high - index) < 2e-5)
      }
    }
  }
}
