import Linear

/// For each entity the shares of its own score, within bounds, under which the best rival's score is the smallest multiple
/// of its own: ρ least with Σ_i s_i y_ij / y_i ≤ ρ for every rival j, Σ_i s_i = 1. Its score is 1/ρ.
///
/// That is the programme of benefit of the doubt with bounds on shares, w_i = s_i / (ρ y_i); written so, they are bounds of
/// columns. A rival gets a row when it would be above ρ; those that bind one entity are the first to be tried on the next,
/// each by itself before all together.
struct BestShares {
  private let rivals: Rivals
  private var program: LinearProgram?
  private var candidates: [Int] = []

  /// Precondition: `LinearProgram.load` was called.
  init(_ rivals: Rivals) { self.rivals = rivals }

  /// The entity's score, 0 to 1; nil: CLP finds none that can be proven.
  mutating func score(of entity: Int, within bounds: ShareBounds) -> Double? {
    let own = rivals.row(entity)
    // What it does not have can have no share in its score: where it must, no weights are left but noughts.
    let children = rivals.children.filter { own[$0] > 0 }
    let needed = rivals.children.contains { own[$0] == 0 && bounds.low[$0] > 1e-12 }
    guard !needed, children.reduce(0, { $0 + bounds.high[$1] }) > 1 - 1e-12 else { return 0 }
    for rival in candidates {
      // The best answer to one rival alone, under which that rival is the best: no other answer is better.
      let scores = rivals.scores(rivals.least(of: entity, mixture: [(rival, 1)], bounds: bounds).weights)
      let best = scores.max() ?? 0
      if scores[rival] >= best * (1 - 1e-12) { return scores[entity] / best }
    }
    return solve(entity, own, children, bounds, first: candidates) ?? solve(entity, own, children, bounds, first: [])
  }

  private mutating func solve(
    _ entity: Int, _ own: [Double], _ children: [Int], _ bounds: ShareBounds, first: [Int]
  ) -> Double? {
    let program = begin(
      lower: children.map { bounds.low[$0] } + [1], upper: children.map { bounds.high[$0] } + [.infinity])
    program.setObjective(children.map { _ in 0 } + [-1])
    program.add(row: children.map { _ in 1 } + [0], from: 1, to: 1)
    var rows: [Int] = []
    func add(_ rival: Int) {
      program.add(row: children.map { rivals.columns[$0][rival] / own[$0] } + [-1], to: 0)
      rows.append(rival)
    }
    for rival in first where rival != entity { add(rival) }
    while true {
      guard program.maximise() == .optimal else { return nil }
      let solution = program.solution
      var weights = own.map { _ in 0.0 }
      for (child, share) in zip(children, solution) { weights[child] = max(0, share) / own[child] }
      let scores = rivals.scores(weights)
      let above = scores.indices.filter {
        scores[$0] > solution[children.count] * (1 + 1e-12) && $0 != entity && !rows.contains($0)
      }
      guard above.isEmpty else {
        for rival in above.sorted(by: { (-scores[$0], $0) < (-scores[$1], $1) }).prefix(10) { add(rival) }
        continue
      }
      let score = scores[entity] / (scores.max() ?? 0)
      var mixture = zip(rows, program.prices.dropFirst()).map { (rival: $0, part: $1.magnitude) }
      candidates = mixture.filter { $0.part > 1e-9 }.map(\.rival)
      mixture.append((entity, max(0, 1 - mixture.reduce(0) { $0 + $1.part })))
      let ceiling = 1 / rivals.least(of: entity, mixture: mixture, bounds: bounds).multiple
      return ceiling - score <= 1e-11 ? score : nil
    }
  }

  private mutating func begin(lower: [Double], upper: [Double]) -> LinearProgram {
    if let program {
      program.reset(lower: lower, upper: upper)
      return program
    }
    let program = LinearProgram(lower: lower, upper: upper)
    self.program = program
    return program
  }
}
