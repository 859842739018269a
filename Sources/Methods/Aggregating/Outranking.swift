import Linear

/// Contests of every two entities over the children that both have a score for.
struct Outranking {
  let count: Int
  /// `share[i * count + j]`: the weight of the children on which i beats j, and half that of ties, of the weight that
  /// both share; NaN where they share none. Scores are compared as `settled`.
  private(set) var share: [Double]
  /// Whether the entity has a score for any child with a weight.
  private(set) var isPresent: [Bool]

  /// A majority narrower than this is none: what adding weights in another order may do.
  static let tolerance = 1e-9

  init(_ children: Table, _ weights: [Double]) {
    let n = children.rows.count
    count = n
    let counted = weights.indices.filter { weights[$0] > 0 }
    isPresent = children.rows.indices.map { row in counted.contains { !children.values[$0][row].isNaN } }
    share = [Double](repeating: .nan, count: n * n)
    let columns = PaddedColumns(counted.map { children.values[$0].settled() }, rows: n)
    let used = counted.map { weights[$0] }
    let kernels = RankingKernels()
    var contests = RankingKernels.Contests(columns)
    for i in 0..<n {
      kernels.contests(of: i, in: columns, weights: used, into: &contests)
      for j in i + 1..<max(n, i + 1) {
        let (won, lost, tied) = (contests.won[j], contests.lost[j], contests.tied[j])
        let all = won + lost + tied
        guard all > 0 else { continue }
        share[i * n + j] = (won + tied / 2) / all
        share[j * n + i] = (lost + tied / 2) / all
      }
    }
  }

  subscript(i: Int, j: Int) -> Double { share[i * count + j] }

  /// 1 where i beats j, -1 where it loses, 0 for a tie or nothing shared.
  func majority(_ i: Int, _ j: Int) -> Int {
    let lead = share[i * count + j] - share[j * count + i]
    return lead > 2 * Self.tolerance ? 1 : lead < -2 * Self.tolerance ? -1 : 0
  }
}
