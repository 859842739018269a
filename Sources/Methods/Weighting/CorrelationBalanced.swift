import Linear

/// Weights at which each child has the influence it is meant to have.
public struct CorrelationBalanced: Weighting {
  public static let card = MethodCard(
    name: "correlation-balanced", title: "Balanced correlations",
    summary: """
      The weights at which Pearson's r between each child and the weighted mean of all is in proportion to its target, \
      r_j / Σr = t_j / Σt: without gaps w_j = a_j / s_j with R·a = t, R the children's correlations and s_j their standard \
      deviations. For nominal weights that should show in the index; not where children contradict each other, when \
      only negative weights would do it (an error), and not with few entities. A node that the framework gives no weight \
      stays without.
      """,
    references: ["becker2017", "becker2022"],
    options: [
      .init("targets", .numbers, "Relative influence by code; 1 for a child that is not named."),
      .init("tolerance", .number(default: 1e-9, range: 1e-13...0.1), "Largest |r_j / Σr - t_j / Σt| that is left."),
      .init("iterations", .number(default: 500, range: 1...100_000), "Steps after which there is no answer."),
    ])
  let targets: [String: Double]
  let tolerance: Double
  let iterations: Int

  public init(_ options: OptionValues = OptionValues()) {
    targets = options.numbers("targets")
    tolerance = options.number("tolerance") ?? 1e-9
    iterations = Int(options.number("iterations") ?? 500)
  }

  /// Newton's steps with the children's correlations as derivative, exact at once where nothing is missing: gaps make
  /// the mean of an entity one of its other children.
  public func weights(_ children: Table, given: [Double], node: String) throws(MethodError) -> [Double] {
    let counted = Counted(children, given: given, where: varies)
    guard counted.count > 1 else {
      return try discerning(
        counted.spread(counted.codes.map { _ in 1 }), given: given, node: node, method: Self.card.name)
    }
    let target = counted.codes.map { targets[$0] ?? 1 }
    let all = target.reduce(0, +)
    guard all > 0 else {
      throw MethodError(
        "every child of \(node) has a target of nought", advice: "give one of them a target above 0", node: node,
        option: "targets")
    }
    let wanted = target.map { $0 / all }
    let deviations = counted.columns.map { Statistics.standardDeviation($0) }
    let correlations = try correlations(counted, node)
    guard var a = correlations.solving(wanted) else { throw alike(node) }
    for _ in 0..<iterations {
      if let negative = a.firstIndex(where: { $0 < 0 }) {
        throw MethodError(
          "no weights of nought or more balance \(node)'s children: \(counted.codes[negative]) would need one below",
          advice: "weigh \(node) otherwise, give \(counted.codes[negative]) a larger target, or take it out", node: node
        )
      }
      let weights = zip(a, deviations).map { $0 / $1 }
      let mean = weightedMean(counted, weights)
      let found = counted.columns.map { Statistics.correlation($0, mean) }
      let sum = found.reduce(0, +)
      guard sum > 0 else { throw unsettled(node) }
      let left = zip(wanted, found).map { $0 - $1 / sum }
      if left.allSatisfy({ $0.magnitude <= tolerance }) { return counted.spread(weights) }
      var scale = 0.0
      for i in a.indices { for j in a.indices { scale += correlations[i, j] * a[j] } }
      guard let step = correlations.solving(left.map { $0 * scale }) else { throw alike(node) }
      for i in a.indices { a[i] += step[i] }
    }
    throw unsettled(node)
  }

  private func correlations(_ children: Counted, _ node: String) throws(MethodError) -> Matrix {
    var matrix = Matrix(rows: children.count, columns: children.count)
    for i in children.columns.indices {
      for j in 0...i {
        let r = i == j ? 1 : Statistics.correlation(children.columns[i], children.columns[j])
        guard !r.isNaN else {
          throw MethodError(
            "\(children.codes[j]) and \(children.codes[i]) have too few entities in common for a correlation",
            advice: "weigh \(node) with given or equal, or impute", node: node)
        }
        matrix[i, j] = r
        matrix[j, i] = r
      }
    }
    return matrix
  }

  /// An entity's missing children are dropped and the others' weights rescaled.
  private func weightedMean(_ children: Counted, _ weights: [Double]) -> Column {
    children.rows.indices.map { row in
      var (sum, known) = (0.0, 0.0)
      for (column, weight) in zip(children.columns, weights) where !column[row].isNaN {
        sum += weight * column[row]
        known += weight
      }
      return known > 0 ? sum / known : .nan
    }
  }

  private func alike(_ node: String) -> MethodError {
    MethodError(
      "\(node)'s children are too alike to tell their influence apart", advice: "weigh \(node) with given or equal",
      node: node)
  }

  private func unsettled(_ node: String) -> MethodError {
    MethodError(
      "the weights of \(node)'s children do not settle within \(iterations) steps",
      advice: "allow more iterations or a larger tolerance, or weigh \(node) otherwise", node: node,
      option: "iterations")
  }
}
