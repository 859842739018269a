import Linear

/// A goal by row numbers. Entities that are not ranked take no part: their own goals never hold, and others' goals do not
/// look at them.
enum PreparedGoal: Sendable {
  case never
  case always
  /// Fewer than `rank` rows above: equals share the lowest rank.
  case top(row: Int, rank: Int)
  /// Score at least share · end of the rows + offset.
  case against(row: Int, rows: [Int], end: RankingKernels.End, share: Double, offset: Double)

  init(_ goal: Goal, entities: [String], grid: ScoreGrid, geometric: Bool) {
    let rows = Dictionary(uniqueKeysWithValues: entities.enumerated().map { ($1, $0) })
    switch goal {
    case .top(let entity, let rank):
      self = rows[entity].map { rank > 0 ? .top(row: $0, rank: rank) : .never } ?? .never
    case .firstAfter(let entity, let others):
      guard let row = rows[entity] else {
        self = .never
        return
      }
      let outside = entities.indices.filter { $0 != row && !others.contains(entities[$0]) }
      self = outside.isEmpty ? .always : .against(row: row, rows: outside, end: .largest, share: 1, offset: 0)
    case .ratio(let entity, let share, let named):
      let others = named.compactMap { rows[$0] }
      guard let row = rows[entity], !others.isEmpty else {
        self = .never
        return
      }
      if geometric {
        // Rows hold logarithms, and scores are above nought.
        self =
          share <= 0
          ? .always
          : .against(row: row, rows: others, end: .smallest, share: 1, offset: grid.units(Exact.log(share)))
      } else {
        self = .against(row: row, rows: others, end: .smallest, share: share, offset: 0)
      }
    }
  }

  func count(_ scores: DrawRows<Int32>, used: Int, _ kernels: RankingKernels) -> Int {
    switch self {
    case .never: return 0
    case .always: return used
    case .top(let row, let rank): return kernels.countTop(scores, entity: row, rank: rank, used: used)
    case .against(let row, let rows, let end, let share, let offset):
      var bar = DrawRows<Int32>(1, draws: scores.draws, repeating: 0)
      kernels.extreme(end, of: scores, rows: rows, into: &bar, row: 0)
      return kernels.count(scores, row: row, atLeast: bar, row: 0, share: share, offset: offset, used: used)
    }
  }
}
