/// What one entity's score is made of: the children that have a score and a weight, weights summing to one.
struct RowPart {
  var child: Int
  var score: Double
  var weight: Double
}

extension Workspace {
  /// Each row's score from its parts, gaps dropped and the others' weights rescaled; no part: a gap. The list of parts is
  /// the caller's to reorder.
  mutating func combine(
    _ children: Table, _ weights: [Double],
    _ score: (_ row: Int, _ parts: inout [RowPart]) throws(MethodError) -> Double
  ) throws(MethodError) {
    try combine(children.values, rows: children.rows.count, weights, score)
  }

  /// The same of columns that stand for the children's.
  mutating func combine(
    _ columns: [Column], rows: Int, _ weights: [Double],
    _ score: (_ row: Int, _ parts: inout [RowPart]) throws(MethodError) -> Double
  ) throws(MethodError) {
    clear(rows: rows)
    // Out of the workspace while rows are gone through, which is quicker.
    var parts: [RowPart] = []
    swap(&parts, &self.parts)
    defer { swap(&parts, &self.parts) }
    for row in 0..<rows {
      parts.removeAll(keepingCapacity: true)
      var total = 0.0
      for child in weights.indices where weights[child] > 0 {
        let score = columns[child][row]
        guard !score.isNaN else { continue }
        parts.append(RowPart(child: child, score: score, weight: weights[child]))
        total += weights[child]
      }
      guard !parts.isEmpty else { continue }
      for place in parts.indices { parts[place].weight /= total }
      scores[row] = try score(row, &parts)
    }
  }
}

extension Table {
  /// Of a method that needs scores above nought (or, `orZero`, none below) and found another.
  func tooLow(_ part: RowPart, row: Int, node: String, method: String, orZero: Bool = false) -> MethodError {
    MethodError(
      "\(columns[part.child]) of \(rows[row]) scores \(brief(part.score)), and \(method) needs scores "
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
