import Claims
import Diagnostics
import Methods
import Studies
import Testing

/// Worked examples with costs, as a study file has them: a direction of -1 under `normalise: none` or `vector`.
struct DecisionStudyTests {
  private func index(
    _ matrix: [[Double]], costs: Set<Int>, weights: [Double], _ normalise: String, _ aggregate: String
  ) throws -> (study: Study, analysis: Analysis) {
    var small = SmallStudy(
      yaml: """
        study: 1
        title: Decision
        data: {table: table.csv, framework: framework.csv}
        period: {target: 2024}
        spread: {measurement: exact}
        normalise: \(normalise)
        aggregate: \(aggregate)
        robustness: {draws: 8, vary: [evidence]}
        """)
    let codes = matrix[0].indices.map { "c\($0)" }
    small.files["table.csv"] =
      (["uCode,uName," + codes.joined(separator: ",")]
      + matrix.enumerated().map { row, values in
        "A\(row + 10),A\(row + 10)," + values.map(\.description).joined(separator: ",")
      }).joined(separator: "\n") + "\n"
    small.files["framework.csv"] =
      "code,parent,role,direction,weight\nindex,,Aggregate,1,1\n"
      + codes.enumerated().map { "\($1),index,Indicator,\(costs.contains($0) ? -1 : 1),\(weights[$0])\n" }.joined()
    let study = try small.load()
    return (study, try study.rankings().analyses[0])
  }

  /// Uysal & İnan (2022).
  @Test func uysal2022Copras() throws {
    let (_, found) = try index(
      [
        [3.57, 4.00, 4.00, 83.75, 3, 9, 1], [3.07, 3.95, 4.00, 83.00, 3, 1, 3], [3.23, 3.54, 3.46, 66.00, 4, 0, 2],
        [3.42, 3.96, 4.00, 70.00, 5, 5, 7], [2.56, 3.37, 3.79, 82.00, 4, 4, 5],
      ], costs: [4], weights: [1, 1, 1, 1, 1, 1, 1], "none", "copras")
    for (score, printed) in zip(found.index, [100, 78.8501, 63.3837, 98.6506, 86.8878]) {
      #expect(abs(score - printed) < 1e-3)
    }
    #expect(found.ranking.ranks == [1, 4, 5, 2, 3])
  }

  /// Balezentiene & Kusta (2012), three of six children costs.
  @Test func balezentiene2012Aras() throws {
    let (_, found) = try index(
      [
        [957.5, 190.1977, 70, 0.039592, 2.166783, 0.0141], [892.5, 203.8013, 53, 0.025849, 2.994347, 0.016642],
        [1002.5, 235.0942, 75, 0.015479, 4.742146, 0.019484], [1150, 271.4, 76, 0.022, 7.055962, 0.022147],
        [1520, 192.5579, 70, 0.025442, 8.424319, 0.024235], [1700, 386.1619, 90, 0.029429, 5.888983, 0.022218],
        [1355, 342.1966, 80, 0.0293, 8.635847, 0.024861], [2127.5, 495.4876, 90, 0.038453, 3.652983, 0.020537],
        [3020, 827.6948, 97, 0.031774, 11.03944, 0.024359], [2786, 795, 98, 0.021151, 8.952235, 0.023349],
      ], costs: [3, 4, 5], weights: [1, 1, 1, 1, 1, 1], "none", "aras")
    let printed = [
      0.599472, 0.531983, 0.564514, 0.491713, 0.453489, 0.551491, 0.475401, 0.635985, 0.689763, 0.722232,
    ]
    for (score, printed) in zip(found.index, printed) { #expect(abs(score / 100 - printed) < 1e-4) }
  }

  /// Opricovic & Tzeng (2007), hydropower on the Drina, social weights: the first leads by less than 1/(6 - 1) and shares
  /// its place with two others, which `check` and the report tell.
  @Test func opricovic2007VikorSharesTheFirstPlace() throws {
    let (study, analysis) = try index(
      [
        [4184.3, 2914.0, 407.2, 251.0, 195, 244, 15, 2.41], [5211.9, 3630.0, 501.7, 308.3, 282, 346, 21, 1.41],
        [5021.3, 3920.5, 504.0, 278.6, 12, 56, 3, 4.42], [5566.1, 3957.9, 559.5, 335.3, 167, 268, 16, 3.36],
        [5060.5, 3293.5, 514.1, 284.2, 69, 90, 7, 4.04], [4317.9, 2925.9, 432.8, 239.3, 12, 55, 3, 4.36],
      ], costs: [1, 4, 5, 6], weights: [1, 1, 1, 1, 2, 2, 2, 2], "none", "vikor")
    for (score, q) in zip(analysis.index, [0.684, 1, 0.147, 0.554, 0.041, 0.191]) {
      #expect(abs(score - 100 * (1 - q)) < 0.1)
    }
    let findings = try study.findings()
    let note = try #require(findings.lenses[0].notes.first { $0.step == .aggregate })
    #expect(note.doubt?.hasSuffix("A14, A12, A15 share the first place") == true)
    #expect(note.figures.first { $0.name == "lead that is acceptable" }?.values == [0.2])
    #expect(
      findings.advice().sorted.contains { $0.message.contains("share the first place") && $0.location?.line == 7 })
  }

  /// Vector normalisation first and distances as they come: TOPSIS as Tzeng & Huang (2011) print it.
  @Test func tzeng2011TopsisOnVectors() throws {
    let matrix: [[Double]] = [[5, 8, 4], [7, 6, 8], [8, 8, 6], [7, 4, 6]]
    let (_, inOne) = try index(matrix, costs: [], weights: [0.3, 0.4, 0.3], "none", "topsis")
    let (_, inTwo) = try index(
      matrix, costs: [], weights: [0.3, 0.4, 0.3], "vector", "{method: topsis, scaling: none}")
    for (one, two) in zip(inOne.index, inTwo.index) { #expect(abs(one - two) < 1e-12) }
    for (score, printed) in zip(inOne.index, [0.5037, 0.6581, 0.7482, 0.3340]) {
      #expect(abs(score / 100 - printed) < 1e-4)
    }
  }

  /// Few entities beat each other in no circle: the order is exact, and the note says so.
  @Test func kemenySaysHowSureItIs() throws {
    let (study, _) = try index(
      [[5, 8, 4], [7, 6, 8], [8, 8, 6], [7, 4, 6]], costs: [], weights: [0.3, 0.4, 0.3], "none", "kemeny")
    let note = try #require(try study.findings().lenses[0].notes.first { $0.step == .aggregate })
    #expect(note.figures.first { $0.name == "gap" }?.values == [0] && note.doubt == nil)
  }
}
