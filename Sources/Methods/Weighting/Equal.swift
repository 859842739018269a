/// The same weight for every sibling.
public struct Equal: Weighting {
  public static let card = MethodCard(
    name: "equal", title: "Equal",
    summary: "1/n for each of n siblings. A node that the framework gives no weight stays without.",
    references: ["oecd2008"])
  public init(_ options: OptionValues = OptionValues()) {}

  public func weights(_ children: Table, given: [Double], node: String) -> [Double] {
    let count = Double(given.count { $0 > 0 })
    return given.map { $0 > 0 ? 1 / count : 0 }
  }
}
