import Methods
import Testing

struct ContestsTests {
  /// Moulin's (1988) ballots, worked in the OECD Handbook (2008): Borda's scores are 24, 44, 38 and 20, b first.
  @Test func oecd2008Borda() throws {
    let scores = try aggregate("borda", ballots, voters)
    #expect(close(scores.map { $0 * 21 }, [24, 44, 38, 20]))
  }

  /// The same ballots: c beats every other, so it is first by Copeland and by Kemeny; b beats all but c, d beats a.
  @Test func oecd2008CopelandAndKemeny() throws {
    #expect(try aggregate("copeland", ballots, voters) == [-3, 1, 3, -1])
    #expect(try aggregate("kemeny", ballots, voters) == [0, 2, 3, 1])
  }

  /// COINr's a_copeland adds up the rows of its outranking matrix: Borda's scores over the sum of weights.
  @Test func becker2022CopelandAsSums() throws {
    let sums = try aggregate("copeland", ballots, voters, ["score": .text("sum")])
    #expect(close(sums.map { $0 * 21 }, [24, 44, 38, 20]))
  }

  /// Condorcet's circle of 60 voters, worked by Young (1988): b c a agrees with 42 + 35 + 27 = 104 of 180 votes on pairs.
  @Test func young1988Kemeny() throws {
    let children = Table(
      rows: ["a", "b", "c"], columns: ["abc", "bca", "bac", "cab", "cba"],
      values: [[2, 1, 0], [0, 2, 1], [1, 2, 0], [1, 0, 2], [0, 1, 2]])
    let weights: [Double] = [23, 17, 2, 10, 8]
    #expect(try aggregate("kemeny", children, weights) == [0, 2, 1])
    let consensus = Kemeny.consensus(children, weights: weights)
    #expect(close(consensus.disagreement * 60, 76, 1e-8) && consensus.gap == 0 && consensus.longestCircle == 3)
    #expect(try aggregate("copeland", children, weights) == [0, 0, 0], "all beat one and lose to one")
  }

  /// Against trying every order, of seven and with ties.
  @Test(arguments: 0..<12) func kemenyIsTheBestOfAllOrders(_ seed: Int) throws {
    var children = sample(entities: 7, gaps: 0.1, seed: UInt64(seed))
    for column in children.values.indices { children.values[column] = children.values[column].map { $0.rounded() } }
    let weights = [1, 1, 2, 1, 3, 1.0]
    let n = 7
    var ahead = [[Double]](repeating: [Double](repeating: 0.5, count: n), count: n)
    for i in 0..<n {
      for j in 0..<n where j != i {
        var (won, all) = (0.0, 0.0)
        for (column, weight) in zip(children.values, weights) where !column[i].isNaN && !column[j].isNaN {
          won += column[i] > column[j] ? weight : column[i] == column[j] ? weight / 2 : 0
          all += weight
        }
        if all > 0 { ahead[i][j] = won / all }
      }
    }
    var (best, sums, count) = (Double.infinity, [Double](repeating: 0, count: n), 0.0)
    func permute(_ order: [Int], _ rest: [Int], _ cost: Double) {
      if rest.isEmpty {
        if cost < best - 1e-7 { (best, sums, count) = (cost, [Double](repeating: 0, count: n), 0) }
        if abs(cost - best) <= 1e-7 {
          count += 1
          for (place, entity) in order.enumerated() { sums[entity] += Double(n - 1 - place) }
        }
      }
      for next in rest {
        permute(order + [next], rest.filter { $0 != next }, cost + order.reduce(0) { $0 + ahead[next][$1] })
      }
    }
    permute([], Array(0..<n), 0)
    let consensus = Kemeny.consensus(children, weights: weights)
    #expect(close(consensus.behind, sums.map { $0 / count }) && close(consensus.disagreement, best, 1e-7))
  }

  /// Forty entities at random beat each other in one circle: the order is bounded, and refused where the study asks for
  /// more than is proven.
  @Test func kemenyOfManySaysHowFarItMayBeOff() throws {
    let children = sample(entities: 40, seed: 3)
    let weights = [1, 1, 1, 1, 1, 1.0]
    let consensus = Kemeny.consensus(children, weights: weights)
    #expect(consensus.longestCircle > 15 && consensus.bound <= consensus.disagreement)
    let places = consensus.behind.sorted()
    #expect(places.indices.allSatisfy { abs(places[$0] - Double($0)) <= 1 })
    let error = #expect(throws: MethodError.self) { try aggregate("kemeny", children, weights, ["gap": .number(0)]) }
    #expect(error?.node == "n" && error?.advice.contains("gap: ") == true)
    // Of 40 in a clear order with a few circles, nothing is searched.
    let clear = decision((0..<40).map { (row: Int) -> [Double] in [0, 3, 6].map { Double(row + (row * 7 + $0) % 4) } })
    #expect(Kemeny.consensus(clear, weights: [1, 1, 1]).gap == 0)
  }

  /// Brans, Vincke & Mareschal (1986), six power stations by six criteria of six shapes, equally weighted. The paper's
  /// table of π, to three digits; a flow here is its row less its column, over n - 1 = 5.
  @Test func brans1986Promethee() throws {
    let stations = decision(
      [
        [80, 90, 6, 5.4, 8, 5], [65, 58, 2, 9.7, 1, 1], [83, 60, 4, 7.2, 4, 7], [40, 80, 10, 7.5, 7, 10],
        [52, 72, 6, 2.0, 3, 8], [94, 96, 7, 3.6, 5, 6],
      ], costs: [0, 2, 3, 4])
    let pi: [[Double]] = [
      [0, 0.296, 0.250, 0.268, 0.100, 0.185], [0.462, 0, 0.389, 0.333, 0.296, 0.500],
      [0.236, 0.180, 0, 0.333, 0.056, 0.429], [0.399, 0.505, 0.305, 0, 0.223, 0.212],
      [0.444, 0.515, 0.487, 0.380, 0, 0.448], [0.286, 0.399, 0.250, 0.432, 0.133, 0],
    ]
    let shapes: [[String: OptionValues.Value]] = [
      ["shape": .text("u-shape"), "indifference": .number(10)], ["shape": .text("v-shape"), "strict": .number(30)],
      ["shape": .text("linear"), "indifference": .number(0.5), "strict": .number(5)],
      ["shape": .text("level"), "indifference": .number(1), "strict": .number(6)], ["shape": .text("usual")],
      ["shape": .text("gaussian"), "inflexion": .number(5)],
    ]
    let flows = try shapes.enumerated().map { child, options in
      let one = Table(rows: stations.rows, columns: [stations.columns[child]], values: [stations.values[child]])
      return try fractions("promethee", one, [1], options)
    }
    let net = stations.rows.indices.map { row in flows.reduce(0) { $0 + $1[row] } / 6 }
    for row in net.indices {
      let printed = pi[row].reduce(0, +) - pi.reduce(0) { $0 + $1[row] }
      #expect(abs(net[row] - printed / 5) < 0.001)
    }
    // numpy 2.4.6, the same formulas.
    #expect(
      close(
        net,
        [-0.145664067838, 0.01716213243, -0.089523650068, -0.020002535493, 0.292899926474, -0.054871805505], 1e-10))
  }

  /// pymcdm 1.4.0, PROMETHEE_II; gaussian by numpy.
  @Test(
    arguments: [
      ("usual", [:], [-1 / 3.0, 1 / 6.0, 17 / 30.0, -0.4]),
      ("u-shape", ["indifference": 1.5], [-1 / 3.0, 4 / 15.0, 11 / 30.0, -0.3]),
      ("v-shape", ["strict": 3], [-11 / 45.0, 8 / 45.0, 7 / 18.0, -29 / 90.0]),
      ("level", ["indifference": 0.5, "strict": 2.5], [-0.2, 2 / 15.0, 0.4, -1 / 3.0]),
      ("linear", ["indifference": 0.5, "strict": 3.5], [-11 / 60.0, 1 / 6.0, 19 / 60.0, -0.3]),
      ("gaussian", ["inflexion": 2], [-0.143637753449, 0.140294385316, 0.258786580354, -0.255443212221]),
    ] as [(String, [String: Double], [Double])]) func prometheeAsPymcdm(
      _ shape: String, _ thresholds: [String: Double], _ expected: [Double]
    ) throws
  {
    var options = thresholds.mapValues { OptionValues.Value.number($0) }
    options["shape"] = .text(shape)
    #expect(close(try fractions("promethee", projects, projectWeights, options), expected, 1e-11))
    if !thresholds.isEmpty {
      #expect(Catalogue.aggregating.check("promethee", ["shape": .text(shape)]).map(\.option) == ["shape"])
    }
  }

  @Test func thresholdsStandInOrder() {
    func check(_ options: [String: OptionValues.Value]) -> [String] {
      Catalogue.aggregating.check("promethee", options).map(\.option)
    }
    #expect(check(["shape": .text("linear"), "indifference": .number(3), "strict": .number(3)]) == ["strict"])
    #expect(check(["shape": .text("v-shape"), "strict": .number(0)]) == ["strict"])
    #expect(check(["shape": .text("gaussian"), "inflexion": .number(0)]) == ["inflexion"])
  }

  /// What two have both, with the weights rescaled; nothing in common is a tie.
  @Test func gapsInContests() throws {
    let children = decision([[1, .nan, 5], [2, 9, .nan], [.nan, 1, .nan], [.nan, .nan, .nan]])
    // 1-2 by c0: second wins. 2-3 by c1: second wins. 1-3: nothing shared.
    #expect(try aggregate("copeland", children, [1, 1, 1]).prefix(3) == [-1, 2, -1])
    #expect(try aggregate("copeland", children, [1, 1, 1], ["score": .text("sum")]).prefix(3) == [0.5, 2, 0.5])
    #expect(try fractions("promethee", children, [1, 1, 1]).prefix(3) == [-0.5, 1, -0.5])
    #expect(try aggregate("kemeny", children, [1, 1, 1]).prefix(3) == [0.5, 2, 0.5])
    // c0 and c1 have two each, stretched to the three places of four entities; c2 has one: in the middle.
    #expect(try aggregate("borda", children, [1, 1, 1]).prefix(3) == [0.75, 3, 0])
  }
}
