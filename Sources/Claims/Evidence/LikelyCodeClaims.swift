public import Diagnostics
import Linear

extension ClaimTable {
  /// Warns of figures of one indicator that look like codes for "no figure": once for each indicator and value, at the first
  /// of its claims in id order. What lies outside the indicator's range is told as that.
  public func likelyCodes(_ vocabulary: Vocabulary, _ rules: EvidenceRules) -> Problems {
    let context = Context(self, vocabulary, rules, relations: Relations.none)
    var codes: [SubjectUnit: Set<Double>] = [:]
    let suspects = suspects(context)
    // A code stands for several entities; one figure told twice is none the more a code.
    var values: [SubjectUnit: Set<[Double]>] = [:]
    if !suspects.isEmpty {
      for row in id.indices where isPlainFigure(row) {
        let key = SubjectUnit(subject: subject[row], unit: unit[row])
        if suspects.contains(key) { values[key, default: []].insert([Double(entity[row]), value[row]]) }
      }
    }
    for (key, all) in values {
      let limits = context.limits(Int(context.measuring[Int(key.subject)][0]))
      let factor = context.units[Int(context.measuring[Int(key.subject)][0])].factor(key.unit)?.factor ?? 1
      let found = LikelyCodes.codes(among: all.map { $0[1] }).filter { limits.contains($0 * factor) }
      if !found.isEmpty { codes[key] = found }
    }
    guard !codes.isEmpty else { return Problems() }
    struct Told: Hashable {
      var subject: Int32
      var value: Double
    }
    var rows: [Told: (first: Int, count: Int)] = [:]
    for row in id.indices
    where isPlainFigure(row)
      && codes[SubjectUnit(subject: subject[row], unit: unit[row])]?.contains(value[row]) ?? false
    {
      let told = Told(subject: subject[row], value: value[row])
      let before = rows[told] ?? (row, 0)
      rows[told] = (idPrecedes(row, before.first) ? row : before.first, before.count + 1)
    }
    let ordered = rows.sorted { idPrecedes($0.value.first, $1.value.first) }
    var problems = Problems()
    for ((told, found), byte) in zip(ordered, places(ordered.map { ($0.value.first, .value) })) {
      let others = found.count - 1
      let who = "claim `\(idText(found.first).truncatedForMessage)`" + (others > 0 ? " and \(others) more" : "")
      problems.warning(
        "\(told.value.plain) stands far outside the other figures of \(subjects[Int(told.subject)]): \(who)",
        in: files[Int(id[found.first].file)], byte: byte,
        advice: "If it means that there is no figure, leave `value` empty or remove the claim.")
    }
    return problems
  }

  private struct SubjectUnit: Hashable {
    var subject: Int32
    var unit: Int32
  }

  private func isPlainFigure(_ row: Int) -> Bool {
    kind[row].givesValues && quantity[row] == .level && value[row].magnitude <= 1e100 && bound[row] == .exact
  }

  /// The least and the greatest value, and those next to them.
  private struct Ends {
    var low: Double
    var nextLow = Double.infinity
    var nextHigh = -Double.infinity
    var high: Double

    init(_ value: Double) { (low, high) = (value, value) }

    mutating func add(_ value: Double) {
      if value < low { (nextLow, low) = (low, value) } else if value > low, value < nextLow { nextLow = value }
      if value > high { (nextHigh, high) = (high, value) } else if value < high, value > nextHigh { nextHigh = value }
    }
  }

  /// Figures whose ends alone make a code possible: all others need no second look.
  private func suspects(_ context: Context) -> Set<SubjectUnit> {
    let measures = context.measuring.map { $0.count == 1 }
    // Nearly all claims of a subject are in one unit.
    var first: [(unit: Int32, ends: Ends)?] = subjects.map { _ in nil }
    var ends: [SubjectUnit: Ends] = [:]
    for row in id.indices where isPlainFigure(row) && measures[Int(subject[row])] {
      let (place, unit, value) = (Int(subject[row]), unit[row], value[row])
      if let usual = first[place] {
        if usual.unit == unit {
          if value < usual.ends.nextLow || value > usual.ends.nextHigh { first[place]?.ends.add(value) }
        } else {
          ends[SubjectUnit(subject: subject[row], unit: unit), default: Ends(value)].add(value)
        }
      } else {
        first[place] = (unit, Ends(value))
      }
    }
    for (place, usual) in first.enumerated() {
      if let usual { ends[SubjectUnit(subject: Int32(place), unit: usual.unit)] = usual.ends }
    }
    return Set(ends.filter { LikelyCodes.mayHold($1.low, $1.nextLow, $1.nextHigh, $1.high) }.keys)
  }
}
