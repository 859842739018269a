/// Straight distance between profiles: level and shape together.
public struct Euclidean: Comparing {
  public static let card = MethodCard(
    name: "euclidean", title: "Euclidean distance",
    summary: """
      √(p/n · Σ (x - y)²) over the n of p leaves that both have, as z-scores and unweighted, so that sharing less brings nobody nearer; 0 the same.
      """,
    references: ["deza2009"], options: [.shared])
  public static let largerIsCloser = false
  let shared: Double
  public init(_ options: OptionValues = OptionValues()) { shared = options.number("shared") ?? 0.5 }

  public func compare(_ profiles: Table) -> [[Double]] {
    let sums = SharedSums(profiles)
    return sums.matrix(shared: shared) { i, j in
      if i == j { return 0 }
      let apart = sums.squares(i, with: j) + sums.squares(j, with: i)
      let squares = apart - 2 * sums.products(i, j)
      // Below the product's grid two profiles are the same.
      if squares < 1e-10 * apart { return 0 }
      return (squares * Double(sums.leaves) / sums.count(i, j)).squareRoot()
    }
  }
}
