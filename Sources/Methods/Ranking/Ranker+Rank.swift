import Linear

extension Ranker {
  /// Scores, ranks and, unless told otherwise, the bounds that gaps leave open.
  public func rank(
    _ table: Table, learnt: Learnt, ranked: [Bool]? = nil, bounds: Bool = true
  ) throws(MethodError) -> Ranking {
    let ranked = taking(table, ranked, learnt)
    let scores = try scores(table, learnt: learnt, ranked: ranked)
    let index = scores.nodes.values[tree.groups.count - 1]
    let placed = rows(of: table, ranked).filter {
      !index[$0].isNaN && scores.coverage[$0] >= recipe.rankCoverage - 1e-9
    }
    var ranks = [Int?](repeating: nil, count: table.rows.count)
    for (row, rank) in zip(placed, Linear.ranks(of: placed.map { index[$0] }, tolerance: recipe.tieTolerance)) {
      ranks[row] = rank
    }
    var ranking = Ranking(scores: scores, ranks: ranks, bounds: table.rows.map { _ in nil })
    if bounds { try Gaps(self, table, ranked, ranking).bound(&ranking) }
    return ranking
  }

  public func learn(on table: LensTable) throws(MethodError) -> Learnt {
    try learn(on: table.table, ranked: table.ranked, lens: table.lens)
  }

  public func scores(_ table: LensTable, learnt: Learnt) throws(MethodError) -> Scores {
    try scores(table.table, learnt: learnt, ranked: table.ranked)
  }

  public func rank(_ table: LensTable, learnt: Learnt, bounds: Bool = true) throws(MethodError) -> Ranking {
    try rank(table.table, learnt: learnt, ranked: table.ranked, bounds: bounds)
  }
}
