import Claims
import Diagnostics
import Linear
import Methods
import Robustness
import Studies
import Testing

/// Choices that have no answer somewhere, and what is told of them.
@Suite struct ChoicesWithoutAnswerTests {
  private static func study(_ files: [String: String], _ robustness: String, adding text: String = "") throws -> Study {
    var all = SmallStudy.standard.merging(files) { $1 }
    all["study.yaml"] = ChoicesTests.study(robustness, spread: false).files["study.yaml"]! + text
    return try SmallStudy(all).load()
  }

  /// With a claim less the cell has no pooled figure; the study has one, and so do the draws that leave out another.
  @Test func aClaimWithoutWhichNothingCanBePooledIsToldByItsDraws() throws {
    let three = """
      id,entity,indicator,period,kind,value,low,high,source
      a1,KOR,a,2024,measurement,2,1.9,2.1,book
      a1n,KOR,a,2024,measurement,2.1,2,2.2,news
      a1t,KOR,a,2024,measurement,1.9,1.8,2,third
      a2,USA,a,2024,measurement,4,,,book
      a3,CHN,a,2024,measurement,3,,,book
      b1,KOR,b,2024,measurement,1,,,book
      b2,USA,b,2024,measurement,3,,,book
      b3,CHN,b,2024,measurement,5,,,book
      c1,KOR,c,2024,measurement,10,,,book
      c2,USA,c,2024,measurement,6,,,book
      c3,CHN,c,2024,measurement,2,,,book

      """
    let sources = SmallStudy.standard["sources.csv"]! + "third,Third,Third,2024\n"
    let files = ["claims.csv": three, "sources.csv": sources]
    let study = try Self.study(
      files, "  choices: {leave-out: {claims: 0.5}}", adding: "reconcile: {method: inverse-variance}\n")
    let draws = try #require(try study.robustness(.count(2048)).everything.first?.draws)
    #expect(draws.unanswered.count == 3)
    #expect(draws.unanswered.allSatisfy { $0.reason.contains("three origins") && $0.choices.contains("claim a1") })
    let lost = draws.unanswered.reduce(0) { $0 + $1.draws }
    // Three of eleven claims, left out in half of the draws.
    #expect((200...370).contains(lost) && draws.ranked("USA")?.count == Int64(2048 - lost) * Acceptability.unit)
  }

  /// Min-max from 0 gives zeros, of which a geometric mean has none: told when the study is checked, before anything is drawn.
  @Test func choicesWithoutAnAnswerAreToldBeforeTheyAreDrawn() throws {
    let study = try Self.study([:], "  choices: {aggregate: [geometric]}")
    let told = try study.findings([.draws, .open]).advice().items.map(\.message)
    #expect(
      told.contains {
        $0.contains("1 of the combinations of `choices` has no answer") && $0.contains("aggregate: geometric")
      })
    let fine = try Self.study([:], "  choices: {aggregate: [copeland]}")
    #expect(try fine.findings([.draws, .open]).advice().items.allSatisfy { !$0.message.contains("no answer") })
  }

  /// On a logarithmic leaf that its sibling tells exactly, a gap is predicted with the leaf's own spread.
  @Test func aLineThroughEveryPairIsNoCertainty() throws {
    let codes = ["AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG", "HHH"]
    var claims = "id,entity,indicator,period,kind,value,source\n"
    for (place, code) in codes.enumerated() {
      let level = place < 6 ? 100 : 200
      if code != "HHH" { claims += "x\(place),\(code),x,2024,measurement,\(level),book\n" }
      if code != "GGG" { claims += "y\(place),\(code),y,2024,measurement,\(3 + place),book\n" }
      claims += "z\(place),\(code),z,2024,measurement,\(place),book\n"
    }
    for scale in ["log", "log1p"] {
      let files = [
        "claims.csv": claims,
        "entities.csv": "code,name\n" + codes.map { "\($0),\($0)\n" }.joined(),
        "groups.csv": "group,member,decided_by\nG2,BBB,us\n",
        "framework.csv": """
        code,parent,role,weight,scale
        index,,Aggregate,1,
        p,index,Aggregate,1,
        q,index,Aggregate,1,
        x,p,Indicator,1,\(scale)
        y,p,Indicator,1,
        z,q,Indicator,1,

        """,
      ]
      var all = SmallStudy.standard.merging(files) { $1 }
      all["study.yaml"] = ChoicesTests.study("  missing: pillar", spread: false).files["study.yaml"]!
        .replacing("KOR", with: "AAA")
      let study = try SmallStudy(all).load()
      let (table, arranged) = try study.arrange()
      let filled = try #require(try study.alternatives(.scale, table: table, arranged: arranged).tables.last)
      let cell = try #require(filled["HHH", "x"])
      #expect(cell.flags == .predicted && cell.low < cell.high && cell.distribution.isValid)
      #expect(try study.robustness(.count(64)).everything.first?.draws.draws == 64)
    }
  }

  @Test func nobodyRankedCannotBeLeftOut() throws {
    var all = SmallStudy.standard
    all["entities.csv"] = "code,name,ranked\n" + ["CHN", "JPN", "KOR", "USA"].map { "\($0),\($0),false\n" }.joined()
    all["study.yaml"] = ChoicesTests.study("  choices: {leave-out: {entities: 1}}").files["study.yaml"]!
    #expect(SmallStudy(all).told().contains { $0.contains("no entity is ranked, so none can be left out") })
  }

  /// A goal's share is told too, and may be the one that is known worst.
  @Test func precisionCoversGoals() {
    let certain = [[100 * Acceptability.unit, 0], [0, 100 * Acceptability.unit]]
    func width(_ goals: [Int]) -> Double {
      Acceptability(mode: .both, draws: 100, entities: ["A", "B"], counts: certain, scores: [], goals: goals)
        .largestHalfWidth
    }
    #expect(width([]) < 0.02 && width([100]) < 0.02 && abs(width([50]) - Share.halfWidth(0.5, draws: 100)) < 1e-12)
  }
}
