import Linear
import Methods
import Testing

@Suite(.enabled(if: LinearProgram.isBuiltIn, "built without CLP"))
struct BenefitOfTheDoubtTests {
  private let name = "benefit-of-the-doubt"

  private func near(_ a: [Double], _ b: [Double], _ tolerance: Double = 1e-9) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { $0.isNaN && $1.isNaN || ($0 - $1).magnitude < tolerance }
  }

  /// Customers and sales per employee of seven stores (table 1.4 of Cooper, Seiford & Tone 2007): B, E, F and G make the
  /// frontier, A has 0.714 and D 0.75 of what is in their direction; C is drawn by hand.
  @Test func cooper2007() throws {
    let stores = decision([[1, 5], [2, 7], [3, 4], [4, 3], [4, 6], [5, 5], [6, 2]])
    let scores = try fractions(name, stores, [1, 1])
    #expect((scores[0] * 1000).rounded() == 714 && (scores[3] * 100).rounded() == 75)
    #expect(near(scores, [5 / 7.0, 1, 0.7, 0.75, 1, 1, 1]))
  }

  @Test func ofOneChildItIsTheShareOfTheBest() throws {
    #expect(near(try fractions(name, decision([[2], [5], [0], [1]]), [1]), [0.4, 1, 0, 0.2]))
    #expect(try aggregate(name, decision([[2], [5]]), [1], ["low": .number(0.7), "high": .number(0.8)]) == [40, 100])
  }

  /// With a share of at most 0.75, A's best is 3/4 of child 1; B then has 0.75·1/4 + 0.25·4/1 = 19/16 of it.
  @Test func boundsByHand() throws {
    let two = decision([[4, 1], [1, 4]])
    #expect(try aggregate(name, two, [1, 1]) == [100, 100])
    #expect(near(try fractions(name, two, [1, 1], ["high": .number(0.75)]), [16 / 19.0, 16 / 19.0]))
    #expect(near(try fractions(name, two, [1, 1], ["low": .number(0.25)]), [16 / 19.0, 16 / 19.0]))
    // On one side alone: B may still have all of child 2.
    #expect(near(try fractions(name, two, [1, 1], ["shares": .ranges(["c1": 0.25...1])]), [16 / 19.0, 1]))
    // A quarter more or less than 0.8 : 0.2 is 0.6…1 : 0.15…0.25, so that child 1 has 0.75…0.85 of it. At 0.85, B has 0.85/4 + 0.15·4 of
    // A, which is less than A itself.
    let around = try fractions(name, two, [4, 1], ["around": .number(0.25)])
    #expect(near(around, [1, 1 / (0.75 * 4 + 0.25 / 4)]))
  }

  /// Shares that leave no choice: 1 / max_j Σ s_i y_ij / y_i.
  @Test func fixedSharesAreAClosedForm() throws {
    let children = sample(entities: 25, seed: 3)
    let weights: [Double] = [1, 2, 3, 4, 5, 6]
    let equal = ["low": OptionValues.Value.number(1 / 6.0), "high": .number(1 / 6.0)]
    for (shares, options) in [(weights.map { _ in 1 / 6.0 }, equal), (weights.map { $0 / 21 }, ["around": .number(0)])]
    {
      let expected = children.rows.indices.map { row in
        1
          / children.rows.indices.reduce(0) { most, rival in
            max(most, zip(shares, children.values).reduce(0) { $0 + $1.0 * $1.1[rival] / $1.1[row] })
          }
      }
      #expect(near(try fractions(name, children, weights, options), expected))
    }
  }

  /// 50 entities by 8 children from scipy 1.17.1, `linprog` with method HiGHS and tolerances 1e-10: max y_c·w with y·w ≤ 1
  /// for everyone; with rows w_i y_ic - low·y_c·w ≥ 0 and ≤ likewise where shares are 1/16…1/4.
  @Test func scipyFindsTheSameValues() throws {
    var numbers = Numbers(state: 1)
    let columns = (0..<8).map { _ in (0..<50).map { _ in numbers.next() } }
    let children = Table(
      rows: (10..<60).map { "E\($0)" }, columns: (0..<8).map { "c\($0)" }, values: columns)
    let ones = [Double](repeating: 1, count: 8)
    let free = try fractions(name, children, ones)
    #expect(
      near(
        [6, 14, 26, 45, 48].map { free[$0] },
        [0.6546094789319367, 0.9461714730338957, 0.9424992168723585, 0.924172872318563, 0.8653228684385641]))
    let bounded = try fractions(name, children, ones, ["low": .number(1 / 16.0), "high": .number(0.25)])
    #expect(
      near(
        [0, 1, 6, 14, 48].map { bounded[$0] },
        [0.9008993312953401, 0.6149051834438655, 0.28308397602208607, 0.40530388395783673, 0.09837221324157128]))
  }

  @Test func anyUnitsAndAnyOrder() throws {
    let children = sample(entities: 40, gaps: 0.1, seed: 11)
    let weights: [Double] = [1, 1, 1, 1, 1, 1]
    for options in [[:], ["low": OptionValues.Value.number(0.05), "high": .number(0.4)]] {
      let scores = try aggregate(name, children, weights, options)
      var units = children
      for (column, factor) in [1000, 0.3, 7, 1e-6, 1, 1e9].enumerated() {
        units.values[column] = units.values[column].map { $0 * factor }
      }
      #expect(try aggregate(name, units, weights, options) == scores)
      let rows = Array(children.rows.indices.reversed())
      let columns = [3, 1, 5, 0, 2, 4]
      let turned = Table(
        rows: rows.map { children.rows[$0] }, columns: columns.map { children.columns[$0] },
        values: columns.map { column in rows.map { children.values[column][$0] } })
      #expect(try aggregate(name, turned, weights, options) == rows.map { scores[$0] })
    }
  }

  @Test func someRowsScoreAsAmongAll() throws {
    let children = sample(entities: 30, gaps: 0.1, seed: 4)
    for options in [[:], ["low": OptionValues.Value.number(0.05)]] {
      let method = try Catalogue.aggregating.make(name, options)
      let weights = [Double](repeating: 1, count: 6)
      let scores = try method.combine(children, weights: weights, node: "n")
      let some = try method.combine(children, weights: weights, node: "n", rows: [3, 17])
      #expect(some[3] == scores[3] && some[17] == scores[17] && some[4].isNaN)
    }
  }

  @Test func equalsTieToTheBit() throws {
    var children = sample(entities: 30, seed: 2)
    for column in children.columns.indices {
      children.values[column][29] = children.values[column][4]
      // In proportion: the same under any weights, but for the size.
      children.values[column][28] = children.values[column][4] / 3
    }
    for options in [[:], ["low": OptionValues.Value.number(0.1)]] {
      let scores = try aggregate(name, children, [1, 1, 1, 1, 1, 1], options)
      #expect(scores[29] == scores[4] && (scores[28] - scores[4] / 3).magnitude < 1e-7)
    }
  }

  /// Nobody is held against a figure that does not exist, and nobody gains by one.
  @Test func gaps() throws {
    let two = decision([[1, 3], [4, .nan], [.nan, .nan]])
    #expect(near(try fractions(name, two, [1, 1]), [1, 1, .nan]))
    // Half of each: B's half is 0.5·4/1.
    let halves = ["low": OptionValues.Value.number(0.5), "high": .number(0.5)]
    #expect(near(try fractions(name, two, [1, 1], halves), [0.5, 1, .nan]))
    // Thirds become halves where a third is missing: 0.5·2 + 0.5·1.
    let thirds = ["low": OptionValues.Value.number(1 / 3.0), "high": .number(1 / 3.0)]
    let three = decision([[1, 2, .nan], [2, 2, 2]])
    #expect(near(try fractions(name, three, [1, 1, 1], thirds), [1 / 1.5, 1]))
    // 0.2…0.6 of three are 0.25…0.75 of the two that are left: 0.2 beside 0.6, and 0.6 beside 0.2.
    let wide = ["low": OptionValues.Value.number(0.2), "high": .number(0.6)]
    #expect(near(try fractions(name, three, [1, 1, 1], wide), [1 / 1.25, 1]))
    // All that counts is missing.
    let all: [String: OptionValues.Value] = ["high": .number(0), "shares": .ranges(["c2": 0.9...1])]
    #expect(near(try fractions(name, three, [1, 1, 1], all), [.nan, 1]))
  }

  @Test func noughts() throws {
    let children = decision([[0, 6], [3, 3], [0, 0]])
    #expect(near(try fractions(name, children, [1, 1]), [1, 1, 0]))
    #expect(near(try fractions(name, children, [1, 1], ["low": .number(0.1)]), [0, 1, 0]))
    #expect(near(try fractions(name, children, [1, 1], ["high": .number(0.9)]), [0, 1, 0]))
    // A child that nobody has anything on says nothing, unless it must.
    let empty = decision([[0, 2], [0, 4]])
    #expect(near(try fractions(name, empty, [1, 1]), [0.5, 1]))
    for options in [["low": OptionValues.Value.number(0.1)], ["high": .number(0.9)]] {
      let error = #expect(throws: MethodError.self) { try aggregate(name, empty, [1, 1], options) }
      #expect(error?.message.contains("within the bounds") == true)
    }
    #expect(throws: MethodError.self) { try aggregate(name, decision([[0, 0], [0, 0]]), [1, 1]) }
    // However little it is.
    #expect(near(try fractions(name, decision([[1e-9, 1], [1, 1e9]]), [1, 1]), [1e-9, 1]))
  }

  @Test func belowNoughtIsAnError() throws {
    let error = #expect(throws: MethodError.self) { try aggregate(name, decision([[1, 2], [3, -4]]), [1, 1]) }
    #expect(error?.node == "c1" && error?.entity == "A02")
    #expect(try aggregate(name, decision([[1, 2], [3, -4]]), [1, 0])[1] == 100, "what has no weight has no say")
  }

  @Test func boundsThatNoSharesKeep() throws {
    let catalogue = Catalogue.aggregating
    #expect(catalogue.check(name, ["low": .number(0.5), "high": .number(0.4)]).map(\.option) == ["low"])
    #expect(catalogue.check(name, ["shares": .ranges(["a": 0.5...1.5])]).map(\.key) == ["a"])
    #expect(catalogue.check(name, ["low": .number(1.5)]).map(\.option) == ["low"])
    let children = decision([[1, 2, 3], [3, 2, 1]])
    let tooMuch = #expect(throws: MethodError.self) {
      try aggregate(name, children, [1, 1, 1], ["shares": .ranges(["c0": 0.5...0.9, "c2": 0.6...0.9])])
    }
    #expect(tooMuch?.message == "the shares of n's 3 children add up to 1.1 at least" && tooMuch?.option == "low")
    let tooLittle = #expect(throws: MethodError.self) {
      try catalogue.make(name, ["high": .number(0.3)]).check(["a", "b", "c"], node: "n")
    }
    #expect(tooLittle?.message == "the shares of n's 3 children add up to 0.9 at most" && tooLittle?.option == "high")
    let crossed = #expect(throws: MethodError.self) {
      try aggregate(name, children, [1, 1, 8], ["around": .number(0.1), "low": .number(0.2)])
    }
    #expect(crossed?.message.contains("c0") == true)
  }
}

/// The method stands in the catalogue and says what it lacks.
@Test(.enabled(if: !LinearProgram.isBuiltIn, "built with CLP")) func withoutCLPThereIsNoBenefitOfTheDoubt() {
  let name = "benefit-of-the-doubt"
  #expect(Catalogue.aggregating.card(name)?.lack?.contains("coinor-libclp-dev") == true)
  let problems = Catalogue.aggregating.check(name, [:])
  #expect(problems.map(\.option) == [""] && problems[0].advice.contains("coinor-libclp-dev"))
}
