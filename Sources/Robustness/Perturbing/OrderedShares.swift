import Linear

/// The map of the unit cube onto shares in an order that takes uniform points to uniform points: sorted shares, uniform
/// on the sorted part of the simplex, are given to the children along a uniformly drawn linear extension of the order.
struct OrderedShares {
  private let count: Int
  private let extensions: LinearExtensions

  /// nil: the order has too many down-sets for its extensions to be counted.
  init?(_ count: Int, _ orders: [(greater: Int, smaller: Int)]) {
    guard let extensions = LinearExtensions(count, orders) else { return nil }
    self.extensions = extensions
    self.count = count
  }

  /// One for each gap of the shares, one for each step of the extension.
  var dimensions: Int { 2 * count - 1 }

  func shares(_ point: [Double]) -> [Double] {
    // The corners of the sorted part are (1/j, …, 1/j, 0, …, 0); uniform mixtures of them are uniform on it.
    var parts: [Double] = []
    var left = 1.0
    for j in 1..<count {
      let kept = Exact.exp(Exact.log(point[j - 1]) / Double(count - j))
      parts.append(left * (1 - kept))
      left *= kept
    }
    parts.append(left)
    var sorted = parts
    var sum = 0.0
    for j in stride(from: count, to: 0, by: -1) {
      sum += parts[j - 1] / Double(j)
      sorted[j - 1] = sum
    }
    var shares = sorted
    for (place, child) in extensions.sequence(point[(count - 1)...]).enumerated() { shares[child] = sorted[place] }
    return shares
  }
}
