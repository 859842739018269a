/// Children that a method reads as quantities with a true nought: gains above it, costs below.
extension Table {
  /// Whether a child is a cost: its scores are below nought throughout, as those of an indicator whose direction is -1
  /// are under `normalise: none`; their magnitude is what is paid. Throws where some are above nought and some below.
  func isCost(_ child: Int, method: String, node: String) throws(MethodError) -> Bool {
    let gain = values[child].contains { $0 > 0 }
    guard let loss = values[child].firstIndex(where: { $0 < 0 }) else { return false }
    guard !gain else {
      throw MethodError(
        "\(columns[child]) of \(rows[loss]) scores \(brief(values[child][loss])) and others score above nought: \(method) "
          + "needs a true nought",
        advice:
          "keep indicators in their units (normalise: none), or normalise to scores above nought, such as goalposts "
          + "with low: 1 and cut: true",
        node: columns[child], entity: rows[loss], figure: figure(child, loss))
    }
    return true
  }

  /// Makes a column the child's magnitudes; throws at costs of zero.
  func takeMagnitudes(
    of child: Int, isCost: Bool, method: String, into column: inout Column
  ) throws(MethodError) {
    let free = isCost ? rows.indices.filter { values[child][$0] == 0 } : []
    let errors = free.map { row in
      MethodError(
        "\(columns[child]) is a cost and that of \(rows[row]) is zero, which \(method) divides by",
        advice: "leave the indicator out, or normalise it to scores above zero", node: columns[child],
        entity: rows[row], figure: figure(child, row))
    }
    if let all = MethodError.together(errors) { throw all }
    for row in rows.indices { column[row] = abs(values[child][row]) }
  }

  /// Sum of a column without its gaps; throws where there is nothing to take shares of.
  func total(_ column: Column, of child: Int, method: String) throws(MethodError) -> Double {
    let total = column.reduce(0) { $1.isNaN ? $0 : $0 + $1 }
    guard total > 0, total.isFinite else {
      throw MethodError(
        "the scores of \(columns[child]) add up to \(total), and \(method) takes each entity's share of the sum",
        advice: "leave \(columns[child]) out, or normalise with a floor above 0", node: columns[child])
    }
    return total
  }
}
