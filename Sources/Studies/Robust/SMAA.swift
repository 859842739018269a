import Claims
import Methods
import Robustness

extension Study {
  /// Nil where weights are not drawn.
  func smaa(_ lens: LensFindings, _ table: IndicatorTable) throws(MethodError) -> SMAAFindings? {
    guard let draws = lens.draws(.both) ?? lens.draws(.weights) else { return nil }
    var found = SMAAFindings(mode: draws.mode, draws: draws, confidence: draws.entities.map { _ in nil })
    var pass = plan
    pass.modes = [.evidence]
    pass.draws = min(plan.draws, Self.confidenceDraws)
    for (entity, central) in draws.central.enumerated() where central.draws > 0 {
      var view = lens.analysis.view
      view.recipe.weighting = CentralWeighting(central.weights)
      view.recipe.weightingOf = [:]
      view.base = try Ranker(view.recipe, framework).rank(view.lens, learnt: view.learnt, bounds: false)
      let code = draws.entities[entity]
      if draws.mode == .weights {
        // Without draws of evidence, it is first at its central weights or it is not.
        let row = view.lens.table.rows.firstIndex(of: code)
        found.confidence[entity] = Share(draws: row.flatMap { view.base.ranks[$0] } == 1 ? 1 : 0, of: 1)
      } else {
        let first = try simulate(table: table, views: [view], goals: [.top(entity: code, rank: 1)], plan: pass)[0][0]
        found.confidence[entity] = first.share(ofGoal: 0)
      }
    }
    return found
  }
}

/// Weights that draws have found, by node.
private struct CentralWeighting: Weighting {
  static let card = MethodCard(name: "central", title: "Central weights", summary: "", references: [])
  private let byNode: [String: [Double]]
  init(_ options: OptionValues) { byNode = [:] }
  init(_ byNode: [String: [Double]]) { self.byNode = byNode }

  func weights(_ children: Table, given: [Double], node: String) -> [Double] { byNode[node] ?? given }
}
