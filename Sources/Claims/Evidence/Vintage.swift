/// Which period an indicator's figures describe, and how many entities each admissible period covers: a year, unless the
/// framework names a finer one. Within the year a cell takes its latest figures, which need not be other cells' day.
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
  /// Complete enumerations, by source: the latest within the period. Whoever an earlier one listed has left it.
  var enumerations: [Int32: Period] = [:]

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
    let slots = YearSlots(periods)
    var complete = Set<Int32>()
    for (index, source) in vocabulary.sources.enumerated() where source.coverage == .complete {
      complete.insert(Int32(index))
    }
    var result: [VintageChoice] = []
    var counts = [Int](repeating: 0, count: slots.years.count)
    var lastPlace = [Int32](repeating: -1, count: slots.years.count)
    var everyone = [Bool](repeating: false, count: slots.years.count)
    var at = 0
    for indicator in indicators.indices {
      var touched: [Int] = []
      var coverable = 0
      var place: Int32 = -1
      var anyComplete = false
      var enumerations: [Int: [Int32: Period]] = [:]
      var ofGroups: Period?
      let pin = screening.pins[indicator]
      while at < screening.stock.count, screening.stock[at].indicator == indicator {
        let entry = screening.stock[at]
        at += 1
        let exact = periods[Int(entry.period)]
        let period = slots.of[Int(entry.period)]
        guard entry.place < entityCount else {
          ofGroups = max(ofGroups ?? slots.years[period], slots.years[period])
          continue
        }
        if let pin, !exact.serves(pin) { continue }
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
          let source = claims.source[Int(entry.row)]
          let latest = enumerations[period]?[source] ?? exact
          enumerations[period, default: [:]][source] = max(latest, exact)
        }
      }
      if anyComplete { coverable = entityCount }
      let coverage = touched.map { (period: pin ?? slots.years[$0], entities: everyone[$0] ? entityCount : counts[$0]) }
        .sorted { $1.period < $0.period }
      for period in touched {
        counts[period] = 0
        everyone[period] = false
        lastPlace[period] = -1
      }
      var choice = VintageChoice(
        indicator: indicator,
        period: coverage.isEmpty ? pin ?? ofGroups : VintageChoice.choose(coverage, of: coverable),
        pinned: pin != nil, coverable: coverable, coverage: coverage)
      for (slot, latest) in enumerations where (pin ?? slots.years[slot]) == choice.period {
        choice.enumerations = latest
      }
      result.append(choice)
    }
    return result
  }

  func covers(_ source: Source, _ indicator: String) -> Bool {
    source.coverageOf.isEmpty || source.coverageOf.contains(indicator)
  }
}

extension Period {
  /// Whether a figure of this period can stand for the chosen one: it is the same, is of the year that is chosen, or lies
  /// within what is chosen as a part of a year.
  func serves(_ chosen: Period) -> Bool {
    if self == chosen || commonYear == chosen { return true }
    return chosen.commonYear != chosen && first >= chosen.first && last <= chosen.last
  }
}

/// The years that periods lie in, by their last day.
struct YearSlots {
  private(set) var years: [Period] = []
  /// By period: which year.
  private(set) var of: [Int] = []

  init(_ periods: [Period]) {
    var known: [Period: Int] = [:]
    for period in periods {
      let year = period.commonYear
      let slot = known[year] ?? years.count
      if slot == years.count {
        known[year] = slot
        years.append(year)
      }
      of.append(slot)
    }
  }
}

extension IndicatorTable {
  /// One period for the indicator where all its cells have one, and of the others those that differ.
  mutating func settlePeriods(_ choice: VintageChoice) {
    let cells = cells[choice.indicator]
    let exact = Set(cells.compactMap { $0?.period })
    let isMixed = !choice.carried.isEmpty
    let common = isMixed ? nil : exact.count == 1 ? exact.first : choice.period
    vintages[choice.indicator] = common
    for row in cells.indices where cells[row] != nil {
      let own = cells[row]?.period ?? (isMixed ? choice.period : nil)
      self.cells[choice.indicator][row]?.period = own == common ? nil : own
    }
  }
}
