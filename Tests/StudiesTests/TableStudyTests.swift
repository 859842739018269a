import Claims
import Diagnostics
import Methods
import Studies
import Testing

/// Studies that begin with a table of one or several years.
struct TableStudyTests {
  static func study(_ data: String = "", _ methods: String = "", target: Int = 2020) -> SmallStudy {
    var study = SmallStudy(
      yaml: """
        study: 1
        data: {table: iData.csv, framework: iMeta.csv\(data)}
        period: {target: \(target)}
        spread: {measurement: exact}
        \(methods)

        """)
    study.files["iMeta.csv"] = """
      Level,iCode,Parent,Direction,Type,Weight,Target,Denominator
      2,index,NA,1,Aggregate,1,NA,NA
      1,a,index,1,Indicator,1,10,NA
      1,b,index,-1,Indicator,1,2,pop
      NA,pop,NA,NA,Denominator,NA,NA,NA

      """
    study.files["iData.csv"] = """
      uCode,Time,a,b,pop
      X,2018,1,40,10
      Y,2018,2,90,20
      Z,2018,8,NA,30
      X,2019,2,45,11
      Y,2019,4,NA,22
      X,2020,NA,50,12
      Y,2020,5,NA,24
      Z,2020,9,70,36

      """
    return study
  }

  @Test func theLatestYearIsToldAndAnotherCanBeNamed() throws {
    let (study, warnings) = try Self.study().read()
    #expect(
      warnings.items.map(\.message) == ["the table has rows for 2018, 2019, 2020; the study is about 2020, the latest"])
    let table = try study.arrange().table
    #expect(table["Z", "a"]?.value == 9 && table["X", "a"] == nil && table.time == 2020)
    #expect(table.vintages.map { $0?.description } == ["2020", "2020", "2020"])
    let earlier = try Self.study(", time: 2018", target: 2018).read()
    #expect(earlier.warnings.isEmpty)
    #expect(try earlier.study.arrange().table["Z", "a"]?.value == 8)
    #expect(try earlier.study.arrange().table.others.map(\.time) == [2019, 2020])
  }

  @Test func timesThatAreNotThere() {
    #expect(Self.study(", time: 2017").told() == ["2:54 the table has no rows for 2017"])
    var study = Self.study(", time: 2020")
    study.files["iData.csv"] = "uCode,a,b,pop\nX,1,2,3\nY,2,3,4\n"
    #expect(study.told() == ["2:54 the table has no column 'Time', and so no 2020"])
    var claims = SmallStudy()
    claims.files["study.yaml"]?.replace("claims: [claims.csv],", with: "claims: [claims.csv], time: 2024,")
    #expect(claims.told() == ["3:30 'time' is about a table of several years, and the study begins with claims"])
  }

  @Test func anotherTargetYearIsAWarning() throws {
    let warnings = try Self.study(", time: 2018").read().warnings
    #expect(warnings.items.map(\.message) == ["the study describes 2020, and the table's rows are of 2018"])
  }

  @Test func limitsHoldInEveryYear() {
    var study = Self.study(", time: 2020")
    study.files["framework.csv"] = "code,parent,role,maximum\nindex,,Aggregate,\na,index,,7\nb,index,,\n"
    study.files["study.yaml"]?.replace("iMeta.csv", with: "framework.csv")
    #expect(
      study.told() == ["4:8 `a` of `Z` is 8, above its maximum of 7", "9:8 `a` of `Z` is 9, above its maximum of 7"])
  }

  @Test func targetsOfTheFramework() throws {
    var study = Self.study(
      ", time: 2018", "normalise: distance-to-target\ncoverage: {node: 0, entity: 0}", target: 2018)
    let scores = try study.load().findings([]).lenses[0].analysis.ranking.scores.leaves
    // a: (x - 1) / (10 - 1). b, lower is better: (90 - x) / (90 - 2).
    #expect(close(scores.values[0][2], 7.0 / 9) && close(scores.values[1][0], 50.0 / 88))
    study.files["study.yaml"]? += "lens: intensity\n"
    #expect(throws: (any Error).self) { try study.load().findings([]) }
    study.files["study.yaml"]?.replace(
      "distance-to-target", with: "{method: distance-to-target, targets: {b: 2}}")
    // Per head b is 4 and 4.5.
    #expect(close(try study.load().findings([]).lenses[0].analysis.ranking.scores.leaves.values[1][0], 0.2))
  }
}
