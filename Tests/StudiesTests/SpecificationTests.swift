import Methods
import Studies
import Testing

struct SpecificationTests {
  func one(_ normalise: String, _ aggregate: String, _ ranks: [Int?]) -> SpecificationFindings {
    SpecificationFindings(
      specification: Specification(lens: .scale, normalise: normalise, weigh: "given", aggregate: aggregate),
      isBase: normalise == "min-max" && aggregate == "arithmetic", ranks: ranks)
  }

  @Test func spansAndLikeness() throws {
    let curve = SpecificationCurve(
      entities: [],
      findings: [
        one("min-max", "arithmetic", [1, 2, 3, nil]), one("min-max", "geometric", [2, 1, 3, nil]),
        one("rank", "arithmetic", [3, 1, 2, nil]), one("rank", "geometric", [3, 2, 1, nil]),
      ], unanswered: [], choices: [])
    let span = try #require(curve.span(of: 0))
    #expect(span.best == 1 && span.worst == 3 && span.median == 2.5 && span.modal == 3 && span.modalShare == 0.5)
    #expect(curve.span(of: 3) == nil)
    #expect(curve.span(of: 1) { $0.normalise == "rank" }?.best == 1)
    // Of equal medians the first code; of equally frequent ranks the best.
    #expect(curve.spans(["D", "C", "B", "A"]).map(\.entity) == [1, 2, 0])
    #expect(try #require(curve.span(of: 1)).modal == 1)
    // Pairs that differ in the choice alone: 312 with 123, and 321 with 213; of both ρ is -1/2, and 4 places are moved.
    let likeness = try #require(curve.likeness("normalise", "rank", to: "min-max"))
    #expect((likeness.spearman + 0.5).magnitude < 1e-15 && (likeness.meanChange - 4 / 3).magnitude < 1e-15)
    #expect((likeness.kendall + 1.0 / 3).magnitude < 1e-15)
    #expect(curve.likeness("normalise", "rank", to: "z-score") == nil)
  }

  @Test func everyCombinationIsRankedOrToldWhyNot() throws {
    let study = try SmallStudy().load()
    let curve = try study.specificationCurve()
    let combinations = curve.choices.reduce(1) { $0 * $1.keys.count }
    #expect(curve.findings.count + curve.unanswered.count == combinations && combinations > 50)
    let base = try #require(curve.findings.first { $0.isBase })
    #expect(try base.ranks == study.analyse(study.arrange().table)[0].ranking.ranks)
    #expect(curve.unanswered.allSatisfy { !$0.reason.message.isEmpty })
    // A mixture is not called by one of its methods, and that method alone is tried too.
    let mixed = try SmallStudy(adding: "aggregate: {method: arithmetic, of: {p: mean-min}}\n").load()
    let keys = try mixed.specificationCurve().choices.first { $0.step == "aggregate" }?.keys
    #expect(keys?.first == "as-the-study" && keys?.contains("arithmetic") == true)
  }
}
