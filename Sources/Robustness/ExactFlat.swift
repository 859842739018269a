import Linear
public import Methods

/// Exact answers where there are any: scores that are weighted sums of the leaves, weights uniform over the simplex of all
/// leaves (`over: leaves`, SMAA's flat case), and a table without gaps. No draw is made.
public struct ExactFlat: Sendable, Equatable {
  /// As in the table.
  public var entities: [String]
  /// `winning[i][k]`: the share of weights at which i scores higher than k; ½ where they are alike in every leaf.
  public var winning: [[Double]]
  /// E[rᵢ] = 1 + Σₖ P(k above i), those alike in every leaf sharing their ranks equally.
  public var expectedRanks: [Double]

  /// `leaves`: each entity's scores, all on one scale and the higher the better. Throws where one is missing or there is no
  /// leaf. Takes entities² · leaves²/4 steps.
  public init(_ leaves: Table, threads: Int = 1) throws(MethodError) {
    guard !leaves.columns.isEmpty else {
      throw MethodError("there is no leaf to weigh", advice: "give the table at least one indicator")
    }
    for (column, values) in zip(leaves.columns, leaves.values) {
      if let gap = values.firstIndex(where: { !$0.isFinite }) {
        throw MethodError(
          "\(column) of \(leaves.rows[gap]) is missing, and exact shares need every value",
          advice: "fill the gap with an imputation, leave the entity or the indicator out, or draw the weights instead",
          node: column, entity: leaves.rows[gap])
      }
    }
    let n = leaves.rows.count
    entities = leaves.rows
    winning = inParallel(n, threads: threads) { i in
      (0..<n).map { k in i == k ? 0.5 : winningProbability(leaves.values.map { $0[i] - $0[k] }) }
    }
    let winning = winning
    expectedRanks = (0..<n).map { i in
      Statistics.sum([1] + (0..<n).compactMap { $0 == i ? nil : winning[$0][i] })
    }
  }
}

/// P(Σ wⱼ dⱼ > 0) for w uniform on the simplex; ½ where all d are 0.
///
/// The share of a simplex that a plane cuts off (Varsi 1973), by the recursion of Ali (1973): with x the
/// positive differences, y the sizes of the negative ones, and A(h, k) the probability for the first h and k of them,
///
///     A(h, k) = (yₖ A(h - 1, k) + xₕ A(h, k - 1)) / (xₕ + yₖ),   A(h, 0) = 1, A(0, k) = 0
///
/// Leaves in which both are alike decide nothing. Every step is a weighted mean, nothing cancels, equal differences are no
/// special case: the relative error is within a few units in the last place per leaf, also of probabilities near 0.
package func winningProbability(_ differences: [Double]) -> Double {
  // Sorted, so that the order of the leaves changes no bit.
  let ahead = differences.filter { $0 > 0 }.sorted()
  let behind = differences.filter { $0 < 0 }.map { -$0 }.sorted()
  if ahead.isEmpty && behind.isEmpty { return 0.5 }
  var share = [1.0] + behind.map { _ in 0 }
  for x in ahead {
    for (place, y) in behind.enumerated() {
      share[place + 1] = (y * share[place + 1] + x * share[place]) / (x + y)
    }
  }
  return share[behind.count]
}
