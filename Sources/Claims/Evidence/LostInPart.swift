extension Arranged {
  /// Claims on a topic of several indicators, each with an indicator whose cell it does not inform and why: of its fates the
  /// ledger keeps the strongest alone. What `unusable` tells is left out.
  func lostInPart() -> [(row: Int, indicator: Int, fate: Fate)] {
    let several = context.measuring.map { $0.count > 1 }
    guard several.contains(true) else { return [] }
    let members = members
    var scratch = Ledger(count: context.claims.count)
    var found: [(row: Int, indicator: Int, fate: Fate)] = []
    for row in context.claims.id.indices
    where several[Int(context.claims.subject[row])] && !context.rules.without.contains(row) && isAlone(row) {
      let told = context.unusableIndicator(row)
      for indicator in context.measuring[Int(context.claims.subject[row])].map(Int.init)
      where indicator != told && counts(indicator) && !emptyEntities(of: row, indicator, members).isEmpty {
        if let fate = lost(row, indicator, &scratch) { found.append((row, indicator, fate)) }
      }
    }
    return found
  }

  /// Whether nothing but itself keeps a claim from its cells: it is no echo, and nothing stands in for it.
  private func isAlone(_ row: Int) -> Bool {
    switch ledger[row] {
    case .used, .unused, .setAside: true
    default: false
    }
  }

  /// Nil where it is a word, or is read as a figure and cannot be told alone.
  private func lost(_ row: Int, _ indicator: Int, _ scratch: inout Ledger) -> Fate? {
    let claims = context.claims
    guard !claims.value[row].isNaN || !claims.low[row].isNaN || !claims.high[row].isNaN else { return nil }
    guard claims.kind[row].givesValues else {
      let admitted = context.rules.admission.kinds[context.indicators[indicator].code] ?? []
      return admitted.contains(claims.kind[row]) ? nil : .unused(.kindNotAdmitted)
    }
    if claims.quantity[row] != .level { return .unused(claims.quantity[row] == .rate ? .rate : .increment) }
    let period = claims.period[row]
    if period.first == 0 { return .unused(.noPeriod) }
    if screening.pins[indicator] == nil {
      if period.last < context.rules.oldestDay { return .unused(.tooOld) }
      if period.last >= context.rules.tooLateDay { return .unused(.tooLate) }
    }
    if context.place(row) >= context.entityCount { return ledger[row] == .unused(.groupNotApplied) ? ledger[row] : nil }
    if !context.rules.mixVintages.covers(context.indicators[indicator].code) || screening.pins[indicator] != nil,
      let chosen = vintages[indicator].period, !period.serves(chosen)
    {
      return .unused(.otherVintage)
    }
    if context.units[indicator].factor(claims.unit[row]) == nil { return .unused(.unknownUnit) }
    scratch.clear(row)
    _ = context.resolve([row], indicator: indicator, reference: 0...0, &scratch)
    switch scratch[row] {
    case .unused, .setAside(.outsideRange): return scratch[row]
    default: return nil
    }
  }
}
