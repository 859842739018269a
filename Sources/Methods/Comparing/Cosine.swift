/// Likeness of direction from the average entity.
public struct Cosine: Comparing {
  public static let card = MethodCard(
    name: "cosine", title: "Cosine",
    summary: """
      Σ x·y / √(Σ x² · Σ y²) over the leaves both have, as z-scores and unweighted: 1 the same direction from the average entity, -1 the opposite.
      """,
    references: ["salton1983"], options: [.shared])
  public static let largerIsCloser = true
  let shared: Double
  public init(_ options: OptionValues = OptionValues()) { shared = options.number("shared") ?? 0.5 }

  public func compare(_ profiles: Table) -> [[Double]] {
    let sums = SharedSums(profiles)
    return sums.matrix(shared: shared) { i, j in
      let lengths = (sums.squares(i, with: j) * sums.squares(j, with: i)).squareRoot()
      guard lengths > 0 else { return .nan }
      return i == j ? 1 : min(1, max(-1, sums.products(i, j) / lengths))
    }
  }
}
