/// A count of draws, read so that "none" is not taken for "never".
public struct Share: Sendable, Equatable {
  /// In units of 1/`Acceptability.unit` draw: ties count in part.
  public var count: Int64
  public var draws: Int
  public init(count: Int64, draws: Int) {
    self.count = count
    self.draws = draws
  }
  /// Of whole draws.
  public init(draws held: Int, of draws: Int) { self.init(count: Int64(held) * Acceptability.unit, draws: draws) }

  public var value: Double { Double(count) / (Double(Acceptability.unit) * Double(draws)) }
  public var isNone: Bool { count == 0 }
  public var isAll: Bool { count == Int64(draws) * Acceptability.unit }
  /// Where none of N draws holds, the share is below 3/N with 95 % confidence (rule of three): "< 3/N". Where all do, it
  /// is likewise above 1 - 3/N.
  public var upperBound: Double { min(1, 3 / Double(draws)) }
  /// The same draws as a share of those that `other` counts.
  public func among(_ other: Share) -> Share {
    Share(count: count, draws: Int((other.value * Double(other.draws)).rounded()))
  }

  /// Monte Carlo standard error of `value`, √(p(1-p)/N): of the draws alone, not of the evidence.
  public var standardError: Double { (value * (1 - value) / Double(draws)).squareRoot() }
}

extension Acceptability {
  /// Share of draws with rank n or better, ties in part; nil: not ranked.
  public func share(of entity: String, atMost rank: Int) -> Share? {
    guard let row = entities.firstIndex(of: entity) else { return nil }
    return Share(count: counts[row].prefix(max(0, rank)).reduce(0, +), draws: draws)
  }

  /// Share of draws at a rank, ties in part; nil: not ranked, or no such rank.
  public func share(of entity: String, at rank: Int) -> Share? {
    guard let row = entities.firstIndex(of: entity), rank >= 1, rank <= counts[row].count else { return nil }
    return Share(count: counts[row][rank - 1], draws: draws)
  }

  /// First rank at which half of the draws that rank it are reached; nil: not ranked.
  public func medianRank(of entity: String) -> Int? {
    guard let row = entities.firstIndex(of: entity) else { return nil }
    let all = Double(counts[row].reduce(0, +))
    return all > 0 ? rank(row, reaching: all / 2) : nil
  }

  /// Monte Carlo standard error of `expectedRank`: the deviation of the ranks over √draws; nil: not ranked by
  /// two draws.
  public func standardErrorOfRank(of entity: String) -> Double? {
    guard let row = entities.firstIndex(of: entity), let mean = expectedRank(of: entity) else { return nil }
    let all = Double(counts[row].reduce(0, +))
    guard all >= 2 * Double(Self.unit) else { return nil }
    let variance = counts[row].enumerated().reduce(0.0) { sum, one in
      let distance = Double(one.offset + 1) - mean
      return sum + distance * distance * (Double(one.element) / all)
    }
    return (variance / (all / Double(Acceptability.unit))).squareRoot()
  }

  /// The goal with this number in the call.
  public func share(ofGoal number: Int) -> Share { Share(draws: goals[number], of: draws) }

  /// Draws in which the entity is ranked, as a share; below one only where choices leave it out.
  public func ranked(_ entity: String) -> Share? { share(of: entity, atMost: entities.count) }

  /// Of the draws that rank it: from the first rank at which at least (1 - level)/2 of the draws are reached to the first at which (1 + level)/2
  /// are; nil: not ranked, or ranked by too few draws to tell.
  public func rankInterval(of entity: String, level: Double = 0.9) -> ClosedRange<Int>? {
    precondition(level > 0 && level < 1)
    guard let row = entities.firstIndex(of: entity) else { return nil }
    let all = Double(counts[row].reduce(0, +))
    guard all >= Double(Self.fewest(forInterval: level)) * Double(Self.unit) else { return nil }
    let low = rank(row, reaching: all * ((1 - level) / 2))
    return low...max(low, rank(row, reaching: all * ((1 + level) / 2)))
  }

  /// The fewest draws of which an interval leaves one out on each side.
  public static func fewest(forInterval level: Double = 0.9) -> Int { Int((2 / (1 - level)).rounded()) }

  /// 5 %, 50 % and 95 % points of the score of an entity by its number; nil: there are none, or too few draws to tell.
  public func scorePoints(_ entity: Int) -> (low: Double, median: Double, high: Double)? {
    scores.isEmpty || draws < Self.fewest() ? nil : scores[entity]
  }

  /// Mean rank over the draws that rank it; nil: not ranked.
  public func expectedRank(of entity: String) -> Double? {
    guard let row = entities.firstIndex(of: entity) else { return nil }
    var sum: Int64 = 0
    for (place, count) in counts[row].enumerated() {
      let (product, overflow) = count.multipliedReportingOverflow(by: Int64(place + 1))
      let (total, over) = sum.addingReportingOverflow(product)
      precondition(!overflow && !over, "draws and entities are too many for the mean rank")
      sum = total
    }
    let all = counts[row].reduce(0, +)
    return all > 0 ? Double(sum) / Double(all) : nil
  }

  private func rank(_ row: Int, reaching target: Double) -> Int {
    var reached: Int64 = 0
    for (place, count) in counts[row].enumerated() {
      reached += count
      // The target is a product of decimals; a billionth of a draw must not decide.
      if Double(reached) >= target - 1e-3 { return place + 1 }
    }
    return counts[row].count
  }
}
