public import Diagnostics
import Linear

/// Why a figure meant for a cell can inform none, where its author can hardly have meant that.
private enum Unusable: Hashable {
  case unit, noPeriod, outsideRange
  case other(Fate.Unused)
}

extension Arranged {
  /// Warns of measurements, estimates and admitted promises that no cell can use because of how they are written: once
  /// for each indicator, reason and unit, at the first of them in id order, with the ranked entities that they leave without
  /// a figure.
  public func unusable() -> Problems {
    struct Key: Hashable {
      var indicator: Int
      var reason: Unusable
      var unit: Int32
    }
    let claims = context.claims
    var rows: [Key: [Int]] = [:]
    let plain = context.plainFigures()
    let found = claims.id.indices.compactMap { row -> (Int, Int, Unusable)? in
      if let usual = plain[Int(claims.subject[row])], usual.units.contains(claims.unit[row]),
        usual.values.contains(claims.value[row]), claims.kind[row].givesValues, claims.period[row].first != 0
      {
        return nil
      }
      return context.unusable(row).map { (row, $0.0, $0.1) }
    }
    let echoes = context.echoes(of: found.filter { $0.2 == .unit }.map(\.0))
    for (row, indicator, reason) in found where reason != .unit || !echoes.contains(row) {
      rows[Key(indicator: indicator, reason: reason, unit: reason == .unit ? claims.unit[row] : 0), default: []]
        .append(row)
    }
    let told = rows.map { (key: $0, first: $1.min(by: context.idPrecedes)!, rows: $1) }
      .sorted { context.idPrecedes($0.first, $1.first) }
    let bytes = claims.places(
      told.map { ($0.first, $0.key.reason == .unit ? .unit : $0.key.reason == .noPeriod ? .period : .value) })
    let members = members
    var problems = Problems()
    for (one, byte) in zip(told, bytes) {
      let (reason, advice) = context.why(one.first, one.key.indicator, one.key.reason)
      let empty =
        counts(one.key.indicator)
        ? Set(one.rows.flatMap { emptyEntities(of: $0, one.key.indicator, members) }) : []
      problems.warning(
        message(one.key.indicator, empty, one.first, of: one.rows.count, reason),
        in: claims.files[Int(claims.id[one.first].file)], byte: byte, advice: advice)
    }
    return problems
  }
}

/// What nearly every figure of a subject is like: in its indicator's own unit or none, and within its range.
private struct PlainFigures {
  struct Units {
    var own: Int32
    func contains(_ unit: Int32) -> Bool { unit == 0 || unit == own }
  }
  var units: Units
  var values: ClosedRange<Double>
}

extension Context {
  /// By subject; nil where it speaks of no indicator or of several.
  fileprivate func plainFigures() -> [PlainFigures?] {
    var place: [String: Int32] = [:]
    for (index, string) in claims.strings.enumerated() { place[string] = Int32(index) }
    return measuring.map { measured in
      guard measured.count == 1 else { return nil }
      let node = indicators[Int(measured[0])]
      let (low, high) = (max(node.minimum ?? 0, 0), min(node.maximum ?? 1e100, 1e100))
      guard low <= high else { return nil }
      return PlainFigures(units: .init(own: place[node.unit] ?? 0), values: low...high)
    }
  }

  /// Those of some rows whose figure is also told in a unit that can be read, by its origin or others who pass it on: they
  /// are echoes, and told as such.
  fileprivate func echoes(of rows: [Int]) -> Set<Int> {
    struct Told: Hashable {
      var place: Int
      var subject: Int32
      var period: Period
      var origin: Int32
    }
    func told(_ row: Int) -> Told {
      Told(
        place: place(row), subject: claims.subject[row], period: claims.period[row],
        origin: claims.origin[row] < 0 ? claims.source[row] : claims.origin[row])
    }
    let doubtful = rows.filter(isSecondHand)
    guard !doubtful.isEmpty else { return [] }
    let wanted = Set(doubtful.map(told))
    let unread = Set(rows)
    var read: Set<Told> = []
    for row in claims.id.indices where claims.kind[row].givesValues && !unread.contains(row) {
      let one = told(row)
      if wanted.contains(one) { read.insert(one) }
    }
    return Set(doubtful.filter { read.contains(told($0)) })
  }

  /// The first indicator that a claim speaks of, where it can inform none for such a reason.
  fileprivate func unusable(_ row: Int) -> (indicator: Int, reason: Unusable)? {
    let kind = claims.kind[row]
    let measured = measuring[Int(claims.subject[row])]
    guard let first = measured.first, !claims.value[row].isNaN || !claims.low[row].isNaN || !claims.high[row].isNaN,
      !rules.without.contains(row)
    else { return nil }
    guard
      kind.givesValues
        || measured.contains(where: { rules.admission.kinds[indicators[Int($0)].code]?.contains(kind) ?? false })
    else { return nil }
    if claims.entity[row] < 0 {
      let code = placeCode(place(row))
      guard
        rules.groups.contains(where: { rule in
          rule.group == code && measured.contains { rule.indicators.covers(indicators[Int($0)].code) }
        })
      else { return nil }
    }
    var (indicator, several) = (-1, false)
    for one in measured where units[Int(one)].factor(claims.unit[row]) != nil {
      if indicator < 0 { indicator = Int(one) } else { several = true }
    }
    if indicator < 0 { return (Int(first), .unit) }
    guard kind.givesValues, claims.quantity[row] == .level else { return nil }
    if claims.period[row].first == 0 { return (indicator, .noPeriod) }
    // Nearly all figures are plainly usable, and a spread takes time.
    let value = claims.value[row]
    let limits = limits(indicator)
    guard value < 0 || value.magnitude > 1e100 || limits.low > 0 || limits.high < .infinity, !several else {
      return nil
    }
    do throws(Unspread) {
      let spread = try spread(row, indicator: indicator)
      if !spread.isUsable { return (indicator, .other(.tooLarge)) }
      return spread.side == .none && !limits.contains(spread.figure) && !isSecondHand(row)
        ? (indicator, .outsideRange) : nil
    } catch {
      return error == .negativeCount ? (indicator, .other(.negativeCount)) : nil
    }
  }

  /// The indicator of which a claim is told to be unusable, if it is.
  func unusableIndicator(_ row: Int) -> Int? { unusable(row)?.indicator }

  /// Why such a claim informs no cell, as the end of a sentence, and what to do.
  fileprivate func why(_ row: Int, _ indicator: Int, _ reason: Unusable) -> (reason: String, advice: String) {
    let node = indicators[indicator]
    switch reason {
    case .unit:
      let unit = claims.strings[Int(claims.unit[row])]
      let known = [node.unit] + vocabulary.units.filter { $0.to == node.unit }.map(\.from)
      let own = node.unit.isEmpty ? "\(node.code), which has no unit" : "`\(node.unit)`, the unit of \(node.code)"
      return (
        "nothing converts its unit `\(unit.truncatedForMessage)` to \(own)",
        didYouMean(unit, among: known.filter { !$0.isEmpty })
          ?? "Write the figure in that unit, or declare the conversion in the file of units."
      )
    case .noPeriod:
      return (Fate.Unused.noPeriod.sentence, "Fill `period`: 2024, 2025-H1, 2025-06-30.")
    case .outsideRange:
      let ends = [node.minimum.map { "at least \($0.plain)" }, node.maximum.map { "at most \($0.plain)" }].compactMap {
        $0
      }
      return (
        "lies outside the range of \(node.code) (\(ends.joined(separator: ", ")))",
        "Correct the figure or its unit, or the range in the framework."
      )
    case .other(let unused):
      return (unused.sentence, "Correct the figure, or the spread that the study declares.")
    }
  }
}
