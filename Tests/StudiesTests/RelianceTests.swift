import Claims
import Studies
import Testing

/// What the rank of the goal's entity hangs on, worked by hand on the small study's scores.
@Suite struct RelianceTests {
  private func reliances(_ claims: String = "", _ edits: [String: String] = [:]) throws -> [String: [Int?]] {
    var study = SmallStudy(edits)
    study.files["claims.csv"]? += claims
    let findings = try study.load().findings([.background])
    var told: [String: [Int?]] = [:]
    for one in try #require(findings.reliances) {
      var key = one.indicator
      if case .period(let period, let known) = one.change { key += " \(period) \(known)" }
      told[key] = one.outcomes.map(\.rank)
    }
    return told
  }

  @Test func eachIndicatorIsLeftOut() throws {
    // Korea is third. Without b, p is a alone: 50, 100, 75, 0, and Korea's index 2/3 · 50 + 1/3 · 100 is second.
    #expect(try reliances() == ["a": [3], "b": [2], "c": [3]])
  }

  private static let older = """
    o1,KOR,c,2023,measurement,1,book,,,,,
    o2,USA,c,2023,measurement,5,book,,,,,
    o3,JPN,c,2023,measurement,50,book,,,,,

    """

  @Test func eachIsTakenAtItsOlderPeriod() throws {
    // c of 2023: Korea 0, Japan 100, so that Japan's (0 + 100)/3 passes Korea's 2 · 25/3; China's is p alone.
    #expect(try reliances(Self.older)["c 2023 3"] == [4])
  }

  @Test func aPeriodThatFewHaveOrNotKoreaIsNone() throws {
    #expect(
      try reliances(Self.older.replacing("o2,USA,c,2023", with: "o2,USA,b,2023")).keys.sorted() == ["a", "b", "c"])
    #expect(try reliances(Self.older.replacing("o1,KOR", with: "o1,CHN")).keys.sorted() == ["a", "b", "c"])
  }

  @Test func withoutAGoalNothingIsTried() throws {
    let yaml = try #require(SmallStudy.standard["study.yaml"]).split(separator: "goals:")[0]
    #expect(try SmallStudy(["study.yaml": String(yaml)]).load().findings([.background]).reliances == nil)
  }

  @Test func theOrderOfClaimsMeansNothing() throws {
    let lines = Self.older.split(separator: "\n").reversed().joined(separator: "\n") + "\n"
    #expect(try reliances(lines) == reliances(Self.older))
  }
}
