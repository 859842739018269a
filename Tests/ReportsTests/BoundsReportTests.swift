import Claims
import Reports
import Studies
import Testing

/// Where claims give a bound alone, the bound stands before the figure that is ranked.
@Suite struct BoundsReportTests {
  /// Busan is said to handle at least 24.4 million; up to half more is the study's assumption, and 30.5 the middle.
  private func harbours() throws -> Harbours {
    var harbours = try Harbours()
    harbours["claims.csv"] = harbours["claims.csv"].replacing(
      "b1,PUS,boxes,2024,measurement,24400,,,thousand TEU,yearbook,\n", with: "")
    harbours["news.jsonl"] +=
      #"{"id": "b1", "entity": "PUS", "indicator": "boxes", "period": "2024", "kind": "measurement", "bound": "at-least", "value": 24.4, "unit": "million TEU", "source": "yearbook"}"#
      + "\n"
      + #"{"id": "n6", "entity": "PUS", "indicator": "boxes", "kind": "demand", "quote": "more", "speaker": "A", "source": "daily-echo"}"#
      + "\n"
    harbours["groups.csv"] += "EAST,PUS,us,East,\nEAST,HAM,us,East,\n"
    return harbours
  }

  private let shown = "at least 24.4 (ranked as 30.5)"

  @Test func inEverySectionOfTheReport() throws {
    let report = try harbours().report()
    #expect(report.text("Words beside numbers").contains("beside it: Containers handled \(shown) million TEU"))
    #expect(report.text("What stakeholders ask for").contains("Containers handled \(shown) million TEU"))
    #expect(report.text("Scenarios").contains("Containers handled: from \(shown) to at least 30.4 (ranked as 36"))
    let cell = report.rows("evidence").first { $0["entity"] == .text("PUS") && $0["indicator"] == .text("boxes") }
    #expect(cell?["at_least"] == .number(24.4) && cell?["at_most"] == .empty)
    let demand = report.rows("demands").first { $0["indicator"] == .text("boxes") }
    #expect(demand?["at_least"] == .number(24.4))
    let moved = report.rows("scenario-cells").first { $0["indicator"] == .text("boxes") }
    #expect(moved?["before_at_least"] == .number(24.4) && moved?["after_at_least"] == .number(30.4))
  }

  @Test func inTablesAndTraces() throws {
    let harbours = try harbours()
    let words = StudyDocuments(try harbours.study().tableFindings())
    #expect(words.table(long: false).text("").contains("at least 24.4 (ranked as 30.5)"))
    let row = try #require(words.table(long: false).rows("table").first { $0["entity"] == .text("PUS") })
    guard case .number(let value)? = row["boxes"] else {
      Issue.record("the table in data formats has the figure alone")
      return
    }
    #expect(abs(value - 30.5) < 1e-9)
    #expect(try harbours.trace("PUS", "boxes").contains(shown))
    let group = try harbours.trace("EAST", "boxes")
    #expect(group.contains("PUS Busan \(shown)") && group.contains("HAM Hamburg 7.8"))
  }

  @Test func ofAGroupTheMembersWithoutAFigureAreNamed() throws {
    let text = try harbours().trace("EAST", "berths")
    #expect(text.contains("Members without a figure, which is not nought: Hamburg (HAM)."))
  }
}
