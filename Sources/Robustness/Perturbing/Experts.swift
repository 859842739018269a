public import Methods

/// One of the sets of weights that people state for a node, each as likely; other nodes keep their weights.
public struct Experts: WeightPerturbing {
  public static let card = MethodCard(
    name: "experts", title: "The experts' own sets",
    summary: """
      Of the sets of weights that experts state for a node (`budget-allocation`) one is drawn whole, each as likely. A node \
      without several sets keeps its weights.
      """,
    references: ["oecd2008"])

  public init() {}

  public init(_ options: OptionValues) throws(MethodError) {}

  public func spread(_ siblings: Siblings, seed: UInt64) throws(MethodError) -> WeightSpread {
    guard let sets = siblings.sets, siblings.children.count > 1 else { return .still }
    return .stated(sets)
  }

  public func problems(_ groups: [Siblings]) -> [MethodError] {
    if groups.contains(where: { $0.sets != nil && $0.children.count > 1 }) { return [] }
    let whose = groups.count == 1 ? "\(groups[0].node)'s children" : "any node's children"
    return [
      MethodError(
        "nobody states several sets of weights for \(whose)",
        advice: "weigh by budget-allocation with two experts or more, or vary the weights in another way")
    ]
  }
}
