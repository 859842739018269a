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

  /// What no weights within the bounds of shares can bring an entity above, seen from a mixture of rivals, whatever the
  /// mixture: where Σ_j p_j y_ij / y_i is what a share of child i costs, the least that shares can cost is at most the
  /// greatest rival's score over the entity's. (The other side of the programme: `prices` of the binding rivals.)
  func ceiling(of entity: Int, prices: [(rival: Int, price: Double)], bounds: ShareBounds) -> Double {
    let total = prices.reduce(0) { $0 + $1.price }
    guard total > 0 else { return .infinity }
    var costs: [(cost: Double, child: Int)] = []
    for child in children where columns[child][entity] > 0 {
      let sum = prices.reduce(0) { $0 + $1.price / total * columns[child][$1.rival] }
      costs.append((sum / columns[child][entity], child))
    }
    costs.sort { ($0.cost, $0.child) < ($1.cost, $1.child) }
    var left = 1 - costs.reduce(0) { $0 + bounds.low[$1.child] }
    var least = 0.0
    for (cost, child) in costs {
      let more = max(0, min(left, bounds.high[child] - bounds.low[child]))
      least += cost * (bounds.low[child] + more)
      left -= more
    }
    return 1 / least
  }
}
