import Linear
import Testing

@Suite("Loops over columns of numbers")
struct ColumnKernelTests {
  /// Whole numbers, so that there are ties, with gaps; or not.
  private func columns(_ count: Int, rows: Int, gaps: Bool) -> [[Double]] {
    var source = Doubles(stream: UInt32(count))
    return (0..<count).map { _ in
      (0..<rows).map { _ in gaps && source.uniform(0...1) < 0.2 ? .nan : source.uniform(0...6).rounded() * 0.1 }
    }
  }

  @Test("Contests are what a plain loop finds", arguments: RankingKernels.Variant.available, [1, 8, 21])
  func contests(_ variant: RankingKernels.Variant, _ rows: Int) {
    let columns = columns(7, rows: rows, gaps: true)
    let weights = [0.1, 0.3, 0.05, 0.2, 0.15, 0.1, 0.1]
    let padded = PaddedColumns(columns, rows: rows)
    var found = RankingKernels.Contests()
    found.shape(padded)
    for i in 0..<rows {
      RankingKernels(variant).contests(of: i, in: padded, weights: weights, into: &found)
      for j in i + 1..<max(rows, i + 1) {
        var (won, lost, tied) = (0.0, 0.0, 0.0)
        for (column, weight) in zip(columns, weights) {
          won += column[i] > column[j] ? weight : 0
          lost += column[i] < column[j] ? weight : 0
          tied += column[i] == column[j] ? weight : 0
        }
        #expect(found.won[j] == won && found.lost[j] == lost && found.tied[j] == tied)
      }
    }
  }

  @Test(
    "Squared differences are summed as Statistics.sum does", arguments: RankingKernels.Variant.available, [true, false])
  func distances(_ variant: RankingKernels.Variant, _ gaps: Bool) {
    let (rows, columns) = (13, columns(30, rows: 13, gaps: gaps))
    let padded = PaddedColumns(columns, rows: rows)
    var (sums, counts) = ([Double](repeating: -1, count: padded.stride), [Double](repeating: -1, count: padded.stride))
    for i in 0..<rows {
      RankingKernels(variant).squaredDifferences(from: i, in: padded, sums: &sums, counts: &counts)
      for j in i + 1..<max(rows, i + 1) {
        let shared = columns.map { $0[i] - $0[j] }.filter { !$0.isNaN }
        #expect(sums[j] == Statistics.sum(shared.map { $0 * $0 }) && counts[j] == Double(shared.count))
      }
    }
  }

  @Test(
    "Sums and multiples, of lengths that fill no register", arguments: RankingKernels.Variant.available,
    [0, 1, 7, 8, 29])
  func vectors(_ variant: RankingKernels.Variant, _ count: Int) {
    let kernels = RankingKernels(variant)
    let x = ReproducibleProductTests.random(1, count + 3, -1...1, seed: 1).storage
    let y = ReproducibleProductTests.random(1, count, -1...1, seed: 2).storage
    let dot = kernels.dot(x, at: 3, y)
    #expect(dot == RankingKernels(.baseline).dot(x, at: 3, y))
    #expect(abs(dot - zip(x.dropFirst(3), y).reduce(0) { $0 + $1.0 * $1.1 }) < 1e-14)
    var sum = x
    kernels.add(0.7, times: y, count: count, to: &sum, at: 2)
    for i in sum.indices { #expect(sum[i] == ((2..<2 + count).contains(i) ? x[i] + 0.7 * y[i - 2] : x[i])) }
  }

  @Test("Two rows turned about each other", arguments: RankingKernels.Variant.available)
  func turns(_ variant: RankingKernels.Variant) {
    var matrix = ReproducibleProductTests.random(3, 12, -1...1)
    let before = matrix
    let sums = RankingKernels(variant).quartics(matrix, 2, 0)
    #expect(sums == RankingKernels(.baseline).quartics(matrix, 2, 0))
    var plain = (0.0, 0.0, 0.0, 0.0)
    for (x, y) in zip(matrix.row(2), matrix.row(0)) {
      let (u, v) = (x * x - y * y, 2 * x * y)
      plain = (plain.0 + u, plain.1 + v, plain.2 + u * u - v * v, plain.3 + 2 * u * v)
    }
    #expect(abs(sums.0 - plain.0) < 1e-14 && abs(sums.1 - plain.1) < 1e-14)
    #expect(abs(sums.2 - plain.2) < 1e-14 && abs(sums.3 - plain.3) < 1e-14)
    RankingKernels(variant).rotate(&matrix, 2, 0, sine: 0.6, cosine: 0.8)
    for i in 0..<12 {
      #expect(matrix[2, i] == before[2, i] * 0.8 + before[0, i] * 0.6)
      #expect(matrix[0, i] == before[0, i] * 0.8 - before[2, i] * 0.6)
      #expect(matrix[1, i] == before[1, i])
    }
  }

  @Test("A swept inverse is the inverse, to the same bits in every variant", arguments: [1, 2, 10, 37])
  func inverse(_ n: Int) throws {
    let x = ReproducibleProductTests.random(n + 20, n, -1...1)
    let a = ReproducibleProduct.gram(columns: x)
    let inverse = try a.sweptInverse(pivotsAbove: 0, RankingKernels())
    for variant in RankingKernels.Variant.available {
      #expect(try a.sweptInverse(pivotsAbove: 0, RankingKernels(variant)) == inverse)
    }
    for i in 0..<n {
      for j in 0..<n {
        let entry = (0..<n).reduce(0) { $0 + a[i, $1] * inverse[$1, j] }
        #expect(abs(entry - (i == j ? 1 : 0)) < 1e-11 && inverse[i, j] == inverse[j, i])
      }
    }
    // A pivot is what Cholesky takes the root of.
    let last = try #require(Cholesky(a)).lower[n - 1, n - 1]
    var less = a
    less[n - 1, n - 1] -= last * last * (1 + 1e-9)
    let failure = #expect(throws: Matrix.SmallPivot.self) {
      try less.sweptInverse(pivotsAbove: 0, RankingKernels())
    }
    #expect(failure?.row == n - 1)
  }
}
