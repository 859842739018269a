import Claims
import Diagnostics
import Methods
import Studies
import Testing

/// Indicators that are the same for all, and studies of one entity: a right answer or an error at the method's line.
struct ConstantTests {
  private func study(_ normalise: String, _ table: String, more: String = "") -> SmallStudy {
    var small = SmallStudy(
      yaml: """
        study: 1
        title: Constant
        data: {table: table.csv, framework: framework.csv}
        period: {target: 2024}
        spread: {measurement: exact}
        normalise: \(normalise)
        robustness: {draws: 8}
        \(more)
        """)
    small.files["table.csv"] = table
    small.files["framework.csv"] = "code,parent,role\nindex,,Aggregate\na,index,Indicator\nb,index,Indicator\n"
    return small
  }

  private let constant = "uCode,uName,a,b\nX,X,5,1\nY,Y,5,3\nZ,Z,5,2\n"

  @Test(arguments: [
    "{method: goalposts, goalposts: {a: [0, 10], b: [0, 10]}}", "{method: min-max, constant: midpoint}", "rank", "none",
    "{method: z-score, constant: midpoint}", "vector", "sum",
  ])
  func whatHasAnAnswerIsRanked(_ normalise: String) throws {
    let findings = try study(normalise, constant).load().findings()
    #expect(findings.lenses[0].analysis.ranking.ranks == [3, 1, 2])
    #expect(findings.lenses[0].similarity?.profiles.columns == ["b"])
  }

  @Test func whatHasNoneSaysSo() throws {
    let small = study("min-max", constant)
    do {
      _ = try small.load().findings()
      Issue.record("a constant indicator has no min-max")
    } catch let error as InvalidInput {
      let told = try #require(error.problems.sorted.first)
      #expect(told.message.contains("a has the same value") && told.location?.line == 6)
    }
  }

  @Test func oneEntity() throws {
    let one = "uCode,uName,a,b\nX,X,5,1\n"
    let findings = try study("{method: goalposts, goalposts: {a: [0, 10], b: [0, 10]}}", one).load().findings()
    #expect(findings.lenses[0].analysis.ranking.ranks == [1])
    #expect(findings.lenses[0].similarity?.profiles.columns == [] && findings.lenses[0].similarity?.peers == [[]])
  }
}
