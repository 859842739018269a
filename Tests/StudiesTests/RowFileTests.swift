import Claims
import Diagnostics
import Foundation
import Methods
import Studies
import Testing

/// Files of rows that a method takes: comparisons and points.
@Suite struct RowFileTests {
  /// Index over p (2) and q (1); p over a and b; q over c alone.
  private static let pairs = "node,first,second,value\nindex,p,q,3\np,a,b,1/2\n"

  private func study(_ weigh: String, _ file: String = pairs, named name: String = "pairs.csv") -> SmallStudy {
    SmallStudy([name: file], adding: "weigh: \(weigh)\n")
  }

  private func told(_ file: String, _ weigh: String = "{method: ahp, comparisons: pairs.csv}") -> [String] {
    study(weigh, file).mistakes().map {
      "\($0.location?.path ?? ""):\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.message)"
    }
  }

  @Test func comparisonsBecomeWeightsAndAnInput() throws {
    let study = try study("{method: ahp, comparisons: pairs.csv}").load()
    #expect(study.inputs.map(\.path).contains("pairs.csv"), "so that the manifest has its sha256")
    let findings = try study.findings([])
    let weights = findings.lenses[0].analysis.ranking.scores.weights
    #expect(close(weights["index"]?[0], 0.75) && close(weights["p"]?[1], 2.0 / 3) && weights["q"] == [1])
    #expect(findings.lenses[0].notes.map(\.node) == ["index", "p"])
    #expect(findings.advice().isEmpty)
    guard case .rows(let rows)? = study.choices.first(where: { $0.family == "weigh" })?.options["comparisons"] else {
      Issue.record("the choice keeps its rows")
      return
    }
    #expect(rows.path == "pairs.csv" && rows.rows.count == 2)
  }

  /// The node may be left out: it is the parent of what is compared. Scenarios and overrides may use the same file.
  @Test func oneFileForSeveralMethods() throws {
    var study = study(
      "{method: equal, of: {p: {method: ahp, comparisons: pairs.csv}}}", "first,second,value\np,q,3\na,b,2\n")
    study.files["study.yaml"]? += "scenarios: [{name: s, weigh: {method: ahp, comparisons: pairs.csv}}]\n"
    #expect(study.told() == [])
    let findings = try study.load().findings([.scenarios])
    #expect(close(findings.lenses[0].analysis.ranking.scores.weights["p"]?[0], 2.0 / 3))
    #expect(close(findings.scenarios[0][0].analysis.ranking.scores.weights["index"]?[0], 0.75))
  }

  @Test func everyMistakeHasItsPlace() {
    #expect(
      told("node,first,second,value\nindx,p,q,3\nindex,p,a,3\np,a,bb,2\np,a,b,12\nq,,c,1\n") == [
        "pairs.csv:2:1 the framework has no aggregate `indx`",
        "pairs.csv:3:9 index has no child `a`",
        "pairs.csv:4:5 p has no child `bb`",
        "pairs.csv:5:7 `value` is `12`",
        "pairs.csv:6:3 `first` is empty",
      ])
    #expect(told("first,second,valeu\np,q,3\n").count == 2, "an unknown column, and one that is missing")
    #expect(
      told("first,second,value\np,q,3\nq,p,3\na,b,2\na,b,3\nb,b,1\n") == [
        "pairs.csv:3:5 q to p is 3, though p to q was 3",
        "pairs.csv:5:1 a is compared with b again; it was 2 before",
        "pairs.csv:6:3 b is compared with itself",
      ])
    #expect(told("first,second,value\np,q,3\nq,p,0.33\na,b,2\n") == [], "reciprocal to two digits")
    let advice = study("{method: ahp, comparisons: pairs.csv}", "first,second,value\np,qq,3\na,b,2\n").mistakes().first?
      .advice
    #expect(advice == "Did you mean `q`?")
  }

  /// One study line, every node told.
  @Test func nodesThatTheFileDoesNotName() {
    #expect(
      told("first,second,value\np,q,3\n") == ["study.yaml:13:17 pairs.csv says nothing about p"])
    #expect(told("first,second,value\np,q,3\n", "{method: ahp, comparisons: pairs.csv, otherwise: given}") == [])
    #expect(told("first,second,value\np,q,3\n", "{method: ahp, comparisons: pairs.csv, of: {p: equal}}") == [])
    #expect(told("first,second,value\np,q,3\n", "{method: ahp, comparisons: pairs.csv, levels: {2: equal}}") == [])
    #expect(
      told("first,second,value\np,q,3\n", "{method: equal, levels: {2: {method: ahp, comparisons: pairs.csv}}}") == [
        "study.yaml:13:45 pairs.csv says nothing about p"
      ])
    #expect(told("", "{method: ahp, comparisons: nowhere.csv}").map { $0.hasPrefix("study.yaml:13:") } == [true])
    #expect(told("", "ahp") == ["study.yaml:13:8 ahp needs comparisons"])
  }

  @Test func missingPairsAreNamed() {
    let framework = "code,parent,role\nindex,,Aggregate\na,index,Indicator\nb,index,Indicator\nc,index,Indicator\n"
    func told(_ method: String, _ rows: String) -> [String] {
      var study = study("{method: \(method), comparisons: pairs.csv}", "first,second,value\n" + rows)
      study.files["framework.csv"] = framework + "chips,,Other\nstanding,,Other\n"
      return study.mistakes().filter { $0.location?.path == "pairs.csv" }.map(\.message)
    }
    #expect(told("ahp", "a,b,2\n") == ["index lacks the comparisons of a with c and b with c"])
    #expect(told("ahp", "a,b,2\na,c,3\nc,b,1\n") == [])
    #expect(told("best-worst", "a,b,2\na,c,6\nb,c,4\n") == [])
    #expect(
      told("best-worst", "a,b,2\na,c,6\n") == [
        "index: no child is compared with all others as the worst: b lacks c"
      ])
    #expect(told("best-worst", "a,b,2\na,c,6\nb,c,1/2\n") == ["`value` is `1/2`"])
  }

  @Test func pointsOfExperts() throws {
    let points = "expert,item,points\nKim,p,70\nKim,q,30\nLee,p,1\nLee,q,1\nKim,a,5\nKim,b,15\n"
    let study = study("{method: budget-allocation, points: points.csv}", points, named: "points.csv")
    let weights = try study.load().findings([]).lenses[0].analysis.ranking.scores.weights
    #expect(close(weights["index"]?[0], 0.6) && close(weights["p"]?[0], 0.25))
    func told(_ points: String) -> [String] {
      self.study("{method: budget-allocation, points: points.csv}", points, named: "points.csv").told()
    }
    #expect(
      told("expert,item,points\nKim,p,0\nKim,q,0\nLee,a,3\nLee,b,1\nLee,a,3\nPak,a,2\n") == [
        "2:7 Kim spends no points on the children of index", "6:5 Lee gives a points twice",
        "7:1 Pak gives no points to b, but to siblings of it",
      ])
  }

  /// `podium check` warns of it, at the line that chose the method.
  @Test func contradictionsAreDoubted() throws {
    let framework = "code,parent,role\nindex,,Aggregate\na,index,Indicator\nb,index,Indicator\nc,index,Indicator\n"
    var study = study(
      "{method: ahp, comparisons: pairs.csv}", "first,second,value\na,b,3\nb,c,3\nc,a,3\n")
    study.files["framework.csv"] = framework + "chips,,Other\nstanding,,Other\n"
    let findings = try study.load().findings([])
    let warnings = findings.advice().items
    #expect(warnings.map(\.severity) == [.warning] && warnings.first?.location?.line == 13)
    #expect(warnings.first?.message.contains("contradict each other") == true)
  }
}
