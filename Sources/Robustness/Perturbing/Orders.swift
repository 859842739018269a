public import Methods

/// Uniform over all weights that stand in a stated order among siblings, and may lie within intervals besides.
public struct Orders: WeightPerturbing {
  public static let card = MethodCard(
    name: "orders", title: "Weights in an order",
    summary: """
      Weights uniform on the part of the simplex in which siblings' shares stand in the stated orders, and within `ranges` \
      where there are any. Without ranges a complete order of k siblings has the rank-order centroid for its mean, \
      w_(i) = Σ_{j≥i} 1/j / k. 4,096 vectors represent it.
      """,
    references: ["barron1996", "lahdelma2001"],
    options: [
      .init("orders", .orders, "Which weigh more, among siblings."),
      Intervals.ranges,
    ])

  public var orders: [CodeOrder]
  public var ranges: [String: ClosedRange<Double>]

  public init(orders: [CodeOrder], ranges: [String: ClosedRange<Double>] = [:]) throws(MethodError) {
    self.orders = orders
    self.ranges = ranges
    guard !orders.isEmpty else {
      throw MethodError(
        "orders needs orders", advice: "write '{method: orders, orders: [A >= B, A >= C]}'", option: "orders")
    }
    if let cycle = OrderCycle.first(in: orders) {
      throw MethodError(
        "the orders contradict each other: \(cycle.codes.joined(separator: " > "))",
        advice: "leave one of them out", node: cycle.order.text, option: "orders")
    }
    if let wrong = WeightRegion.beyondShares(ranges) { throw wrong }
  }

  public init(_ options: OptionValues) throws(MethodError) {
    var orders: [CodeOrder] = []
    for text in options.texts("orders") {
      guard let order = CodeOrder(text) else {
        throw MethodError(
          "“\(text)” is no order of codes", advice: "write 'A >= B' or 'A > B > C'", node: text, option: "orders")
      }
      orders.append(order)
    }
    try self.init(orders: orders, ranges: options.ranges("ranges"))
  }

  public func spread(_ siblings: Siblings, seed: UInt64) throws(MethodError) -> WeightSpread {
    try WeightRegion(siblings, ranges: ranges, orders: orders).spread(seed: seed)
  }

  public func problems(_ groups: [Siblings]) -> [MethodError] {
    WeightRegion.problems(groups, ranges: ranges, orders: orders)
  }
}
