import Linear

/// What one admitted claim adds to one cell, realised share included.
public struct AdmittedChange: Sendable {
  public var indicator: Int
  public var entity: Int
  public var row: Int
  /// In the indicator's unit; for a level, how far it lifts the cell.
  public var change: Double
}

/// A promise as an amount in the indicator's unit, realised share included.
private struct Promise {
  var rows: [Int]
  var isLevel: Bool
  /// Counted in full, and no bound itself.
  var isWhole: Bool
  var mean: Double
  var deviation: Double
}

extension Arranging {
  /// value = max(stock + Σ realised increments, largest realised level), for every entity alike.
  ///
  /// Without a stock, which is not nought, increments are counted from the indicator's minimum: a lower bound of the
  /// level where all are counted in full. Where the stock may be negative they bound nothing and are not used.
  mutating func admit() {
    let promised = screening.promised
    var at = 0
    while at < promised.count {
      let (indicator, place) = (Int(promised[at].indicator), Int(promised[at].place))
      var rows: [Int] = []
      while at < promised.count, Int(promised[at].indicator) == indicator, Int(promised[at].place) == place {
        rows.append(Int(promised[at].row))
        at += 1
      }
      if place >= context.entityCount {
        for row in rows { ledger.set(row, .unused(.groupNotApplied)) }
      } else {
        admit(rows, indicator, place)
      }
    }
  }

  private mutating func admit(_ rows: [Int], _ indicator: Int, _ entity: Int) {
    let stock = cells[indicator][entity]
    let counted = stock == nil ? nil : stock?.period ?? vintages[indicator].period
    let due = rows.filter { row in
      guard let reason = context.refusal(row, counted: counted) else { return true }
      ledger.set(row, .unused(reason))
      return false
    }
    let standing = context.standing(context.sortedByID(due), &ledger, &notes)
    var promises: [Promise] = []
    for kind in ClaimKind.allCases {
      for quantity in Quantity.allCases {
        let some = standing.filter { context.claims.kind[$0] == kind && context.claims.quantity[$0] == quantity }
        if !some.isEmpty { promises += self.promises(some, indicator, stock, counted) }
      }
    }
    guard !promises.isEmpty else { return }
    let limits = context.limits(indicator)
    var increments = promises.filter { !$0.isLevel }
    if stock == nil, !(limits.low >= 0) {
      for promise in increments { for row in promise.rows { ledger.set(row, .unused(.noStock)) } }
      increments = []
    }
    let added = increments.reduce(0) { $0 + $1.mean }
    let base = stock?.value ?? max(limits.low, 0)
    let level = promises.filter(\.isLevel).max { $0.mean < $1.mean }
    for promise in promises where promise.isLevel && promise.rows != level?.rows {
      for row in promise.rows { ledger.set(row, .unused(.levelCovers)) }
    }
    var flags = stock?.flags ?? []
    // What is counted in part is an expectation, and bounds nothing.
    let areWhole = increments.allSatisfy(\.isWhole)
    var bounds = areWhole ? stock?.bounds?.moved(times: 1, by: added) : nil
    var distribution: Distribution
    var used: [Int]
    if let level, level.mean > base + added {
      for promise in increments { for row in promise.rows { ledger.set(row, .unused(.levelCovers)) } }
      distribution = Distribution(
        level.deviation > 0 ? .normal(mean: level.mean, deviation: level.deviation) : .point(level.mean),
        lower: limits.low, upper: limits.high)
      used = level.rows
      (bounds, _) = (nil, flags.remove(.censored))
      changes.append(AdmittedChange(indicator: indicator, entity: entity, row: used[0], change: level.mean - base))
    } else {
      for row in level?.rows ?? [] { ledger.set(row, .unused(.smallerThanStock)) }
      guard !increments.isEmpty else { return }
      let variance = increments.reduce(0) { $0 + $1.deviation * $1.deviation }
      if variance == 0, let stock {
        distribution = stock.distribution.shifted(by: added)
        // What lies beyond the indicator's range altogether stands at its end.
        distribution.lower = min(max(distribution.lower, limits.low), limits.high)
        distribution.upper = max(min(distribution.upper, limits.high), limits.low)
      } else {
        let own = stock.map { ($0.high - $0.low) / (2 * Spreaded.z95) } ?? 0
        let deviation = (variance + own * own).squareRoot()
        distribution = Distribution(
          deviation > 0 ? .normal(mean: base + added, deviation: deviation) : .point(base + added), lower: limits.low,
          upper: limits.high)
      }
      used = increments.flatMap(\.rows)
      if stock == nil {
        flags.formUnion([.censored, .withoutStock])
        bounds = areWhole ? Cell.Bounds(low: base + added) : nil
      }
      for promise in increments {
        changes.append(
          AdmittedChange(indicator: indicator, entity: entity, row: promise.rows[0], change: promise.mean))
      }
    }
    for row in used { ledger.set(row, .used(indicator: indicator, role: .admitted)) }
    let summary = Context.summary(distribution)
    let kinds = Set((stock?.kinds ?? []) + used.map { context.claims.kind[$0] })
    sums.removeAll { $0.indicator == indicator && $0.entities.contains(entity) }
    let isAssumed = used.contains { context.claims.se[$0].isNaN && context.claims.low[$0].isNaN }
    flags.formUnion(isAssumed ? [.admitted, .assumedSpread] : .admitted)
    cells[indicator][entity] = Cell(
      value: summary.median, low: summary.low, high: summary.high, distribution: distribution,
      witnesses: (stock?.witnesses ?? 0) + Set(used.map { context.claims.source[$0] }).count,
      kinds: ClaimKind.allCases.filter(kinds.contains), flags: flags, period: stock?.period,
      claims: context.sortedByID((stock?.claims ?? []) + used), bounds: bounds)
  }

  /// Promises of one kind and quantity: echoes told from origins, a source's total from its parts, and what several
  /// origins say of one part made one amount.
  private mutating func promises(
    _ rows: [Int], _ indicator: Int, _ stock: Cell?, _ counted: Period?
  ) -> [Promise] {
    let claims = context.claims
    let chains = OriginChains(rows, context)
    var byOrigin: [Int32: [Int]] = [:]
    for row in rows { byOrigin[chains.root(of: row, context).source, default: []].append(row) }
    struct Key: Hashable {
      var part: Int32
      var due: Period
    }
    var items: [Key: [(row: Int, spread: Spreaded)]] = [:]
    var order: [Key] = []
    for origin in byOrigin.keys.sorted() {
      let told = byOrigin[origin]!.sorted {
        let (a, b) = (claims.source[$0] == origin ? 0 : 1, claims.source[$1] == origin ? 0 : 1)
        if a != b { return a < b }
        let (x, y) = (claims.saidOn[$0], claims.saidOn[$1])
        return x != y ? x < y : context.idPrecedes($0, $1)
      }
      let speaking = claims.source[told[0]]
      var kept: [(row: Int, spread: Spreaded)] = []
      for row in told {
        let same = kept.first {
          claims.part[$0.row] == claims.part[row]
            && (claims.source[row] != speaking
              || Context.close(context.stated($0.row), context.stated(row)) && claims.unit[$0.row] == claims.unit[row])
        }
        if claims.source[row] != speaking, let original = same?.row ?? kept.first?.row {
          context.note(echo: row, of: original, indicator: indicator, &ledger, &notes)
        } else if let same {
          ledger.set(row, .restates(same.row))
        } else if let spread = context.read(row, indicator, &ledger, &notes) {
          kept.append((row, spread))
        }
      }
      if let total = kept.first(where: { claims.part[$0.row] == 0 }), kept.contains(where: { claims.part[$0.row] != 0 })
      {
        let parts = kept.filter { claims.part[$0.row] != 0 }
        let sum = parts.reduce(0) { $0 + $1.spread.figure }
        if (sum - total.spread.figure).magnitude > 0.005 * max(sum.magnitude, total.spread.figure.magnitude) {
          notes.disagreements.append(
            PartsDisagreement(
              total: total.row, parts: context.sortedByID(parts.map(\.row)), stated: total.spread.figure, sum: sum))
        }
        for part in parts { ledger.set(part.row, .part(of: total.row)) }
        kept.removeAll { claims.part[$0.row] != 0 }
      }
      for one in kept {
        let key = Key(part: claims.part[one.row], due: context.dueDate(one.row) ?? .unstated)
        if items[key] == nil { order.append(key) }
        items[key, default: []].append(one)
      }
    }
    let stockRows = Set(stock?.claims ?? [])
    return order.compactMap { key in
      let told = items[key]!
      // What several origins say of one promise: the mixture's mean and deviation.
      var mean = 0.0
      var square = 0.0
      for one in told {
        let years = context.years(one.row, after: counted)
        let included = context.relations.included[one.row].map(\.by).filter(stockRows.contains).compactMap {
          try? context.spread($0, indicator: indicator).figure
        }.reduce(0, +)
        let share = context.realised(one.row)
        let isLevel = claims.quantity[one.row] == .level
        let amount = share * (isLevel ? one.spread.mean : max(0, one.spread.mean * years - included))
        let deviation = share * years * one.spread.deviation
        mean += amount / Double(told.count)
        square += (deviation * deviation + amount * amount) / Double(told.count)
      }
      return Promise(
        rows: told.map(\.row), isLevel: claims.quantity[told[0].row] == .level,
        isWhole: told.allSatisfy { context.realised($0.row) == 1 && $0.spread.side == .none }, mean: mean,
        deviation: max(0, square - mean * mean).squareRoot())
    }
  }
}
