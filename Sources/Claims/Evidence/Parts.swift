extension Context {
  /// One source's claims on one cell as one witness: its own total, or the sum of its parts.
  ///
  /// Of several totals (or several claims on one part) the latest edition counts; of those of one day a figure before a
  /// bound, then the smallest id.
  func testimony(
    _ rows: [Int], origin: Int32, indicator: Int, _ ledger: inout Ledger, _ notes: inout CellNotes
  ) -> Witness? {
    if rows.count == 1 {
      guard let spread = read(rows[0], indicator, &ledger, &notes) else { return nil }
      return Witness(
        origin: origin, spread: spread, row: rows[0], parts: claims.part[rows[0]] == 0 ? [] : [rows[0]],
        isSum: claims.part[rows[0]] != 0)
    }
    var totals: [Int] = []
    var byPart: [Int32: [Int]] = [:]
    for row in rows {
      if claims.part[row] == 0 { totals.append(row) } else { byPart[claims.part[row], default: []].append(row) }
    }
    let total = edition(totals, indicator, &ledger, &notes)
    var parts: [(row: Int, spread: Spreaded)] = []
    for label in byPart.keys.sorted() {
      if let part = edition(byPart[label]!, indicator, &ledger, &notes) { parts.append(part) }
    }
    parts.sort { idPrecedes($0.row, $1.row) }
    guard let total else {
      guard let first = parts.first else { return nil }
      guard let sum = added(parts.map(\.row), parts.map(\.spread), indicator), sum.isUsable else {
        for part in parts { ledger.set(part.row, .unused(.mixedBounds)) }
        return nil
      }
      return Witness(origin: origin, spread: sum, row: first.row, parts: parts.map(\.row), isSum: true)
    }
    for part in parts { ledger.set(part.row, .part(of: total.row)) }
    if !parts.isEmpty {
      let sum = parts.reduce(0) { $0 + $1.spread.figure }
      let stated = total.spread.figure
      let agrees =
        switch total.spread.side {
        case .none: (sum - stated).magnitude <= 0.005 * max(sum.magnitude, stated.magnitude)
        case .atLeast: sum >= total.spread.bound
        case .atMost: sum <= total.spread.bound
        }
      if !agrees || (sum != stated && total.spread.side != .none) {
        notes.disagreements.append(
          PartsDisagreement(total: total.row, parts: parts.map(\.row), stated: stated, sum: sum))
      }
    }
    return Witness(origin: origin, spread: total.spread, row: total.row, parts: parts.map(\.row))
  }

  /// A row's distribution; where it has none, the reason goes to the ledger or, where the study is at fault, the notes.
  func read(_ row: Int, _ indicator: Int, _ ledger: inout Ledger, _ notes: inout CellNotes) -> Spreaded? {
    do throws(Unspread) {
      let spread = try spread(row, indicator: indicator)
      guard spread.isUsable else { throw .tooLarge }
      return spread
    } catch {
      switch error {
      case .incoherent: ledger.set(row, .unused(.incoherent))
      case .tooLarge: ledger.set(row, .unused(.tooLarge))
      case .negativeCount: ledger.set(row, .unused(.negativeCount))
      case .unknownUnit: ledger.set(row, .unused(.unknownUnit))
      case .undeclared: notes.undeclared.append(row)
      }
      return nil
    }
  }

  private func edition(
    _ rows: [Int], _ indicator: Int, _ ledger: inout Ledger, _ notes: inout CellNotes
  ) -> (row: Int, spread: Spreaded)? {
    var candidates: [(row: Int, spread: Spreaded)] = []
    for row in sortedByID(rows) {
      if let spread = read(row, indicator, &ledger, &notes) { candidates.append((row, spread)) }
    }
    guard var best = candidates.first else { return nil }
    for candidate in candidates.dropFirst() {
      let (a, b) = (claims.saidOn[best.row], claims.saidOn[candidate.row])
      if a < b || (a == b && best.spread.side != .none && candidate.spread.side == .none) { best = candidate }
    }
    for other in candidates where other.row != best.row {
      if Self.close(other.spread.figure, best.spread.figure), other.spread.side == best.spread.side {
        ledger.set(other.row, .restates(best.row))
      } else if claims.saidOn[other.row] < claims.saidOn[best.row] {
        ledger.set(other.row, .superseded(by: best.row))
        notes.revisions.append((other.row, best.row))
      } else {
        ledger.set(other.row, .unused(.contradictsOwn))
      }
    }
    return best
  }

  /// Sum of independent parts. Assumed spreads are applied to the sum of the parts that need them: one source's
  /// unstated errors are its own and do not cancel; counts of zero add up to one. Nil where lower and upper bounds meet.
  private func added(_ rows: [Int], _ parts: [Spreaded], _ indicator: Int) -> Spreaded? {
    if parts.count == 1 || parts.allSatisfy({ $0.atom > 0 }) { return parts[0] }
    let sides = Set(parts.map { $0.side == .none ? 0 : $0.side == .atLeast ? 1 : 2 }).subtracting([0])
    if sides.count > 1 { return nil }
    if let side = sides.first {
      let sum = parts.reduce(0) { $0 + ($1.side == .none ? $1.figure : $1.bound) }
      let share = boundSpread(rows[0], indicator)
      var result =
        side == 1 ? Spreaded.uniform(sum, sum + sum.magnitude * share) : .uniform(sum - sum.magnitude * share, sum)
      result.side = side == 1 ? .atLeast : .atMost
      result.bound = sum
      result.figure = sum
      result.assumed = true
      return result
    }
    var mean = 0.0
    var variance = 0.0
    var assumed = 0.0
    for part in parts {
      mean += part.figure
      if part.assumed { assumed += part.deviation } else { variance += part.deviation * part.deviation }
    }
    var result = Spreaded.normal(mean, (variance + assumed * assumed).squareRoot())
    result.assumed = parts.contains { $0.assumed }
    result.stated = !result.assumed && parts.contains { $0.stated }
    return result
  }
}
