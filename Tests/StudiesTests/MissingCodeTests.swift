import Claims
import Diagnostics
import Studies
import Testing

/// Codes for "no figure" in tables and claims, and what a table says of its time.
struct MissingCodeTests {
  private func study(_ table: String, missing: String? = nil, target: Int = 2023) -> SmallStudy {
    var study = SmallStudy(
      yaml: """
        study: 1
        data: {table: t.csv, framework: f.csv\(missing.map { ", missing: \($0)" } ?? "")}
        period: {target: \(target), max-age: 2}
        spread: {measurement: exact}

        """)
    study.files["f.csv"] = "code,parent,role\nI,,Aggregate\nx,I,Indicator\ny,I,Indicator\n"
    study.files["t.csv"] = table
    return study
  }

  private func told(_ study: SmallStudy) throws -> [String] {
    try study.read().warnings.sorted.map {
      "\($0.severity) \($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.message)"
    }
  }

  @Test func eachMarkIsCounted() throws {
    let table = "code,x,y\nA,-9999,1\nB, -9999 ,..\nC,-9999.0,3\nD,4,4\n"
    let (read, _) = try study(table, missing: "[-9999, '..']").read()
    #expect(try read.arrange().table.cells[0].map { $0?.value } == [nil, nil, nil, 4])
    #expect(
      try told(study(table, missing: "[-9999, '..']")) == [
        "note 2:50 read as no figure: 3 cells of '-9999', 1 cell of '..'"
      ])
    #expect(
      try told(study(table, missing: "[-9999, '..', -8888]")) == [
        "note 2:50 read as no figure: 3 cells of '-9999', 1 cell of '..'",
        "warning 2:63 data.missing: no figure of the table is '-8888'",
      ])
    #expect(
      study(table, missing: "[-9999, '..', ' -9999.0']").told() == [
        "2:63 data.missing: ' -9999.0' stands for the same as '-9999'"
      ])
  }

  @Test(arguments: ["..", ":", "x", "n/a", "–", "N/A", "c", "*"])
  func aCodeThatIsNoNumberHasItsCure(_ code: String) {
    let told = study("code,x,y\nA,\(code),1\nB,2,2\nC,3,3\n").mistakes()
    #expect(told.map(\.message) == ["`x` of `A`: `\(code)` is no number"])
    #expect(
      told.first?.advice
        == "If it means that there is no figure, write `missing: [\"\(code)\"]` under `data`, or empty the cell.")
  }

  @Test func blanksAroundANumberAreTheMatter() {
    #expect(study("code,x,y\nA, 5 ,1\nB,2,2\n").told() == ["2:3 `x` of `A`: ` 5 ` has blanks around it"])
    #expect(study("code,x,y\nA,1 000,1\nB,2,2\n").told() == ["2:3 `x` of `A`: `1 000` has separators"])
  }

  @Test func twoColumnsOfTimesAgree() throws {
    let rows = "code,Time,Year,x,y\nA,2023,2023,1,1\nB,2023,2023,2,2\n"
    #expect(try told(study(rows)) == ["note 1:1 `Year` says the same time as `Time`, which is read"])
    #expect(
      study(rows.replacing("B,2023,2023", with: "B,2023,2021")).told() == [
        "3:8 `Year` of `B` is 2021, and its `Time` 2023"
      ])
    #expect(
      study("code,Date,Year,x,y\nA,2023-05-01,2023,1,1\nB,2024-01-01,2023,2,2\nC,2022,2023,2,2\n").told() == [
        "3:3 `Date` of `B` is 2024, and its `Year` 2023; so in 1 more row"
      ])
    #expect(
      try told(study("code,Time,Period,x,y\nA,2023,base,1,1\nB,2023,base,2,2\n")) == [
        "note 1:1 `Period` is not read: times are those of `Time`"
      ])
  }

  @Test func aTableOfOneOldYearIsNotRanked() throws {
    let rows = "code,Year,x,y\nA,2020,1,1\nB,2020,2,2\n"
    let told = study(rows).mistakes()
    #expect(told.map(\.message) == ["the table's rows are of 2020, and the study takes figures of 2021 to 2023"])
    #expect(told.first?.advice?.hasPrefix("a 'max-age' of 3 under 'period' takes them in") == true)
    #expect(
      try self.told(study(rows, target: 2022)) == [
        "warning 3:18 the study describes 2022, and the table's rows are of 2020"
      ])
  }

  private func claims(_ values: [String], minimum: String = "") -> SmallStudy {
    let codes = ["CHN", "JPN", "KOR", "USA"]
    let rows = ["a", "b", "c"].flatMap { indicator in
      codes.enumerated().map { index, code in
        "\(indicator)-\(code),\(code),\(indicator),2024,measurement,\(indicator == "a" ? values[index] : "\(index)"),book\n"
      }
    }
    return SmallStudy(["claims.csv": "id,entity,indicator,period,kind,value,source\n" + rows.joined()])
  }

  @Test func codesAmongClaimsAreLikely() throws {
    func warnings(_ values: [String]) throws -> [String] {
      try claims(values).read().warnings.sorted.filter { $0.severity == .warning }.map {
        "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.message)"
      }
    }
    #expect(
      try warnings(["3", "-9999", "5", "-9999"]) == [
        "3:30 -9999 stands far outside the other figures of a: claim `a-JPN` and 1 more"
      ])
    #expect(
      try warnings(["3", "4", "5", "9999"]) == ["5:30 9999 stands far outside the other figures of a: claim `a-USA`"])
    #expect(try warnings(["3", "4", "5", "6"]).isEmpty)
    #expect(try warnings(["0", "0", "0", "7"]).isEmpty)
  }

  /// A large figure that two sources tell is no code.
  @Test func aFigureToldTwiceIsNoCode() throws {
    var study = claims(["3", "4", "5", "300"])
    study.files["claims.csv"]! += "more,USA,a,2024,measurement,300,news\n"
    #expect(try study.read().warnings.sorted.allSatisfy { $0.severity != .warning })
  }
}
