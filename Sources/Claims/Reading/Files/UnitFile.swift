public import Diagnostics

/// `units.csv`: from, to, factor, low, high, note. Without low and high the factor is exact.
public enum UnitFile {
  static let columns = ["from", "to", "factor", "low", "high", "note"]

  public static func read(_ text: SourceText, _ problems: inout Problems) -> [UnitConversion] {
    guard let file = CSVFile(text, required: ["from", "to", "factor"], known: columns, &problems) else { return [] }
    var units: [UnitConversion] = []
    var seen: [[String]: Int] = [:]
    file.forEachRow(&problems) { row, problems in
      guard let from = row.required("from", &problems), let to = row.required("to", &problems),
        row.required("factor", &problems) != nil
      else { return }
      let given = (row.number("low", &problems), row.number("high", &problems))
      guard let factor = row.number("factor", &problems) else { return }
      if let earlier = seen[[from, to]] {
        row.error(
          "from", "`\(from)` to `\(to)` occurs again; it is first on line \(text.location(ofByte: earlier).line)",
          advice: "Keep one of the two.", &problems)
        return
      }
      seen[[from, to]] = row.byte("from")
      let (low, high) = (given.0 ?? factor, given.1 ?? factor)
      guard factor > 0, low > 0, low <= factor, factor <= high else {
        row.error(
          "factor", "the factor does not lie between low and high, all above nought",
          advice: "Write 0 < low ≤ factor ≤ high, or leave low and high empty.", &problems)
        return
      }
      if from == to {
        row.error("to", "`\(from)` is converted to itself", advice: "Remove the row.", &problems)
        return
      }
      units.append(
        UnitConversion(from: from, to: to, factor: factor, low: low, high: high, note: row.name("note", &problems)))
    }
    return units.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }
}
