import Claims
import Diagnostics
import Reports
import Studies
import Testing

/// What has no answer or no effect is told, and not left out.
@Suite struct NothingDroppedTests {
  @Test func aGoalOfTheUnrankedIsNotJudged() throws {
    var harbours = try Harbours()
    harbours["entities.csv"] = harbours["entities.csv"].replacing("aliases\n", with: "aliases,ranked\n")
      .replacing("Pusan;부산항", with: "Pusan;부산항,false").replacing("LA\n", with: "LA,\n")
      .replacing("로테르담,\n", with: "로테르담,,\n").replacing("싱가포르,\n", with: "싱가포르,,\n")
      .replacing("상하이,\n", with: "상하이,,\n").replacing("함부르크,\n", with: "함부르크,,\n")
    let text = try harbours.report().text("In short")
    #expect(text.contains("- Busan, rank 3 or better: not judged, without a rank."))
    #expect(text.contains("- Busan, first after Shanghai and Singapore: not judged, without a rank."))
  }

  @Test func titlesStandInBothLanguages() throws {
    let report = try Harbours().report()
    #expect(report.title == "Six harbours (여섯 항구)")
    let method = report.text("Method")
    #expect(method.contains("Containers handled (컨테이너 처리량)"))
    #expect(
      method.contains(
        "Group BIG2, The two largest (양대 항만): Shanghai and Singapore. Decided by the study's author."))
  }

  @Test func publishedRanksThatCannotBeShownAreUnused() throws {
    var harbours = try Harbours()
    let line =
      #"{"id": "ID", "entity": "WHO", "indicator": "dues", "kind": "published-rank", "source": "daily-echo"REST}"#
    harbours["news.jsonl"] += [("r1", "BIG2", #", "value": 1"#), ("r2", "PUS", ""), ("r3", "PUS", #", "value": 4"#)].map
    {
      line.replacing("ID", with: $0.0).replacing("WHO", with: $0.1).replacing("REST", with: $0.2) + "\n"
    }.joined()
    let report = try harbours.report()
    #expect(report.rows("published").map { $0["claim"] } == [.text("r3")])
    #expect(report.rows("published").map { $0["node"] } == [.text("dues")])
    #expect(report.text("Why others say otherwise").contains("here"))
    let unused = report.rows("unused-claims")
    func fate(_ id: String) -> Value? { unused.first { $0["claim"] == .text(id) }?["fate"] }
    #expect(fate("r1") == .text(Fate.unused(.groupNotApplied).sentence))
    #expect(fate("r2") == .text(Fate.unused(.noNumber).sentence) && fate("r3") == nil)
  }

  @Test func aReferenceToAnotherEntitysClaimIsToldToHaveNoEffect() throws {
    var harbours = try Harbours()
    harbours["news.jsonl"] = harbours["news.jsonl"].replacing(
      #""origin": "survey""#, with: #""origin": "survey", "restates": "w1;w7", "builds_on": "b1""#)
    let study = try harbours.study()
    #expect(study.claims?.strayReferences().map(\.field) == ["builds_on", "restates"])
    let told = study.advice().items.map(\.message).filter { $0.contains("another entity") }
    #expect(
      told == [
        "`builds_on` names `b1`, which is about another entity: it has no effect",
        "`restates` names `w1`, which is about another entity: it has no effect",
      ])
  }
}
