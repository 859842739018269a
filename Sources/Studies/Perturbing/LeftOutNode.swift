import Claims
import Methods
import Robustness

/// The whole tree, or all but one of its indicators or pillars: siblings share its weight as if it had never been there. An
/// aggregate with nothing left below it goes with it.
struct LeftOutNode: Perturbing {
  let codes: [String]
  let choice: Choice

  init(_ codes: [String], from what: String, probability: Double) {
    self.codes = codes
    choice = .leavingOut(codes, from: what, probability: probability)
  }

  func apply(_ option: Int, to way: inout StudyWay) throws(MethodError) {
    if option > 0 { try way.leaveOut(codes[option - 1]) }
  }
}

extension StudyWay {
  /// The tree without a node and what is below it, aggregates with nothing else below them included; the recipe without what it
  /// says of these. Siblings keep their proportions, also where the study states shares.
  fileprivate mutating func leaveOut(_ code: String) throws(MethodError) {
    let ranker = try Ranker(recipe, framework)
    let parent = framework.node(code)?.parent ?? ""
    var nodes = framework.nodes
    if let number = ranker.tree.groups.firstIndex(where: { $0.code == parent }), ranker.weighting[number] is Given {
      let children = framework.children(of: parent)
      let empty = Table(rows: [], columns: children.map(\.code), values: children.map { _ in [] })
      let weights = try ranker.weighting[number].weights(empty, given: children.map(\.weight), node: parent)
      for (child, weight) in zip(children, weights) {
        if let place = nodes.firstIndex(where: { $0.code == child.code }) { nodes[place].weight = weight }
      }
      recipe.weightingOf[parent] = Given()
    }
    framework = Framework(nodes: nodes).leavingOut(code)
    recipe = try recipe.keeping(framework)
  }
}
