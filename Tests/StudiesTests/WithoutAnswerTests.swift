import Claims
import Methods
import Studies
import Testing

/// What is left out and leaves a method without an answer is told with the reason; all else is told as ever.
@Suite struct WithoutAnswerTests {
  /// Korea's a alone tells the economies apart, and weights are in proportion to standard deviations.
  private static func study() -> SmallStudy {
    var study = SmallStudy(adding: "weigh: standard-deviation\n")
    study.files["study.yaml"]?.replace(
      "{method: min-max, low: 0, high: 100}",
      with: "{method: goalposts, goalposts: {a: [0, 10], b: [0, 10], c: [0, 10]}}")
    let rows = [("a", [2, 4, 4, 4]), ("b", [1, 1, 1, 1]), ("c", [5, 5, 5, 5])].flatMap { code, figures in
      zip(["KOR", "USA", "CHN", "JPN"], figures).map { "\(code)\($0),\($0),\(code),2024,measurement,\($1),book" }
    }
    study.files["claims.csv"] =
      "id,entity,indicator,period,kind,value,source\n" + rows.joined(separator: "\n") + "\n"
    return study
  }

  private let reason = "all of them would be nought"

  @Test func traceSaysWhichClaimItCannotLeaveOut() throws {
    let trace = try #require(try Self.study().load().trace("KOR", indicators: ["a", "b"]))
    #expect(trace.base.count == 1 && trace.withoutInfluence == nil)
    let told = trace.cells.flatMap(\.influences)
    #expect(told.map { $0.unanswered?.contains(reason) } == [true, nil])
    #expect(told.map(\.lenses.count) == [0, 1])
  }

  @Test func influenceAndReliance() throws {
    let study = try Self.study().load()
    let found = try #require(try study.findings([.background]).reliances)
    #expect(found.map { $0.unanswered?.contains(reason) } == [true, nil, nil])
    #expect(found.map(\.outcomes.count) == [0, 1, 1])
  }

  /// Draws below the floor have no geometric mean, but the ranking stands, and so does where figures come from.
  @Test func traceWithoutDraws() throws {
    var study = SmallStudy(adding: "aggregate: geometric\n")
    study.files["study.yaml"]?.replace("low: 0, high: 100", with: "low: 1, high: 100")
    study.files["study.yaml"]?.replace("measurement: exact", with: "measurement: {relative: 0.5}")
    let trace = try #require(try study.load().trace("KOR", indicators: ["a"]))
    #expect(trace.analyses.count == 1 && trace.cells.count == 1 && trace.cells[0].influences.isEmpty)
    #expect(trace.withoutInfluence?.contains("needs scores above nought") == true)
  }
}
