import Claims
import Methods
import Studies

/// A study's tree in COINr's levels: an indicator at 1, and every parent one level above each of its children. Where a
/// child stands lower than that, aggregates of it alone fill the levels between, which leaves its score as it is.
struct COINrTree {
  struct Row {
    var node: Framework.Node
    /// The node's own, or made up for an aggregate between it and its parent.
    var code: String
    var parent: String
    var level: Int
    var weight: Double
    var isBetween = false
  }

  /// By level, then in the framework's order.
  let rows: [Row]
  /// Nodes whose children's weights follow from data, so that the framework's stand in their place.
  let unweighed: [String]

  init(_ study: Study) {
    let framework = study.framework
    // COINr takes no notice of an aggregate's direction: the leaves have it.
    let leaves = Dictionary(framework.leaves.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let nodes = framework.nodes.filter { $0.role == .aggregate || $0.role == .indicator && !$0.parent.isEmpty }.map {
      leaves[$0.code] ?? $0
    }
    var levels: [String: Int] = [:]
    for node in nodes.reversed() {
      let own = node.role == .indicator ? 1 : levels[node.code] ?? 2
      levels[node.code] = own
      levels[node.parent] = max(levels[node.parent] ?? 2, own + 1)
    }
    let (weights, unweighed) = Self.weights(study)
    var taken = Set(framework.nodes.map(\.code))
    var rows: [Row] = []
    for node in nodes {
      let level = levels[node.code] ?? 1
      var row = Row(
        node: node, code: node.code, parent: node.parent, level: level, weight: weights[node.code] ?? node.weight)
      // From the parent down, each made aggregate takes the place of the child.
      var above = (levels[node.parent] ?? level + 1) - 1
      while !node.parent.isEmpty, above > level {
        var code = "\(node.code).level\(above)"
        while !taken.insert(code).inserted { code += "x" }
        rows.append(
          Row(node: node, code: code, parent: row.parent, level: above, weight: row.weight, isBetween: true))
        row.parent = code
        row.weight = 1
        above -= 1
      }
      rows.append(row)
    }
    self.rows = rows.enumerated().sorted { ($0.element.level, $0.offset) < ($1.element.level, $1.offset) }.map(
      \.element)
    self.unweighed = unweighed
  }

  /// Each node's weight among its siblings as the study states it.
  private static func weights(_ study: Study) -> (weights: [String: Double], unweighed: [String]) {
    guard let ranker = try? Ranker(study.recipe, study.framework) else { return ([:], []) }
    var weights: [String: Double] = [:]
    var unweighed: [String] = []
    for (group, method) in zip(ranker.tree.groups, ranker.weighting) {
      let children = Table(rows: [], columns: group.codes, values: group.codes.map { _ in [] })
      guard method is any Stated || method is Equal,
        let stated = try? method.weights(children, given: group.given, node: group.code)
      else {
        unweighed.append(group.code)
        continue
      }
      for (code, weight) in zip(group.codes, stated) { weights[code] = weight }
    }
    return (weights, unweighed)
  }
}
