extension Context {
  /// The witnesses of one cell, by origin: one kind, one basis, what stands in for what, echoes told apart.
  func witnesses(
    _ rows: [Int], indicator: Int, _ ledger: inout Ledger, _ notes: inout CellNotes
  ) -> [Witness] {
    if let plain = plainWitnesses(rows, indicator: indicator, &ledger, &notes) { return plain }
    let oneKind = ofOneKind(rows, indicator, &ledger)
    var usable = ofOneBasis(standing(oneKind, &ledger, &notes), indicator, &ledger)
    usable.removeAll { row in
      guard units[indicator].factor(claims.unit[row]) == nil, !isSecondHand(row) else { return false }
      ledger.set(row, .unused(.unknownUnit))
      return true
    }
    if !usable.contains(where: isSecondHand) { return ownWitnesses(usable, indicator: indicator, &ledger, &notes) }
    let chains = OriginChains(usable, self)
    var byOrigin: [Int32: [(row: Int, hands: Int)]] = [:]
    for row in usable {
      let (root, hands) = chains.root(of: row, self)
      byOrigin[root, default: []].append((row, hands))
    }
    var result: [Witness] = []
    for origin in byOrigin.keys.sorted() {
      let told = byOrigin[origin]!
      let nearest = nearestSource(told, origin: origin, indicator: indicator)
      let rows = told.map(\.row)
      let witness = testimony(
        rows.filter { claims.source[$0] == nearest }, origin: origin, indicator: indicator, &ledger, &notes)
      for row in sortedByID(rows.filter { claims.source[$0] != nearest }) {
        guard let witness else {
          ledger.set(row, .unused(units[indicator].factor(claims.unit[row]) == nil ? .unknownUnit : .originUnread))
          continue
        }
        let part = witness.parts.first { claims.part[$0] == claims.part[row] }
        let of = claims.part[row] != 0 ? part ?? witness.row : witness.row
        note(echo: row, of: of, indicator: indicator, &ledger, &notes)
      }
      if let witness { result.append(witness) }
    }
    return result
  }

  /// The common case without detours: every row a source of its own, first-hand, whole, of one kind, naming no other.
  private func plainWitnesses(
    _ rows: [Int], indicator: Int, _ ledger: inout Ledger, _ notes: inout CellNotes
  ) -> [Witness]? {
    guard relations.losing.isEmpty, let first = rows.first else { return nil }
    let kind = claims.kind[first]
    for row in rows {
      guard claims.kind[row] == kind, claims.part[row] == 0, !isSecondHand(row), hasDetails.isEmpty || !hasDetails[row]
      else { return nil }
    }
    var keys = rows.map { UInt64(UInt32(bitPattern: claims.source[$0])) << 32 | UInt64(UInt32($0)) }
    keys.sort()
    for index in keys.indices.dropFirst() where keys[index] >> 32 == keys[index - 1] >> 32 { return nil }
    var result: [Witness] = []
    result.reserveCapacity(keys.count)
    for key in keys {
      let row = Int(key & 0xFFFF_FFFF)
      guard let spread = read(row, indicator, &ledger, &notes) else { continue }
      result.append(Witness(origin: claims.source[row], spread: spread, row: row))
    }
    return result
  }

  /// Every row first-hand: sources are origins.
  private func ownWitnesses(
    _ rows: [Int], indicator: Int, _ ledger: inout Ledger, _ notes: inout CellNotes
  ) -> [Witness] {
    let order = rows.indices.map { UInt64(UInt32(bitPattern: claims.source[rows[$0]])) << 32 | UInt64($0) }.sorted()
    var result: [Witness] = []
    var at = 0
    while at < order.count {
      let origin = Int32(truncatingIfNeeded: order[at] >> 32)
      var told: [Int] = []
      while at < order.count, Int32(truncatingIfNeeded: order[at] >> 32) == origin {
        told.append(rows[Int(order[at] & 0xFFFF_FFFF)])
        at += 1
      }
      if let witness = testimony(told, origin: origin, indicator: indicator, &ledger, &notes) { result.append(witness) }
    }
    return result
  }

  func note(echo row: Int, of original: Int, indicator: Int, _ ledger: inout Ledger, _ notes: inout CellNotes) {
    let (differences, power) = differences(row, from: original, indicator: indicator)
    ledger.set(row, .echo(of: original, differences: differences))
    notes.echoes.append((row, original, differences, power))
    if power != 0 {
      notes.suspects.append(SuspectedSlip(row: row, against: original, power: power, isSetAside: false))
    }
  }

  /// The origin itself where it speaks, else the source that said it first, through the fewest hands, with the smallest
  /// id of a claim. A source without a unit anyone can read comes last.
  private func nearestSource(_ told: [(row: Int, hands: Int)], origin: Int32, indicator: Int) -> Int32 {
    if told.contains(where: { claims.source[$0.row] == origin }) { return origin }
    var best = told[0]
    func key(_ one: (row: Int, hands: Int)) -> (Int, Period, Int) {
      let said = claims.saidOn[one.row]
      return (
        units[indicator].factor(claims.unit[one.row]) == nil ? 1 : 0,
        said.first == 0 ? Period(first: .max, last: .max) : said, one.hands
      )
    }
    for one in told.dropFirst() {
      let (a, b) = (key(one), key(best))
      if a < b || (a == b && idPrecedes(one.row, best.row)) { best = one }
    }
    return claims.source[best.row]
  }

  /// Measurements where there is one, else estimates. Kinds are different quantities.
  private func ofOneKind(_ rows: [Int], _ indicator: Int, _ ledger: inout Ledger) -> [Int] {
    guard let first = rows.first, rows.contains(where: { claims.kind[$0] != claims.kind[first] }) else { return rows }
    let hasMeasurement = rows.contains {
      claims.kind[$0] == .measurement && units[indicator].factor(claims.unit[$0]) != nil
    }
    return rows.filter { row in
      if claims.kind[row] == (hasMeasurement ? .measurement : .estimate) { return true }
      ledger.set(row, .unused(.otherKind))
      return false
    }
  }

  private func ofOneBasis(_ rows: [Int], _ indicator: Int, _ ledger: inout Ledger) -> [Int] {
    guard !hasDetails.isEmpty else { return rows }
    var wanted = rules.basisOf[indicators[indicator].code]
    if wanted == nil {
      let stated = Set(rows.compactMap { details($0)?.basis })
      wanted = Basis.allCases.first { stated.contains($0) }
    }
    guard let wanted else { return rows }
    return rows.filter { row in
      guard let basis = details(row)?.basis, basis != wanted else { return true }
      ledger.set(row, .unused(.otherBasis))
      return false
    }
  }

  /// Rows for which no other row of the cell stands in: restated, superseded, or included in a later phase.
  func standing(_ rows: [Int], _ ledger: inout Ledger, _ notes: inout CellNotes) -> [Int] {
    guard !relations.losing.isEmpty else { return rows }
    let here = Set(rows)
    return rows.filter { row in
      for edge in relations.losing[row].sorted(by: { idPrecedes($0.by, $1.by) }) {
        switch edge.link {
        case .restates:
          ledger.set(row, .restates(edge.by))
          return false
        case .supersedes, .includes:
          guard here.contains(edge.by) else { continue }
          ledger.set(row, .superseded(by: edge.by))
          if edge.link == .supersedes { notes.revisions.append((row, edge.by)) }
          return false
        }
      }
      return true
    }
  }
}
