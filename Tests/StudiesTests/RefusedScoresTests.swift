import Claims
import Diagnostics
import Methods
import Studies
import Testing

/// A method that has no answer for a score is told at the figure that the score comes from, all such figures at once, with
/// the line that chose the method in the advice.
@Suite struct RefusedScoresTests {
  /// Scores of `SmallStudy` are 0 for a and b of Japan, b of Korea and c of China.
  private static let zeros = ["5:27", "6:27", "9:27", "12:27"]

  private func errors(_ study: SmallStudy) -> [Diagnostic] {
    do {
      _ = try study.load().findings()
      return []
    } catch let error as InvalidInput {
      return error.problems.sorted
    } catch {
      return [Diagnostic(.error, "\(error)")]
    }
  }

  private func places(_ errors: [Diagnostic]) -> [String] {
    errors.map { "\($0.location?.path ?? "") \($0.location?.line ?? 0):\($0.location?.column ?? 0)" }
  }

  /// Groups p and q each tell theirs; the index, which stands on them, nothing.
  @Test(arguments: ["geometric", "harmonic", "{method: power-mean, exponent: -2}", "wpm"])
  func zerosAreToldAtTheirClaims(_ method: String) {
    let found = errors(SmallStudy(adding: "aggregate: \(method)\n"))
    #expect(places(found) == Self.zeros.map { "claims.csv \($0)" })
    #expect(found.first?.message.hasPrefix("a of JPN scores 0, and ") == true)
    #expect(found.allSatisfy { $0.advice?.hasSuffix("; study.yaml:13 asks for it") == true })
  }

  @Test func zerosAreToldAtTheCellsOfATable() {
    let study = TableStudyTests.study("", "normalise: none\naggregate: geometric")
    var zeros = study
    zeros.files["iData.csv"]?.replace("Y,2020,5,NA,24", with: "Y,2020,0,NA,24")
    let own = errors(zeros).filter { $0.location?.path == "iData.csv" }.map { "\($0.location?.line ?? 0)" }
    // b, of direction -1, is below zero under `none`.
    #expect(own == ["7", "8", "9"])
  }

  /// An aggregate has no figure of its own: the one below it that scores least stands for it.
  @Test func aggregatesAreToldAtTheirLeast() {
    let found = errors(SmallStudy(adding: "aggregate: {method: arithmetic, of: {index: harmonic}}\n"))
    #expect(places(found) == ["claims.csv 5:27", "claims.csv 12:27"])
    #expect(
      found.map(\.message) == [
        "p of JPN scores 0, and a harmonic mean needs scores above zero; below it a scores least",
        "q of CHN scores 0, and a harmonic mean needs scores above zero; below it c scores least",
      ])
  }

  @Test func weightsThatReadRatios() {
    let found = errors(SmallStudy(adding: "weigh: {method: given, of: {p: merec}}\n"))
    #expect(places(found) == ["claims.csv 5:27", "claims.csv 6:27", "claims.csv 9:27"])
    // A cost of zero has no reciprocal.
    var costs = SmallStudy(adding: "weigh: {method: given, of: {p: merec}}\n")
    costs.files["study.yaml"]?.replace("{method: min-max, low: 0, high: 100}", with: "none")
    costs.files["framework.csv"]?.replace("weight,topics", with: "weight,direction")
    costs.files["framework.csv"]?.replace("a,p,Indicator,1,labs", with: "a,p,Indicator,1,-1")
    let reciprocal = errors(costs)
    #expect(places(reciprocal) == ["claims.csv 5:27"] && reciprocal[0].message.contains("no reciprocal"))
  }

  @Test func meansThatAreDividedBy() {
    let found = errors(SmallStudy(adding: "aggregate: {method: arithmetic, of: {p: mpi}}\n"))
    #expect(places(found) == ["claims.csv 5:27"])
  }

  @Test func referencesOfZero() {
    var study = SmallStudy()
    study.files["study.yaml"]?.replace(
      "{method: min-max, low: 0, high: 100}", with: "{method: distance-to-reference, entity: JPN, measure: ratio}")
    let found = errors(study)
    #expect(places(found) == ["claims.csv 5:27"])
    #expect(found.first?.advice?.hasSuffix("; study.yaml:6 asks for it") == true)
  }

  /// A figure that a scenario sets is the scenario's; one that nobody wrote is told at the method.
  @Test func figuresOfOthers() throws {
    let edit = "{name: s, aggregate: geometric, set: [{entity: JPN, indicator: a, value: 0}]}"
    let study = try SmallStudy(adding: "scenarios:\n  - \(edit)\n").load()
    let error = try #require(throws: InvalidInput.self) { try study.findings([.scenarios]) }
    #expect(
      places(error.problems.sorted) == [
        "study.yaml 14:43", "claims.csv 6:27", "claims.csv 9:27", "claims.csv 12:27",
      ])
    var filled = SmallStudy(adding: "impute: mean\naggregate: {method: arithmetic, of: {q: geometric}}\n")
    filled.files["study.yaml"]?.replace("{method: min-max, low: 0, high: 100}", with: "z-score")
    filled.files["claims.csv"]?.replace("c4,JPN,c,2024,measurement,4,book,,,,,\n", with: "")
    let told = errors(filled)
    #expect(places(told).contains { $0.hasPrefix("study.yaml 14:") } && places(told).contains("claims.csv 12:27"))
  }
}
