import Claims
import Diagnostics
import Studies
import Testing

/// A table whose rows each have a year of their own, and what a study may name.
struct TableTimesTests {
  private func study(_ rows: String, data: String = "", maxAge: String = ", max-age: 2") -> SmallStudy {
    var study = SmallStudy(
      yaml: """
        study: 1
        data: {table: t.csv, framework: f.csv\(data)}
        period: {target: 2023\(maxAge)}
        spread: {measurement: exact}

        """)
    study.files["f.csv"] = "code,parent,role\nI,,Aggregate\nx,I,Indicator\n"
    study.files["t.csv"] = "name,code,Year,x\n" + rows
    return study
  }

  private let rows = "Korea,KOR,2023,5\nNamibia,NAM,2004,9\nFrance,FRA,2022,7\nChad,TCD,1998,1\nPeru,PER,2024,3\n"

  @Test func figuresCarryTheirYear() throws {
    let (study, warnings) = try study(rows).read()
    #expect(
      warnings.sorted.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.message)" } == [
        "3:13 older than 2021, and not used: the figures of `NAM` (2004), `TCD` (1998)",
        "6:10 younger than 2023, and not used: the figures of `PER` (2024)",
      ])
    let table = try study.arrange().table
    #expect(table["KOR", "x"]?.value == 5 && table["FRA", "x"]?.value == 7)
    #expect(table["NAM", "x"] == nil && table["TCD", "x"] == nil && table["PER", "x"] == nil)
    #expect(table["FRA", "x"]?.period?.description == "2022" && table["FRA", "x"]?.flags.contains(.carried) == true)
    #expect(table["KOR", "x"]?.period?.description == "2023" && table["KOR", "x"]?.flags.contains(.carried) == false)
    #expect(table.vintages == [nil])
  }

  /// Three years unless the study says otherwise; with more, all are used. One year left is the indicator's.
  @Test func maxAgeDecides() throws {
    let standard = try study("A,AUT,2020,1\nB,BEL,2019,2\nC,CHE,2021,3\n", maxAge: "").read()
    #expect(standard.warnings.items.map(\.message) == ["older than 2020, and not used: the figures of `BEL` (2019)"])
    let all = try study("A,AUT,2020,1\nB,BEL,1999,2\n", maxAge: ", max-age: 30").read()
    #expect(all.warnings.isEmpty)
    #expect(try all.study.arrange().table["BEL", "x"]?.value == 2)
    let one = try study("A,AUT,2022,1\nB,BEL,1999,2\n").read().study.arrange().table
    #expect(one.vintages.map { $0?.description } == ["2022"] && one["AUT", "x"]?.period == nil)
  }

  @Test func missingIsAboutTables() throws {
    let (study, warnings) = try study(
      "A,AUT,2023,-9999\nB,BEL,2023,..\nC,CHE,2023,2\n", data: ", missing: [-9999, '..']"
    )
    .read()
    #expect(warnings.items.map(\.message) == ["read as no figure: 1 cell of '-9999', 1 cell of '..'"])
    #expect(try study.arrange().table["AUT", "x"] == nil)
    var claims = SmallStudy()
    claims.files["study.yaml"]?.replace("claims: [claims.csv],", with: "claims: [claims.csv], missing: [0],")
    #expect(claims.told() == ["3:30 'missing' is about a table, and the study begins with claims"])
  }

  /// One file that is no table is one message, whatever else names its rows.
  @Test(arguments: ["framework.csv", "entities.csv", "sources.csv", "claims.csv", "groups.csv"])
  func aForeignFileIsOneMessage(_ name: String) {
    var study = SmallStudy()
    study.files[name] = study.files[name]?.replacing(",", with: ";")
    #expect(
      study.mistakes().map(\.message) == ["cells are separated by semicolons; podium reads commas"], "\(name)")
  }

  @Test func namesThatShowNothing() {
    var study = SmallStudy()
    study.files["entities.csv"] = study.files["entities.csv"]?.replacing("South Korea", with: "\u{2003}\u{200B}")
      .replacing("Korea,", with: "\u{1} ,")
    #expect(study.mistakes().contains { $0.message == "`name` shows nothing: blanks and control characters alone" })
    let scenario = SmallStudy(
      adding: "scenarios:\n  - {name: \"\\u2003\", set: [{entity: KOR, indicator: a, value: 1}]}\n")
    #expect(scenario.mistakes().contains { $0.message == "the scenario's name shows nothing" })
  }

  private func told(_ name: String, allow: Bool = false, links: [String: String] = [:]) -> [String] {
    var small = SmallStudy()
    small.files["study.yaml"]?.replace("entities.csv", with: name)
    let files = small.files
    var loader = StudyLoader(threads: 1) { path in
      guard let text = files[path.split(separator: "/").last.map(String.init) ?? ""] else {
        throw SmallStudy.Missing(description: "no file")
      }
      return Array(text.utf8)
    }
    loader.allowsOutside = allow
    if !links.isEmpty { loader.resolve = { links[$0] ?? ($0.hasPrefix("/") ? $0 : "/home/study/\($0)") } }
    do { return try loader.load("study.yaml").warnings.items.map(\.message) } catch let error as InvalidInput {
      return error.problems.sorted.map(\.message)
    } catch { return ["\(error)"] }
  }

  @Test(arguments: ["../entities.csv", "/etc/entities.csv", "a/../../entities.csv"])
  func filesOutsideNeedLeave(_ name: String) {
    #expect(told(name) == ["'\(name)' is outside the study's folder"])
    #expect(told(name, allow: true).isEmpty)
  }

  @Test func linksAreFollowed() {
    let home = [".": "/home/study", "study.yaml": "/home/study/study.yaml"]
    #expect(told("a/../entities.csv").isEmpty)
    #expect(told("entities.csv", links: home).isEmpty)
    let out = home.merging(["entities.csv": "/etc/shadow"]) { $1 }
    #expect(told("entities.csv", links: out) == ["'entities.csv' is outside the study's folder"])
    #expect(told("entities.csv", allow: true, links: out).isEmpty)
    let file = home.merging(["study.yaml": "/etc/shadow"]) { $1 }
    #expect(told("entities.csv", links: file) == ["'study.yaml' is a link that leads out of its folder"])
  }

  @Test func aGreatStudyFileIsNotRead() {
    var loader = StudyLoader(threads: 1) { _ in
      Issue.record("was read")
      return []
    }
    loader.size = { _ in 3 << 30 }
    let error = #expect(throws: InvalidInput.self) { try loader.load("study.yaml") }
    #expect(
      error?.problems.items.map(\.message) == ["the study file has 3221225472 bytes; at most 1000000 are read"])
  }
}
