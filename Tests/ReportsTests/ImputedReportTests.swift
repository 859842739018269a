import Diagnostics
import Reports
import Robustness
import Studies
import Testing

/// What a report says of gaps that were filled, and from which years.
struct ImputedReportTests {
  private func report(_ impute: String, b: String = "5,NA,NA,9") throws -> (report: Document, check: Document) {
    let files = [
      "study.yaml": """
      study: 1
      data: {table: iData.csv, framework: framework.csv, time: 2020}
      period: {target: 2020}
      spread: {measurement: {relative: 0.1}}
      coverage: {node: 0, entity: 0}
      \(impute)

      """,
      "framework.csv": "code,parent,role,scale\nindex,,Aggregate,\na,index,,log\nb,index,,\n",
      "iData.csv": "uCode,uName,Time,a,b\nX,Ex,2018,1,4\nY,Why,2018,2,NA\nZ,Zed,2018,3,7\nX,,2019,2,NA\n"
        + zip(["X,Ex,2020,NA", "Y,Why,2020,4", "Z,Zed,2020,8", "W,Wye,2020,5"], b.split(separator: ",")).map {
          "\($0),\($1)\n"
        }.joined(),
    ]
    struct Missing: Error {}
    var study = try StudyLoader(threads: 1) { path in
      guard let text = files[path] else { throw Missing() }
      return Array(text.utf8)
    }.load("study.yaml").study
    study.plan.draws = 100
    let findings = try study.findings()
    return (ReportDocument(findings).document, CheckDocument(findings, quotes: nil).document)
  }

  @Test func theYearsAreCounted() throws {
    let (report, check) = try report("impute: {method: last, of: {b: constant}}")
    let method = report.text("Method")
    #expect(method.contains("Table: its rows of 2020; those of 2018 and 2019 fill gaps."))
    #expect(
      method.contains(
        "Gaps filled: 1 figure by constant (1 of 2018) and 1 figure by last (1 of 2019). Each is in imputed.csv."))
    #expect(
      check.text("Study").contains("Gaps filled: 1 figure by constant (1 of 2018) and 1 figure by last (1 of 2019)."))
    let rows = report.rows("imputed")
    #expect(rows.map { $0["entity"] } == [.text("X"), .text("Z")])
    #expect(rows.map { $0["from"] } == [.text("2019"), .text("2018")])
    #expect(rows.map { $0["scale"] } == [.text("log"), .text("linear")] && rows[1]["value"] == .number(7))
    #expect(rows[0]["name"] == .text("Ex") && rows[0]["method"] == .text("last"))
  }

  @Test func otherMethodsAreCountedWithoutYears() throws {
    let (report, _) = try report("impute: mean")
    #expect(report.text("Method").contains("those of 2018 and 2019 are not used."))
    #expect(report.text("Method").contains("Gaps filled: 3 figures by mean. Each"))
    #expect(report.rows("imputed").allSatisfy { $0["from"] == .empty })
  }

  @Test func whatIsLeftOutIsNamed() throws {
    let (report, check) = try report(
      "impute: {method: none, of: {b: constant}}\nnormalise: {method: min-max, constant: drop}")
    #expect(!report.text("Method").contains("Left out"))
    #expect(!check.text("Study").contains("Left out"))
    let flat = try self.report("normalise: {method: min-max, constant: drop}", b: "5,5,5,5")
    #expect(
      flat.report.text("Method").contains(
        "Left out, as the ranked economies do not differ in it: b. Siblings carry the weight."))
    #expect(flat.check.text("Study").contains("do not differ in it: b."))
  }

  @Test func withoutImputingThereIsNoTable() throws {
    let (report, _) = try report("")
    #expect(report.rows("imputed").isEmpty && !report.text("Method").contains("Gaps filled"))
  }
}
