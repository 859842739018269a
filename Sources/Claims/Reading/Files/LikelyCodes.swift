import Diagnostics
import Linear

/// Figures that look like codes for "no figure": -9999, 999 and their like, or one value again and again, far outside the
/// rest of its column. A warning and no more: whether they are figures only the study can say.
enum LikelyCodes {
  /// One warning a value, at the first cell that holds it.
  static func tell(_ table: WideTable, in text: SourceText, _ problems: inout Problems) {
    var found: [Double: [(column: Int, row: Int)]] = [:]
    for (column, values) in table.values.enumerated() {
      for value in codes(among: values.compactMap(\.self)) {
        found[value, default: []] += values.indices.filter { values[$0] == value }.map { (column, $0) }
      }
    }
    guard !found.isEmpty else { return }
    let firsts = found.mapValues { cells in
      WideTableFile.Place(
        entity: table.entities[cells[0].row].code, time: table.time, indicator: table.columns[cells[0].column])
    }
    let bytes = WideTableFile.bytes(of: Set(firsts.values), timeColumn: table.timeColumn, in: text)
    for (value, cells) in found.sorted(by: { $0.key < $1.key }) {
      let shown = cells.prefix(4).map { "`\(table.columns[$0.column])` of `\(table.entities[$0.row].code)`" }
      let more = cells.count > shown.count ? " and \(cells.count - shown.count) more" : ""
      problems.warning(
        "\(value.plain) stands far outside the rest of its column: \(shown.joined(separator: ", "))\(more)", in: text,
        byte: firsts[value].flatMap { bytes[$0] } ?? textStart(text),
        advice:
          "If it means that there is no figure, write `missing: [\(value.plain)]` under `data`, or empty the cell.")
    }
  }

  /// The values of a column that are likely codes.
  static func codes(among values: [Double]) -> Set<Double> {
    let counts = Dictionary(values.map { ($0, 1) }, uniquingKeysWith: +)
    // A few codes may stand in one column, and must not hide each other.
    let usual = counts.keys.filter { customary($0) == nil }
    var codes = Set(counts.keys.filter { customary($0) != nil && isFar($0, from: usual, times: needed($0, counts)) })
    let rest = counts.keys.filter { !codes.contains($0) }.sorted()
    for end in Set([rest.first, rest.last].compactMap(\.self)) {
      let others = rest.filter { $0 != end }
      guard others.count >= 3, let reach = reach(others), reach > 0 else { continue }
      let isRepeated = (counts[end] ?? 0) > 1
      if isFar(end, from: others, times: isRepeated ? 20 : 1e4) { codes.insert(end) }
    }
    return codes
  }

  /// Whether any value can be a code, by the two least and the two greatest different ones: an end is customary, or stands
  /// off.
  static func mayHold(_ low: Double, _ nextLow: Double, _ nextHigh: Double, _ high: Double) -> Bool {
    guard low < high else { return false }
    return customary(low) != nil || customary(high) != nil || nextLow - low > 20 * (high - nextLow)
      || high - nextHigh > 20 * (nextHigh - low)
  }

  /// How many digits a customary code has: one digit 7, 8 or 9 again and again, or the ends of whole-number types; nil for
  /// other values. A single digit counts below zero only.
  private static func customary(_ value: Double) -> Int? {
    if value.magnitude >= 1e20 { return 20 }
    if [2_147_483_647, 2_147_483_648, 32_767, 32_768].contains(value.magnitude) { return 5 }
    guard value == value.rounded(), value.magnitude < 1e15 else { return nil }
    let digits = String(Int(value.magnitude))
    guard let first = digits.first, "789".contains(first), digits.allSatisfy({ $0 == first }) else { return nil }
    return digits.count > 1 || value < 0 ? digits.count : nil
  }

  /// Short codes are likely figures, and must lie the farther off; below zero, where no other value is, they are not.
  private static func needed(_ value: Double, _ counts: [Double: Int]) -> Double {
    let digits = customary(value) ?? 0
    let isAlone = value < 0 && !counts.keys.contains { $0 < 0 && customary($0) == nil }
    if digits >= 3 { return isAlone ? 0 : 1 }
    let isRepeated = (counts[value] ?? 0) > 1
    if isAlone, isRepeated { return digits == 2 ? 0 : 0.25 }
    return digits == 2 ? (isRepeated || isAlone ? 1 : 5) : 5
  }

  /// Whether a value lies outside the others by more than `times` their own span.
  private static func isFar(_ value: Double, from others: [Double], times: Double) -> Bool {
    guard let low = others.min(), let high = others.max(), let reach = reach(others) else { return false }
    let gap = value < low ? low - value : value - high
    return gap > 0 && gap > times * reach
  }

  /// From the least to the greatest; of equal values, a hundredth of their magnitude.
  private static func reach(_ values: [Double]) -> Double? {
    guard let low = values.min(), let high = values.max() else { return nil }
    return max(high - low, high.magnitude / 100)
  }
}
