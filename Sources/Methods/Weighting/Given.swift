/// The framework's weights, or shares that the study puts in their place.
public struct Given: Stated {
  public static let card = MethodCard(
    name: "given", title: "As the framework gives them",
    summary: """
      The `weight` of each node, rescaled to sum to one among its siblings. A node named in `shares` gets that share of \
      its parent; its unnamed siblings divide what is left in proportion to their weights.
      """,
    references: ["oecd2008"],
    options: [.init("shares", .numbers, "Share of its parent, from 0 to 1, by node or indicator code.")])
  let shares: [String: Double]

  public init(_ options: OptionValues = OptionValues()) { shares = options.numbers("shares") }

  public func weights(_ children: Table, given: [Double], node: String) throws(MethodError) -> [Double] {
    var taken = 0.0
    var others = 0.0
    for (child, weight) in zip(children.columns, given) {
      if let share = shares[child] { taken += share } else { others += weight }
    }
    if children.columns.allSatisfy({ shares[$0] == nil }) { return given }
    let left = 1 - taken
    guard left > -1e-9, others > 0 || left < 1e-9 else {
      throw MethodError(
        "the shares of \(node)'s children add up to \(plain((taken * 1e9).rounded() / 1e9))",
        advice: others > 0 ? "give shares that add up to 1 or less" : "give shares that add up to 1", node: node,
        option: "shares")
    }
    return zip(children.columns, given).map { child, weight in
      shares[child] ?? (others > 0 ? max(0, left) * weight / others : 0)
    }
  }
}
