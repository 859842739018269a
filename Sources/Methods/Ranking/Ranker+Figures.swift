import Claims

extension Ranker {
  /// The error, and those told with it, with indicators in place of aggregates as their figures: of those below that have a
  /// score for the entity, the one that scores least.
  func namingIndicators(
    _ error: MethodError, _ group: Tree.Group, _ leaves: Table
  ) -> MethodError {
    var named = error
    named.others = error.others.map { namingIndicators($0, group, leaves) }
    guard let figure = error.figure, let row = leaves.rows.firstIndex(of: figure.entity),
      let child = group.codes.firstIndex(of: figure.indicator), case .group(let below) = group.children[child]
    else { return named }
    let least = tree.leaves.indices
      .filter { tree.above[$0].contains(below) && tree.leaves[$0].weight > 0 && !leaves.values[$0][row].isNaN }
      .min { leaves.values[$0][row] < leaves.values[$1][row] }
    named.figure?.indicator = least.map { tree.leaves[$0].code } ?? figure.indicator
    if let least { named.message += "; below it \(tree.leaves[least].code) scores least" }
    return named
  }
}
