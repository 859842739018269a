import Linear
import Methods

/// The shares of some siblings that lie within bounds and in an order: a convex part of the simplex.
struct WeightRegion {
  let node: String
  /// In code order, so that the framework's does not matter.
  let codes: [String]
  /// As tight as bounds and orders make one another.
  private(set) var low: [Double]
  private(set) var high: [Double]
  /// Positions in `codes`.
  private(set) var orders: [(greater: Int, smaller: Int)] = []
  /// Place in `codes` of each child, in the framework's order.
  private let places: [Int]
  private let isNamed: Bool
  /// The first that has an interval: where the study is wrong if there is no room.
  private let ranged: String

  /// More than ever stand under one node, and fewer than the directions of Sobol' points.
  static let mostChildren = 500
  /// What rounding may do to a sum of shares.
  static let slack = 1e-12

  /// Throws where no weights are left.
  init(
    _ siblings: Siblings, ranges: [String: ClosedRange<Double>], orders stated: [CodeOrder]
  ) throws(MethodError) {
    node = siblings.node
    let codes = siblings.children.sorted()
    self.codes = codes
    let place = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    places = siblings.children.map { place[$0] ?? 0 }
    ranged = codes.first { ranges[$0] != nil } ?? siblings.node
    low = codes.map { ranges[$0]?.lowerBound ?? 0 }
    high = codes.map { ranges[$0]?.upperBound ?? 1 }
    var told: Set<[Int]> = []
    for order in stated {
      for (greater, smaller) in zip(order.codes, order.codes.dropFirst()) {
        guard let greater = place[greater], let smaller = place[smaller] else { continue }
        if told.insert([greater, smaller]).inserted { orders.append((greater, smaller)) }
      }
    }
    isNamed = !orders.isEmpty || codes.contains { ranges[$0] != nil }
    guard codes.count <= Self.mostChildren || !isNamed else {
      throw MethodError(
        "\(node) has \(codes.count) children, too many for weights within intervals or orders",
        advice: "group them: \(Self.mostChildren) can be drawn from", node: node)
    }
    tighten()
    try checkRoom()
  }

  /// A child weighs at least what must weigh less does, and at most what must weigh more does. With that, every sum between
  /// those of the lower and the upper ends is reached within the region: on the straight line between the two.
  private mutating func tighten() {
    for _ in codes {
      var changed = false
      for (greater, smaller) in orders {
        if low[greater] < low[smaller] { (low[greater], changed) = (low[smaller], true) }
        if high[smaller] > high[greater] { (high[smaller], changed) = (high[greater], true) }
      }
      if !changed { break }
    }
  }

  private func checkRoom() throws(MethodError) {
    for (place, code) in codes.enumerated() where low[place] > high[place] {
      throw MethodError(
        "\(code) would have to be at least \(plain(low[place])) and at most \(plain(high[place])) of \(node)",
        advice: "widen its interval, or those that the orders set against it", node: ranged, option: "ranges")
    }
    let (least, most) = (Statistics.sum(low), Statistics.sum(high))
    if least > 1 + Self.slack {
      throw MethodError(
        "the least shares of \(node)'s children sum to \(plain(least)), above 1",
        advice: "lower them until they sum to less", node: ranged, option: "ranges")
    }
    if most < 1 - Self.slack {
      throw MethodError(
        "the greatest shares of \(node)'s children sum to \(plain(most)), below 1",
        advice: "raise them until they sum to more", node: ranged, option: "ranges")
    }
  }

  func spread(seed: UInt64) -> WeightSpread {
    if codes.count < 2 { return .still }
    if !isNamed { return .gammas(codes.map { _ in 1 }) }
    return .region(vectors(seed: seed).map { vector in places.map { vector[$0] } })
  }

  /// `RankingKernels.tableSize` points of the region, by code.
  private func vectors(seed: UInt64) -> [[Double]] {
    for (end, sum) in [(low, Statistics.sum(low)), (high, Statistics.sum(high))] where abs(sum - 1) <= Self.slack {
      return Array(repeating: end, count: RankingKernels.tableSize)
    }
    let name = "weight region:\(node)"
    let points = RegionPoints(seed: seed, stream: Philox.streamID(name: name))
    let ordered = orders.isEmpty ? nil : OrderedShares(codes.count, orders)
    return ordered.flatMap { points.accepted($0.dimensions, $0.shares, where: holds) }
      ?? points.accepted(codes.count - 1, BoundedShares(low, high).shares, where: holds)
      ?? RegionWalk(low, high, orders, Philox(seed: seed), stream: Philox.wideStream(name: name)).vectors()
  }

  private func holds(_ shares: [Double]) -> Bool {
    shares.indices.allSatisfy { shares[$0] >= low[$0] - Self.slack && shares[$0] <= high[$0] + Self.slack }
      && orders.allSatisfy { shares[$0.greater] >= shares[$0.smaller] }
  }
}

/// Without the digits that rounding adds.
private func plain(_ sum: Double) -> String {
  let rounded = (sum * 1e9).rounded() / 1e9
  return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
}
