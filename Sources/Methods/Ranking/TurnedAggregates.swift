import Claims

/// Aggregates of direction -1, which count against their parent. Their score is turned about the middle of its scale by
/// turning every indicator below, which comes to the same where all nodes down to these are arithmetic means whose weights no
/// offset changes, and all indicators are on one scale that has a mirror.
struct TurnedAggregates {
  let tree: Tree
  let normalising: [any Normalising]
  let weighting: [any Weighting]
  let aggregating: [any Aggregating]

  /// Throws for the first that has no mirror image.
  func check(_ framework: Framework) throws(MethodError) {
    for node in framework.turned {
      guard let top = tree.groups.firstIndex(where: { $0.code == node.code }) else { continue }
      guard !node.parent.isEmpty else {
        throw MethodError(
          "the index \(node.code) has direction -1, and there is nothing above it to count against",
          advice: "write 1, and turn what is below it", node: node.code, option: "direction")
      }
      for (group, method) in zip(tree.groups, aggregating)
      where isBelow(group, node.code, framework) && type(of: method).path != .arithmetic {
        throw refused(
          node.code, "\(group.code) is no arithmetic mean (\(type(of: method).card.name))",
          "combine it by arithmetic means")
      }
      for (group, method) in zip(tree.groups, weighting)
      where isBelow(group, node.code, framework) && type(of: method).readsRatios {
        throw refused(
          node.code, "the weights of \(group.code)'s children rest on ratios of scores (\(type(of: method).card.name))",
          "weigh them otherwise")
      }
      let leaves = tree.leaves.indices.filter { tree.above[$0].contains(top) }
      for leaf in leaves where normalising[leaf].mirrorSum == nil {
        throw refused(
          node.code,
          "\(tree.leaves[leaf].code) is normalised by \(type(of: normalising[leaf]).card.name)",
          "normalise its indicators by min-max, goalposts or z-score")
      }
      let first = leaves[0]
      for leaf in leaves where normalising[leaf].mirrorSum != normalising[first].mirrorSum {
        throw refused(
          node.code, "\(tree.leaves[first].code) and \(tree.leaves[leaf].code) are on different scales",
          "normalise its indicators alike")
      }
    }
  }

  private func isBelow(_ group: Tree.Group, _ top: String, _ framework: Framework) -> Bool {
    var next = framework.node(group.code)
    while let node = next {
      if node.code == top { return true }
      next = framework.node(node.parent)
    }
    return false
  }

  private func refused(_ node: String, _ reason: String, _ advice: String) -> MethodError {
    MethodError(
      "\(node) has direction -1, and its scores have no mirror image: \(reason)",
      advice: "\(advice), or give \(node) direction 1 and turn the directions of its indicators", node: node,
      option: "direction")
  }
}
