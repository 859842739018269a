import Claims
import Diagnostics
import Studies
import Testing

/// Names and titles that show nothing, and keys that name one thing twice.
struct BlankNameTests {
  private static let blanks = ["  ", "\\u3000", "\\u00A0", "\\u200B\\uFEFF", "\\t\\u2060"]
  private static let places = [
    ("title: Small", "title: \"§\"", "title"), ("title: Small", "title: {en: Small, ko: \"§\"}", "title.ko"),
    ("title: Small", "title: {en: \"§\"}", "title.en"),
    (
      "goals:", "scenarios: [{name: s, title: \"§\", set: [{entity: KOR, indicator: a, value: 1}]}]\ngoals:",
      "scenarios[1].title"
    ),
    (
      "goals:", "scenarios: [{name: s, note: \"§\", set: [{entity: KOR, indicator: a, value: 1}]}]\ngoals:",
      "scenarios[1].note"
    ),
    (
      "spread: {measurement: exact,",
      "spread: {shared: [{name: \"§\", source: book, factor: [1, 2]}], measurement: exact,",
      "spread.shared[1].name"
    ),
  ]

  @Test(arguments: places)
  func aNameInTheStudyShowsSomething(_ old: String, _ new: String, _ key: String) {
    for blank in Self.blanks {
      var study = SmallStudy()
      study.files["study.yaml"]?.replace(old, with: new.replacing("§", with: blank))
      let told = study.mistakes()
      #expect(
        told.map(\.message) == ["\(key) shows nothing: blanks and control characters alone"] && told[0].location != nil)
    }
  }

  /// An empty one is not given: the other language, or the name, stands in for it.
  @Test func anEmptyTitleIsNone() throws {
    var study = SmallStudy()
    study.files["study.yaml"]?.replace("title: Small", with: "title: {en: '', ko: 작은}")
    #expect(try study.load().title == "작은")
  }

  @Test(
    arguments: [
      ("framework.csv", "code,parent,role,weight,topics", "name"),
      ("framework.csv", "code,parent,role,weight,topics", "name_ko"),
      ("framework.csv", "code,parent,role,weight,topics", "unit"),
      ("framework.csv", "code,parent,role,weight,topics", "note"), ("entities.csv", "code,name,name_ko", "note"),
      ("entities.csv", "code,name,name_ko", "group_income"), ("sources.csv", "", "title"),
      ("sources.csv", "", "publisher"), ("sources.csv", "", "licence"), ("sources.csv", "", "note"),
      ("groups.csv", "group,member,decided_by", "name"),
    ])
  func aNameInAFileShowsSomething(_ file: String, _ header: String, _ column: String) {
    var study = SmallStudy()
    if file == "sources.csv" {
      let ids = SmallStudy.standard[file]!.split(separator: "\n").map { $0.split(separator: ",")[0] }
      study.files[file] = "id,\(column)\n" + ids.dropFirst().map { "\($0),\u{3000}\n" }.joined()
    } else {
      let lines = SmallStudy.standard[file]!.split(separator: "\n")
      study.files[file] = "\(header),\(column)\n" + lines.dropFirst().map { "\($0),\u{200B}\n" }.joined()
    }
    let told = study.mistakes()
    #expect(told.contains { $0.message == "`\(column)` shows nothing: blanks and control characters alone" })
    #expect(told.allSatisfy { ($0.location?.line ?? 0) > 1 })
  }

  /// Told at each row, however often it stands there.
  @Test(arguments: ["speaker", "affiliation", "role", "unit", "part", "level"])
  func aNameInAClaimShowsSomething(_ column: String) {
    let study = SmallStudy([
      "claims.csv": """
      id,entity,indicator,period,kind,value,source,\(column)
      1,KOR,a,2024,measurement,1,book,\u{3000}
      2,USA,a,2024,measurement,2,book,
      3,JPN,a,2024,measurement,3,book,\u{3000}

      """
    ])
    let told = study.mistakes()
    #expect(told.map { $0.location?.line } == [2, 4])
    #expect(told.allSatisfy { $0.message == "`\(column)` shows nothing: blanks and control characters alone" })
  }

  /// `01` and `+1` are level 1.
  @Test(arguments: ["01", "+1", "001"])
  func aLevelIsNamedOnce(_ again: String) {
    for step in ["aggregate: {method: arithmetic, ", "weigh: {method: equal, "] {
      let method = step.hasPrefix("weigh") ? "given" : "geometric"
      let study = SmallStudy(adding: "\(step)levels: {1: \(method), \(again): \(method)}}\n")
      let told = study.mistakes()
      #expect(told.count == 1 && told.first?.message.hasPrefix("'\(again)' is level 1, which line ") == true)
    }
  }
}
