import Claims
import Diagnostics
import Linear

extension StudyResolver {
  /// Takes away the figures of rows whose own time the study does not use, and names these rows. Returns the times that
  /// stay.
  func takeUsable(
    _ wide: inout WideTable, maxAge: Int, _ text: SourceText, _ problems: inout Problems
  ) -> Set<Double> {
    guard !wide.ownTimes.isEmpty, let target = file.target else { return [] }
    let last = Double(target.value)
    let first = last - Double(maxAge)
    func tell(_ rows: [Int], _ what: String, _ advice: String) {
      let years = rows.map { "`\(wide.entities[$0].code)` (\(wide.ownTimes[$0]?.plain ?? ""))" }
      guard let row = rows.first else { return }
      let place = WideTableFile.Place(entity: wide.entities[row].code, time: nil, indicator: wide.timeColumn ?? "")
      let byte = WideTableFile.bytes(of: [place], timeColumn: wide.timeColumn, in: text)[place]
      problems.warning(
        "\(what), and not used: the figures of \(years.prefix(8).joined(separator: ", "))"
          + (years.count > 8 ? " and \(years.count - 8) more" : ""), in: text, byte: byte ?? 0, advice: advice)
    }
    let dated = wide.ownTimes.indices.filter { wide.ownTimes[$0] != nil && !wide.isEmpty(row: $0) }
    let old = dated.filter { wide.ownTimes[$0]! < first }
    let young = dated.filter { wide.ownTimes[$0]! > last }
    tell(
      old, "older than \(first.plain)",
      "The study describes \(last.plain) and takes figures back to \(first.plain); with a greater 'period.max-age' it "
        + "takes older ones.")
    tell(
      young, "younger than \(last.plain)", "The study describes \(last.plain); 'period.target' may name another year.")
    for row in old + young { for column in wide.values.indices { wide.values[column][row] = nil } }
    let left = Set(old + young)
    return Set(dated.filter { !left.contains($0) }.compactMap { wide.ownTimes[$0] })
  }
}

extension WideTable {
  fileprivate func isEmpty(row: Int) -> Bool { values.allSatisfy { $0[row] == nil } }
}
