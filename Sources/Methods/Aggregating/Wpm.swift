import Linear

/// The weighted product.
public struct Wpm: Aggregating {
  public static let card = MethodCard(
    name: "wpm", title: "Weighted product model",
    summary: """
      Π x^w, the weights summing to one over the children that have a score; a child below nought throughout is a cost \
      (normalise: none gives that) and enters as |x|^-w. Units do not matter to the ranking. For quantities with a true \
      nought; of gains alone the product is the geometric mean, and geometric is drawn faster. As a logarithm \
      (scikit-criteria's choice, to base 10) it is Σ w·ln x, which ranks the same.
      """,
    references: ["bridgman1922", "triantaphyllou2000"],
    options: [
      .init(
        "form", .choice(default: "product", of: ["product", "log"]), "The product itself, or its natural logarithm.")
    ])
  public static let path = AggregationPath.general
  public static let comparesEntities = false
  private let isLog: Bool

  public init(_ options: OptionValues = OptionValues()) { isLog = options.text("form") == "log" }

  public func combine(
    _ children: Table, weights: [Double], node: String, in room: inout Workspace
  ) throws(MethodError) {
    for child in weights.indices where weights[child] > 0 {
      _ = try children.isCost(child, method: "wpm", node: node)
    }
    try room.combine(children, weights) { _, parts throws(MethodError) in
      var sum = 0.0
      for part in parts {
        guard part.score != 0 else { throw children.unfit(weights, node: node, method: "wpm") { $0 != 0 } }
        sum += part.weight * (part.score > 0 ? Exact.log(part.score) : -Exact.log(-part.score))
      }
      return isLog ? sum : Exact.exp(sum)
    }
  }
}
