import Diagnostics
import Reports
import Studies
import Testing

/// A contested figure of a group stands wherever contested cells do, under the group's name.
@Suite struct ContestedGroupTests {
  private func harbours() throws -> Harbours {
    var harbours = try Harbours()
    harbours["claims.csv"] =
      harbours["claims.csv"].replacing("c3,SIN,clean,2024,estimate,25,,,percent,survey,\n", with: "")
      + "g1,BIG2,clean,2024,measurement,20,19,21,percent,yearbook,\ng2,BIG2,clean,2024,measurement,60,58,62,percent,survey,\n"
    harbours["study.yaml"] += "groups: [{group: BIG2, indicators: [clean]}]\n"
    return harbours
  }

  @Test func inReportTableAndTrace() throws {
    let harbours = try harbours()
    let report = try harbours.report()
    let contested = report.text("Contested cells")
    #expect(contested.contains("The two largest (양대 항만), a group, Berths with shore power: pooled "))
    #expect(contested.contains("(p < 0.001)"))
    let row = try #require(report.rows("evidence").first { $0["entity"] == .text("BIG2") })
    #expect(row["flags"] == .text("contested") && row["claims"] == .text("g1; g2") && row["witnesses"] == .integer(2))
    #expect(row["score_scale"] == .empty)
    let trace = try #require(try harbours.study().trace("BIG2", indicators: ["clean"]))
    let text = TraceDocument(trace).document.text("Berths with shore power")
    #expect(text.contains("Marked: contested.") && text.contains("applies to the members that have none"))
    let member = try #require(try harbours.study().trace("SIN", indicators: ["clean"]))
    #expect(
      TraceDocument(member).document.text("Berths").contains("- Used: 2 claims of kind ‘measurement’ about The two"))
  }

  @Test func refusedAtTheChoiceOfTheMethod() throws {
    var harbours = try harbours()
    harbours["study.yaml"] += "reconcile:\n  indicators: {clean: random-effects}\n"
    #expect {
      _ = try harbours.study().findings()
    } throws: { error in
      let problems = (error as? InvalidInput)?.problems.sorted ?? []
      return problems.map { $0.location?.line } == [
        harbours["study.yaml"].split(separator: "\n", omittingEmptySubsequences: false).count - 1
      ]
        && problems[0].message.contains("BIG2 clean has 2 of 2")
    }
  }
}
