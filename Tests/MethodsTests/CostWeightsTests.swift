import Claims
import Methods
import Testing

/// Weights from ratios where some criteria are costs. The example of Keshavarz-Ghorabaee et al. (2021), section 3: criteria
/// 3 and 4 are costs.
struct CostWeightsTests {
  private let figures: [[Double]] = [
    [450, 8000, 54, 145], [10, 9100, 2, 160], [100, 8200, 31, 153], [220, 9300, 1, 162], [5, 8400, 23, 158],
  ]
  private let directions = [1, 1, -1, -1]
  private let ones = [1.0, 1, 1, 1]

  private func table(_ rows: [[Double]]) -> Table {
    let columns = rows[0].indices
    return Table(
      rows: rows.indices.map { "E\($0)" }, columns: columns.map { "c\($0)" },
      values: columns.map { column in rows.map { $0[column] } })
  }

  /// Of the scores that a normalisation gives the figures, direction applied.
  private func weights(
    _ name: String, by scale: String = "none", costs: String? = nil, _ rows: [[Double]]? = nil
  ) throws -> [Double] {
    let table = table(rows ?? figures)
    let method = try Catalogue.normalising.make(scale)
    var scores = table
    for (place, column) in table.values.enumerated() {
      scores.values[place] = try method.learn(column, indicator: table.columns[place], direction: directions[place])
        .scores(column, among: column)
    }
    let found = try Catalogue.weighting.make(name, costs.map { ["costs": .text($0)] } ?? [:]).weights(
      scores, given: ones, node: "n", directions: directions)
    let sum = found.reduce(0, +)
    return found.map { $0 / sum }
  }

  /// Printed: 0.5752, 0.0141, 0.4016, 0.0091, costs being x / max x.
  @Test(arguments: ["none", "vector"]) func merecOfKeshavarzGhorabaee(_ scale: String) throws {
    #expect(rounded(try weights("merec", by: scale), 4) == [0.5752, 0.0141, 0.4016, 0.0091])
    #expect(rounded(try weights("merec", by: scale, costs: "reciprocal"), 4) == [0.5752, 0.0141, 0.4016, 0.0091])
  }

  /// To twelve digits: pymcdm 1.4 on the same figures, and on them with the reciprocals of the costs; scikit-criteria 0.10
  /// has the first of each method too. MEREC as they are: pymcdm with all criteria as gains.
  @Test(arguments: [
    ("merec", "reciprocal", [0.575221667209, 0.014096591168, 0.401561363888, 0.009120377734]),
    ("merec", "as-they-are", [0.495722080623, 0.016377009999, 0.472363677131, 0.015537232247]),
    ("entropy", "as-they-are", [0.556990788203, 0.001669620301, 0.440602081695, 0.000737509801]),
    ("entropy", "reciprocal", [0.445374863895, 0.001335043469, 0.552675294424, 0.000614798212]),
    ("gini", "as-they-are", [0.509260680198, 0.029581262555, 0.442005737789, 0.019152319458]),
    ("gini", "reciprocal", [0.457754345059, 0.026589430508, 0.498062607553, 0.017593616879]),
  ])
  func costsOfPymcdm(_ name: String, _ costs: String, _ expected: [Double]) throws {
    #expect(close(try weights(name, costs: costs), expected, 1e-11))
    #expect(close(try weights(name, by: "vector", costs: costs), expected, 1e-11))
    let standard = name == "merec" ? "reciprocal" : "as-they-are"
    if costs == standard { #expect(try weights(name) == weights(name, costs: costs)) }
  }

  /// Scores above zero are scores, whatever the option says.
  @Test(arguments: ["entropy", "gini"]) func scoresAboveZeroAreReadAsTheyAre(_ name: String) throws {
    #expect(try weights(name, by: "min-max", costs: "reciprocal") == weights(name, by: "min-max"))
  }

  @Test(arguments: ["entropy", "gini", "merec"]) func whatHasNoRatioIsRefused(_ name: String) throws {
    // A cost with figures on both sides of zero; a cost of zero; a gain below zero.
    var rows = figures
    rows[0][2] = -54
    let mixed = #expect(throws: MethodError.self) { try weights(name, rows) }
    #expect(mixed?.node == "c2" && mixed?.advice.contains("min-max") == false)
    rows[0][2] = 0
    let zero = #expect(throws: MethodError.self) { try weights(name, costs: "reciprocal", rows) }
    #expect(zero?.node == "c2" && zero?.entity == "E0" && zero?.option == "costs")
    rows[0][2] = 54
    rows[1][0] = -10
    let gain = #expect(throws: MethodError.self) { try weights(name, rows) }
    #expect(gain?.node == "c0" && gain?.advice.contains("min-max") == false)
    let z = #expect(throws: MethodError.self) { try weights(name, by: "z-score") }
    #expect(z?.advice.contains("none or vector") == true)
  }

  @Test func merecHasNoAnswerAtZero() throws {
    let zero = #expect(throws: MethodError.self) {
      try Catalogue.weighting.make("merec").weights(
        table([[0, 1, 1, 1], [2, 3, 1, 2]]), given: ones, node: "n")
    }
    #expect(zero?.entity == "E0" && zero?.node == "c0")
  }
}
