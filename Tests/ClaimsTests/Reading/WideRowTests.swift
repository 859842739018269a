import Claims
import Diagnostics
import Testing

/// What rows of a table are called, when they are of, and what stands for no figure.
struct WideRowTests {
  private let framework = Framework(nodes: [
    Framework.Node(code: "I", role: .aggregate), Framework.Node(code: "a", parent: "I"),
    Framework.Node(code: "b", parent: "I"), Framework.Node(code: "g", role: .group),
  ])

  private func read(
    _ text: String, time: Double? = nil, missing: [String] = [], listed: Bool = false
  ) -> (table: WideTable?, told: [String]) {
    var problems = Problems()
    let table = WideTableFile.read(
      source(text), framework: framework, time: time, missing: missing, listed: listed, &problems)
    return (table, found(problems))
  }

  @Test func namesAndCodesThatMeanTwo() {
    let text = "code,name,g,a,b\nKOR,Korea,,1,1\nPRK,korea,,2,2\nkor,South,,3,3\nX1,KOR,,4,4\nX2,Y,,5,5\n"
    #expect(
      read(text).told == [
        "3:5 `korea` already means `KOR`", "4:1 `kor` already means `KOR`", "5:4 `KOR` already means `KOR`",
      ])
    // A file of the entities has the names, and checks them.
    #expect(read(text, listed: true).told.isEmpty)
    // In another year an entity may be spelt in another way.
    #expect(read("code,name,Time,g,a,b\nTUR,Turkey,2020,,1,1\nTUR,Türkiye,2021,,2,2\n").told.isEmpty)
  }

  @Test(arguments: ["Year", "year", "YEAR", "Time", "date", "TIME_PERIOD", "연도"])
  func oneRowEachCarriesItsOwnYear(_ column: String) throws {
    let (table, told) = read("code,\(column),g,a,b\nQ,2023,,5,1\nN,2004-06,,9,2\nF,2022,,7,3\nE,,,,\n")
    #expect(told.isEmpty)
    #expect(try #require(table).ownTimes == [nil, 2022, 2004, 2023])
    #expect(table?.time == nil && table?.others.isEmpty == true && table?.timeColumn == column)
    #expect(table?.values == [[nil, 7, 9, 5], [nil, 3, 2, 1]])
  }

  @Test func aPanelOrAYearAskedForIsAsBefore() {
    #expect(read("code,Year,g,a,b\nQ,2023,,5,1\nQ,2022,,9,2\nF,2022,,7,3\n").table?.time == 2023)
    let asked = read("code,Year,g,a,b\nQ,2023,,5,1\nF,2022,,7,3\n", time: 2022).table
    #expect(asked?.time == 2022 && asked?.ownTimes == [] && asked?.entities.map(\.code) == ["F"])
    #expect(read("code,Year,g,a,b\nQ,2023,,5,1\nF,2023,,7,3\n").table?.time == 2023)
  }

  @Test func theLabelNA() {
    let label = read("code,g,a,b\nNA,AF,1,1\nUS,NA,2,2\nCA,NA,3,3\nX,,4,4\n")
    #expect(label.table?.groupings == ["g": ["NA": "AF", "US": "NA", "CA": "NA"]])
    #expect(label.told == ["1:1 `NA` in `g` is read as a label, like those beside it: `CA`, `US`"])
    let gap = read("code,g,a,b\nQ,Africa,1,1\nU,NA,2,2\n")
    #expect(gap.table?.groupings == ["g": ["Q": "Africa"]])
    #expect(gap.told == ["1:1 `NA` in `g` is read as no label: `U`"])
  }

  @Test func whatTheStudyCallsMissing() {
    let text = "code,g,a,b\nQ,,-9999.0,1\nU,,..,2\nV,,3,-9999\n"
    let (table, told) = read(text, missing: ["-9999", ".."])
    #expect(table?.values == [[nil, nil, 3], [1, 2, nil]] && told.isEmpty)
    #expect(read(text).told.count == 2, "without it: a text that is no number, and a warning")
  }

  private func warnings(_ values: [String]) -> [String] {
    let rows = values.enumerated().map { "c\($0),,\($1),\($0)\n" }.joined()
    return read("code,g,a,b\n" + rows).told
  }

  @Test(arguments: [
    ["25", "12", "15", "-9999"], ["-8888", "30", "-8888", "73", "-9999"], ["3", "4", "5", "99", "99"],
    ["1", "2", "3", "999999"], ["0.5", "0.7", "-99"], ["4", "5", "6", "9.96921e36"], ["5", "5", "5", "-999"],
    ["12", "30", "9", "-1000000", "-1000000"], ["0", "1", "2", "-9", "-9"], ["1", "7", "3", "2147483647"],
  ])
  func likelyCodesAreTold(_ values: [String]) {
    #expect(warnings(values).allSatisfy { $0.contains("stands far outside the rest of its column") })
    #expect(!warnings(values).isEmpty)
  }

  /// Figures: percentages, growth below zero, great economies, a column of equal ones, a lone 99.
  @Test(arguments: [
    ["99", "40", "5", "77"], ["-9", "3", "12", "-2"], ["-99", "-50", "20", "88"],
    ["27000", "18000", "4000", "30", "4"],
    ["5", "5", "5"], ["999", "850", "12", "400"], ["0", "0", "0", "8"], ["99", "1", "2", "60"], ["-1", "0", "1", "1"],
    ["88", "77"], ["-999"], ["7", "8", "9", "7"], ["1e12", "2e12", "3e9", "4e8"],
  ])
  func figuresAreNot(_ values: [String]) {
    #expect(warnings(values).isEmpty)
  }
}
