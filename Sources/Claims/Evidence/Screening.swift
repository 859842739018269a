/// First look at every claim: what its nature alone decides.
struct Screening: Sendable {
  /// Claims that may give values: measurements and estimates within the study's years.
  var stock: [Entry] = []
  /// Claims of admitted kinds.
  var promised: [Entry] = []
  /// Claims that are words.
  var words: [Entry] = []
  var periods = PeriodIndex()
  /// The period the framework names for each indicator.
  var pins: [Period?]

  init(_ context: Context, _ ledger: inout Ledger) {
    let claims = context.claims
    let rules = context.rules
    let admitted = context.indicators.map { rules.admission.kinds[$0.code] ?? [] }
    pins = context.indicators.map { $0.period.isEmpty ? nil : Period($0.period) }
    let (oldest, tooLate) = (rules.oldestDay, rules.tooLateDay)
    stock.reserveCapacity(claims.count)
    for row in claims.id.indices {
      if !rules.without.isEmpty, rules.without.contains(row) {
        ledger.set(row, .unused(.leftOut))
        continue
      }
      let kind = claims.kind[row]
      if let shown = Self.shown(kind) {
        // A published rank is shown beside the entity's own, as a figure.
        let isPublished = shown == .publishedRank || shown == .publishedScore
        ledger.set(
          row,
          isPublished && claims.value[row].isNaN
            ? .unused(.noNumber) : isPublished && claims.entity[row] < 0 ? .unused(.groupNotApplied) : .shown(shown))
        continue
      }
      let measured = context.measuring[Int(claims.subject[row])]
      if measured.isEmpty {
        ledger.set(row, .unused(.nothingMeasures))
        continue
      }
      let place = Int32(context.place(row))
      let hasNumber = !claims.value[row].isNaN || !claims.low[row].isNaN || !claims.high[row].isNaN
      let period = claims.period[row]
      for indicator in measured {
        func entry() -> Entry {
          Entry(indicator: indicator, place: place, period: Int32(periods.index(period)), row: Int32(row))
        }
        guard hasNumber else {
          if claims.level[row] != 0 {
            words.append(entry())
          } else {
            ledger.set(row, .unused(.noNumber))
          }
          continue
        }
        guard kind.givesValues else {
          if admitted[Int(indicator)].contains(kind) {
            promised.append(entry())
          } else {
            ledger.set(row, .unused(.kindNotAdmitted))
          }
          continue
        }
        if claims.quantity[row] != .level {
          ledger.set(row, .unused(claims.quantity[row] == .rate ? .rate : .increment))
        } else if period.first == 0 {
          ledger.set(row, .unused(.noPeriod))
        } else if pins[Int(indicator)] == nil, period.last < oldest {
          ledger.set(row, .unused(.tooOld))
        } else if pins[Int(indicator)] == nil, period.last >= tooLate {
          ledger.set(row, .unused(.tooLate))
        } else {
          stock.append(entry())
        }
      }
    }
    let (indicators, places) = (context.indicators.count, context.placeCount)
    stock = Ordering.byCell(stock, indicators: indicators, places: places)
    promised = Ordering.byCell(promised, indicators: indicators, places: places)
    words = Ordering.byCell(words, indicators: indicators, places: places)
  }

  private static func shown(_ kind: ClaimKind) -> Fate.Shown? {
    switch kind {
    case .demand: .demand
    case .concern: .concern
    case .stance: .stance
    case .publishedRank: .publishedRank
    case .publishedScore: .publishedScore
    case .context: .context
    default: nil
    }
  }
}

extension EvidenceRules {
  /// A period that ends before this day is too old.
  var oldestDay: Int32 { Int32(clamping: (target - maxAge) * 10_000) }
  /// One that ends on this day or later describes a time after the target.
  var tooLateDay: Int32 { Int32(clamping: (target + 1) * 10_000) }
}
