import Linear
import Methods
import Robustness
import Testing

/// All ranks under weights uniform on the simplex of the leaves, against code that shares nothing with them.
@Suite struct FlatDrawsTests {
  static let shapes = [
    (1, 3), (2, 2), (3, 1), (7, 4), (30, 20), (200, 50), (256, 3), (257, 3),
  ]

  @Test(arguments: FlatTable.Kind.allCases, shapes)
  func countsAreThoseOfAPlainSort(_ kind: FlatTable.Kind, _ shape: (entities: Int, leaves: Int)) throws {
    let draws = shape.entities > 100 ? (kind == .any ? 2000 : 200) / shape.entities + 1 : 150
    try check(kind.table(shape.entities, shape.leaves), draws: draws, Available.variants)
  }

  @Test func manyEntities() throws {
    try check(FlatTable.Kind.near.table(1000, 3), draws: 70, [.best])
  }

  private func check(_ units: [[Int32]], draws: Int, _ variants: [RankingKernels.Variant]) throws {
    let streams = PlainFlat.streams(units[0].count)
    let expected = PlainFlat.counts(units, draws: draws, seed: 99, streams: streams)
    let table = try FlatDraws(units: units)
    for variant in variants {
      #expect(
        table.counts(draws: draws, seed: 99, streams: streams, threads: 1, variant: variant) == expected,
        "\(variant)")
    }
  }

  @Test func threadsAndBlocksDoNotMatter() throws {
    let table = try FlatDraws(units: FlatTable.Kind.levels.table(9, 4))
    let streams = PlainFlat.streams(4)
    let one = table.counts(draws: 3001, seed: 5, streams: streams, threads: 1)
    for threads in [2, 3, 8] {
      for block in [64, 640] {
        #expect(table.counts(draws: 3001, seed: 5, streams: streams, threads: threads, block: block) == one)
      }
    }
    #expect(table.counts(draws: 3001, seed: 6, streams: streams, threads: 1) != one)
    for row in one { #expect(row.reduce(0, +) == 3001 * Acceptability.unit) }
    for rank in 0..<9 { #expect(one.reduce(0) { $0 + $1[rank] } == 3001 * Acceptability.unit) }
  }

  @Test func noDraws() throws {
    let table = try FlatDraws(units: [[1, 2], [2, 1]])
    #expect(table.counts(draws: 0, seed: 1, streams: [3], threads: 2) == [[0, 0], [0, 0]])
  }

  @Test func expectedRanksAreExact() throws {
    for (number, shape) in [(12, 6), (8, 3), (5, 17)].enumerated() {
      let values = FlatTable.Kind.any.table(shape.0, shape.1, number: number).map { $0.map { Double($0) / 0x1p26 } }
      let table = Table(
        rows: values.indices.map { "E\($0)" }, columns: (0..<shape.1).map { "x\($0)" },
        values: (0..<shape.1).map { leaf in values.map { $0[leaf] } })
      let exact = try ExactFlat(table)
      let draws = 20_000
      let counts = try FlatDraws(table).counts(
        draws: draws, seed: UInt64(number), streams: PlainFlat.streams(shape.1), threads: 2)
      for (row, expected) in zip(counts, exact.expectedRanks) {
        let shares = row.map { Double($0) / Double(Acceptability.unit) / Double(draws) }
        let mean = shares.enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element }
        let square = shares.enumerated().reduce(0) { $0 + Double(($1.offset + 1) * ($1.offset + 1)) * $1.element }
        let error = ((square - mean * mean) / Double(draws)).squareRoot()
        #expect(abs(mean - expected) <= 5 * error + 1e-9)
      }
    }
  }

  /// Against values and weights in double precision, drawn apart: exponentials divided by their sum.
  @Test func acceptabilitiesAreThoseOfUnroundedWeights() throws {
    let (entities, leaves, draws) = (6, 5, 20_000)
    let values = (0..<leaves).map { leaf in
      (0..<entities).map { Double(Philox(seed: 8).words(draw: UInt64($0), stream: UInt32(leaf)).x) * 0x1p-32 }
    }
    let table = Table(rows: (0..<entities).map { "E\($0)" }, columns: (0..<leaves).map { "L\($0)" }, values: values)
    let counts = try FlatDraws(table).counts(draws: draws, seed: 3, streams: PlainFlat.streams(leaves), threads: 2)
    var plain = counts.map { $0.map { _ in 0 } }
    for draw in 0..<draws {
      let weights = (0..<leaves).map { leaf in
        -Exact.log((Double(Philox(seed: 77).words(draw: UInt64(draw), stream: UInt32(leaf)).y) + 0.5) * 0x1p-32)
      }
      let scores = (0..<entities).map { row in zip(weights, values).reduce(0) { $0 + $1.0 * $1.1[row] } }
      for (rank, row) in (0..<entities).sorted(by: { scores[$0] > scores[$1] }).enumerated() { plain[row][rank] += 1 }
    }
    for (row, other) in zip(counts, plain) {
      for (count, held) in zip(row, other) {
        let (a, b) = (Double(count) / Double(Acceptability.unit) / Double(draws), Double(held) / Double(draws))
        let p = (a + b) / 2
        #expect(abs(a - b) <= 5 * (2 * p * (1 - p) / Double(draws)).squareRoot())
      }
    }
  }

  @Test func whoIsBetterSomewhereAndNowhereWorseIsAbove() throws {
    var units = [[Int32]](repeating: Array(repeating: 7, count: 30), count: 2)
    units[1][29] = 8
    let counts = try FlatDraws(units: units).counts(
      draws: 20_000, seed: 2, streams: PlainFlat.streams(30), threads: 2)
    #expect(counts == [[0, 20_000 * Acceptability.unit], [20_000 * Acceptability.unit, 0]])
  }

  @Test func gapsAreRefusedByName() throws {
    let gap = Table(rows: ["A", "B"], columns: ["x", "y"], values: [[1, 2], [3, .nan]])
    let error = try #require(throws: MethodError.self) { try FlatDraws(gap) }
    #expect(error.node == "y" && error.entity == "B" && !error.advice.isEmpty)
    #expect(throws: MethodError.self) { try FlatDraws(units: []) }
    #expect(throws: MethodError.self) { try FlatDraws(units: [Array(repeating: 1, count: 5000)]) }
  }
}

/// Weights that are gaps between sorted uniforms.
@Suite struct FlatWeightsTests {
  @Test(arguments: [1, 2, 3, 8, 51]) func weightsAreGapsOfPhiloxHalfWords(_ leaves: Int) {
    let streams = PlainFlat.streams(leaves)
    for variant in Available.variants {
      let weights = FlatKernels.weights(leaves: leaves, first: 128, seed: 3, streams: streams, variant: variant)
      #expect(weights == (128..<192).map { PlainFlat.weights($0, seed: 3, streams: streams).map(Int32.init) })
    }
  }

  /// E = 1/k, variance (k - 1)/(k² (k + 1)), covariance of two -1/(k² (k + 1)); skewness tells gaps from normalised uniforms.
  @Test func momentsAreThoseOfTheUniformSimplex() {
    let (leaves, groups) = (6, 400)
    let (k, n) = (Double(leaves), Double(groups * 64))
    let drawn = (0..<groups).flatMap {
      FlatKernels.weights(
        leaves: leaves, first: 64 * $0, seed: 8, streams: PlainFlat.streams(leaves), variant: .best)
    }.map { $0.map { Double($0) / 0x1p15 } }
    func mean(_ value: ([Double]) -> Double) -> (mean: Double, error: Double) {
      let values = drawn.map(value)
      let mean = values.reduce(0, +) / n
      return (mean, (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n / n).squareRoot())
    }
    func isNear(_ found: (mean: Double, error: Double), _ exact: Double) -> Bool {
      abs(found.mean - exact) < 5 * found.error
    }
    for leaf in 0..<leaves {
      #expect(isNear(mean { $0[leaf] }, 1 / k))
      #expect(isNear(mean { $0[leaf] * $0[leaf] }, 2 / (k * (k + 1))))
      #expect(isNear(mean { $0[leaf] * $0[leaf] * $0[leaf] }, 6 / (k * (k + 1) * (k + 2))))
      #expect(isNear(mean { $0[leaf] * $0[(leaf + 1) % leaves] }, 1 / (k * (k + 1))))
    }
  }
}
