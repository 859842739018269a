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
      .init("iterations", .whole(default: 500, range: 1...100_000), "Steps after which there is no answer."),
    ])
  let targets: [String: Double]
  let tolerance: Double
  let iterations: Int

  public init(_ options: OptionValues = OptionValues()) {
    targets = options.numbers("targets")
    tolerance = options.number("tolerance") ?? 1e-9
    iterations = options.whole("iterations") ?? 500
  }

  /// Solved at once where nothing is missing; with gaps, whose entities' means are of their other children, Newton's
  /// steps from there.
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
    guard let a = try correlations(counted, node).solving(wanted) else { throw alike(node) }
    let negative = a.firstIndex { $0 < 0 }
    if let negative, counted.columns.allSatisfy({ !$0.contains { $0.isNaN } }) {
      throw unbalanced(counted.codes[negative], node)
    }
    let start = zip(a, deviations).map { (negative == nil ? $0 : 1) / $1 }
    guard let found = settle(start, BalanceOfCorrelations(children: counted, wanted: wanted), node) else {
      throw unsettled(node)
    }
    return counted.spread(found)
  }

  /// Newton's steps in shares of the weights, so that none changes its sign; halved until less is left than before; nil
  /// where they lead nowhere.
  private func settle(
    _ start: [Double], _ balance: BalanceOfCorrelations, _ node: String
  ) -> [Double]? {
    var weights = start
    guard var left = balance.left(at: weights) else { return nil }
    for _ in 0..<iterations {
      if left.allSatisfy({ $0.magnitude <= tolerance }) { return weights }
      guard let step = balance.step(at: weights, left) else { return nil }
      var size = 1.0
      var next: (weights: [Double], left: [Double])?
      while next == nil, size > 1e-6 {
        let tried = zip(weights, step).map { $0 * (1 + min(2, max(-0.75, size * $1))) }
        if let now = balance.left(at: tried), squares(now) < squares(left) { next = (tried, now) }
        size /= 2
      }
      guard let next else { return nil }
      (weights, left) = next
    }
    return nil
  }

  private func squares(_ x: [Double]) -> Double { x.reduce(0) { $0 + $1 * $1 } }

  private func correlations(_ children: Counted, _ node: String) throws(MethodError) -> Matrix {
    try OpenBLAS.loadForMethods(threads: 1)
    let matrix = Statistics.correlations(children.columns)
    for i in children.columns.indices {
      for j in 0..<i where matrix[i, j].isNaN {
        throw MethodError(
          "\(children.codes[j]) and \(children.codes[i]) have too few entities in common for a correlation",
          advice: "weigh \(node) with given or equal, or impute", node: node)
      }
    }
    return matrix
  }

  private func unbalanced(_ child: String, _ node: String) -> MethodError {
    MethodError(
      "no weights of nought or more balance \(node)'s children: \(child) would need one below",
      advice: "weigh \(node) otherwise, give \(child) a larger target, or take it out", node: node)
  }

  private func alike(_ node: String) -> MethodError {
    MethodError(
      "\(node)'s children are too alike to tell their influence apart", advice: "weigh \(node) with given or equal",
      node: node)
  }

  private func unsettled(_ node: String) -> MethodError {
    MethodError(
      "the weights of \(node)'s children do not settle within \(iterations) steps",
      advice:
        "allow more iterations or a larger tolerance, or weigh \(node) otherwise: there may be none of nought or more",
      node: node,
      option: "iterations")
  }
}

/// How far the children's correlations with their weighted mean are from the wanted shares.
private struct BalanceOfCorrelations {
  let children: Counted
  let wanted: [Double]

  /// Wanted less found, adding up to nought; nil where the correlations do not add up to more than that.
  func left(at weights: [Double]) -> [Double]? {
    let mean = mean(weights)
    let found = children.columns.map { Statistics.correlation($0, mean) }
    let sum = found.reduce(0, +)
    return sum > 0 ? zip(wanted, found).map { $0 - $1 / sum } : nil
  }

  /// Shares by which to change the weights; the first, as only their ratios count, stays. Derivatives are differences.
  func step(at weights: [Double], _ left: [Double]) -> [Double]? {
    let count = weights.count - 1
    var slopes = Matrix(rows: count, columns: count)
    for j in 0..<count {
      var moved = weights
      moved[j + 1] *= 1 + 0x1p-20
      guard let there = self.left(at: moved) else { return nil }
      for i in 0..<count { slopes[i, j] = (there[i + 1] - left[i + 1]) * 0x1p20 }
    }
    return slopes.solving(left.dropFirst().map { -$0 }).map { [0] + $0 }
  }

  /// An entity's missing children are dropped and the others' weights rescaled.
  private func mean(_ weights: [Double]) -> Column {
    children.rows.indices.map { row in
      var (sum, known) = (0.0, 0.0)
      for (column, weight) in zip(children.columns, weights) where !column[row].isNaN {
        sum += weight * column[row]
        known += weight
      }
      return known > 0 ? sum / known : .nan
    }
  }
}
