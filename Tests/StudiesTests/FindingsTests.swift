import Claims
import Methods
import Robustness
import Studies
import Testing

/// Entities are CHN, JPN, KOR, USA; the base is worked out at `SmallStudy`.
@Suite struct FindingsTests {
  private let claims = SmallStudy.standard["claims.csv"] ?? ""

  @Test func goals() throws {
    let findings = try SmallStudy().load().findings()
    let lens = findings.lenses[0]
    #expect(lens.analysis.ranking.ranks == [2, 4, 3, 1] && close(lens.analysis.index[2], 50))
    let (second, third, after, ratio) = (lens.goals[0], lens.goals[1], lens.goals[2], lens.goals[3])
    // Against CHN, who is second: p -41 2/3, q +33 1/3.
    #expect(!second.reached && second.rival == 0 && close(second.needed, 175.0 / 3) && second.rank == 3)
    #expect(second.gap.map(\.node) == ["p", "q"])
    #expect(close(second.gap[0].part, -125.0 / 3) && close(second.gap[1].part, 100.0 / 3))
    // Once there, against the one who would push it out.
    #expect(third.reached && third.rival == 1 && close(third.gap.reduce(0) { $0 + $1.part }, 125.0 / 3))
    #expect(after.reached && after.rival == 1 && close(after.needed, 25.0 / 3))
    #expect(ratio.reached && ratio.rival == 0 && close(ratio.needed, 0.8 * 175 / 3) && ratio.gap.isEmpty)
    // Everything is exact, so draws of evidence are the central ranking.
    #expect(lens.draws(.evidence)?.goals == [0, 64, 64, 64] && second.held[0] == 0 && third.held[0] == 64)
    #expect(lens.otherConcentrations.map(\.concentration) == [25, 100])
  }

  @Test func aGoalAmongTheUnranked() throws {
    let entities = "code,name,ranked\nCHN,China,false\nJPN,Japan,\nKOR,Korea,\nUSA,United States,false\n"
    let lens = try SmallStudy([
      "entities.csv": entities,
      "claims.csv": claims.replacing("b4,JPN,b,2024,measurement,1", with: "b4,JPN,b,2024,measurement,2"),
    ]).load()
      .findings().lenses[0]
    #expect(
      lens.goals.map(\.goal) == [
        .top(entity: "KOR", rank: 2), .top(entity: "KOR", rank: 3), .firstAfter(entity: "KOR", others: ["CHN", "USA"]),
      ])
    #expect(lens.goals.allSatisfy(\.reached) && lens.goals[1].rival == nil)
  }

  @Test func standings() throws {
    let analysis = try SmallStudy().load().findings([]).lenses[0].analysis
    // a: KOR 50, USA 100, CHN 75, JPN 0.
    let standing = try #require(analysis.standing(of: 2, leaf: "a"))
    #expect(standing.value == 50 && standing.rank == 3 && standing.count == 4)
    #expect(standing.aheadOfMedian == -12.5 && standing.aheadOfThird == 0)
    #expect(analysis.standing(of: 1, leaf: "b")?.rank == 3)
    #expect(analysis.standing(of: 0, node: "p")?.rank == 1 && analysis.standing(of: 0, leaf: "p") == nil)
    #expect(analysis.holder(ofRank: 2) == 0 && analysis.pillars.map(\.code) == ["p", "q"])
  }

  /// A restatement adds no speaker, and nobody unnamed is a named one.
  @Test func demands() throws {
    let said = """
      d1,KOR,chips,,demand,,news,Kim,Union,direct,,
      d2,KOR,chips,,demand,,news,Kim,Union,direct,,d1
      d3,KOR,chips,,demand,,news,Lee,,direct,,
      d4,KOR,chips,,demand,,news,an official,,anonymous,,
      d7,KOR,chips,,demand,,news,the industry,,headline,,d3
      d5,KOR,labs,,demand,,news,Kim,Union,direct,,
      d6,G2,chips,,demand,,news,Kim,Union,direct,,

      """
    let found = try SmallStudy(["claims.csv": claims + said]).load().findings([]).demands
    #expect(
      found.map { [$0.demand.subject, $0.demand.entity] } == [["chips", "KOR"], ["chips", "G2"], ["labs", "KOR"]])
    #expect(found[0].demand.speakers == 2 && found[0].demand.unnamed == 1 && found[0].demand.claims.count == 5)
    #expect(found[0].speakers == ["Kim (Union)", "Lee", "unnamed: an official"] && found[0].measures.isEmpty)
    #expect(found[1].entity == nil)
    let measure = try #require(found[2].measures.first)
    #expect(measure.indicator == "a" && measure.cell?.value == 2 && measure.standings.map { $0?.rank } == [3])
  }

  @Test func publishedRanks() throws {
    let said = """
      r2,KOR,standing,2023,published-rank,7,news,,,,of 36,
      r1,KOR,standing,2024,published-rank,6,news,,,,of 62,
      r3,KOR,standing,2024,published-score,17.1,news,,,,points,

      """
    let found = try SmallStudy(["claims.csv": claims + said]).load().findings([]).published
    #expect(found.map(\.value) == [7, 6, 17.1] && found.map(\.year) == [2023, 2024, 2024])
    #expect(found.map(\.scope) == ["of 36", "of 62", "points"] && found.map(\.isScore) == [false, false, true])
    #expect(found.allSatisfy { $0.ranks == [3] && $0.entity == 2 && $0.node == "standing" && !$0.isOfTree })
  }

  @Test(arguments: ["1.5", "0", "-2"])
  func aPublishedRankIsAWholeNumberFromOneOn(_ rank: String) throws {
    let said = "r1,KOR,standing,2024,published-rank,\(rank),news,,,,of 62,\n"
    #expect(SmallStudy(["claims.csv": claims + said]).told().contains { $0.hasSuffix("a published rank of \(rank)") })
  }

  @Test func publishedScoresKeepTheirNode() throws {
    let said = ["index", "a", "b"].enumerated().map {
      "r\($0),KOR,\($1),2024,published-score,\(50 + $0),news,,,,points,\n"
    }
    let study = try SmallStudy(["claims.csv": claims + said.joined()]).load()
    let findings = try study.findings([])
    let codes = [study.framework.root?.code ?? "", "a", "b"]
    #expect(findings.published.count == 3)
    for one in findings.published {
      let analysis = findings.lenses[0].analysis
      #expect(codes.contains(one.node) && one.isOfTree)
      #expect(one.ranks == [analysis.column(of: one.node).flatMap { analysis.ranks(in: $0)[2] }])
    }
    #expect(Set(findings.published.map(\.node)).count == 3)
  }

  /// Without a claim means as if it had not been read.
  @Test func leaveOneOut() throws {
    let second = "a5,CHN,a,2024,measurement,3.4,news,,,,,\n"
    let study = try SmallStudy(["claims.csv": claims + second]).load()
    let trace = try #require(try study.trace("CHN", indicators: ["a"]))
    let cell = try #require(trace.cells.first)
    let single = cell.influences.filter { $0.claims.count == 1 }
    let ids = single.map { study.claims?.idText($0.claims[0]) ?? "" }
    // CHN's a is no end of the scale, so nothing else is learnt without either. The largest first, then all of them.
    #expect(ids == ["a5", "a3"] && single.allSatisfy { !$0.emptiesCell })
    #expect(cell.influences.last.map { $0.claims.count == 2 && $0.emptiesCell } == true)
    for (id, text) in [
      ("a3", claims.replacing("a3,CHN,a,2024,measurement,3,book,,,,,\n", with: "") + second), ("a5", claims),
    ] {
      let rerun = try SmallStudy(["claims.csv": text]).load()
      let again = try #require(try rerun.trace("CHN", indicators: ["a"]))
      let influence = try #require(zip(ids, single).first { $0.0 == id }?.1)
      #expect(influence.lenses[0].score == again.base[0].score && influence.lenses[0].rank == again.base[0].rank)
      #expect(influence.lenses[0].top == again.base[0].top)
    }
    let only = try #require(try study.trace("CHN", indicators: ["b"])).cells[0]
    #expect(only.influences.map(\.emptiesCell) == [true])
    let score = try #require(only.scores.first.flatMap { $0 })
    #expect(close(score.effectiveWeight, 1.0 / 3) && close(score.contribution, 100.0 / 3) && score.standing.rank == 1)
  }

  /// What stands aside for its kind is told as that, not as another year's.
  @Test func anotherKindIsNoOtherYear() throws {
    let more = "a5,CHN,a,2024,estimate,3.4,news,,,,,\na6,CHN,a,2023,measurement,2,book,,,,,\n"
    let study = try SmallStudy(["claims.csv": claims + more]).load()
    let cell = try #require(try study.trace("CHN", indicators: ["a"])?.cells.first)
    #expect(cell.lineages.map { $0.nearest.map { study.claims?.idText($0) ?? "" } } == [["a6"]])
  }

  /// Words stand for quantiles of the base study: neither a scenario's figures nor a claim left out moves them.
  @Test func wordsKeepTheirMeaning() throws {
    var files = [
      "framework.csv": "code,parent,role\nindex,,Aggregate\na,index,Indicator\nb,index,Indicator\n",
      "entities.csv": "code,name\n", "claims.csv": "id,entity,indicator,period,kind,value,level,scale,source,due\n",
      "study.yaml": """
      study: 1
      data: {claims: claims.csv, framework: framework.csv, entities: entities.csv, sources: sources.csv}
      period: {target: 2024}
      spread: {measurement: exact, admitted: exact}
      words: {fill: {substantial: [0.5, 0.9]}}
      robustness: {draws: 16}
      goals: [{entity: E30, top: 3}]
      scenarios:
        - {name: plans, by: 2030, admit: {a: [plan]}}
        - {name: other, set: [{entity: E11, indicator: b, value: 12}]}
      """,
    ]
    for number in 11...30 {
      files["entities.csv"]? += "E\(number),E\(number)\n"
      if number < 30 { files["claims.csv"]? += "a\(number),E\(number),a,2024,measurement,\(number),,,book,\n" }
      files["claims.csv"]? += "b\(number),E\(number),b,2024,measurement,\(number),,,book,\n"
    }
    for number in 11...25 { files["claims.csv"]? += "p\(number),E\(number),a,,plan,\(number * 100),,,book,2027\n" }
    files["claims.csv"]? += "w,E30,a,2024,assessment,,substantial,size,news,\n"
    let study = try SmallStudy(files).load()
    let findings = try study.findings([.scenarios])
    let word = try #require(findings.table["E30", "a"])
    #expect(word.flags.contains(.wordsOnly) && word.value > 20 && word.value < 30)
    let plans = findings.scenarios[0][0]
    #expect(
      plans.movedCells.count == 15 && !plans.movedCells.contains { findings.table.entities[$0.entity].code == "E30" })
    // The word's own indicator loses a figure in its range; the cell keeps its value, so E30 its score.
    let trace = try #require(try study.trace("E28", indicators: ["a"]))
    #expect(close(trace.cells[0].influences[0].lenses[0].score, trace.base[0].score))
  }
}
