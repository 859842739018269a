package import Claims

/// The framework's tree by number, children before parents, so that a ranking looks nothing up by name.
package struct Tree: Sendable {
  package enum Child: Sendable, Equatable {
    /// Index into the framework's leaves.
    case leaf(Int)
    /// Index into `groups`.
    case group(Int)
  }

  /// An aggregate with its children in display order.
  package struct Group: Sendable {
    package var code: String
    /// 1 is the index.
    package var level: Int
    package var children: [Child]
    package var codes: [String]
    package var given: [Double]
    /// Of the children as they count for the index; +1 for an aggregate, whose score is turned already.
    package var directions: [Int]

    /// The same with some of the children.
    /// Its children without any entity: all that a method asks which follows from the study alone.
    var unscored: Table { Table(rows: [], columns: codes, values: codes.map { _ in [] }) }

    func keeping(_ places: [Int]) -> Group {
      places.count == children.count
        ? self
        : Group(
          code: code, level: level, children: places.map { children[$0] }, codes: places.map { codes[$0] },
          given: places.map { given[$0] }, directions: places.map { directions[$0] })
    }
  }

  package let leaves: [Framework.Node]
  /// Siblings in display order, each after what is below it; the index is the last.
  package let groups: [Group]
  /// For each leaf, the groups above it from the nearest to the index.
  package let above: [[Int]]

  package init(_ framework: Framework) throws(MethodError) {
    let leaves = framework.leaves
    self.leaves = leaves
    let index = Dictionary(leaves.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    let children = Dictionary(
      grouping: framework.nodes.filter { !$0.parent.isEmpty && ($0.role == .indicator || $0.role == .aggregate) },
      by: \.parent)
    guard let root = framework.root else {
      throw MethodError("the framework has no index", advice: "add an Aggregate row without a parent")
    }
    var groups: [Group] = []
    var above = leaves.map { _ in [Int]() }

    func visit(_ node: Framework.Node, _ level: Int) throws(MethodError) -> (group: Int, leaves: [Int]) {
      guard let below = children[node.code] else {
        throw MethodError(
          "\(node.code) has nothing below it", advice: "give it indicators, or remove it", node: node.code)
      }
      guard level <= Framework.deepest else {
        throw MethodError(
          "\(node.code) is more than \(Framework.deepest) levels down", advice: "flatten the framework", node: node.code
        )
      }
      var group = Group(
        code: node.code, level: level, children: [], codes: below.map(\.code), given: below.map(\.weight),
        directions: below.map { child in index[child.code].map { leaves[$0].direction } ?? 1 })
      guard group.given.allSatisfy({ $0 >= 0 && $0.isFinite }), group.given.contains(where: { $0 > 0 }) else {
        throw MethodError(
          "the weights of \(node.code)'s children do not add up to anything",
          advice: "give weights of 0 or more, one of them above 0", node: node.code)
      }
      var reached: [Int] = []
      for child in below {
        if child.role == .indicator, let leaf = index[child.code] {
          group.children.append(.leaf(leaf))
          reached.append(leaf)
        } else {
          let (number, leaves) = try visit(child, level + 1)
          group.children.append(.group(number))
          reached += leaves
        }
      }
      groups.append(group)
      for leaf in reached { above[leaf].append(groups.count - 1) }
      return (groups.count - 1, reached)
    }

    _ = try visit(root, 1)
    for (leaf, path) in zip(leaves, above) where path.isEmpty {
      throw MethodError(
        "\(leaf.code) is not under the index \(root.code)", advice: "correct its parent “\(leaf.parent)”",
        node: leaf.code)
    }
    self.groups = groups
    self.above = above
  }
}
