/// Which period an indicator's figures describe, and how many entities each admissible period covers.
public struct VintageChoice: Sendable {
  public var indicator: Int
  /// Nil: no admissible claim.
  public var period: Period?
  /// Whether the framework names it.
  public var pinned: Bool
  /// Entities covered by any admissible period.
  public var coverable: Int
  /// Admissible periods, newest first, with the entities each covers.
  public var coverage: [(period: Period, entities: Int)]
  /// Entities that show another period, by index, with that period; only where the study mixes vintages.
  public var carried: [(entity: Int, period: Period)] = []

  /// The newest period that covers at least 90 % of the entities that any admissible period covers; where none does,
  /// the one that covers most, the newest of equals.
  static func choose(_ coverage: [(period: Period, entities: Int)], of coverable: Int) -> Period? {
    if let enough = coverage.first(where: { $0.entities * 10 >= coverable * 9 }) { return enough.period }
    let most = coverage.map(\.entities).max()
    return coverage.first { $0.entities == most }?.period
  }
}

extension Context {
  /// One choice for each indicator. A complete enumeration covers everyone; groups cover no one, but where there are
  /// claims about groups alone, the newest of them gives the period.
  func vintages(_ screening: Screening) -> [VintageChoice] {
    let periods = screening.periods.periods
    var complete = Set<Int32>()
    for (index, source) in vocabulary.sources.enumerated() where source.coverage == .complete {
      complete.insert(Int32(index))
    }
    var result: [VintageChoice] = []
    var counts = [Int](repeating: 0, count: periods.count)
    var lastPlace = [Int32](repeating: -1, count: periods.count)
    var everyone = [Bool](repeating: false, count: periods.count)
    var at = 0
    for indicator in indicators.indices {
      var touched: [Int] = []
      var coverable = 0
      var place: Int32 = -1
      var anyComplete = false
      var ofGroups: Period?
      while at < screening.stock.count, screening.stock[at].indicator == indicator {
        let entry = screening.stock[at]
        at += 1
        let period = Int(entry.period)
        guard entry.place < entityCount else {
          ofGroups = max(ofGroups ?? periods[period], periods[period])
          continue
        }
        if let pin = screening.pins[indicator], periods[period] != pin { continue }
        if entry.place != place {
          place = entry.place
          coverable += 1
        }
        if lastPlace[period] != entry.place {
          if counts[period] == 0 { touched.append(period) }
          counts[period] += 1
          lastPlace[period] = entry.place
        }
        if !complete.isEmpty, complete.contains(claims.source[Int(entry.row)]),
          covers(vocabulary.sources[Int(claims.source[Int(entry.row)])], indicators[indicator].code)
        {
          everyone[period] = true
          anyComplete = true
        }
      }
      if anyComplete { coverable = entityCount }
      let coverage = touched.map { (period: periods[$0], entities: everyone[$0] ? entityCount : counts[$0]) }
        .sorted { $1.period < $0.period }
      for period in touched {
        counts[period] = 0
        everyone[period] = false
        lastPlace[period] = -1
      }
      result.append(
        VintageChoice(
          indicator: indicator,
          period: coverage.isEmpty
            ? screening.pins[indicator] ?? ofGroups : VintageChoice.choose(coverage, of: coverable),
          pinned: screening.pins[indicator] != nil, coverable: coverable, coverage: coverage))
    }
    return result
  }

  func covers(_ source: Source, _ indicator: String) -> Bool {
    source.coverageOf.isEmpty || source.coverageOf.contains(indicator)
  }
}
