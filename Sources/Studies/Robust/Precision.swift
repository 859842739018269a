public import Robustness

extension Share {
  /// Half the width of Wilson's 95 % interval of a share p of n draws: z/(1 + z²/n) · √(p(1 - p)/n + z²/4n²).
  public static func halfWidth(_ p: Double, draws n: Double) -> Double {
    let z = 1.959963984540054
    return z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
  }
}

extension Acceptability {
  /// The largest half-width of Wilson's interval over every share that is told: of each rank, of the first k for each k, of each
  /// goal and of each pair. Of shares of as many draws it is that of the one nearest to one half.
  public var largestHalfWidth: Double {
    let all = Double(draws) * Double(Self.unit)
    var (nearest, pairs) = (0.5, 0.0)
    func look(_ share: Double) { nearest = min(nearest, abs(share - 0.5)) }
    for ranks in counts {
      var reached: Int64 = 0
      for count in ranks {
        reached += count
        look(Double(count) / all)
        look(Double(reached) / all)
      }
    }
    for goal in goals { look(Double(goal) / Double(draws)) }
    // A pair's share is of the draws that rank both.
    for i in wins.indices {
      for j in wins.indices where j > i {
        guard let share = winning(i, over: j) else { continue }
        pairs = max(pairs, Share.halfWidth(share.value, draws: Double(share.draws)))
      }
    }
    return max(pairs, Share.halfWidth(0.5 - nearest, draws: Double(draws)))
  }
}
