public import Methods

/// Uniform over all weights whose shares among siblings lie within intervals.
public struct Intervals: WeightPerturbing {
  public static let card = MethodCard(
    name: "intervals", title: "Shares within intervals",
    summary: """
      Weights uniform on the part of the simplex in which each child's share among its siblings lies within its interval; \
      a child without one may have any share. 4,096 vectors represent it.
      """,
    references: ["lahdelma2001"],
    options: [ranges])

  static let ranges = MethodCard.Option(
    "ranges", .ranges, "The least and the greatest share among its siblings, from 0 to 1, by node or indicator code.")

  public var ranges: [String: ClosedRange<Double>]

  public init(ranges: [String: ClosedRange<Double>]) { self.ranges = ranges }

  public init(_ options: OptionValues) throws(MethodError) {
    ranges = options.ranges("ranges")
    guard !ranges.isEmpty else {
      throw MethodError(
        "intervals needs ranges", advice: "write '{method: intervals, ranges: {CODE: [0.1, 0.3]}}'", option: "ranges")
    }
    if let wrong = WeightRegion.beyondShares(ranges) { throw wrong }
  }

  public func spread(_ siblings: Siblings, seed: UInt64) throws(MethodError) -> WeightSpread {
    try WeightRegion(siblings, ranges: ranges, orders: []).spread(seed: seed)
  }

  public func problems(_ groups: [Siblings]) -> [MethodError] {
    WeightRegion.problems(groups, ranges: ranges, orders: [])
  }
}
