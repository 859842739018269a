import Methods
import Testing

/// Contests of more entities than a register holds, with gaps and ties, against plain loops.
struct ManyContestsTests {
  private let weights = [1, 1, 2, 0, 3, 1.5]

  private func children(_ entities: Int, gaps: Double = 0.15) -> Table {
    var children = sample(entities: entities, gaps: gaps, seed: 11)
    children.values = children.values.map { $0.map { $0.rounded() } }
    return children
  }

  /// Share of the weight on which i beats j, half of ties; ½ where none is shared.
  private func share(_ children: Table, _ i: Int, _ j: Int) -> Double {
    var (won, all) = (0.0, 0.0)
    for (column, weight) in zip(children.values, weights) where !column[i].isNaN && !column[j].isNaN {
      won += column[i] > column[j] ? weight : column[i] == column[j] ? weight / 2 : 0
      all += weight
    }
    return all > 0 ? won / all : 0.5
  }

  @Test(arguments: [7, 30, 33]) func copeland(_ entities: Int) throws {
    let children = children(entities)
    let present = children.rows.indices.filter { row in
      zip(children.values, weights).contains { !$0[row].isNaN && $1 > 0 }
    }
    let sums = try aggregate("copeland", children, weights, ["score": .text("sum")])
    let contests = try aggregate("copeland", children, weights)
    for i in children.rows.indices {
      guard present.contains(i) else {
        #expect(sums[i].isNaN && contests[i].isNaN)
        continue
      }
      let shares = present.filter { $0 != i }.map { share(children, i, $0) }
      #expect(close(sums[i], shares.reduce(0, +)))
      #expect(contests[i] == Double(shares.count { $0 > 0.5 + 1e-9 } - shares.count { $0 < 0.5 - 1e-9 }))
    }
  }

  /// A lead above nought is any lead.
  @Test func usualPreferenceIsTheUShapeFromNought() throws {
    let children = children(30)
    let usual = try aggregate("promethee", children, weights)
    let shaped = try aggregate(
      "promethee", children, weights, ["shape": .text("u-shape"), "indifference": .number(0)])
    #expect(close(usual, shaped))
    #expect(usual.contains { $0 > 10 })
  }

  @Test(arguments: ["half", "low"]) func borda(_ ties: String) throws {
    let children = children(30)
    let found = try aggregate("borda", children, weights, ["ties": .text(ties)])
    for row in children.rows.indices {
      var (sum, all) = (0.0, 0.0)
      for (column, weight) in zip(children.values, weights) where !column[row].isNaN && weight > 0 {
        let (worse, same) = (column.count { $0 < column[row] }, column.count { $0 == column[row] } - 1)
        let places = Double(worse) + (ties == "half" ? Double(same) / 2 : 0)
        sum += weight * places * 29 / Double(column.count { !$0.isNaN } - 1)
        all += weight
      }
      #expect(close(found[row], all > 0 ? sum / all : .nan))
    }
  }

  /// The disagreement is that of the order found, and the bound what it costs to go against one lead of every circle of
  /// three, as a plain search finds them.
  @Test(arguments: [20, 90]) func kemenysOrderAndItsBound(_ entities: Int) {
    let children = children(entities, gaps: 0)
    let consensus = Kemeny.consensus(children, weights: weights)
    let n = children.rows.count
    #expect(consensus.longestCircle > 15, "so that it is searched")
    var (cost, least) = (0.0, 0.0)
    var left = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
    for i in 0..<n {
      for j in 0..<n where j != i {
        let (own, other) = (share(children, i, j), share(children, j, i))
        left[i][j] = max(0, own - other)
        if j < i { least += min(own, other) }
        // Places shared are places of leads of nought.
        if consensus.behind[i] > consensus.behind[j] { cost += other }
        if consensus.behind[i] == consensus.behind[j] { cost += other / 2 }
      }
    }
    #expect(close(consensus.disagreement, cost, 1e-7))
    for i in 0..<n {
      for j in i..<n {
        for k in i..<n where left[i][j] > 1e-8 && left[j][k] > 1e-8 && left[k][i] > 1e-8 {
          let used = min(left[i][j], left[j][k], left[k][i])
          left[i][j] -= used
          left[j][k] -= used
          left[k][i] -= used
          least += used
        }
      }
    }
    #expect(close(consensus.bound, least, 1e-6) && consensus.gap > 0)
    #expect(close(consensus.bound * (1 + consensus.gap), consensus.disagreement, 1e-6))
  }
}
