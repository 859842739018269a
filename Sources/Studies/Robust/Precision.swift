public import Robustness

extension Share {
  /// Half the width of Wilson's 95 % interval of a share p of n draws: z/(1 + z²/n) · √(p(1 - p)/n + z²/4n²).
  public static func halfWidth(_ p: Double, draws n: Double) -> Double {
    let z = 1.959963984540054
    return z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
  }
}

extension Acceptability {
  /// The largest half-width of Wilson's interval over every share that is told: of each rank, of the first k for each k, and of
  /// each pair. It is that of the share nearest to one half.
  public var largestHalfWidth: Double {
    let all = Double(draws) * Double(Self.unit)
    var nearest = 0.5
    func look(_ share: Double) { nearest = min(nearest, abs(share - 0.5)) }
    for ranks in counts {
      var reached: Int64 = 0
      for count in ranks {
        reached += count
        look(Double(count) / all)
        look(Double(reached) / all)
      }
    }
    for row in wins { for count in row { look(Double(count) / Double(draws)) } }
    return Share.halfWidth(0.5 - nearest, draws: Double(draws))
  }
}
