extension Table {
  /// Scores as their printed ranks take them: one within 10⁻⁹ of its column's range of the first of a tie, in falling order,
  /// takes that one's value. What comes of other sums than its equal's is then no contest won by a last bit.
  var settled: Table {
    var table = self
    table.values = values.map { $0.settled() }
    return table
  }
}

extension Column {
  /// `tolerance`: share of the range within which scores are the first's of their group.
  package func settled(tolerance: Double = 1e-9) -> Column {
    let order = indices.filter { !self[$0].isNaN }.sorted { self[$0] > self[$1] }
    guard let first = order.first, let last = order.last else { return self }
    let width = tolerance * (self[first] - self[last])
    guard width.isFinite else { return self }
    var column = self
    var leader = self[first]
    for place in order {
      if leader - self[place] > width { leader = self[place] }
      column[place] = leader
    }
    return column
  }
}
