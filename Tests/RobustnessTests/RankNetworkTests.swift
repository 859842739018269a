import Linear
import Testing

/// Ranks of rows of draws, whichever loop gives them, against comparing each with every other.
@Suite struct RankNetworkTests {
  enum Scores: CaseIterable {
    case any, few, equal, wide

    func at(_ row: Int, _ draw: Int) -> Int32 {
      let words = Philox(seed: 21).words(draw: UInt64(draw), stream: UInt32(row))
      switch self {
      case .any: return Int32(bitPattern: words.x) >> 5
      case .few: return Int32(words.x % 5)
      case .equal: return -7
      // All of the grid, in neighbours that differ by one.
      case .wide: return (words.x % 2 == 0 ? 1 << 30 : -1 << 30) + Int32(words.y % 3) - 1
      }
    }
  }

  @Test(arguments: Scores.allCases, [1, 2, 3, 9, 10, 11, 30, 51, 256, 257])
  func countsAreThoseOfComparing(_ scores: Scores, _ n: Int) {
    check(scores, n, used: n > 100 ? 5 : 37, variants: Available.variants)
  }

  /// Below and above what the network takes; more are sorted.
  @Test(arguments: [1000, 1024, 1025, 1500]) func manyRows(_ n: Int) {
    check(.any, n, used: 2, variants: [.best])
    check(.few, n, used: 1, variants: [.best])
    check(.wide, n, used: 1, variants: [.best])
  }

  private func check(_ scores: Scores, _ n: Int, used: Int, variants: [RankingKernels.Variant]) {
    let draws = (used + 15) / 16 * 16
    var rows = DrawRows<Int32>(n, draws: draws, repeating: 0)
    for row in 0..<n { for draw in 0..<draws { rows.set(row, draw, to: scores.at(row, draw)) } }
    var expected = [UInt32](repeating: 0, count: n * n)
    var tied = [UInt8](repeating: 0, count: used)
    for draw in 0..<used {
      let column = (0..<n).map { rows[$0, draw] }
      // Above a score are as many as stand before its like in falling order.
      var first: [Int32: Int] = [:]
      for (place, score) in column.sorted(by: >).enumerated() where first[score] == nil { first[score] = place }
      for (row, score) in column.enumerated() { expected[row * n + (first[score] ?? 0)] += 1 }
      tied[draw] = first.count < n ? 1 : 0
    }
    for variant in variants {
      // What was counted before stays.
      var counts = [UInt32](repeating: 5, count: n * n)
      var marks = [UInt8](repeating: 9, count: used)
      let ties = RankingKernels(variant).rank(rows, used: used, counts: &counts, tied: &marks)
      #expect(counts == expected.map { $0 + 5 }, "\(variant)")
      #expect(marks == tied && ties == tied.reduce(0) { $0 + Int($1) }, "\(variant)")
    }
  }
}
