/// What a ranking leaves open: scores with missing cells at the worst and at the best observed normalised score of
/// their leaf. Weights are the base's. Cells missing in nodes that are not assessed are filled too.
struct Gaps {
  enum Side { case worst, best }

  let ranker: Ranker
  /// Rows of the table that take part, and the same of the leaves after normalising, with gaps as imputed and as they were.
  let inside: [Int]
  let leaves: Table
  let observed: [Column]
  let weights: [[Double]]
  let central: Column
  let ranks: [Int?]
  /// Difference of scores that is still a tie.
  let tolerance: Double
  /// By leaf, over the entities that take part.
  private let extremes: [ClosedRange<Double>?]
  /// By leaf, whether it is left out: nobody who has a value has a score.
  private let isOut: [Bool]

  init(_ ranker: Ranker, _ table: Table, _ ranked: [Bool]?, _ ranking: Ranking) {
    self.ranker = ranker
    let inside = ranker.rows(of: table, ranked)
    self.inside = inside
    leaves = ranking.scores.leaves.keeping(rows: inside)
    observed = table.keeping(rows: inside).values
    weights = ranker.tree.groups.map { ranking.scores.weights[$0.code] ?? [] }
    let index = ranking.scores.nodes.values[ranker.tree.groups.count - 1]
    central = inside.map { index[$0] }
    ranks = inside.map { ranking.ranks[$0] }
    let placed = zip(ranks, central).filter { $0.0 != nil }.map(\.1)
    tolerance = ((placed.max() ?? 0) - (placed.min() ?? 0)) * ranker.recipe.tieTolerance
    isOut = zip(leaves.values, observed).map { scores, raw in
      scores.allSatisfy(\.isNaN) && raw.contains { !$0.isNaN }
    }
    extremes = zip(leaves.values, observed).map { scores, raw in
      let known = zip(scores, raw).filter { !$0.0.isNaN && !$0.1.isNaN }.map(\.0)
      return known.min().flatMap { low in known.max().map { low...$0 } }
    }
  }

  /// Whether anything is missing in this row of `inside`.
  func incomplete(_ row: Int) -> Bool { zip(observed, isOut).contains { $0[row].isNaN && !$1 } }

  /// Everyone's index with gaps filled on the side each row is given; nil: as it is.
  func index(filling side: (Int) -> Side?) throws(MethodError) -> Column {
    var (filled, known) = (leaves, observed)
    for row in inside.indices {
      guard let side = side(row) else { continue }
      for leaf in known.indices where known[leaf][row].isNaN {
        guard let range = extremes[leaf] else { continue }
        let score = side == .worst ? range.lowerBound : range.upperBound
        filled.values[leaf][row] = score
        known[leaf][row] = score
      }
    }
    return try ranker.walk(filled, observed: known, fixed: weights).nodes[ranker.tree.groups.count - 1]
  }

  /// 1 + the number of those ranked (without `row`) whose score is higher.
  func rank(of row: Int, at score: Double, among scores: Column) -> Int {
    1 + inside.indices.count { $0 != row && ranks[$0] != nil && scores[$0] > score + tolerance }
  }

  func bound(_ ranking: inout Ranking) throws(MethodError) {
    guard inside.indices.contains(where: incomplete) else { return }
    let together = try (worst: index { _ in .worst }, best: index { _ in .best })
    for (row, place) in inside.enumerated() where incomplete(row) {
      let (worst, best) =
        if ranker.comparesEntities {
          try (index { $0 == row ? .worst : nil }, index { $0 == row ? .best : nil })
        } else {
          (replacing(row, by: together.worst[row]), replacing(row, by: together.best[row]))
        }
      var rankBounds = [rank(of: row, at: worst[row], among: worst), rank(of: row, at: best[row], among: best)]
      var scoreBounds = [worst[row], best[row]]
      // Dropping a gap can lie outside what filling it allows, where a known leaf stood in a node not assessed.
      if let rank = ranks[row] {
        rankBounds.append(rank)
        scoreBounds.append(central[row])
      }
      scoreBounds.removeAll(where: \.isNaN)
      if let low = scoreBounds.min(), let high = scoreBounds.max(), let first = rankBounds.min(),
        let last = rankBounds.max()
      {
        ranking.bounds[place] = first...last
        ranking.scoreBounds[place] = low...high
      }
    }
  }

  func replacing(_ row: Int, by score: Double) -> Column {
    var scores = central
    scores[row] = score
    return scores
  }
}
