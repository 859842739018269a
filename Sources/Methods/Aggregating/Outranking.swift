import Linear

/// Contests of every two entities over the children that both have a score for: of one table after another.
struct Outranking: Sendable {
  private(set) var count = 0
  /// `share[i * count + j]`: the weight of the children on which i beats j, and half that of ties, of the weight that
  /// both share; NaN where they share none. Scores are compared as `settled`.
  private(set) var share: [Double] = []
  /// Whether the entity has a score for any child with a weight.
  private(set) var isPresent: [Bool] = []
  private var columns = PaddedColumns(rows: 0, columns: 0)
  private var contests = RankingKernels.Contests()
  private var used: [Double] = []
  private var order: [Int] = []
  private var column: Column = []

  /// A majority narrower than this is none: what adding weights in another order may do.
  static let tolerance = 1e-9

  mutating func count(_ children: Table, _ weights: [Double]) {
    let n = children.rows.count
    count = n
    share.fill(n * n, with: .nan)
    isPresent.fill(n, with: false)
    used.removeAll(keepingCapacity: true)
    for weight in weights where weight > 0 { used.append(weight) }
    columns.shape(rows: n, columns: used.count)
    var place = 0
    for child in weights.indices where weights[child] > 0 {
      column.fill(n, with: .nan)
      for row in 0..<n where !children.values[child][row].isNaN {
        column[row] = children.values[child][row]
        isPresent[row] = true
      }
      column.settle(&order)
      columns.set(place, to: column)
      place += 1
    }
    let kernels = RankingKernels()
    contests.shape(columns)
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

  /// NaN where nothing is shared.
  func lead(_ i: Int, _ j: Int) -> Double { share[i * count + j] - share[j * count + i] }

  /// 1 where i beats j, -1 where it loses, 0 for a tie or nothing shared.
  func majority(_ i: Int, _ j: Int) -> Int {
    let lead = lead(i, j)
    return lead > 2 * Self.tolerance ? 1 : lead < -2 * Self.tolerance ? -1 : 0
  }
}
