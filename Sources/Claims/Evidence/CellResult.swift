import Linear

/// One cell worked out, with what `podium trace` shows of it.
struct CellResult: Sendable {
  var cell: Cell?
  var witnesses: [Witness] = []
  var bounds: [Witness] = []
  var setAside: [(witness: Witness, reason: Fate.SetAside)] = []
  var pooled: Pooled?
  var cochran: Cochran?
  var notes = CellNotes()
  /// Two origins differ by a power of ten, and only the other entities can tell which is odd.
  var needsReference = false
}

extension Context {
  /// Median, 5 % and 95 % points; in closed form where the shape has one and no bound bites.
  static func summary(_ distribution: Distribution) -> (median: Double, low: Double, high: Double) {
    if distribution.components.count == 1 {
      let one = distribution.components[0]
      let lower = max(distribution.lower, one.lower)
      let upper = min(distribution.upper, one.upper)
      if one.offset == 0 {
        switch one.shape {
        case .point(let value) where value >= lower && value <= upper: return (value, value, value)
        case .normal(let mean, let deviation) where mean - 9 * deviation >= lower && mean + 9 * deviation <= upper:
          return (mean, mean - Spreaded.z95 * deviation, mean + Spreaded.z95 * deviation)
        case .uniform(let a, let b) where a >= lower && b <= upper:
          return (a + (b - a) / 2, a + 0.05 * (b - a), b - 0.05 * (b - a))
        default: break
        }
      }
    }
    let points = distribution.summary
    return (points.median, points.low, points.high)
  }

  /// One cell from the rows that speak of it.
  func resolve(
    _ rows: [Int], indicator: Int, reference: ClosedRange<Double>?, _ ledger: inout Ledger
  ) -> CellResult {
    var result = CellResult()
    if rows.count == 1, relations.losing.isEmpty, !isSecondHand(rows[0]), claims.part[rows[0]] == 0,
      rules.basisOf.isEmpty
    {
      guard let spread = read(rows[0], indicator, &ledger, &result.notes) else { return result }
      result.witnesses = [Witness(origin: claims.source[rows[0]], spread: spread, row: rows[0])]
    } else {
      result.witnesses = witnesses(rows, indicator: indicator, &ledger, &result.notes)
    }
    settle(&result, indicator: indicator, reference: reference, &ledger)
    return result
  }

  /// Sets aside what cannot be, pools the rest, and cuts it at the bounds.
  func settle(
    _ result: inout CellResult, indicator: Int, reference: ClosedRange<Double>?, _ ledger: inout Ledger
  ) {
    let limits = limits(indicator)
    var values: [Witness] = []
    for witness in result.witnesses {
      if witness.spread.side != .none {
        result.bounds.append(witness)
      } else if limits.contains(witness.spread.figure) {
        values.append(witness)
      } else {
        setAside(witness, .outsideRange, &result, &ledger)
      }
    }
    if values.count > 1, let slip = PowerOfTen.slip(values.map(\.spread.figure), reference: reference) {
      result.needsReference = slip.odd == nil && reference == nil
      result.notes.suspects.append(
        SuspectedSlip(
          row: values[slip.pair.0].row, against: values[slip.pair.1].row, power: slip.power,
          isSetAside: slip.odd != nil))
      if let odd = slip.odd { setAside(values.remove(at: odd), .powerOfTen(slip.power), &result, &ledger) }
    }
    result.witnesses = values
    guard !values.isEmpty || !result.bounds.isEmpty else { return }

    var flags: Cell.Flags = []
    var distribution: Distribution
    var centre: Double?
    var known: Cell.Bounds?
    var rows: [Int] = []
    var counted: [Witness] = []
    if values.isEmpty {
      flags.insert(.censored)
      guard let alone = boundsAlone(result.bounds, limits, &flags, &known) else {
        for witness in result.bounds { ledger.set(witness.row, .unused(.boundOfZero)) }
        return
      }
      distribution = alone
      for witness in result.bounds { mark(witness, .bound, indicator, &rows, &ledger) }
      counted = result.bounds
    } else {
      let pooled = pool(values, indicator: indicator)
      distribution = pooled.distribution
      centre = pooled.centre
      result.pooled = pooled
      counted = pooled.counted.map { values[$0] }
      for witness in counted { mark(witness, .witness, indicator, &rows, &ledger) }
      if pooled.counted.count < values.count, let reason = pooled.passedOver {
        let kept = Set(pooled.counted)
        for index in values.indices where !kept.contains(index) {
          for row in values[index].isSum ? values[index].parts : [values[index].row] {
            ledger.set(row, .unused(reason))
          }
        }
      }
      if values.count > 1 {
        let cochran = Cochran(values.map(\.spread.mean), deviations: values.map(\.spread.deviation))
        result.cochran = cochran
        if cochran.isContested { flags.insert(.contested) }
      }
      for bound in result.bounds { cut(&distribution, at: bound, indicator, &rows, &flags, &result, &ledger) }
      if counted.contains(where: { $0.spread.assumed }) { flags.insert(.assumedSpread) }
    }
    let summary = Self.summary(distribution)
    result.cell = Cell(
      value: min(max(centre ?? summary.median, distribution.lower), distribution.upper), low: summary.low,
      high: summary.high, distribution: distribution, witnesses: counted.count,
      kinds: counted.isEmpty ? [] : [claims.kind[counted[0].row]], flags: flags, claims: sortedByID(rows),
      bounds: known)
  }

  private func setAside(
    _ witness: Witness, _ reason: Fate.SetAside, _ result: inout CellResult, _ ledger: inout Ledger
  ) {
    result.setAside.append((witness, reason))
    for row in witness.isSum ? witness.parts : [witness.row] { ledger.set(row, .setAside(reason)) }
  }

  func mark(_ witness: Witness, _ role: Fate.Role, _ indicator: Int, _ rows: inout [Int], _ ledger: inout Ledger) {
    if witness.isSum, witness.parts.count > 1 {
      for row in witness.parts {
        ledger.set(row, .used(indicator: indicator, role: role == .witness ? .part : role))
        rows.append(row)
      }
    } else {
      ledger.set(witness.row, .used(indicator: indicator, role: role))
      rows.append(witness.row)
    }
  }

  /// A bound cuts the pool, unless less than 1 % of it would be left: then it contradicts the figures.
  private func cut(
    _ distribution: inout Distribution, at witness: Witness, _ indicator: Int, _ rows: inout [Int],
    _ flags: inout Cell.Flags, _ result: inout CellResult, _ ledger: inout Ledger
  ) {
    let bound = witness.spread.bound
    let isLower = witness.spread.side == .atLeast
    let below = distribution.cumulative(bound)
    let point = distribution.quantile(isLower ? 0.99 : 0.01)
    if isLower ? (1 - below < 0.01 && point < bound) : (below < 0.01 && point > bound) {
      flags.insert(.contested)
      setAside(witness, .boundContradicts, &result, &ledger)
      return
    }
    if isLower { distribution.lower = max(distribution.lower, bound) }
    if !isLower { distribution.upper = min(distribution.upper, bound) }
    mark(witness, .bound, indicator, &rows, &ledger)
  }

  /// Bounds without a figure: between the highest lower and the lowest upper bound where both are; else uniform from
  /// the tightest to it · (1 ± bound-spread); where they contradict each other, the mixture of the two, contested. Nil of a
  /// bound of zero, from which a share of it reaches nowhere, unless the range ends there.
  private func boundsAlone(
    _ bounds: [Witness], _ limits: Limits, _ flags: inout Cell.Flags, _ known: inout Cell.Bounds?
  ) -> Distribution? {
    let lower = bounds.filter { $0.spread.side == .atLeast }.max { $0.spread.bound < $1.spread.bound }
    let upper = bounds.filter { $0.spread.side == .atMost }.min { $0.spread.bound < $1.spread.bound }
    var shapes: [Distribution.Shape] = []
    known = Cell.Bounds(low: lower?.spread.bound, high: upper?.spread.bound)
    if let lower, let upper {
      let (a, b) = (lower.spread.bound, upper.spread.bound)
      if a <= b {
        shapes = [a == b ? .point(a) : .uniform(low: a, high: b)]
      } else {
        flags.insert(.contested)
        known = nil
        shapes = [lower.spread.shape, upper.spread.shape]
      }
    } else if let only = lower ?? upper {
      let ends = lower == nil ? limits.low >= 0 : limits.high <= 0
      if only.spread.bound == 0, only.spread.deviation == 0, !ends { return nil }
      shapes = [only.spread.shape]
    }
    flags.insert(.assumedSpread)
    return Distribution(
      components: shapes.map {
        Distribution.Component(
          weight: 1 / Double(shapes.count), shape: $0, lower: limits.low, upper: limits.high)
      })
  }
}
