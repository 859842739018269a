import Diagnostics
import Studies
import Testing

/// A study file that is no study is refused with its reason, soon.
@Suite struct HostileStudyFileTests {
  private func told(_ yaml: String) -> [String] { SmallStudy(yaml: yaml).told() }

  private func told(_ bytes: [UInt8]) -> [String] {
    do {
      _ = try StudyLoader(threads: 1) { _ in bytes }.load("study.yaml")
      return []
    } catch let error as InvalidInput {
      return error.problems.sorted.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.message)" }
    } catch {
      return ["\(error)"]
    }
  }

  @Test func notText() {
    #expect(told("") == ["1:1 the study file is empty"])
    #expect(told("# nothing\n") == ["1:1 the study file is empty"])
    #expect(told("just words") == ["1:1 the study must be a mapping of keys to values"])
    #expect(told("- a\n- b") == ["1:1 the study must be a mapping of keys to values"])
    #expect(told(Array("study: 1\nt\0".utf8)) == ["2:2 a NUL byte"])
    #expect(told(Array("title: ".utf8) + [0xFF, 0x20]) == ["1:8 the file is not valid UTF-8"])
    #expect(told("study: 1\n---\nstudy: 1").first?.hasPrefix("2:1 ") == true)
    #expect(told("title: 'open\n").count == 1)
  }

  @Test func keys() {
    #expect(told("study: 1\nperiod: {target: 2024, target: 2025}").map { $0.contains("'target'") } == [true])
    // The same key, whatever YAML would make of it.
    #expect(told("weigh: {levels: {2: equal, '2': given}}").map { $0.contains("more than once") } == [true])
    #expect(told("? [a, b]\n: 1\n").contains("1:3 a key that is not plain text"))
    #expect(told("{[a]: 1}").contains("1:2 a key that is not plain text"))
    #expect(told("*a : 1").count == 1)
  }

  @Test func sizes() {
    #expect(told([UInt8](repeating: 0x23, count: 1_000_001)).first?.contains("1000001 bytes") == true)
    #expect(
      told("a: " + String(repeating: "[", count: 64) + String(repeating: "]", count: 64)) == [
        "1:67 nested deeper than 64 levels"
      ])
    #expect(
      told(String(repeating: "[", count: 500_000)).map { $0.contains("nested deeper than 64 levels") } == [true])
    #expect(told(String(repeating: "- ", count: 400_000)).count == 1)
    #expect(told("a: [" + String(repeating: "1,", count: 100_001) + "]").first?.contains("100000 nodes") == true)
  }

  /// Nine lists of nine of the one before: 9⁹ words.
  @Test func aliasBombs() {
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...20 {
      let item = "*a\(level - 1)"
      bomb += "a\(level): &a\(level) [\(Array(repeating: item, count: 9).joined(separator: ", "))]\n"
    }
    #expect(told(bomb).first?.contains("100000 nodes after aliases are followed") == true)
    for key in ["[*a20]: 1", "? [*a20]\n: 1", "*a20 : 1", "k: {[*a20, 1] : 2}", "k: {?[*a20]: 2}", "k: [{x: *a20}: 1]"]
    {
      #expect(told(bomb + key + "\n").map { $0.contains("a key that is not plain text") } == [true], "\(key)")
    }
    // Text that looks like any of it is text.
    #expect(SmallStudy(adding: "scenarios: [{name: s, note: 'why, ? * & {a}: b', weigh: equal}]").told().count <= 1)
    #expect(SmallStudy(adding: "scenarios: [{name: s, note: 'what, ? *', weigh: equal}]").told() == [])
  }

  /// Every mistake costs a look-up, not a search.
  @Test func manyMistakes() {
    let codes = (0..<30_000).map { "x\($0): exact" }.joined(separator: ", ")
    let problems = SmallStudy(
      yaml: """
        study: 1
        data: {claims: [claims.csv], framework: framework.csv, entities: entities.csv, sources: sources.csv}
        period: {target: 2024}
        spread: {measurement: exact, indicators: {\(codes)}}
        """
    ).mistakes()
    #expect(problems.count == 200)
  }

  @Test func numbersAreDigits() {
    for number in [".inf", "nan", "0x1F", "1e999", "1_000", "", "~", "１"] {
      let told = SmallStudy(adding: "coverage: {node: \(number)}").told()
      #expect(told.count == 1 && told[0].contains("coverage.node must be a number"), "\(number)")
    }
  }

  @Test func filesThatAreNotThere() {
    var study = SmallStudy()
    study.files["groups.csv"] = nil
    #expect(study.told().first == "3:88 cannot read 'groups.csv'")
    let twice = SmallStudy(
      yaml: """
        study: 1
        data: {claims: [claims.csv, claims.csv], framework: framework.csv, entities: entities.csv, sources: sources.csv}
        period: {target: 2024}
        spread: {measurement: exact}
        """)
    #expect(twice.told() == ["2:29 'claims.csv' is named twice"])
  }
}
