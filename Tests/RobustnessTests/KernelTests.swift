import Linear
import Testing

@Suite struct KernelTests {
  @Test func indicesArePhiloxHalfWords() {
    for variant in RankingKernels.Variant.available {
      var rows = DrawRows<UInt16>(1, draws: 48, repeating: 0)
      RankingKernels(variant).indices(seed: 0x1234_5678_9abc_def0, stream: 77 << 32 | 5, first: 8, into: &rows, row: 0)
      for draw in 0..<48 {
        let words = Philox(seed: 0x1234_5678_9abc_def0).words(draw: UInt64(1 + draw / 8), wideStream: 77 << 32 | 5)
        let half = words[draw % 8 / 2] >> (draw % 2 == 0 ? 0 : 16) & 0xffff
        #expect(rows[0, draw] == UInt16(half >> 4))
      }
    }
  }

  @Test func variantsGiveTheSameBits() {
    var outputs: [[Int64]] = []
    for variant in RankingKernels.Variant.available {
      let kernels = RankingKernels(variant)
      let draws = 112
      var output: [Int64] = []
      var index = DrawRows<UInt16>(3, draws: draws, repeating: 0)
      var x = DrawRows<Int32>(5, draws: draws, repeating: 0)
      let table = (0..<4096).map { (i: Int) -> Int32 in Int32((i * 16381 + i * i * 7) % (1 << 26)) - (1 << 25) }
      let positive = table.map { 1 + abs($0) }
      for row in 0..<3 {
        kernels.indices(seed: 5, stream: UInt64(row), first: 0, into: &index, row: row)
        kernels.lookUp(table, index, index: row, add: false, into: &x, row: row)
      }
      kernels.lookUp(table.map { $0 / 9 }, index, index: 0, add: true, into: &x, row: 2)
      kernels.clamp(&x, row: 2, to: -20_000_000...20_000_000)
      kernels.mean(of: [0, 1, 2], .fixed([3_000_000, 5, 60_000_003]), in: &x, row: 3)
      var gammas = DrawRows<Int32>(3, draws: draws, repeating: 0)
      for row in 0..<3 {
        kernels.lookUp(positive, index, index: row, add: false, into: &gammas, row: row)
      }
      var weights = DrawRows<Int32>(3, draws: draws, repeating: 0)
      kernels.shares(gammas, children: 3, into: &weights, firstRow: 0)
      kernels.mean(of: [0, 1], .drawn(weights, rows: [0, 2], total: 0), in: &x, row: 4)
      var counts = [UInt32](repeating: 0, count: 25)
      var tied = [UInt8](repeating: 0, count: draws)
      output.append(Int64(kernels.rank(x, used: 99, counts: &counts, tied: &tied)))
      output += counts.map(Int64.init)
      for draw in 0..<draws {
        #expect((0..<3).reduce(0) { $0 + weights[$1, draw] } == RankingKernels.one)
        for row in 0..<5 { output.append(Int64(x[row, draw])) }
        for row in 0..<3 { output.append(Int64(weights[row, draw])) }
        let (a, b, c) = (Double(x[0, draw]), Double(x[1, draw]), Double(x[2, draw]))
        let exact = 3_000_000 * a + 5 * b + 60_000_003 * c
        #expect(x[3, draw] == Int32((exact / 63_000_008).rounded(.toNearestOrEven)))
      }
      output.append(Int64(kernels.countTop(x, entity: 2, rank: 2, used: 99)))
      outputs.append(output)
    }
    #expect(outputs.allSatisfy { $0 == outputs[0] })
  }

  @Test func remaindersGoToTheEarlierOfEquals() {
    var gammas = DrawRows<Int32>(3, draws: 16, repeating: 7)
    gammas.set(0, 0, to: 1)
    var weights = DrawRows<Int32>(3, draws: 16, repeating: 0)
    RankingKernels().shares(gammas, children: 3, into: &weights, firstRow: 0)
    // 2²⁶ = 3 · 22,369,621 + 1.
    #expect((0..<3).map { weights[$0, 1] } == [22_369_622, 22_369_621, 22_369_621])
    #expect((0..<3).reduce(0) { $0 + weights[$1, 0] } == RankingKernels.one)
  }
}

@Suite struct ProductTests {
  /// Draws of weights are W·(M∘X) over W·M, one exact product each; the loops give the same whole numbers.
  @Test func meansAreQuotientsOfReproducibleProducts() {
    let kernels = RankingKernels()
    let draws = 64
    var gammas = DrawRows<Int32>(3, draws: draws, repeating: 0)
    var weights = gammas
    for row in 0..<3 {
      for draw in 0..<draws { gammas.set(row, draw, to: Int32(1 + (row * 7919 + draw * draw * 104_729) % (1 << 26))) }
    }
    kernels.shares(gammas, children: 3, into: &weights, firstRow: 0)
    let values: [Int32] = [61_000_001, -33_554_433, 5]
    let present = [0, 2]
    var x = DrawRows<Int32>(4, draws: draws, repeating: 0)
    for row in 0..<3 { x.fill(row, with: values[row]) }
    kernels.mean(of: present, .drawn(weights, rows: present, total: 0), in: &x, row: 3)

    let w = Matrix((0..<draws).map { draw in (0..<3).map { Double(weights[$0, draw]) } })
    let masked = Matrix((0..<3).map { [present.contains($0) ? Double(values[$0]) : 0] })
    let mask = Matrix((0..<3).map { [present.contains($0) ? 1 : 0] })
    let numerators = ReproducibleProduct.product(weights: w, values: masked)
    let denominators = ReproducibleProduct.product(weights: w, values: mask)
    for draw in 0..<draws {
      let quotient = numerators[draw, 0] / denominators[draw, 0]
      #expect(x[3, draw] == Int32(quotient.rounded(.toNearestOrEven)))
    }

    // The same through OpenBLAS for several entities at once, with and without a gap.
    var means = DrawMeans(values: [[values[0], nil, values[2]], values.map { $0 }], draws: draws)
    means.multiply(weights, rows: [0, 1, 2])
    var y = DrawRows<Int32>(2, draws: draws, repeating: 0)
    for entity in 0..<2 { means.write(entity, kernels, into: &y, row: entity) }
    kernels.mean(of: [0, 1, 2], .drawn(weights, rows: [0, 1, 2], total: RankingKernels.one), in: &x, row: 3)
    for draw in 0..<draws {
      #expect(y[0, draw] == Int32((numerators[draw, 0] / denominators[draw, 0]).rounded(.toNearestOrEven)))
      #expect(y[1, draw] == x[3, draw])
    }
  }
}
