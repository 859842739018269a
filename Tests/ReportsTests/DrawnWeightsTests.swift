import Foundation
import Testing

/// The report says how weights were drawn, whichever way that was.
@Suite struct DrawnWeightsTests {
  private func method(_ weights: String) throws -> String {
    var harbours = try Harbours()
    harbours["study.yaml"] = harbours["study.yaml"].replacingOccurrences(
      of: "robustness: {", with: "robustness: {weights: \(weights), ")
    let report = try harbours.report()
    #expect(report.text("Ranking").contains("with concentration") == weights.contains("concentration"))
    return report.text("Method")
  }

  @Test(arguments: [
    (
      "{method: dirichlet, concentration: 20}",
      "Weights are drawn from Dirichlet distributions around the study's, with concentration 20: the table says"
    ),
    (
      "uniform", "Weights are drawn uniformly within each node, from all that sum to one, whatever the study's are. The"
    ),
    ("{method: uniform, over: leaves}", "Weights are drawn uniformly over all leaves at once"),
    (
      "noise", "Weights are multiplied by 1 + u each, u uniform within ±25 %, and siblings' rescaled to sum to one. The"
    ),
    (
      "{method: noise, percent: 0, levels: {1: uniform}}",
      "Weights are kept as they are. Those at level 1 are drawn uniformly within each node"
    ),
    (
      "{method: intervals, ranges: {size: [0.3, 0.75]}}",
      "Weights are drawn uniformly from all whose shares among siblings lie within the study's intervals (size 0.3 to 0.75)"
    ),
    (
      "{method: orders, orders: [size > service]}",
      "Weights are drawn uniformly from all in the study's order (size > service). The table says where"
    ),
  ]) func inWords(_ weights: String, _ words: String) throws { #expect(try method(weights).contains(words)) }
}
