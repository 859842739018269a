import Claims
import Methods
import Testing

/// Weights that the scores set.
struct DataWeightsTests {
  /// Rows of a paper's table.
  private func table(_ rows: [[Double]]) -> Table {
    let columns = rows[0].indices
    return Table(
      rows: rows.indices.map { "E\($0)" }, columns: columns.map { "c\($0)" },
      values: columns.map { column in rows.map { $0[column] } })
  }

  private func weights(
    _ name: String, _ table: Table, _ options: [String: OptionValues.Value] = [:], directions: [Int]? = nil
  ) throws -> [Double] {
    let ones = table.columns.map { _ in 1.0 }
    let found = try Catalogue.weighting.make(name, options).weights(
      table, given: ones, node: "n", directions: directions ?? ones.map { _ in 1 })
    let sum = found.reduce(0, +)
    return found.map { $0 / sum }
  }

  /// Profitability, market share and productivity of eight Greek firms, Diakoulaki et al. (1995), table 1. CRITIC's
  /// weights to nine digits are scikit-criteria 0.10's, the standard deviations' numpy 2.4's, on the same figures.
  private let firms: [[Double]] = [
    [61, 1.08, 4.33], [20.7, 0.26, 4.34], [16.3, 1.98, 2.53], [9, 3.29, 1.65], [5.4, 2.77, 2.33], [4, 4.12, 1.21],
    [-6.1, 3.52, 2.10], [-34.6, 3.31, 0.98],
  ]

  @Test func criticOfDiakoulaki() throws {
    #expect(close(try weights("critic", table(firms)), [0.202225539788, 0.48090172902, 0.316872731193], 1e-9))
  }

  @Test func standardDeviationOfDiakoulaki() throws {
    let found = try weights("standard-deviation", table(firms))
    #expect(close(found, [0.279083061761, 0.340926283973, 0.379990654266], 1e-9))
  }

  /// Tuş & Aytaç Adalı (2019) take correlations of the figures as they run, criterion 1 being a cost, and print 0.157, 0.249, 0.168, 0.121, 0.154, 0.151.
  /// The other reading to nine digits: pymcdm 1.4 on the figures with that column's sign changed.
  @Test func criticOfTusWithCostsAsTheyAre() throws {
    let software: [[Double]] = [
      [5000, 3, 3, 4, 3, 2], [680, 5, 3, 2, 2, 1], [2000, 3, 2, 3, 4, 3], [600, 4, 3, 1, 2, 2], [800, 2, 4, 3, 3, 4],
    ]
    let scores = table(software.map { [-$0[0]] + $0.dropFirst() })
    let asTheyAre = try weights(
      "critic", scores, ["costs": .text("as-they-are")], directions: [-1, 1, 1, 1, 1, 1])
    #expect(rounded(asTheyAre, 3) == [0.157, 0.249, 0.168, 0.121, 0.154, 0.151])
    #expect(
      close(
        try weights("critic", scores, directions: [-1, 1, 1, 1, 1, 1]),
        [0.184066407331, 0.213028978511, 0.142214162321, 0.158300641223, 0.168382221283, 0.134007589332], 1e-9))
  }

  /// Xu (2004) prints 0.4630, 0.3992, 0.1378, 0.0000 for these figures as they stand. Gini and standard deviation of the same: pymcdm 1.4.
  private let note: [[Double]] = [[30, 30, 38, 29], [19, 54, 86, 29], [19, 15, 85, 28.9], [68, 70, 60, 29]]

  @Test func entropyOfXu() throws {
    #expect(rounded(try weights("entropy", table(note)), 4) == [0.4630, 0.3992, 0.1378, 0])
  }

  @Test func giniOfPymcdm() throws {
    let found = try weights("gini", table(note))
    #expect(close(found, [0.399101686416, 0.384185070319, 0.215824035589, 0.000889207676], 1e-9))
    // By hand: (1, 3) has Σ|x - x'| = 4 and G = 4 / (2 · 4 · 2) = ¼; a constant has none.
    let pair = Table(rows: ["A", "B"], columns: ["x", "y"], values: [[1, 3], [2, 2]])
    #expect(try Catalogue.weighting.make("gini").weights(pair, given: [1, 1], node: "n") == [0.25, 0])
    #expect(throws: MethodError.self) { try weights("gini", table(firms)) }
  }

  @Test func standardDeviationOfScoresAsTheyAre() throws {
    let found = try weights("standard-deviation", table(note), ["rescale": .flag(false)])
    #expect(close(found, [0.328824139872, 0.346469476256, 0.323999303307, 0.000707080564], 1e-9))
  }

  /// Becker et al. (2017): effective importance equal to the target. With every figure present R·a = t; the numbers are
  /// numpy 2.4's solution for royalties, telephones, schooling and university of the Handbook's data.
  @Test func balancedCorrelationsInClosedForm() throws {
    let data = TechnologyAchievement.table
    let four = Table(rows: data.rows, columns: ["r", "t", "s", "u"], values: [1, 4, 6, 7].map { data.values[$0] })
    let equal = [0.0095903242, 0.5274155302, 0.3399138403, 0.1230803053]
    let more = [0.0093953271, 0.4642556063, 0.4016132858, 0.1247357808]
    #expect(close(try weights("correlation-balanced", four), equal, 1e-8))
    let targets = OptionValues.Value.numbers(["s": 1.1])
    #expect(close(try weights("correlation-balanced", four, ["targets": targets]), more, 1e-8))
    // On one scale, as children are: an entity's missing child then moves its mean little.
    let scored = Table(
      rows: four.rows, columns: four.columns,
      values: four.values.map { column in
        let (low, high) = (column.min() ?? 0, column.max() ?? 1)
        return column.map { 100 * ($0 - low) / (high - low) }
      })
    let whole = try weights("correlation-balanced", scored)
    var gaps = scored
    for (column, row) in [(0, 3), (1, 5), (2, 8), (3, 1), (3, 2)] { gaps.values[column][row] = .nan }
    let settled = try weights("correlation-balanced", gaps)
    #expect(settled.allSatisfy { $0 > 0 } && !close(settled, whole, 1e-4))
    #expect(throws: MethodError.self) {
      try weights("correlation-balanced", gaps, ["iterations": .number(1), "tolerance": .number(1e-13)])
    }
  }

  @Test func balancedCorrelationsWithoutAnAnswer() throws {
    let data = TechnologyAchievement.table
    let error = #expect(throws: MethodError.self) { try weights("correlation-balanced", data) }
    #expect(error?.message.contains("would need one below") == true)
    let twice = Table(rows: data.rows, columns: ["a", "b"], values: [data.values[0], data.values[0]])
    #expect(throws: MethodError.self) { try weights("correlation-balanced", twice) }
  }
}

/// To so many decimals.
func rounded(_ numbers: [Double], _ decimals: Int) -> [Double] {
  let unit = (0..<decimals).reduce(1.0) { one, _ in one * 10 }
  return numbers.map { ($0 * unit).rounded() / unit }
}
