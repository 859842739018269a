/// Likeness of shape: what an entity is strong in, whatever its level.
public struct Pearson: Comparing {
  public static let card = MethodCard(
    name: "pearson", title: "Pearson's correlation",
    summary: """
      r = Σ (x - x̄)(y - ȳ) / √(Σ (x - x̄)² · Σ (y - ȳ)²) over the leaves both have, as z-scores and unweighted: 1 the same shape, -1 the reverse; \
      the level is left out.
      """,
    references: ["pearson1895"], options: [.shared])
  public static let largerIsCloser = true
  let shared: Double
  public init(_ options: OptionValues = OptionValues()) { shared = options.number("shared") ?? 0.5 }

  public func compare(_ profiles: Table) -> [[Double]] {
    let sums = SharedSums(profiles)
    return sums.matrix(shared: shared) { i, j in
      let n = sums.count(i, j)
      let (sumI, sumJ) = (sums.sum(i, with: j), sums.sum(j, with: i))
      let varianceI = sums.squares(i, with: j) - sumI * sumI / n
      let varianceJ = sums.squares(j, with: i) - sumJ * sumJ / n
      // Two points always lie on a line; and below the product's grid a profile is flat, and has no shape.
      guard n > 2, varianceI > 1e-9 * sums.squares(i, with: j), varianceJ > 1e-9 * sums.squares(j, with: i) else {
        return .nan
      }
      if i == j { return 1 }
      return min(1, max(-1, (sums.products(i, j) - sumI * sumJ / n) / (varianceI * varianceJ).squareRoot()))
    }
  }
}
