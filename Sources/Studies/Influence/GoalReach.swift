import Robustness

/// The fewest cells for a goal, from how far each entity goes with so many: the goal's entity upwards, its rivals down.
/// A rival needs as few cells as bring it to the entity's score or below, which those of others do not change, so the sum
/// of the cheapest rivals at each number of own cells leaves no smaller set out.
struct GoalReach: Sendable {
  let own: ReachCurve
  /// In the order of rows.
  let rivals: [(entity: Int, curve: ReachCurve)]
  /// Rivals that may stay above; of a ratio, all but one.
  let allowed: Int
  /// Of a rival's score that the entity has to have: 1 unless the goal is a ratio.
  let share: Double
  /// Difference that is still a tie.
  let tolerance: Double

  struct Found {
    var own: Int
    /// Cells by rival, as a place in `rivals`; those left alone are not named.
    var others: [(rival: Int, cells: Int)]
    var count: Int { others.reduce(own) { $0 + $1.cells } }
  }

  /// The fewest, of equals with the most own cells, by what is attained; or, by what nothing goes beyond, a number below
  /// which none does. nil: none do.
  func fewest(attained: Bool, ownOnly: Bool) -> Found? {
    func values(_ curve: ReachCurve) -> [Double] { attained ? curve.attained : curve.bound }
    let mine = values(own)
    var best: Found?
    for (cells, score) in mine.enumerated() {
      if let best, cells > best.count { break }
      var needs: [(cells: Int, rival: Int)] = []
      for (place, rival) in rivals.enumerated() {
        let theirs = values(rival.curve)
        let reached = theirs.indices.first { share * theirs[$0] <= score + tolerance }
        if let reached, reached == 0 || !ownOnly { needs.append((reached, place)) }
      }
      let asked = max(0, rivals.count - allowed)
      guard needs.count >= asked else { continue }
      needs.sort { $0 < $1 }
      let found = Found(own: cells, others: needs.prefix(asked).filter { $0.cells > 0 }.map { ($0.rival, $0.cells) })
      if found.count <= best?.count ?? .max { best = found }
    }
    return best
  }

  /// Who is in the way when everything is as good for the goal as it gets.
  func stillAbove(ownOnly: Bool) -> [Int] {
    let score = own.bound[own.count]
    return rivals.filter { rival in
      share * rival.curve.bound[ownOnly ? 0 : rival.curve.count] > score + tolerance
    }.map(\.entity)
  }
}
