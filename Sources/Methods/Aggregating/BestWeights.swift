import Linear

/// For each entity the weights, free but for their sign, under which its score is the largest share of the best one's.
///
/// One programme serves all entities: its rows are rivals, Σ_i w_i y_ij ≤ 1, and only the objective changes. A rival gets
/// a row when weights are found that would bring it above one. Whoever has the best score under some weights is done
/// without a programme.
struct BestWeights {
  private let rivals: Rivals
  private var isBest: [Bool]
  private let program: LinearProgram
  /// The rivals that have a row, in the order of rows.
  private var rows: [Int] = []
  private var hasRow: [Bool]

  /// Precondition: `LinearProgram.load` was called.
  init(_ rivals: Rivals, asked: [Int]) {
    self.rivals = rivals
    isBest = Array(repeating: false, count: rivals.entities)
    hasRow = isBest
    program = LinearProgram(lower: Self.lower(rivals), upper: Self.upper(rivals))
    for child in rivals.children { markBest(under: rivals.children.map { $0 == child ? 1 : 0 }) }
    for entity in isBest.indices where isBest[entity] { add(entity) }
    // Guesses that cost a thousandth of a programme: what an entity has, and what it has above the mean.
    let means = rivals.columns.map { Statistics.mean($0) }
    for entity in asked where !isBest[entity] {
      let own = rivals.row(entity)
      markBest(under: own)
      if !isBest[entity] { markBest(under: zip(own, means).map { max(0, $0 - $1) }) }
    }
  }

  /// The entity's score, 0 to 1; nil: CLP finds none that can be proven.
  mutating func score(of entity: Int) -> Double? {
    if isBest[entity] { return 1 }
    let row = rivals.row(entity)
    guard let greatest = row.max(), greatest > 0 else { return 0 }
    // A small objective would be solved to CLP's tolerance by weights of nought.
    let objective = row.map { $0 / greatest }
    if let score = solve(entity, objective) { return score }
    program.reset(lower: Self.lower(rivals), upper: Self.upper(rivals))
    for rival in rows { program.add(row: rivals.row(rival), to: 1) }
    return solve(entity, objective)
  }

  private mutating func solve(_ entity: Int, _ objective: [Double]) -> Double? {
    program.setObjective(objective)
    while true {
      guard program.maximise() == .optimal else { return nil }
      let scores = markBest(under: program.solution.map { max(0, $0) })
      let above = scores.indices.filter { !hasRow[$0] && scores[$0] > 1 + 1e-12 }
      guard above.isEmpty else {
        for rival in above.sorted(by: { (-scores[$0], $0) < (-scores[$1], $1) }).prefix(10) { add(rival) }
        continue
      }
      let score = scores[entity] / (scores.max() ?? 0)
      let mixture = zip(rows, program.prices).map { (rival: $0, part: $1.magnitude) }
      let free = ShareBounds.free(rivals.children.count)
      let ceiling = 1 / rivals.least(of: entity, mixture: mixture, bounds: free).multiple
      return ceiling - score <= 1e-11 ? score : nil
    }
  }

  /// Under these weights whoever has the best score has all that is to be had; everyone's scores.
  @discardableResult
  private mutating func markBest(under weights: [Double]) -> Column {
    let scores = rivals.scores(weights)
    let best = scores.max() ?? 0
    if best > 0 { for entity in scores.indices where scores[entity] >= best * (1 - 1e-12) { isBest[entity] = true } }
    return scores
  }

  private mutating func add(_ rival: Int) {
    program.add(row: rivals.row(rival), to: 1)
    rows.append(rival)
    hasRow[rival] = true
  }

  private static func lower(_ rivals: Rivals) -> [Double] { rivals.children.map { _ in 0 } }
  private static func upper(_ rivals: Rivals) -> [Double] { rivals.children.map { _ in .infinity } }
}
