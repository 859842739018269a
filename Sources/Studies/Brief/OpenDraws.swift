import Claims
import Methods
public import Robustness

/// Ranks over draws in which everything varies that the study leaves open: figures, weights, methods, gaps.
extension Study {
  /// Draws of all that is open: enough for a share to half a point.
  static let openDraws = 10_000

  /// By lens; nil where the study leaves nothing open beyond what the plan's own modes vary.
  func openDraws(
    _ table: IndicatorTable, _ arranged: Arranged?, _ analyses: [Analysis]
  ) throws -> [(draws: Acceptability, unanswered: [(choices: String, reason: MethodError)])?] {
    // Both lenses are told, so that which of them is taken is never open here.
    let off: Set<String> = ["lens"]
    guard !plan.modes.isEmpty, openSteps.contains(where: { !off.contains($0) }) else {
      return analyses.map { _ in nil }
    }
    var few = plan
    few.draws = min(plan.draws, Self.openDraws)
    // One lens after the other: the room that the ways of one take is free for the next.
    var found: [(draws: Acceptability, unanswered: [(choices: String, reason: MethodError)])?] = []
    for lens in lenses {
      let ways = try alternatives(lens, table: table, arranged: arranged, off: off)
      let sampling = try Sampling(table: table, views: [], goals: goals, plan: few, alternatives: [ways])
      let counts = try sampling.counts(.count(few.draws), { _ in })
      found.append((sampling.everything(counts)[0], sampling.unanswered[0]))
    }
    return found
  }
}

extension LensFindings {
  /// Where everything varies that the study leaves open: figures and weights alone, where that is all.
  public var widest: Acceptability? { open ?? draws.last }
}
