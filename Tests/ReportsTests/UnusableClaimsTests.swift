import Claims
import Diagnostics
import Reports
import Studies
import Testing

/// A figure that no cell can use is told of where it stands, and its economy where the ranks are.
@Suite struct UnusableClaimsTests {
  @Test func aUnitThatNothingConvertsIsToldOnceWithItsNumber() throws {
    var harbours = try Harbours()
    #expect(try harbours.warnings() == [])
    harbours["claims.csv"] = harbours["claims.csv"].replacing("13.8,,,million TEU", with: "13.8,,,million TUE")
      .replacing("10.3,,,million TEU", with: "10.3,,,million TUE")
    #expect(
      try harbours.warnings() == [
        "claims.csv:3:38 LAX, RTM have no figure for boxes; claim `b2` and 1 more give some, not used: nothing converts its unit `million TUE` to `million TEU`, the unit of boxes"
      ])
    #expect(try harbours.told().items[0].advice == "Did you mean `million TEU`?")
  }

  @Test func anEchoInAnotherUnitIsNoMistakeUnlessNobodyElseTellsIt() throws {
    var harbours = try Harbours()
    harbours["news.jsonl"] = harbours["news.jsonl"].replacing(
      #""value": 200, "unit": "hours""#, with: #""value": 200, "unit": "watches""#)
    #expect(try harbours.warnings() == [])
    harbours["news.jsonl"] = harbours["news.jsonl"].replacing(
      #""origin": "survey""#, with: #""origin": "harbour-news""#)
    #expect(
      try harbours.warnings().map { $0.contains("claim `n1`") && $0.contains("nothing converts its unit `watches`") }
        == [true])
  }

  @Test func theUnitIsFoundInJSONLinesToo() throws {
    var harbours = try Harbours()
    harbours["news.jsonl"] +=
      #"{"id": "x", "note": "\"unit\": no", "entity": "HAM", "indicator": "berths", "period": "2024", "kind": "measurement", "value": 20, "unit" : "counts", "source": "survey"}"#
      + "\n"
    let line = 1 + harbours["news.jsonl"].split(separator: "\n").count - 1
    let warnings = try harbours.warnings()
    #expect(
      warnings.count == 1
        && warnings[0].hasPrefix(
          "news.jsonl:\(line):141 HAM has no figure for berths; claim `x` gives one, not used: nothing converts its unit `counts`"
        )
    )
  }

  @Test(arguments: [
    (
      "x,HAM,berths,,measurement,20,,,count,survey,", "27:14",
      "HAM has no figure for berths; claim `x` gives one, not used: does not say what time it describes"
    ),
    (
      "x,HAM,berths,2024,measurement,1e130,,,count,survey,", "27:31",
      "HAM has no figure for berths; claim `x` gives one, not used: its figure or its spread is larger"
    ),
  ])
  func whatElseLeavesAFigureUnused(_ row: String, _ place: String, _ message: String) throws {
    var harbours = try Harbours()
    harbours["claims.csv"] += row + "\n"
    let warnings = try harbours.warnings()
    #expect(warnings.count == 1 && warnings[0].hasPrefix("claims.csv:\(place) \(message)"))
  }

  @Test func aFigureOutsideTheRangeIsToldOf() throws {
    var harbours = try Harbours()
    let rows = harbours["framework.csv"].split(separator: "\n").map { row in
      "\(row),\(row.hasPrefix("code") ? "maximum" : row.hasPrefix("clean") ? "100" : "")\n"
    }
    harbours["framework.csv"] = rows.joined()
    harbours["claims.csv"] = harbours["claims.csv"].replacing("estimate,45,", with: "estimate,450,")
    let warnings = try harbours.warnings()
    #expect(
      warnings.map { $0.split(separator: " ", maxSplits: 1)[1] } == [
        "RTM has no figure for clean; claim `c2` gives one, not used: lies outside the range of clean (at most 100)"
      ])
  }

  @Test func originsInACircleAreToldOf() throws {
    var harbours = try Harbours()
    let row =
      #"{"id": "ID", "entity": "HAM", "indicator": "berths", "period": "2024", "kind": "measurement", "value": 20, "source": "FROM", "origin": "TO"}"#
    func said(_ id: String, _ from: String, _ to: String) -> String {
      row.replacing("ID", with: id).replacing("FROM", with: from).replacing("TO", with: to) + "\n"
    }
    harbours["news.jsonl"] += said("x", "harbour-news", "survey") + said("y", "daily-echo", "harbour-news")
    #expect(try harbours.warnings() == [])
    harbours["news.jsonl"] += said("z", "survey", "daily-echo")
    let warnings = try harbours.warnings()
    #expect(warnings.count == 1)
    #expect(
      warnings[0].hasSuffix(
        "origins go in a circle: daily-echo → harbour-news → survey → daily-echo; the figure is taken as `daily-echo`'s"
      ))
    // Somebody who speaks for itself ends the chain.
    harbours["news.jsonl"] += said("w", "daily-echo", "daily-echo")
    #expect(try harbours.warnings() == [])
  }

  @Test func rankNamesWhoHasNoRank() throws {
    var harbours = try Harbours()
    harbours["claims.csv"] = harbours["claims.csv"].replacing("24400,,,thousand TEU", with: "24400,,,thousand TUE")
    let text = StudyDocuments(try harbours.study().findings()).ranking.text("")
    #expect(text.contains("Without a rank (--format csv has their scores) — too little known to rank: Busan."))
  }

  @Test func traceTellsTheTrueReason() throws {
    var harbours = try Harbours()
    harbours["claims.csv"] = harbours["claims.csv"].replacing("24400,,,thousand TEU", with: "24400,,,boxfuls")
      .replacing("b7,HAM", with: "b7,PUS").replacing("2019", with: "2023")
    let text = try harbours.trace("PUS", "boxes")
    #expect(
      text.contains(
        "Not used: 1 claim of kind ‘measurement’: its unit has no declared conversion to the indicator's - b1"))
    #expect(
      text.contains(
        "Not used: another period or edition (one year serves every economy, and its latest figure each) - 2023: b7"))
    #expect(!text.contains("2024: b1"))
  }

  @Test func theCountsOfClaimsAddUp() throws {
    var harbours = try Harbours()
    harbours["news.jsonl"] +=
      #"{"id": "r1", "entity": "PUS", "indicator": "dues", "kind": "published-rank", "value": 4, "source": "survey"}"#
      + "\n"
    let findings = try harbours.study().findings()
    let counts = try #require(findings.arranged).ledger.counts
    #expect(counts.used + counts.beside + counts.toldAgain + counts.setAside + counts.unused == 31)
    let report = ReportDocument(findings).document
    let text = report.text("Unused claims")
    #expect(
      text.contains(
        "Of 31 claims read, 24 inform a cell; 4 are by nature only shown (words 1, requests 2, published ranks 1); 1 is an echo, a restatement, an earlier edition or a part of others; 0 are set aside; 2 are unused."
      ))
    #expect(report.rows("unused-claims").count == counts.setAside + counts.unused)
    #expect(report.rows("claims").count == 31)
    #expect(
      report.text("What nothing measures").contains(
        "2 claims speak of 1 topic that no indicator of this study measures: whatever they say moves no score. They are shown elsewhere, as requests, ranks or background."
      ))
  }
}
