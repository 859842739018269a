public import Diagnostics
import Linear

/// Why a figure meant for a cell can inform none, where its author can hardly have meant that.
private enum Unusable: Hashable {
  case unit, noPeriod, outsideRange
  case other(Fate.Unused)
}

extension ClaimTable {
  /// Warns of measurements, estimates and admitted promises that no cell can use because of how they are written: once
  /// for each indicator, reason and unit, at the first of them in id order.
  public func unusable(_ vocabulary: Vocabulary, _ rules: EvidenceRules) -> Problems {
    struct Key: Hashable {
      var indicator: Int
      var reason: Unusable
      var unit: Int32
    }
    let context = Context(self, vocabulary, rules, relations: Relations.none)
    var rows: [Key: (first: Int, count: Int)] = [:]
    let plain = context.plainFigures()
    let found = id.indices.compactMap { row -> (Int, Int, Unusable)? in
      if let usual = plain[Int(subject[row])], usual.units.contains(unit[row]), usual.values.contains(value[row]),
        kind[row].givesValues, period[row].first != 0
      {
        return nil
      }
      return context.unusable(row).map { (row, $0.0, $0.1) }
    }
    let echoes = context.echoes(of: found.filter { $0.2 == .unit }.map(\.0))
    for (row, indicator, reason) in found where reason != .unit || !echoes.contains(row) {
      let key = Key(indicator: indicator, reason: reason, unit: reason == .unit ? unit[row] : 0)
      let before = rows[key] ?? (row, 0)
      rows[key] = (idPrecedes(row, before.first) ? row : before.first, before.count + 1)
    }
    let told = rows.sorted { idPrecedes($0.value.first, $1.value.first) }
    let bytes = places(
      told.map { ($0.value.first, $0.key.reason == .unit ? .unit : $0.key.reason == .noPeriod ? .period : .value) })
    var problems = Problems()
    for ((key, found), byte) in zip(told, bytes) {
      let (message, advice) = context.warning(found.first, key.indicator, key.reason, others: found.count - 1)
      problems.warning(message, in: files[Int(id[found.first].file)], byte: byte, advice: advice)
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
  fileprivate func unusable(_ row: Int) -> (Int, Unusable)? {
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

  fileprivate func warning(
    _ row: Int, _ indicator: Int, _ reason: Unusable, others: Int
  ) -> (message: String, advice: String) {
    let node = indicators[indicator]
    let id = claims.idText(row).truncatedForMessage
    let whole =
      others == 0
      ? "it cannot be used" : "it and \(others) more claim\(others == 1 ? "" : "s") of \(node.code) cannot be used"
    switch reason {
    case .unit:
      let unit = claims.strings[Int(claims.unit[row])]
      let known = [node.unit] + vocabulary.units.filter { $0.to == node.unit }.map(\.from)
      let own = node.unit.isEmpty ? "\(node.code), which has no unit" : "`\(node.unit)`, the unit of \(node.code)"
      return (
        "nothing converts the unit `\(unit.truncatedForMessage)` of claim `\(id)` to \(own): \(whole)",
        didYouMean(unit, among: known.filter { !$0.isEmpty })
          ?? "Write the figure in that unit, or declare the conversion in the file of units."
      )
    case .noPeriod:
      return (
        "claim `\(id)` does not say what time it describes: \(whole)", "Fill `period`: 2024, 2025-H1, 2025-06-30."
      )
    case .outsideRange:
      let ends = [node.minimum.map { "at least \($0.plain)" }, node.maximum.map { "at most \($0.plain)" }].compactMap {
        $0
      }
      return (
        "the figure of claim `\(id)` lies outside the range of \(node.code) (\(ends.joined(separator: ", "))): \(whole)",
        "Correct the figure or its unit, or the range in the framework."
      )
    case .other(let unused):
      return (
        "claim `\(id)`: \(unused.sentence); \(whole)", "Correct the figure, or the spread that the study declares."
      )
    }
  }
}
