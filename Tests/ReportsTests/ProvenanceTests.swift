import Reports
import Studies
import Testing

/// What a claim or a source states is shown, whether a cell rests on it or not.
@Suite struct ProvenanceTests {
  private func harbours() throws -> Harbours {
    var harbours = try Harbours()
    harbours["sources.csv"] = """
      id,publisher,title,date,address,licence,coverage,trust
      yearbook,Port statistics office,Yearbook 2025,2025,https://ports.example/2025,CC BY 4.0,sample,0.9
      survey,Harbour survey,Waiting ships,2025,https://survey.example,,sample,0.7
      harbour-news,Harbour News,Queues grow again,2025-09-02,https://news.example/q,all rights reserved,sample,0.5
      daily-echo,Daily Echo,Ships wait longer,2025-09-03,,,sample,0.3

      """
    let lines = harbours["claims.csv"].split(separator: "\n")
    harbours["claims.csv"] = lines.enumerated().map { place, line in
      line
        + (place == 0 ? ",extraction_confidence" : line.hasPrefix("w7") ? ",0.7" : line.hasPrefix("b") ? ",0.9" : ",")
    }.joined(separator: "\n")
    harbours["news.jsonl"] +=
      #"{"id": "n6", "entity": "LA", "indicator": "wait", "kind": "concern", "quote": "배가 기다린다", "quote_language": "ko", "speaker": "Kim", "role": "pilot", "affiliation": "Harbour", "attribution": "indirect", "credibility": "B2", "basis": "used", "source": "harbour-news"}"#
    return harbours
  }

  @Test func everyFieldOfAClaimIsInTheTable() throws {
    let claims = try harbours().report().rows("claims")
    let fields = """
      entity indicator period due kind quantity part basis value low high se range bound level scale unit quote quote_language \
      offset speaker affiliation role attribution source said_on certainty origin restates supersedes builds_on \
      extraction_confidence credibility note
      """
    let keys = Set(claims[0].keys)
    #expect(fields.split(separator: " ").filter { !keys.contains(String($0)) } == [])
    let said = try #require(claims.first { $0["claim"] == .text("n6") })
    let expected = [
      "speaker": "Kim", "role": "pilot", "affiliation": "Harbour", "attribution": "indirect", "quote_language": "ko",
      "credibility": "B2", "basis": "used", "quote": "배가 기다린다",
    ]
    for (key, value) in expected { #expect(said[key] == .text(value)) }
    #expect(said["extraction_confidence"] == .empty)
    #expect(claims.first { $0["claim"] == .text("b2") }?["extraction_confidence"] == .number(0.9))
  }

  @Test func traceTellsWhoSpokeInWhichLanguageAndWhereToReadIt() throws {
    let trace = try #require(try harbours().study().trace("LAX", indicators: ["wait"]))
    let text = TraceDocument(trace).document.text("Median wait")
    #expect(text.contains("quoting Kim (pilot, Harbour)") && text.contains("“배가 기다린다” [ko]"))
    #expect(text.contains("- at https://survey.example") && text.contains("- at https://news.example/q"))
  }

  @Test func sourcesWithTheirTerms() throws {
    let sources = try harbours().report().rows("sources")
    #expect(sources.map { $0["source"] } == ["daily-echo", "harbour-news", "survey", "yearbook"].map { .text($0) })
    let survey = sources[2]
    #expect(survey["address"] == .text("https://survey.example") && survey["licence"] == .empty)
    #expect(survey["claims"] == .integer(7) && survey["used"] == .integer(7))
    #expect(sources[1]["licence"] == .text("all rights reserved") && sources[1]["used"] == .integer(0))
  }

  @Test func doubtfulExtractionsAreCounted() throws {
    let method = try harbours().report().text("Method")
    #expect(
      method.contains("Of 24 used claims, 7 state how sure it is that the text says so; 1 with less than 0.8 (w7)."))
    #expect(try !Harbours().report().text("Method").contains("how sure it is"))
  }

  @Test func whatNothingMeasuresIsListed() throws {
    let report = try harbours().report()
    #expect(report.text("What nothing measures").contains("1 claim speaks of 1 topic that no indicator"))
    let row = try #require(report.rows("unmeasured").first)
    #expect(row["subject"] == .text("dues") && row["claims"] == .integer(1) && row["kinds"] == .text("demand 1"))
    let demands = StudyDocuments(try harbours().study().findings([])).demands
    #expect(demands.text("What nothing measures").contains("Port dues"))
  }

  /// Boxes per berth: divided in one lens, whole in the other, each with its unit.
  @Test func aFigureStandsInTheUnitOfItsLens() throws {
    var harbours = try harbours()
    harbours["framework.csv"] = """
      code,parent,role,weight,unit,extent,denominator,per,other_unit
      index,,Aggregate,1,,,,,
      boxes,index,Indicator,1,million TEU,extensive,berths,10,million TEU per ten berths
      wait,index,Indicator,1,hours,,,,
      clean,index,Indicator,1,percent,intensive,berths,100,
      berths,,Denominator,1,count,extensive,,,
      boxes.plans,,Other,1,,,,,
      dues,,Other,1,,,,,

      """
    harbours["study.yaml"] = harbours["study.yaml"].replacing("lens: [scale]", with: "lens: [scale, intensity]")
      .replacing("admit: {boxes: [plan]}", with: "admit: {berths: [plan]}")
      .replacing("shares: {clean: 0.6}", with: "shares: {wait: 0.6}")
    let study = try harbours.study()
    func text(_ indicator: String) throws -> String {
      TraceDocument(try #require(try study.trace("RTM", indicators: [indicator]))).document.text(indicator)
    }
    #expect(try text("boxes").contains("3.45 million TEU per ten berths"))
    #expect(try text("clean").contains("18 percent × berths / 100"))
  }

  @Test func aGroupSaysWhoDecidedItsMembers() throws {
    let trace = try #require(try harbours().study().trace("BIG2", indicators: ["boxes"]))
    #expect(TraceDocument(trace).document.text("Containers").contains("the study's author"))
  }
}
