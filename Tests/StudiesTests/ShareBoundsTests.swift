import Diagnostics
import Linear
import Testing

/// Bounds of shares that a study file spells, and what is wrong with them before there is a table.
@Suite(.enabled(if: LinearProgram.isBuiltIn, "built without CLP"))
struct ShareBoundsTests {
  private func told(_ aggregate: String) -> [String] {
    var study = SmallStudy()
    study.files["study.yaml"]? += "aggregate: {method: benefit-of-the-doubt\(aggregate)}\n"
    return study.told()
  }

  @Test func boundsAreToldAtTheirOption() throws {
    #expect(told("") == [] && told(", low: 0.2, around: 0.5") == [])
    #expect(told(", shares: {a: [0.2, 0.6], p: [0.1, 0.9]}") == [])
    #expect(told(", shares: {a: [0.6, 0.2]}").count == 1)
    #expect(told(", shares: {index: [0.2, 0.6]}").first?.contains("'index' is not known") == true)
    #expect(told(", low: 0.6").map { $0.prefix(5) } == ["13:43", "13:43"])
    #expect(told(", low: 0.6").contains("13:43 the shares of index's 2 children add up to 1.2 at least"))
    #expect(told(", high: 0.4, of: {p: arithmetic}").count == 1)
    #expect(told(", shares: {a: [0.9, 1.5]}").first?.contains("the share of a goes from 0.9 to 1.5") == true)
  }

  @Test func aScenarioIsToldOfItsOwn() throws {
    let study = SmallStudy(
      adding:
        "scenarios:\n  - {name: s, aggregate: {method: benefit-of-the-doubt, of: {p: {method: owa, weights: 1}}, high: 0.1}}\n"
    )
    #expect(study.told().count == 1)
  }
}

/// Without CLP the choice itself is the mistake.
@Test(.enabled(if: !LinearProgram.isBuiltIn, "built with CLP")) func benefitOfTheDoubtWithoutCLP() {
  let mistakes = SmallStudy(adding: "aggregate: benefit-of-the-doubt\n").mistakes()
  #expect(mistakes.count == 1 && mistakes[0].location?.column == 12)
  #expect(mistakes[0].message.contains("without CLP") && mistakes[0].advice?.contains("coinor-libclp-dev") == true)
}
