/// Everyone's scores as benefit of the doubt holds them against each other: each child over its greatest score. A gap is a
/// nought there, which gives nothing and demands nothing, and so is less than 1e-12 of the greatest.
struct Rivals {
  let entities: Int
  /// By child, then entity; a child that nobody scores above nought on is a column of noughts.
  let columns: [Column]
  var children: Range<Int> { 0..<columns.count }

  init(_ children: [Column]) {
    entities = children.first?.count ?? 0
    columns = children.map { column in
      let greatest = column.reduce(0) { $1.isNaN ? $0 : max($0, $1) }
      return column.map { $0 > greatest * 1e-12 ? $0 / greatest : 0 }
    }
  }

  func row(_ entity: Int) -> [Double] { columns.map { $0[entity] } }

  /// Everyone's score under one set of weights.
  func scores(_ weights: [Double]) -> Column {
    var sums = Column(repeating: 0, count: entities)
    for (weight, column) in zip(weights, columns) where weight > 0 {
      for entity in sums.indices { sums[entity] += weight * column[entity] }
    }
    return sums
  }

  /// The other side of the programme: what a mixture of rivals scores at least, as a multiple of the entity, whatever
  /// shares within the bounds the entity chooses; and the weights with those shares. No shares bring the entity more than
  /// one over that, whatever the mixture. Σ_j p_j y_ij / y_i is what share of child i costs: the cheapest are filled first.
  func least(of entity: Int, mixture: [(rival: Int, part: Double)], bounds: ShareBounds) -> (
    multiple: Double, weights: [Double]
  ) {
    let total = mixture.reduce(0) { $0 + $1.part }
    guard total > 0 else { return (0, children.map { _ in 0 }) }
    var costs: [(cost: Double, child: Int)] = []
    for child in children where columns[child][entity] > 0 {
      let sum = mixture.reduce(0) { $0 + $1.part / total * columns[child][$1.rival] }
      costs.append((sum / columns[child][entity], child))
    }
    costs.sort { ($0.cost, $0.child) < ($1.cost, $1.child) }
    var left = 1 - costs.reduce(0) { $0 + bounds.low[$1.child] }
    var (multiple, weights) = (0.0, [Double](repeating: 0, count: columns.count))
    for (cost, child) in costs {
      let more = max(0, min(left, bounds.high[child] - bounds.low[child]))
      let share = bounds.low[child] + more
      left -= more
      multiple += cost * share
      weights[child] = share / columns[child][entity]
    }
    return (multiple, weights)
  }
}
