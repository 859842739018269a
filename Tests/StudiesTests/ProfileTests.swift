import Claims
import Linear
import Methods
import Studies
import Testing

/// One economy on one page, by hand: see `SmallStudy`. Ranked are four; a: KOR 50, USA 100, CHN 75, JPN 0; b: 0, 50, 100, 0;
/// c: 100, 50, 0, 25.
struct ProfileTests {
  private func profile(_ code: String, list: Int = 5) throws -> Profile {
    let (findings, analyses) = try SmallStudy().load().rankings()
    let entity = try #require(findings.table.entityIndex(code))
    return try #require(try ProfileBook(analyses[0]).profile(of: entity, list: list))
  }

  @Test func placesAtEveryNode() throws {
    let korea = try profile("KOR")
    #expect(korea.nodes.map(\.node) == ["index", "p", "a", "b", "q", "c"])
    #expect(korea.nodes.map(\.level) == [1, 2, 3, 3, 2, 3])
    #expect(korea.nodes.map(\.standing.rank) == [3, 3, 3, 3, 1, 1])
    #expect(close(korea.nodes[0].standing.value, 50) && korea.nodes[0].standing.count == 4)
  }

  /// c: first of four. a: two of three others ahead. b: two ahead, one level with it.
  @Test func strengthsAndWeaknesses() throws {
    let korea = try profile("KOR")
    #expect(korea.strengths.map(\.indicator) == ["c"] && korea.strengths[0].behind == 0)
    #expect(korea.weaknesses.map(\.indicator) == ["b", "a"])
    #expect(korea.weaknesses.map(\.behind) == [2.5 / 3, 2.0 / 3])
    #expect(abs(korea.strengths[0].weight - 1.0 / 3) < 1e-15)
    #expect(try profile("KOR", list: 1).weaknesses.map(\.indicator) == ["b"])
  }

  /// What all have alike is neither.
  @Test func levelWithAllIsNeither() throws {
    var small = SmallStudy(
      yaml: """
        study: 1
        title: Level
        data: {table: table.csv, framework: framework.csv}
        normalise: {method: min-max, low: 0, high: 100, constant: midpoint}
        period: {target: 2024}
        spread: {measurement: exact}
        robustness: {draws: 8}
        """)
    small.files["table.csv"] = "uCode,uName,a,b\nX,X,1,1\nY,Y,1,2\nZ,Z,1,3\n"
    small.files["framework.csv"] = "code,parent,role\nindex,,Aggregate\na,index,Indicator\nb,index,Indicator\n"
    let (_, analyses) = try small.load().rankings()
    let last = try #require(try ProfileBook(analyses[0]).profile(of: 0))
    #expect(last.strengths.isEmpty && last.weaknesses.map(\.indicator) == ["b"])
    let middle = try #require(try ProfileBook(analyses[0]).profile(of: 1))
    #expect(middle.strengths.isEmpty && middle.weaknesses.isEmpty)
  }
}
