import Linear

/// Weights from the components that the children's correlations are made of.
public struct Pca: Weighting {
  public static let card = MethodCard(
    name: "pca", title: "Principal components",
    summary: """
      From the correlations R of the children over the entities that have all: components with an eigenvalue above \
      `eigenvalue` or a share of the variance above `share`, and more until `cumulative` is reached, rotated by varimax; \
      each child takes, from the factor where its squared loading scaled to unity sum q_jf = l_jf² / Σ_j l_jf² is largest, \
      the weight q_jf times the factor's share of the explained variance. For many children that \
      overlap, to count what they share once; not with fewer entities than children or so, and not as a measure of \
      importance: it is blind to what children mean. A node that the framework gives no weight stays without.
      """,
    references: ["oecd2008", "kaiser1958", "becker2022"],
    options: [
      .init(
        "take", .choice(default: "rotated", of: ["rotated", "first", "first-squared"]),
        """
        rotated: as above, the Handbook's; first: the loadings of the first component, as COINr's get_PCA does, an error \
        where one is negative; first-squared: their squares.
        """),
      .init("eigenvalue", .number(default: 1, range: 0...1000), "Components with more than this are kept."),
      .init("share", .number(default: 0.1, range: 0...1), "Components that explain more than this are kept too."),
      .init("cumulative", .number(default: 0.6, range: 0...1), "More are kept until they explain more than this."),
    ])
  let take: String
  let eigenvalue: Double
  let share: Double
  let cumulative: Double

  public init(_ options: OptionValues = OptionValues()) {
    take = options.text("take") ?? "rotated"
    eigenvalue = options.number("eigenvalue") ?? 1
    share = options.number("share") ?? 0.1
    cumulative = options.number("cumulative") ?? 0.6
  }

  public func weights(_ children: Table, given: [Double], node: String) throws(MethodError) -> [Double] {
    let counted = Counted(children, given: given, where: varies)
    guard counted.count > 1 else {
      return try discerning(counted.spread(counted.codes.map { _ in 1 }), given: given, node: node, method: "pca")
    }
    let eigen = try components(counted, node)
    let kept = try kept(eigen.values, node)
    if take != "rotated" {
      let first = eigen.vectors[0]
      if take == "first-squared" { return counted.spread(first.map { $0 * $0 }) }
      if let negative = first.firstIndex(where: { $0 < 0 }) {
        throw MethodError(
          "the first component of \(node)'s children loads negatively on \(counted.codes[negative])",
          advice: "take 'rotated' or 'first-squared', correct its direction, or weigh \(node) otherwise", node: node,
          option: "take")
      }
      return counted.spread(first)
    }
    let loadings = (0..<kept).map { k in eigen.vectors[k].map { $0 * eigen.values[k].squareRoot() } }
    guard let rotated = Varimax.rotated(loadings) else {
      throw MethodError(
        "the factors of \(node)'s children do not settle under rotation",
        advice: "take 'first', or weigh \(node) otherwise", node: node, option: "take")
    }
    return counted.spread(Self.weights(loadings: rotated))
  }

  /// The Handbook's step from rotated loadings, `loadings[factor][child]`, to weights that sum to one.
  public static func weights(loadings: [[Double]]) -> [Double] {
    let explained = loadings.map { $0.reduce(0) { $0 + $1 * $1 } }
    let all = explained.reduce(0, +)
    let children = loadings.first?.indices ?? 0..<0
    let weights = children.map { child -> Double in
      var (largest, weight) = (-1.0, 0.0)
      for (factor, variance) in zip(loadings, explained) where variance > 0 {
        let scaled = factor[child] * factor[child] / variance
        // Of equals the first factor: a difference in the last bits is none.
        if scaled > largest + 1e-9 { (largest, weight) = (scaled, scaled * variance / all) }
      }
      return weight
    }
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }

  /// How many components are kept: one where only the first is taken.
  private func kept(_ values: [Double], _ node: String) throws(MethodError) -> Int {
    let (all, equal) = (Double(values.count), ComponentAnalysis.equal)
    var count = 1
    if take == "rotated" {
      count = max(1, values.count { $0 > eigenvalue + equal || $0 / all > share + equal })
      while count < values.count, values.prefix(count).reduce(0, +) / all <= cumulative + equal { count += 1 }
    }
    // Roundings of the library would decide which of equals is kept.
    if count < values.count, values[count - 1] - values[count] < 1e-6 {
      throw MethodError(
        "components \(count) and \(count + 1) of \(node)'s children explain the same, and only one would be kept",
        advice: take == "rotated"
          ? "choose another 'share' or 'cumulative'" : "take 'rotated', or weigh \(node) otherwise",
        node: node, option: take == "rotated" ? "cumulative" : "take")
    }
    return count
  }

  private func components(_ children: Counted, _ node: String) throws(MethodError) -> PrincipalComponents {
    let complete = children.complete
    guard complete[0].count > 2 else {
      throw MethodError(
        "\(complete[0].count) entities have all of \(node)'s children, too few for components",
        advice: "impute, or weigh \(node) with given or equal", node: node)
    }
    if let flat = complete.firstIndex(where: { !varies($0) }) {
      throw MethodError(
        "\(children.codes[flat]) is the same for all entities that have every child of \(node)",
        advice: "impute, or weigh \(node) with given or equal", node: node)
    }
    return PrincipalComponents(of: complete)
  }

  /// n and n/p, which below five is doubted, the eigenvalues and what the kept components explain.
  public func notes(_ children: Table, given: [Double], node: String) throws(MethodError) -> [MethodNote] {
    let counted = Counted(children, given: given, where: varies)
    guard counted.count > 1 else { return [] }
    let eigen = try components(counted, node)
    let kept = try kept(eigen.values, node)
    let (n, p) = (Double(counted.complete[0].count), Double(counted.count))
    let figures: [MethodNote.Figure] = [
      .init("entities with all children", n), .init("entities per child", n / p),
      .init("components kept", Double(kept)),
      .init("share of variance explained", eigen.values.prefix(kept).reduce(0, +) / p),
      .init("eigenvalues", list: eigen.values, digits: 12),
    ]
    let doubt =
      n / p < 5
      ? "the components of \(node)'s children rest on \(plain(n)) entities, fewer than five for each child" : nil
    return [
      MethodNote(.weigh, node: node, figures: figures, doubt: doubt, advice: "impute, or weigh \(node) otherwise")
    ]
  }
}
