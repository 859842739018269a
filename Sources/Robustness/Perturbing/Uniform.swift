public import Methods

/// Any weights that sum to one are as likely as any others, the study's notwithstanding.
///
/// Over siblings: each child's variate is exponential. Over leaves: each leaf's is, and a node's share among its siblings is
/// that of its leaves' sum. Shares of exponential sums at different nodes are independent, and a sum of n is a gamma
/// variate of shape n, so that one variate a child gives the same distribution.
public struct Uniform: WeightPerturbing {
  public enum Over: String, CaseIterable, Sendable { case siblings, leaves }

  public static let card = MethodCard(
    name: "uniform", title: "Any weights",
    summary: """
      Weights uniform on the simplex of all that sum to one, whatever the study's are: Dirichlet(1, …, 1) within each \
      node, or over all leaves of the tree at once, which within a node is Dirichlet(n₁, …, n_k) of the numbers of leaves.
      """,
    references: ["lahdelma2001"],
    options: [
      .init(
        "over", .choice(default: "siblings", of: Over.allCases.map(\.rawValue)),
        "Whose weights are uniform: each node's children, or the leaves, where a node with more leaves weighs more.")
    ])

  public var over: Over

  public init(over: Over = .siblings) { self.over = over }

  public init(_ options: OptionValues) throws(MethodError) {
    self.init(over: options.text("over").flatMap(Over.init) ?? .siblings)
  }

  public func spread(_ siblings: Siblings, seed: UInt64) throws(MethodError) -> WeightSpread {
    .gammas(over == .leaves ? siblings.leaves.map(Double.init) : siblings.weights.map { _ in 1 })
  }
}
