import Linear
import Methods

/// A tree's scores for one table after another: what `Ranker.scores` gives, bit for bit, where the same entities have the
/// same gaps in every table. Columns are the leaves, then the tree's groups; a gap holds nought and is told by `present`.
struct TreeWalk: Sendable {
  struct Node: Sendable {
    var isGeometric: Bool
    /// The method, its children's codes and the node's, where it is neither mean.
    var general: (method: any Aggregating, codes: [String], code: String)?
    /// Columns of the children with a weight.
    var children: [Int]
    /// Place of the first child's weight; the others follow.
    var firstWeight: Int
    /// Whether any entity lacks a child, or is not assessed; or the base's weights do not sum to exactly one, so that the
    /// mean is divided by what they do.
    var hasGaps: Bool
  }

  struct Columns: Sendable {
    /// `scores[column * rows + row]`, and their logarithms where a geometric mean asks for them.
    var scores: [Double]
    var logs: [Double]
    fileprivate var totals: [Double]
    /// By node, its children's scores and weights where it is neither mean: gaps as they are in every draw.
    fileprivate var tables: [Table]
    fileprivate var weights: [[Double]]
    fileprivate var room = Workspace()
  }

  let rows: Int
  private let codes: [String]
  let leaves: Int
  let nodes: [Node]
  /// 1 where there is a score, 0 where there is none.
  let present: [Double]
  /// Columns of which a geometric mean is taken.
  let isLogged: [Bool]

  /// `scores`: of the leaves, gaps filled; `observed`: of the leaves, with their gaps. `codes`: of those who take part.
  init(_ ranked: RankedView, codes: [String], scores: [Column], observed: [Column]) {
    let (tree, weights) = (ranked.tree, ranked.weights)
    self.codes = codes
    rows = codes.count
    let leaves = tree.leaves.count
    self.leaves = leaves
    var present = scores.map { $0.map { $0.isNaN ? 0.0 : 1 } }
    var counted = observed.map { $0.map { $0.isNaN ? 0.0 : 1 } }
    var nodes: [Node] = []
    var isLogged = [Bool](repeating: false, count: leaves + tree.groups.count)
    for (number, group) in tree.groups.enumerated() {
      let path = type(of: ranked.ranker.aggregating[number]).path
      let children = weights.groups[number].children.map { child in
        switch group.children[child] {
        case .leaf(let leaf): leaf
        case .group(let below): leaves + below
        }
      }
      let needed = ranked.view.recipe.minCoverage * Double(children.count) - 1e-9
      let column = scores[0].indices.map { row in
        let there = children.contains { present[$0][row] == 1 }
        return there && children.reduce(0) { $0 + counted[$1][row] } >= needed ? 1.0 : 0
      }
      nodes.append(
        Node(
          isGeometric: path == .geometric,
          general: path == .general
            ? (
              ranked.ranker.aggregating[number], weights.groups[number].children.map { group.codes[$0] }, group.code
            ) : nil,
          children: children, firstWeight: weights.groups[number].firstRow,
          hasGaps: column.contains(0) || children.contains { present[$0].contains(0) }
            || weights.groups[number].shares.reduce(0, +) != 1))
      for child in children where path == .geometric { isLogged[child] = true }
      present.append(column)
      counted.append(column)
    }
    self.nodes = nodes
    self.present = present.flatMap { $0 }
    self.isLogged = isLogged
  }

  /// Room for the columns, those of the leaves filled; logarithms are still to be taken.
  func columns(_ scores: [Column]) -> Columns {
    let leaves = scores.flatMap { $0.map { $0.isNaN ? 0 : $0 } }
    let all = leaves + [Double](repeating: 0, count: nodes.count * rows)
    let gaps = Column(repeating: .nan, count: rows)
    return Columns(
      scores: all, logs: [Double](repeating: 0, count: all.count), totals: [Double](repeating: 0, count: rows),
      tables: nodes.map { node in
        Table(rows: codes, columns: node.general?.codes ?? [], values: node.general?.codes.map { _ in gaps } ?? [])
      },
      weights: nodes.map { node in node.general == nil ? [] : node.children.map { _ in 0 } })
  }

  /// False where some score has no logarithm.
  func takeLogs(_ columns: inout Columns, of column: Int) -> Bool {
    for place in column * rows..<(column + 1) * rows where present[place] == 1 {
      guard columns.scores[place] > 0 else { return false }
      columns.logs[place] = Exact.log(columns.scores[place])
    }
    return true
  }

  /// Fills the nodes' columns, the index last. `weights`, one a child, sum to exactly one in each node, or are the base's. False where a
  /// node has no answer.
  func walk(_ columns: inout Columns, weights: [Double]) -> Bool {
    for (number, node) in nodes.enumerated() {
      let own = (leaves + number) * rows
      if node.general != nil {
        guard combine(&columns, number, own, weights) else { return false }
        if isLogged[leaves + number], !takeLogs(&columns, of: leaves + number) { return false }
        continue
      }
      for row in 0..<rows { columns.scores[own + row] = 0 }
      for (place, child) in node.children.enumerated() {
        let (weight, from) = (weights[node.firstWeight + place], child * rows)
        if node.isGeometric {
          for row in 0..<rows { columns.scores[own + row] += weight * columns.logs[from + row] }
        } else {
          for row in 0..<rows { columns.scores[own + row] += weight * columns.scores[from + row] }
        }
      }
      if node.hasGaps { divide(&columns, node, own, weights) }
      if node.isGeometric {
        for row in 0..<rows where present[own + row] == 1 {
          columns.scores[own + row] = Exact.exp(columns.scores[own + row])
        }
      }
      if isLogged[leaves + number], !takeLogs(&columns, of: leaves + number) { return false }
    }
    return true
  }

  /// By the method itself; false where it has no answer.
  private func combine(_ columns: inout Columns, _ number: Int, _ own: Int, _ weights: [Double]) -> Bool {
    let node = nodes[number]
    guard let (method, _, code) = node.general else { return false }
    for (place, child) in node.children.enumerated() {
      columns.weights[number][place] = weights[node.firstWeight + place]
      copy(columns.scores, child, to: &columns.tables[number].values[place])
    }
    do throws(MethodError) {
      try method.combine(
        columns.tables[number], weights: columns.weights[number], node: code, in: &columns.room)
    } catch {
      return false
    }
    for row in 0..<rows {
      guard present[own + row] == 1 else {
        columns.scores[own + row] = 0
        continue
      }
      guard columns.room.scores[row].isFinite else { return false }
      columns.scores[own + row] = columns.room.scores[row]
    }
    return true
  }

  private func copy(_ scores: [Double], _ child: Int, to column: inout Column) {
    let from = child * rows
    for row in 0..<rows where present[from + row] == 1 { column[row] = scores[from + row] }
  }

  /// By the weights of the children that are there; nought where the node is not assessed.
  private func divide(_ columns: inout Columns, _ node: Node, _ own: Int, _ weights: [Double]) {
    for row in 0..<rows { columns.totals[row] = 0 }
    for (place, child) in node.children.enumerated() {
      let (weight, from) = (weights[node.firstWeight + place], child * rows)
      for row in 0..<rows { columns.totals[row] += weight * present[from + row] }
    }
    for row in 0..<rows {
      columns.scores[own + row] = present[own + row] == 1 ? columns.scores[own + row] / columns.totals[row] : 0
    }
  }
}
