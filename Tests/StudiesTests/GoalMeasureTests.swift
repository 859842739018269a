import Claims
import Studies
import Testing

/// A goal measured against somebody who is not near the top says so.
@Suite struct GoalMeasureTests {
  private func far(_ edits: [String: String], goal: Int) throws -> [String] {
    let study = try SmallStudy(edits).load()
    let findings = try study.findings([])
    return findings.lenses[0].analysis.farFromTop(study.goals[goal], table: findings.table, top: study.topRank).map {
      "\(findings.table.entities[$0.entity].code) \($0.rank.map(String.init) ?? "-")"
    }
  }

  private static let lowChina = [
    "claims.csv": SmallStudy.standard["claims.csv"]!.replacing("measurement,5,book", with: "measurement,0,book")
      .replacing("a3,CHN,a,2024,measurement,3", with: "a3,CHN,a,2024,measurement,0")
      .replacing("c3,CHN,c,2024,measurement,2", with: "c3,CHN,c,2024,measurement,1")
  ]
  private static let unrankedChina = [
    "entities.csv": SmallStudy.standard["entities.csv"]!.replacing("name_ko", with: "name_ko,ranked")
      .replacing("중국", with: "중국,false").replacing("일본", with: "일본,").replacing("한국", with: "한국,")
      .replacing("미국", with: "미국,")
  ]

  @Test func nobodyIsNamedNearTheTop() throws {
    for goal in 0..<4 { #expect(try far([:], goal: goal).isEmpty) }
  }

  @Test func theLowestOfTheGroupIsNamedWithItsRank() throws {
    // Three is the last place near the top: the first rank asked for is 2, and the group and Korea make three.
    #expect(try far(Self.lowChina, goal: 3) == ["CHN 4"])
    #expect(try far(Self.lowChina, goal: 2) == ["CHN 4"])
    #expect(try far(Self.lowChina, goal: 0).isEmpty)
  }

  @Test func oneWithoutARankIsNamed() throws {
    #expect(try far(Self.unrankedChina, goal: 3) == ["CHN -"])
    #expect(try far(Self.unrankedChina, goal: 2) == ["CHN -"])
  }
}
