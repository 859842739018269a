import Claims
import Linear
import Methods
import Robustness
import Testing

/// Shares of the simplex of weights, against what is known by hand, by another formula, by rational arithmetic, by draws.
@Suite struct ExactFlatTests {
  @Test func knownByHand() {
    // w > 1 - w times 3; two corners against one; a tie takes no part; alike in all is half.
    #expect(winningProbability([1, -3]) == 0.25)
    #expect(abs(winningProbability([1, 1, -1]) - 0.75) < 1e-15)
    #expect(abs(winningProbability([2, -1, -1]) - 4.0 / 9) < 1e-15)
    #expect(winningProbability([1, 0, 0, -3]) == 0.25)
    #expect(winningProbability([1, 2, 3]) == 1 && winningProbability([-1, -2]) == 0)
    #expect(winningProbability([0, 2]) == 1 && winningProbability([0, -2, 0]) == 0)
    #expect(winningProbability([0, 0]) == 0.5 && winningProbability([]) == 0.5)
  }

  /// Σ over dⱼ > 0 of dⱼⁿ⁻¹ / Π(dⱼ - dₗ), which cancels badly with many leaves or near ones.
  @Test func alternatingSum() {
    for d in [[3, -1, 1.5, -2.25], [0.5, 2, -1, -3, 4.5], [5, -1, -2, -3.5, -4, -6], [1, 2.5, 4, 6, -8]] {
      var sum = 0.0
      for j in d.indices where d[j] > 0 {
        sum += d.indices.reduce(1) { $1 == j ? $0 : $0 * d[j] / (d[j] - d[$1]) }
      }
      #expect(abs(winningProbability(d) - sum) < 1e-12)
    }
  }

  @Test func sidesAddUpAndOrderDoesNotMatter() {
    for number in 0..<200 {
      let words = (0..<40).map { Philox(seed: 4).words(draw: UInt64(number), stream: 1, block: $0).x }
      let d = words.map { Double($0 % 2001) - 1000 }
      let p = winningProbability(d)
      #expect(abs(p + winningProbability(d.map { -$0 }) - 1) < 1e-13)
      #expect(winningProbability(d.reversed()) == p && winningProbability(d.map { $0 * 0.125 }) == p)
    }
    // Far out in the tail nothing is lost: one leaf ahead of 30, P = Π x/(x + y).
    let tail = winningProbability([1] + Array(repeating: -3, count: 30))
    #expect(abs(tail / 0x1p-60 - 1) < 1e-14)
  }

  /// A million draws of four weights as the gaps between three sorted uniforms.
  @Test func plainDraws() {
    let differences: [[Double]] = [[3, -1, 1, -2], [1, 1, -5, 0.5], [-4, 0, 1, 2], [2, -1, -1, -1]]
    var wins = [Int](repeating: 0, count: differences.count)
    let draws = 1_000_000
    for draw in 0..<draws {
      let u = Philox(seed: 11).words(draw: UInt64(draw), stream: 2)
      let (low, high) = (min(u.x, u.y), max(u.x, u.y))
      let (a, b, c) = (min(low, u.z), max(low, min(high, u.z)), max(high, u.z))
      let (w0, w1, w2, w3) = (Double(a), Double(b - a), Double(c - b), Double(UInt32.max - c))
      for (number, d) in differences.enumerated() where w0 * d[0] + w1 * d[1] + w2 * d[2] + w3 * d[3] > 0 {
        wins[number] += 1
      }
    }
    for (d, wins) in zip(differences, wins) {
      let p = winningProbability(d)
      #expect(abs(Double(wins) / Double(draws) - p) < 5 * (p * (1 - p) / Double(draws)).squareRoot())
    }
  }

  @Test func tableOfFive() throws {
    let exact = try ExactFlat(FiveByFour.leaves)
    #expect(try ExactFlat(FiveByFour.leaves, threads: 3) == exact)
    #expect(exact.entities == FiveByFour.entities)
    for (i, row) in FiveByFour.winning.enumerated() {
      for (place, share) in row.enumerated() {
        #expect(abs(exact.winning[i][i + 1 + place] - share) < 1e-12)
        #expect(abs(exact.winning[i + 1 + place][i] - (1 - share)) < 1e-12)
      }
    }
    for (rank, expected) in zip(exact.expectedRanks, FiveByFour.expectedRanks) { #expect(abs(rank - expected) < 1e-11) }
  }

  @Test func equalsShareTheirRanks() throws {
    let table = Table(rows: ["A", "B", "C"], columns: ["x", "y"], values: [[1, 1, 3], [2, 2, 0]])
    let exact = try ExactFlat(table)
    #expect(exact.winning[0] == [0.5, 0.5, 0.5] && exact.winning[2] == [0.5, 0.5, 0.5])
    #expect(exact.expectedRanks == [2, 2, 2])
    #expect(try ExactFlat(Table(rows: ["A"], columns: ["x"], values: [[1]])).expectedRanks == [1])
  }

  @Test func gapsAreRefusedByName() throws {
    let gap = Table(rows: ["A", "B"], columns: ["x", "y"], values: [[1, 2], [3, .nan]])
    let error = try #require(throws: MethodError.self) { try ExactFlat(gap) }
    #expect(error.node == "y" && error.entity == "B" && !error.advice.isEmpty)
    #expect(throws: MethodError.self) { try ExactFlat(Table(rows: ["A"], columns: [], values: [])) }
  }
}

/// Scripts/exact-acceptabilities.py cuts the simplex of weights along all ten planes of equal scores, in rational numbers,
/// and prints the volumes of its pieces, rounded to twelve digits.
private enum FiveByFour {
  static let entities = ["AAA", "BBB", "CCC", "DDD", "EEE"]
  static let leaves = Table(
    rows: entities, columns: ["a", "b", "c", "d"],
    values: [[100, 80, 0, 45, 62], [20, 0, 90, 100, 48], [55, 100, 40, 0, 71], [0, 35, 100, 60, 52]])
  /// By entity and rank.
  static let acceptabilities = [
    [0.098217218074, 0.076727468664, 0.160935557944, 0.240626971702, 0.423492783617],
    [0.302748211880, 0.129325728617, 0.106840857994, 0.319740737663, 0.141344463845],
    [0.383295144129, 0.128166298375, 0.141746067479, 0.140012520186, 0.206779969831],
    [0.146880437610, 0.236094375017, 0.089199464405, 0.299442940261, 0.228382782707],
    [0.068858988306, 0.429686129326, 0.501278052178, 0.000176830189, 0.000000000000],
  ]
  static let expectedRanks = [3.814450634123, 2.867607512976, 2.658815873214, 3.226353255437, 2.432772724250]
  /// The share of weights at which an entity is above each later one.
  static let winning: [[Double]] = [
    [0.260550638173, 0.341958778396, 0.411971237498, 0.171068711809],
    [0.462539553753, 0.533950617284, 0.396452954160], [0.651072664360, 0.494609794575], [0.370641263705], [],
  ]
}

@Suite struct ExactAcceptabilitiesTests {
  /// Dirichlet(4 · ¼, …) is uniform on the simplex.
  @Test func drawsAgreeWithVolumes() throws {
    let table = FiveByFour.leaves
    let cells = zip(table.columns, table.values).map { ($0, $1.map { Optional(Distribution(.point($0))) }) }
    let study = try SmallStudy(
      table.rows, pillars: [("p", table.columns)], Dictionary(uniqueKeysWithValues: cells))
    let draws = 200_000
    let result = try study.draw(draws, modes: [.weights], weights: Dirichlet(concentration: 4))[0]
    #expect(result.entities == table.rows)
    for (entity, row) in FiveByFour.acceptabilities.enumerated() {
      for (place, share) in row.enumerated() {
        let found = Double(result.counts[entity][place]) / Double(Acceptability.unit) / Double(draws)
        #expect(abs(found - share) <= 5 * (share * (1 - share) / Double(draws)).squareRoot())
      }
      let mean = try #require(result.expectedRank(of: table.rows[entity]))
      #expect(abs(mean - FiveByFour.expectedRanks[entity]) < 5 * 1.6 / Double(draws).squareRoot())
    }
  }
}
