import Studies
import Testing

/// What one figure of the goal's entity can move, worked by hand on the small study's scores.
@Suite struct SwingTests {
  /// Without Korea's c, c runs from China's 2 to the USA's 6, and Korea's index is p alone, 25; at 2 it is (2 · 25 + 0)/3, level
  /// with Japan's as third, at 6 it is (2 · 25 + 100)/3. Its other figures are exact.
  @Test func aGapRunsFromTheLowestToTheHighestThatOthersHave() throws {
    var study = SmallStudy()
    study.files["claims.csv"] =
      study.files["claims.csv"]!.split(separator: "\n").filter { !$0.contains("KOR,c,") }
      .joined(separator: "\n") + "\n"
    let swings = try study.load().findings([.background]).swings
    #expect(swings.map(\.indicator) == ["c"] && swings.first?.ground == .gap)
    #expect(abs((swings.first?.points ?? 0) - 100.0 / 3) < 1e-9 && swings.first?.ranks == 3...3)
  }

  @Test func exactFiguresMoveNothing() throws {
    #expect(try SmallStudy().load().findings([.background]).swings.isEmpty)
  }
}
