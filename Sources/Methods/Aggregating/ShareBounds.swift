/// Between what a node's children may contribute to an entity's score, as shares of it.
struct ShareBounds {
  var low: [Double]
  var high: [Double]

  static func free(_ children: Int) -> ShareBounds {
    ShareBounds(low: Array(repeating: 0, count: children), high: Array(repeating: 1, count: children))
  }

  /// Whether none could bind.
  var areFree: Bool { low.allSatisfy { $0 <= 0 } && high.allSatisfy { $0 >= 1 } }

  /// Each bound at a share that some shares summing to one do reach.
  var reached: ShareBounds {
    let (lows, highs) = (low.reduce(0, +), high.reduce(0, +))
    return ShareBounds(
      low: low.indices.map { max(low[$0], 1 - (highs - high[$0])) },
      high: high.indices.map { min(high[$0], 1 - (lows - low[$0])) })
  }

  /// Those left where some children are missing, as everywhere dropped and the others rescaled: the least and the greatest
  /// share of the rest that each child could have had. Nil: the rest could have had none.
  func keeping(_ present: [Bool]) -> ShareBounds? {
    if !present.contains(false) { return self }
    let all = reached
    func sum(_ bounds: [Double], _ counts: Bool) -> Double {
      bounds.indices.reduce(0) { present[$1] == counts ? $0 + bounds[$1] : $0 }
    }
    let most = min(sum(all.high, true), 1 - sum(all.low, false))
    let least = max(sum(all.low, true), 1 - sum(all.high, false))
    guard most > 1e-9 else { return nil }
    var kept = ShareBounds(low: [], high: [])
    for child in low.indices {
      guard present[child] else {
        kept.low.append(0)
        kept.high.append(0)
        continue
      }
      let (low, high) = (all.low[child], all.high[child])
      // The others' share is greatest where this one's is least, and the other way round.
      let others = (
        least: max(0, least - high, sum(all.low, true) - low), most: min(most - low, sum(all.high, true) - high)
      )
      kept.low.append(low > 0 ? low / (low + max(0, others.most)) : 0)
      // Equal bounds stay in order whatever their roundings.
      kept.high.append(max(kept.low[child], high > 0 ? high / (high + others.least) : 0))
    }
    return kept
  }

  /// What is wrong with them for a node with so many children: two that no shares keep.
  func contradiction(_ codes: [String], node: String) -> MethodError? {
    // An only child's share is all of it.
    guard codes.count > 1 else { return nil }
    for child in codes.indices where low[child] > high[child] {
      return MethodError(
        "the share of \(codes[child]) in \(node) is to be at least \(plain(rounded(low[child]))) and at most "
          + "\(plain(rounded(high[child])))",
        advice: "lower 'low', raise 'high', or leave \(codes[child]) to them alone under 'shares'", node: node,
        option: "low")
    }
    let (lows, highs) = (low.reduce(0, +), high.reduce(0, +))
    guard lows > 1 + 1e-12 || highs < 1 - 1e-12 else { return nil }
    let side = lows > 1 + 1e-12 ? "least" : "most"
    return MethodError(
      "the shares of \(node)'s \(codes.count) children add up to \(plain(rounded(side == "least" ? lows : highs))) at \(side)",
      advice: side == "least"
        ? "lower 'low' or the lows of 'shares' until they add up to 1 or less, or combine \(node) with bounds of its own under 'of'"
        : "raise 'high' or the highs of 'shares' until they add up to 1 or more, or combine \(node) with bounds of its own under 'of'",
      node: node, option: side == "least" ? "low" : "high")
  }
}

private func rounded(_ number: Double) -> Double { (number * 1e9).rounded() / 1e9 }
