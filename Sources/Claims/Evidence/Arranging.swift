import Diagnostics
import Linear

/// The table while it is being made: each stage fills in what it knows.
struct Arranging: Sendable {
  let context: Context
  let screening: Screening
  var ledger: Ledger
  var vintages: [VintageChoice]
  var cells: [[Cell?]]
  var groupCells: [(indicator: Int, group: Int, cell: Cell)] = []
  var contested: [(indicator: Int, place: Int, cell: ContestedCell)] = []
  var notes = CellNotes()
  var refused: [PoolingRefused.Place] = []
  var changes: [AdmittedChange] = []
  var sums: [SumConstraint] = []
  private(set) var references: [[Int]: ClosedRange<Double>] = [:]
  /// Cells that two origins a power of ten apart speak of, left for when the others are known.
  private var deferred: [(indicator: Int, place: Int, tiers: [[Int]], elsewhere: [Int])] = []

  init(_ context: Context) {
    self.context = context
    ledger = Ledger(count: context.claims.count)
    screening = Screening(context, &ledger)
    vintages = context.vintages(screening)
    cells = Array(repeating: Array(repeating: nil, count: context.entityCount), count: context.indicators.count)
  }

  /// Cells from measurements and estimates.
  mutating func fillStock(threads: Int) {
    let ranges = stockRanges(threads)
    if ranges.count == 1 {
      fill(ranges[0])
    } else {
      var blank = self
      blank.ledger = Ledger(count: ledger.count)
      let parts = inParallel(ranges.count, threads: threads) { [blank] number in
        var part = blank
        part.fill(ranges[number])
        return part
      }
      for (range, part) in zip(ranges, parts) { merge(part, range) }
    }
    for cell in deferred { references[[cell.indicator, cell.place]] = reference(cell.indicator, cell.place) }
    for cell in deferred {
      fill(
        cell.indicator, cell.place, cell.tiers, cell.elsewhere, reference: references[[cell.indicator, cell.place]])
    }
  }

  /// The entries in stretches of whole cells; few entries are not worth several.
  private func stockRanges(_ threads: Int) -> [Range<Int>] {
    let stock = screening.stock
    // A few more than threads, since cells take unequal time; but each has a ledger, eight bytes a claim.
    let parts = threads < 2 ? 1 : min(2 * threads, 8, max(1, stock.count / 20_000))
    var cuts = [0]
    for part in 1..<max(parts, 1) {
      var cut = max(cuts[cuts.count - 1], stock.count * part / parts)
      while cut > 0, cut < stock.count, stock[cut].place == stock[cut - 1].place,
        stock[cut].indicator == stock[cut - 1].indicator
      { cut += 1 }
      cuts.append(cut)
    }
    cuts.append(stock.count)
    return zip(cuts, cuts.dropFirst()).map { $0..<$1 }
  }

  /// Takes over what was filled from a later stretch of the entries.
  private mutating func merge(_ part: Arranging, _ range: Range<Int>) {
    guard let first = range.first, let last = range.last else { return }
    ledger.merge(part.ledger)
    for indicator in Int(screening.stock[first].indicator)...Int(screening.stock[last].indicator) {
      vintages[indicator].carried += part.vintages[indicator].carried
      for (place, cell) in part.cells[indicator].enumerated() where cell != nil { cells[indicator][place] = cell }
    }
    groupCells += part.groupCells
    contested += part.contested
    refused += part.refused
    deferred += part.deferred
    add(part.notes)
  }

  private mutating func fill(_ range: Range<Int>) {
    var own: [Entry] = []
    var elsewhere: [Int] = []
    let periods = screening.periods.periods
    // By indicator and period: whether figures of the one serve the other.
    let serves = vintages.map { choice in periods.map { period in choice.period.map(period.serves) ?? false } }
    let mixes = context.indicators.map { context.rules.mixVintages.covers($0.code) }
    var at = range.lowerBound
    let stock = screening.stock
    while at < range.upperBound {
      let (indicator, place) = (Int(stock[at].indicator), Int(stock[at].place))
      own.removeAll(keepingCapacity: true)
      elsewhere.removeAll(keepingCapacity: true)
      let start = at
      while at < range.upperBound, Int(stock[at].place) == place, Int(stock[at].indicator) == indicator {
        let entry = stock[at]
        if serves[indicator][Int(entry.period)], !hasLeft(entry) {
          own.append(entry)
        } else {
          elsewhere.append(Int(entry.row))
        }
        at += 1
      }
      var tiers = latestFirst(own)
      if tiers.isEmpty, mixes[indicator], place < context.entityCount, screening.pins[indicator] == nil,
        !stock[start..<at].contains(where: { serves[indicator][Int($0.period)] })
      {
        let newest = stock[start..<at].map { periods[Int($0.period)] }.max()!
        tiers = [elsewhere.filter { context.claims.period[$0] == newest }]
        elsewhere.removeAll { context.claims.period[$0] == newest }
        vintages[indicator].carried.append((place, newest))
      }
      fill(indicator, place, tiers, elsewhere, reference: nil)
    }
  }

  /// Whether a complete enumeration of a later day in the same year lists the entity no more.
  private func hasLeft(_ entry: Entry) -> Bool {
    let latest = vintages[Int(entry.indicator)].enumerations
    guard !latest.isEmpty, Int(entry.place) < context.entityCount else { return false }
    return latest[context.claims.source[Int(entry.row)]].map { context.claims.period[Int(entry.row)] < $0 } ?? false
  }

  /// A cell's claims by period: what ends last first, of equal ends the longer, so that no quarter takes a year's place; last
  /// those that only pass on others.
  private func latestFirst(_ entries: [Entry]) -> [[Int]] {
    guard let first = entries.first else { return [] }
    if entries.allSatisfy({ $0.period == first.period }) { return [entries.map { Int($0.row) }] }
    let rows = entries.map { Int($0.row) }
    let byPeriod = Dictionary(grouping: rows) { context.claims.period[$0] }
    let passedOn = byPeriod.filter { $1.allSatisfy { context.passesOn($0, among: rows) } }
    func order(_ period: Period) -> (Int, Int32, Int32) {
      (passedOn[period] == nil ? 0 : 1, -period.last, period.first)
    }
    return byPeriod.keys.sorted { order($0) < order($1) }.map { byPeriod[$0]! }
  }

  /// The range of the other entities' magnitudes; a range without a number where there are none.
  private func reference(_ indicator: Int, _ place: Int) -> ClosedRange<Double> {
    let others = cells[indicator].compactMap { $0?.value.magnitude }
    guard let low = others.min(), let high = others.max() else { return -1 ... -1 }
    return low...high
  }

  private mutating func fill(
    _ indicator: Int, _ place: Int, _ tiers: [[Int]], _ elsewhere: [Int], reference: ClosedRange<Double>?
  ) {
    if place >= context.entityCount {
      let group = place - context.entityCount
      let code = context.vocabulary.groups[group].code
      let applied = context.rules.groups.contains {
        $0.group == code && $0.indicators.covers(context.indicators[indicator].code)
      }
      guard applied else {
        for row in tiers.joined() + elsewhere { ledger.set(row, .unused(.groupNotApplied)) }
        return
      }
    }
    guard let rows = tiers.first, !rows.isEmpty else {
      passOver(elsewhere, indicator)
      return
    }
    let earlier = tiers.dropFirst().joined()
    if reference != nil { for row in rows { ledger.clear(row) } }
    var result = context.resolve(rows, indicator: indicator, reference: reference, &ledger)
    if result.needsReference {
      deferred.append((indicator, place, tiers, elsewhere))
      return
    }
    // A later figure that cannot be used hides no earlier one.
    if result.cell == nil, tiers.count > 1 {
      add(result.notes)
      return fill(indicator, place, Array(tiers.dropFirst()), elsewhere, reference: nil)
    }
    result.cell?.period = context.claims.period[rows[0]]
    context.yearEchoes(elsewhere + earlier, of: result.witnesses, indicator: indicator, &ledger, &result.notes)
    passOver(elsewhere, indicator)
    passOver(Array(earlier), indicator)
    absorb(result, indicator, place)
  }

  private mutating func passOver(_ rows: [Int], _ indicator: Int) {
    for row in rows {
      let isOfTheYear = vintages[indicator].period.map(context.claims.period[row].serves) ?? false
      ledger.set(row, .unused(isOfTheYear ? .earlierInYear : .otherVintage))
    }
  }

  private mutating func add(_ more: CellNotes) {
    notes.echoes += more.echoes
    notes.revisions += more.revisions
    notes.disagreements += more.disagreements
    notes.undeclared += more.undeclared
    notes.suspects += more.suspects
  }

  private mutating func absorb(_ result: CellResult, _ indicator: Int, _ place: Int) {
    add(result.notes)
    guard var cell = result.cell else { return }
    if let why = result.pooled?.refused {
      refused.append(
        PoolingRefused.Place(
          entity: context.placeCode(place), indicator: context.indicators[indicator].code,
          origins: result.witnesses.count, why: why))
    }
    // Groups are never carried.
    if let own = cell.period, let chosen = vintages[indicator].period, place < context.entityCount, !own.serves(chosen)
    {
      cell.flags.insert(.carried)
    }
    if cell.flags.contains(.contested) {
      let figures = (result.witnesses + result.bounds + result.setAside.map(\.witness)).map {
        (row: $0.row, value: $0.spread.figure)
      }
      contested.append(
        (
          indicator, place,
          ContestedCell(
            indicator: indicator, place: context.placeCode(place), cell: cell, figures: figures,
            cochran: result.cochran.flatMap { $0.isContested ? $0 : nil })
        ))
    }
    if place < context.entityCount {
      cells[indicator][place] = cell
    } else {
      groupCells.append((indicator, place - context.entityCount, cell))
    }
  }
}
