/// What one entity's score is made of: the children that have a score and a weight, weights summing to one.
struct RowPart {
  var child: Int
  var score: Double
  var weight: Double
}

extension Table {
  /// A column from each row's parts, gaps dropped and the others' weights rescaled; no part: a gap.
  func combined(
    _ weights: [Double], _ score: (_ row: Int, _ parts: [RowPart]) throws(MethodError) -> Double
  ) throws(MethodError) -> Column {
    let counted = weights.indices.filter { weights[$0] > 0 }
    var column = Column(repeating: .nan, count: rows.count)
    // One list for all rows: draws combine often.
    var parts: [RowPart] = []
    parts.reserveCapacity(counted.count)
    for row in rows.indices {
      parts.removeAll(keepingCapacity: true)
      var total = 0.0
      for child in counted where !values[child][row].isNaN {
        parts.append(RowPart(child: child, score: values[child][row], weight: weights[child]))
        total += weights[child]
      }
      guard !parts.isEmpty else { continue }
      for place in parts.indices { parts[place].weight /= total }
      column[row] = try score(row, parts)
    }
    return column
  }

  /// Of a method that needs scores above nought (or, `orZero`, none below) and found another.
  func tooLow(_ part: RowPart, row: Int, node: String, method: String, orZero: Bool = false) -> MethodError {
    MethodError(
      "\(columns[part.child]) of \(rows[row]) scores \(part.score), and \(method) needs scores "
        + (orZero ? "of at least nought" : "above nought"),
      advice:
        "normalise with a floor above 0, such as min-max with low: 1 (or goalposts with cut: true, where draws and "
        + "scenarios go below it), or combine \(node) arithmetically",
      node: columns[part.child], entity: rows[row])
  }
}

extension [RowPart] {
  /// The lowest score; infinite without parts.
  var least: Double { reduce(.infinity) { Swift.min($0, $1.score) } }
  /// Σ w·x.
  var mean: Double { reduce(0) { $0 + $1.weight * $1.score } }
  /// √(Σ w·(x - mean)²): divided by n, not n - 1, where weights are equal.
  var deviation: Double {
    let mean = mean
    return reduce(0) { $0 + $1.weight * ($1.score - mean) * ($1.score - mean) }.squareRoot()
  }
}
