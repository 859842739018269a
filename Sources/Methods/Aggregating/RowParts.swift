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
  /// Of a method that needs scores above zero (or, `orZero`, none below) and found others: all that do not `fit`, among
  /// children with a weight.
  func unfit(
    _ weights: [Double], node: String, method: String, orZero: Bool = false, fit: (Double) -> Bool
  ) -> MethodError {
    let needs = orZero ? "of at least zero" : "above zero"
    let advice =
      "normalise with a floor above 0, such as min-max with low: 1 (or goalposts with cut: true, where draws and "
      + "scenarios go below it), or combine \(node) arithmetically"
    let found = weights.indices.filter { weights[$0] > 0 }.flatMap { child in
      rows.indices.filter { !values[child][$0].isNaN && !fit(values[child][$0]) }.map { row in
        MethodError(
          "\(columns[child]) of \(rows[row]) scores \(brief(values[child][row])), and \(method) needs scores \(needs)",
          advice: advice, node: columns[child], entity: rows[row], figure: figure(child, row))
      }
    }
    return MethodError.together(found) ?? MethodError("\(method) has no answer for \(node)", advice: advice, node: node)
  }

  /// For errors about one child's score.
  func figure(_ child: Int, _ row: Int) -> MethodError.Figure {
    MethodError.Figure(indicator: columns[child], entity: rows[row])
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
