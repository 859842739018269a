extension Workspace {
  /// Makes a column, of the shape of the child's, its scores as their printed ranks take them, and `order` its places in
  /// falling order, gaps left out: a score within 10⁻⁹ of the column's range of the first of a tie takes that one's value.
  /// What comes of other sums than its equal's is then no contest won by a last bit.
  mutating func settle(_ child: Int, of children: Table) {
    for row in children.rows.indices { columns[child][row] = children.values[child][row] }
    columns[child].settle(&order)
  }
}

extension Column {
  /// `tolerance`: share of the range within which scores are the first's of their group.
  package func settled(tolerance: Double = 1e-9) -> Column {
    var (column, order) = (self, [Int]())
    column.settle(&order, tolerance: tolerance)
    return column
  }

  /// `order`: becomes the places of the scores there are, falling.
  mutating func settle(_ order: inout [Int], tolerance: Double = 1e-9) {
    order.removeAll(keepingCapacity: true)
    for place in indices where !self[place].isNaN { order.append(place) }
    order.sort { self[$0] > self[$1] }
    guard let first = order.first, let last = order.last else { return }
    let width = tolerance * (self[first] - self[last])
    guard width.isFinite else { return }
    var leader = self[first]
    for place in order {
      if leader - self[place] > width { leader = self[place] }
      self[place] = leader
    }
  }
}
