import Linear
import Methods
import Testing

struct ImputingTests {
  let nan = Double.nan

  func impute(
    _ name: String, _ columns: [Column], _ surroundings: Surroundings = Surroundings(),
    _ options: [String: OptionValues.Value] = [:]
  ) throws -> [Column] {
    let table = Table(
      rows: columns[0].indices.map { "E\($0)" }, columns: columns.indices.map { "c\($0)" }, values: columns)
    return try Catalogue.imputing.make(name, options).impute(table, surroundings).values
  }

  @Test func meansAndMedians() throws {
    #expect(try impute("mean", [[1, nan, 2, 6]])[0] == [1, 3, 2, 6])
    #expect(try impute("median", [[1, nan, 2, 6]])[0] == [1, 2, 2, 6])
    let error = #expect(throws: MethodError.self) { try impute("mean", [[nan, nan]]) }
    #expect(error?.node == "c0")
  }

  @Test func groups() throws {
    let around = Surroundings(groupings: ["income": ["E0": "L", "E1": "L", "E2": "L", "E3": "H", "E4": "H", "E5": "X"]])
    let x: Column = [1, 3, nan, 10, nan, nan, nan]
    let filled = try impute("group-mean", [x], around, ["by": .text("income")])[0]
    #expect(filled.prefix(5) == [1, 3, 2, 10, 10] && filled[5].isNaN && filled[6].isNaN, "no label, no value: a gap")
    let error = #expect(throws: MethodError.self) { try impute("group-median", [x], around, ["by": .text("incom")]) }
    #expect(error?.option == "by" && error?.advice.contains("income") == true)
  }

  /// Min-max to 0…1 by direction, the mean of what is there, and back: 0.5 and 0.25 in the second and third column.
  @Test func rows() throws {
    let around = Surroundings(siblings: [[0, 1, 2]], directions: [1, 1, -1])
    let columns: [Column] = [[0, 10, nan], [0, 4, 2], [8, 0, 6]]
    let filled = try impute("row-mean", columns, around)
    #expect(filled[0] == [0, 10, 3.75])
    let alone = try impute(
      "row-median", [[0, 10, nan], [0, 4, 2]], Surroundings(siblings: [[0], [1]], directions: [1, 1]))
    #expect(alone[0][2].isNaN, "siblings alone count")
  }

  @Test func neighbours() throws {
    let columns: [Column] = [[0, 1, 2, 10], [0, 1, 2, 10], [5, 7, nan, 100]]
    let filled = try impute("nearest-neighbours", columns, Surroundings(), ["k": .number(2)])
    #expect(filled[2][2] == 6, "the two nearest are E1 and E0")
    #expect(try impute("nearest-neighbours", columns, Surroundings(), ["k": .number(1)])[2][2] == 7)
  }

  /// E2 is E0's twin and E3 as far off; of equals the first by code, not by row, and only those that have the indicator.
  @Test func equalNeighboursByCode() throws {
    let table = Table(
      rows: ["E9", "E0", "E3", "E2", "E1"], columns: ["a", "b", "c"],
      values: [[0.5, 0, 1, 0, 0.9], [0.5, 0, 1, 0, 0.9], [nan, 1, 2, 4, nan]])
    func filled(_ k: Double) throws -> Double {
      try Catalogue.imputing.make("nearest-neighbours", ["k": .number(k)]).impute(table, Surroundings()).values[2][0]
    }
    #expect(try filled(1) == 1 && filled(2) == 2.5 && filled(3) == 7 / 3.0 && filled(9) == 7 / 3.0)
  }

  /// The same as sorting all by distance and code, of many entities with gaps and ties.
  @Test(arguments: [1, 3, 40]) func neighboursOfMany(_ k: Int) throws {
    var table = sample(entities: 30, gaps: 0.2, seed: 4)
    table.values = table.values.map { $0.map { $0.rounded() } }
    let filled = try Catalogue.imputing.make("nearest-neighbours", ["k": .number(Double(k))])
      .impute(table, Surroundings())
    let scaled = table.values.map { column in
      let known = column.filter { !$0.isNaN }
      return column.map { ($0 - known.min()!) / (known.max()! - known.min()!) }
    }
    for row in table.rows.indices {
      let near = table.rows.indices.compactMap { other -> (Double, Int)? in
        let squares = scaled.map { ($0[row] - $0[other]) * ($0[row] - $0[other]) }.filter { !$0.isNaN }
        return other == row || 2 * squares.count < 6 ? nil : (Statistics.mean(squares), other)
      }.sorted { $0 < $1 }
      for column in 0..<6 where table.values[column][row].isNaN {
        let known = near.map { table.values[column][$0.1] }.filter { !$0.isNaN }.prefix(k)
        let expected = Statistics.mean(Array(known))
        #expect(filled.values[column][row] == expected || expected.isNaN)
      }
    }
  }

  /// With one incomplete column the likelihood has a closed form (Anderson 1957): the regression of the complete rows.
  @Test func expectationMaximisationIsTheRegressionOfMonotoneData() throws {
    let x: Column = [1, 2, 3, 4, 5, 6, 7]
    let y: Column = [2.1, 3.9, 6.2, 7.8, 10.1, nan, nan]
    let around = Surroundings(siblings: [[0, 1]], directions: [1, 1])
    let filled = try impute("em", [x, y], around, ["tolerance": .number(1e-13)])[1]
    // Least squares over the five complete rows: 0.05 + 1.99 x.
    #expect((filled[5] - 11.99).magnitude < 1e-8 && (filled[6] - 13.98).magnitude < 1e-8)
    #expect(throws: MethodError.self) { try impute("em", [[1, nan], [1, 2]], around) }
  }

  /// numpy 2.4.6, a regression for each row and round; E6 has nothing.
  @Test func expectationMaximisationOfScatteredGaps() throws {
    let columns: [Column] = [
      [nan, 4.2, 9.8, 8.5, 9.6, 9.3, nan, 9.3, 8.3, 18.2, nan, 8.8],
      [2.8, 8.1, 6.5, nan, nan, 6.2, nan, 4.9, 6.7, 2.3, 4.9, 6.0],
      [nan, 19.0, 19.0, 16.9, nan, 20.8, nan, 18.2, 19.2, nan, 22.3, 20.8],
    ]
    let filled = try impute(
      "em", columns, Surroundings(siblings: [[0, 1, 2]], directions: [1, 1, 1]), ["tolerance": .number(1e-13)])
    let expected = [
      (0, 0, 16.249083475579), (0, 2, 21.598075082792), (3, 1, 5.959439810789), (4, 1, 5.809845308829),
      (4, 2, 19.738215990296), (6, 0, 10.429569814666), (6, 1, 5.469935010874), (6, 2, 20.000076650469),
      (9, 2, 22.464552082072), (10, 0, 12.476184485748),
    ]
    for (row, column, value) in expected { #expect((filled[column][row] - value).magnitude < 1e-10) }
  }

  /// Their covariance settles on a singular one.
  @Test func expectationMaximisationOfSiblingsThatFollow() {
    let x: Column = [1, 2, 3, 4, 5, 6, nan]
    let around = Surroundings(siblings: [[0, 1]], directions: [1, 1])
    let error = #expect(throws: MethodError.self) { try impute("em", [x, x.map { 2 * $0 + 1 }], around) }
    #expect(error?.node == "c1" && error?.message.contains("follows from its siblings") == true)
  }

  @Test("What is known stays, whoever comes first", arguments: Catalogue.imputing.names)
  func known(_ name: String) throws {
    let columns: [Column] = [[1, 4, nan, 2, 9, 3], [2, 5, 1, nan, 7, 3.5], [9, 6, 8, 7.5, nan, 7]]
    let around = Surroundings(
      groupings: ["g": ["E0": "a", "E1": "a", "E2": "b", "E3": "b", "E4": "b", "E5": "a"]], siblings: [[0, 1, 2]],
      directions: [1, 1, -1],
      panel: Panel(
        time: 2020,
        others: [
          (
            2019,
            Table(rows: (0..<6).map { "E\($0)" }, columns: ["c0", "c1", "c2"], values: columns.map { $0.reversed() })
          )
        ]))
    let options: [String: OptionValues.Value] = name.hasPrefix("group") ? ["by": .text("g")] : [:]
    let filled = try impute(name, columns, around, options)
    for column in columns.indices {
      for row in 0..<6 where !columns[column][row].isNaN { #expect(filled[column][row] == columns[column][row]) }
    }
    let method = try Catalogue.imputing.make(name, options)
    let turned = Array((0..<6).reversed())
    let table = Table(
      rows: turned.map { "E\($0)" }, columns: ["c0", "c1", "c2"], values: columns.map { c in turned.map { c[$0] } })
    let others = try method.impute(table, around).values
    for column in columns.indices {
      for (place, row) in turned.enumerated() {
        let (a, b) = (others[column][place], filled[column][row])
        #expect(a.isNaN && b.isNaN || (a - b).magnitude < 1e-12)
      }
    }
  }

  @Test func screening() throws {
    let table = Table(rows: ["A", "B", "C"], columns: ["c0", "c1"], values: [[1, nan, 0], [2, 3, 0]])
    func keeps(_ options: [String: OptionValues.Value]) throws -> [Bool] {
      try Catalogue.screening.make("availability", options).leavesOut(table).map { $0 == nil }
    }
    #expect(try keeps(["known": .number(0.9)]) == [true, false, true])
    #expect(try keeps(["known": .number(0.5), "nonzero": .number(0.5)]) == [true, true, false])
    #expect(try keeps(["known": .number(0.9), "force": .numbers(["A": 0, "B": 1])]) == [false, true, true])
    #expect(throws: MethodError.self) { try keeps(["force": .numbers(["A": 0.5])]) }
  }

  /// B lacks half its figures: screened first it sets no median; afterwards its own gap is filled and it stays.
  @Test func screeningLeavesOutWhoIsLearntOn() throws {
    let (lens, framework) = oneNode([[0, nan, 10, 4], [0, 100, 10, 4]], rows: ["A", "B", "C", "D"])
    var recipe = try recipe(normalise: "min-max", [:])
    recipe.imputing = try Catalogue.imputing.make("median")
    recipe.screening = try Catalogue.screening.make("availability", ["known": .number(0.9)])
    recipe.rankCoverage = 0
    recipe.minCoverage = 0
    let after = try recipe.learn(on: lens, framework: framework)
    #expect(after.screened.isEmpty)
    recipe.screensFirst = true
    let learnt = try recipe.learn(on: lens, framework: framework)
    #expect(learnt.screened == ["B": .known(share: 0.5, needed: 0.9)])
    let ranking = try recipe.rank(lens, framework: framework, learnt: learnt)
    #expect(ranking.ranks == [3, nil, 1, 2])
    // Measured by the others' scale, which ends at 10.
    #expect(ranking.scores.leaves.values[1] == [0, 1000, 100, 40])
  }
}
