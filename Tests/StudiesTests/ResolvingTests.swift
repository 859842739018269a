import Claims
import Diagnostics
import Foundation
import Methods
import Robustness
import Studies
import Testing

/// Names and numbers that are well written and wrong.
@Suite struct ResolvingTests {
  private func scenario(_ text: String) -> [String] {
    SmallStudy(adding: "scenarios:\n  - {name: s, \(text)}\n").told()
  }

  private func advice(_ text: String) -> [String] {
    SmallStudy(adding: text).mistakes().map { "\($0.message): \($0.advice ?? "")" }
  }

  @Test func unknownNames() {
    #expect(
      advice("scenarios: [{name: s, set: [{entity: KRO, indicator: d, value: 1}]}]") == [
        "scenarios: no entity is called 'KRO': did you mean 'KOR'?",
        "scenarios: no indicator is called 'd': did you mean 'a' or 'b' or 'c'?",
      ])
    #expect(advice("groups: [{group: G3}]") == ["groups: no group is called 'G3': did you mean 'G2'?"])
    #expect(
      advice("scenarios: [{name: s, by: 2030, admit: {a: [plam]}}]")
        == ["scenarios.admit: 'plam' is not known: did you mean 'plan'?"])
    #expect(
      advice("weigh: {method: given, shares: {P: 0.5}}")
        == ["weigh.shares: 'P' is not known: did you mean 'p' or 'a' or 'b'?"])
    #expect(advice("aggregate: geometirc") == ["aggregate: 'geometirc' is not known: did you mean 'geometric'?"])
    #expect(advice("reconcile: {method: medain}").first?.hasSuffix("did you mean 'median'?") == true)
  }

  /// By code, name or alias, letter case aside, as in claims.
  @Test func namesOfPlaces() throws {
    var study = SmallStudy()
    let plain = try study.load().goals
    study.files["study.yaml"]?.replace("entity: KOR, top: 2", with: "entity: south korea, top: 2")
    study.files["study.yaml"]?.replace("entity: KOR, first-after: G2", with: "entity: 한국, first-after: g2")
    #expect(study.told() == [] && plain.count == 4)
    #expect(try study.load().goals == plain)
  }

  /// For the whole study, and for one indicator as StudyFile.md shows.
  @Test func goalpostsStandBesideWhatOverridesThem() throws {
    for normalise in [
      "{method: goalposts, goalposts: {a: [0, 9], b: [0, 9], c: [0, 9]}}",
      "{method: goalposts, goalposts: {a: [0, 9], b: [0, 9]}, of: {c: min-max}}",
      "{method: min-max, of: {c: {method: goalposts, goalposts: {c: [0, 9]}}}}",
    ] {
      var study = SmallStudy()
      study.files["study.yaml"]?.replace("{method: min-max, low: 0, high: 100}", with: normalise)
      #expect(study.told() == [])
    }
  }

  /// The index has no siblings, and rows outside the tree no parent to have a share of.
  @Test func sharesAreOfAParent() {
    for code in ["index", "chips"] {
      #expect(
        scenario("weigh: {method: given, shares: {\(code): 0.5}}").first?.contains("'\(code)' is not known") == true)
    }
    #expect(scenario("weigh: {method: equal, shares: {p: 0.5}}").first?.contains("unknown key 'shares'") == true)
  }

  @Test func sharesThatDoNotAddUp() {
    #expect(
      scenario("weigh: {method: given, shares: {p: 0.7, q: 0.6}}") == [
        "14:47 the shares of index's children add up to 1.3"
      ])
    #expect(scenario("weigh: {method: given, shares: {a: 0.2, b: 0.2}}").count == 1)
    #expect(scenario("weigh: {method: given, shares: {a: 1.5}}").count == 1)
    #expect(scenario("weigh: {method: given, shares: {a: -0.5}}").count == 1)
    #expect(scenario("weigh: {method: given, shares: {c: 0}}").count == 1)
    #expect(scenario("weigh: {method: given, shares: {p: 0, a: 1}}").isEmpty)
  }

  @Test func weightsOfTheFramework() {
    func told(_ weights: (String, String)) -> [String] {
      let framework =
        "code,parent,role,weight\nindex,,Aggregate,1\na,index,Indicator,\(weights.0)\nb,index,Indicator,\(weights.1)\n"
      return SmallStudy(["framework.csv": framework]).told().filter { !$0.contains("claims.csv") }
    }
    #expect(told(("-1", "1")).contains { $0.hasPrefix("3:") })
    #expect(!told(("0", "0")).isEmpty)
  }

  @Test func scenarios() {
    #expect(scenario("note: nothing") == ["14:12 the scenario 's' changes nothing"])
    #expect(scenario("set: []").first?.hasSuffix("changes nothing") == true)
    #expect(scenario("learn: each").first?.hasSuffix("changes nothing") == true)
    #expect(
      SmallStudy(adding: "scenarios: [{name: s, weigh: equal}, {name: s, weigh: equal}]").told() == [
        "13:45 two scenarios are called 's'"
      ])
    #expect(scenario("admit: {a: [plan]}").first?.contains("need a 'by:' date") == true)
    #expect(scenario("by: 2030, weigh: equal").first?.contains("'by' is about admitted claims") == true)
    #expect(scenario("realise: {likely: 1}, weigh: equal").first?.contains("'realise' is about") == true)
    #expect(scenario("by: soon, admit: {a: [plan]}").first?.contains("'soon' is no date") == true)
    #expect(scenario("by: 2030, admit: {a: [measurement]}").first?.contains("without being admitted") == true)
    #expect(scenario("by: 2030, admit: {a: [demand]}").first?.contains("inform no cell") == true)
    #expect(scenario("shift: [{entity: KOR, indicator: a, by: 1, times: 2}]").first?.contains("exactly one of") == true)
    for times in ["0", "-1", "1e300"] {
      #expect(scenario("shift: [{entity: KOR, indicator: a, times: \(times)}]").count == 1)
    }
  }

  @Test func sharedErrors() {
    func told(_ shared: String) -> [String] {
      var study = SmallStudy()
      study.files["study.yaml"]?.replace("{relative: 0.1}}", with: "{relative: 0.1}, shared: [\(shared)]}")
      return study.told()
    }
    #expect(told("{source: book, factor: [1, 2]}, {source: book, name: x, factor: [1, 2]}").isEmpty)
    #expect(told("{source: book, factor: [1, 2]}, {source: book, factor: [1, 3]}").count == 1)
    #expect(told("{source: boko, factor: [1, 2]}") == ["5:75 spread.shared: no source has the id 'boko'"])
    #expect(told("{factor: [1, 2]}") == ["5:66 spread.shared[1] lacks 'source'"])
    #expect(told("{source: book, factor: [2, 1]}").count == 1)
    #expect(told("{source: book, factor: 2}").count == 1)
  }

  @Test func noSpreadNoStudy() {
    var study = SmallStudy()
    study.files["study.yaml"]?.replace("spread: {measurement: exact, estimate: {relative: 0.1}}\n", with: "")
    #expect(study.told() == ["1:1 the study declares no spread"])
    study = SmallStudy()
    study.files["study.yaml"]?.replace("{measurement: exact, estimate: {relative: 0.1}}", with: "{}")
    #expect(study.told() == ["5:1 the study declares no spread"])
  }

  /// What the methods of a scenario cannot do is told at the line that chose them, what an edit cannot at the edit.
  @Test func mathematicsWithoutAnAnswer() throws {
    func told(_ text: String) throws -> [String] {
      let study = try SmallStudy(adding: "scenarios:\n  - {name: s, \(text)}\n").load()
      let error = #expect(throws: InvalidInput.self) { try study.findings([.scenarios]) }
      return error?.problems.items.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.message)" } ?? []
    }
    #expect(try told("normalise: distance-to-target").first?.hasPrefix("14:26 in the scenario 's', a has no ") == true)
    var study = SmallStudy(adding: "scenarios:\n  - {name: s, shift: [{entity: JPN, indicator: b, by: 1}]}\n")
    study.files["claims.csv"]?.replace("b4,JPN,b,2024,measurement,1,book,,,,,\n", with: "")
    let error = try #require(throws: InvalidInput.self) { try study.load().findings([.scenarios]) }
    #expect(error.problems.items.map(\.location?.column) == [23])
    #expect(error.problems.items.first?.message == "the scenario shifts b of JPN, which has no value")
  }

  @Test func nobodyIsAGoalOfItsOwn() {
    let goals = "goals: [{entity: KOR, first-after: South Korea}, {entity: KOR, share: 0.5, of: KOR}]\n"
    var study = SmallStudy()
    let yaml = SmallStudy.standard["study.yaml"]!
    study.files["study.yaml"] = String(yaml[..<yaml.firstRange(of: "goals:")!.lowerBound]) + goals
    #expect(
      study.told().map { $0.split(separator: " ", maxSplits: 1)[1] } == [
        "goals.first-after: 'South Korea' is the goal's own entity", "goals.of: 'KOR' is the goal's own entity",
      ])
  }

  @Test func tableInsteadOfClaims() throws {
    let table = [
      "study.yaml": """
      study: 1
      data: {table: table.csv, framework: framework.csv, groups: groups.csv}
      period: {target: 2024}
      spread: {measurement: {relative: 0.1}, indicators: {a: exact, c: {counts: poisson}}}
      goals: [{entity: KOR, first-after: G2}]
      scenarios: [{name: s, set: [{entity: KOR, indicator: b, value: 5}]}]
      """,
      "table.csv": "code,name,a,b,c\nKOR,Korea,2,1,10\nUSA,,4,3,6\nCHN,,3,5,2\nJPN,,0,NA,4\n",
    ]
    let study = try SmallStudy(table).load()
    #expect(study.goals == [.firstAfter(entity: "KOR", others: ["CHN", "USA"])])
    let findings = try study.findings([.scenarios])
    #expect(findings.table["KOR", "a"]?.value == 2 && findings.table["KOR", "a"]?.flags == [])
    #expect(findings.table["KOR", "b"]?.flags == .assumedSpread && findings.table["JPN", "b"] == nil)
    let normal = try #require(findings.table["CHN", "b"])
    #expect(close(normal.high - normal.value, 0.5 * 1.6448536269514722))
    #expect(findings.table["KOR", "c"]?.value == 10)
    #expect(findings.demands.isEmpty && findings.arranged == nil)
    #expect(close(findings.scenarios[0][0].scoreChange[2]?.data, findings.scenarios[0][0].scoreChange[2]?.total ?? 0))

    var wrong = SmallStudy(table)
    wrong.files["study.yaml"]? += "\nreconcile: {method: median}\n"
    #expect(wrong.told() == ["7:1 'reconcile' is about claims, and the study begins with a table"])
    wrong = SmallStudy(table)
    wrong.files["study.yaml"]?.replace("measurement: {relative: 0.1}, ", with: "")
    #expect(wrong.told() == ["4:9 the study declares no spread for 'b'"])
    wrong = SmallStudy(table)
    wrong.files["table.csv"]?.replace("2,1,10", with: "2,1,-10")
    #expect(wrong.told().first?.contains("c of KOR is -10") == true)
    wrong = SmallStudy(table)
    wrong.files["framework.csv"] = "code,parent,role,maximum\nindex,,Aggregate,\na,index,,\nb,index,,4\nc,index,,\n"
    #expect(wrong.told().first == "4:8 `b` of `CHN` is 5, above its maximum of 4")
    wrong = SmallStudy(table)
    wrong.files["study.yaml"]?.replace("groups: groups.csv", with: "entities: entities.csv, groups: groups.csv")
    #expect(wrong.told().isEmpty)
    wrong.files["table.csv"]? += "TWN,,1,1,1\n"
    #expect(wrong.told().first?.contains("the table has rows for TWN") == true)
  }

  @Test func aGroupServesAnIndicatorOnce() {
    func told(_ groups: String) -> [String] {
      SmallStudy(adding: "groups: [\(groups)]\n").mistakes().map(\.message)
    }
    #expect(told("{group: G2, indicators: a}, {group: G2, indicators: b}") == [])
    #expect(
      told("{group: G2, indicators: [a, b]}, {group: G2, indicators: b}") == [
        "groups: 'G2' is applied to an indicator twice"
      ])
    #expect(told("{group: G2}, {group: G2, indicators: b}") == ["groups: 'G2' is applied to an indicator twice"])
    #expect(
      told("{group: G2, as: entity, widen: 3, indicators: a}, {group: G2, by: a}") == [
        "groups[1].widen has no effect with 'as: entity'", "groups[1].indicators has no effect with 'as: entity'",
        "groups[2].by has no effect without 'as: entity'",
      ])
    #expect(told("{group: G2, as: entity}, {group: G2, as: entity}") == ["groups: 'G2' is made an entity twice"])
  }

  /// COINr's ASEM data, read as a study: the three levels of its index, one at a time or all alike.
  @Test func asem() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/asem")
    func load(_ methods: String) throws -> Findings {
      let yaml = """
        study: 1
        data: {table: iData.csv, framework: iMeta.csv}
        period: {target: 2018}
        spread: {measurement: exact}
        \(methods)
        """
      return try StudyLoader(threads: 1) { path in
        try path == "study.yaml" ? Array(yaml.utf8) : Array(Data(contentsOf: folder.appendingPathComponent(path)))
      }.load("study.yaml").study.findings([])
    }
    let plain = try load("normalise: {method: min-max, low: 1, high: 100}")
    #expect(plain.table.entities.count == 51 && plain.lenses[0].analysis.ranking.ranked.count > 40)
    let levels = try load(
      "normalise: {method: min-max, low: 1, high: 100}\naggregate: {method: arithmetic, levels: {1: geometric}}")
    let root = try #require(plain.study.framework.root)
    let node = try load(
      "normalise: {method: min-max, low: 1, high: 100}\naggregate: {method: arithmetic, of: {\(root.code): geometric}}")
    #expect(levels.lenses[0].analysis.index.map(\.bitPattern) == node.lenses[0].analysis.index.map(\.bitPattern))
    #expect(levels.lenses[0].analysis.index != plain.lenses[0].analysis.index)
  }
}
