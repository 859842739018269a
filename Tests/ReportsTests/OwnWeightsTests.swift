import Foundation
import Linear
import Testing

/// A method that weighs each entity itself is told beside the weights that it does not use.
@Suite(.enabled(if: LinearProgram.isBuiltIn, "built without CLP"))
struct OwnWeightsTests {
  @Test func weightsShownAreNotThoseUsed() throws {
    var harbours = try Harbours()
    #expect(try !harbours.report().text("Method").contains("the weights that are best for it"))
    harbours["study.yaml"] = harbours["study.yaml"]
      .replacingOccurrences(of: "low: 1, high: 100", with: "low: 60, high: 100")
      .replacingOccurrences(of: "aggregate: arithmetic", with: "aggregate: {method: benefit-of-the-doubt, low: 0.1}")
    let method = try harbours.report().text("Method")
    #expect(method.contains("aggregate: benefit-of-the-doubt (high 1, low 0.1)"))
    #expect(method.contains("benefit-of-the-doubt gives each economy the weights that are best for it."))
  }
}
