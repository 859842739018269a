import Claims
import Linear
public import Methods

/// How often each entity holds each rank where all that a study leaves open varies at once: evidence and weights as the plan's
/// modes say, and one option of every choice. What a draw is, Documentation/Draws.md says; the result depends on threads and
/// processor as little as `simulate`'s.
public func everything(
  _ alternatives: Alternatives, goals: [Goal], plan: DrawPlan, depth: Depth = []
) throws(MethodError) -> Acceptability {
  try during(.robustness) { () throws(MethodError) in
    try OpenBLAS.loadForMethods(threads: plan.threads)
    return try everything(alternatives, goals: goals, plan: plan, depth: depth, how: HowToDraw())
  }
}

package func everything(
  _ alternatives: Alternatives, goals: [Goal], plan: DrawPlan, depth: Depth = [], how: HowToDraw
) throws(MethodError) -> Acceptability {
  try plan.check()
  let mixture = try Mixture(alternatives, goals: goals, plan, how)
  return mixture.acceptability(
    try mixture.tally(0..<plan.draws, goals: goals.count, depth: depth, threads: plan.threads, Workers()))
}
