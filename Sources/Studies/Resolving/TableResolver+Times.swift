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

  /// Which of the table's times was read, where that is not what the study says.
  func checkTime(_ wide: WideTable, maxAge: Int, _ problems: inout Problems) {
    let all = wide.times.map(\.plain)
    let times =
      all.count > 6 ? "\(all.count) years from \(all[0]) to \(all[all.count - 1])" : all.joined(separator: ", ")
    if let wanted = file.data.time, wide.time != wanted.value {
      names.error(
        wide.time == nil
          ? "the table has no column 'Time', and so no \(wanted.value.plain)"
          : "the table has no rows for \(wanted.value.plain)", at: wanted.location,
        advice: wide.time == nil ? "remove 'time', or add the column" : "its times: \(times)", &problems)
      return
    }
    guard let time = wide.time else { return }
    if file.data.time == nil, !wide.others.isEmpty, let table = file.data.table {
      problems.note(
        "the table has rows for \(times); the study is about \(time.plain), the latest", in: file.text,
        at: table.location, advice: "write 'time: \(time.plain)' under data, or another")
    }
    guard let target = file.target, time != Double(target.value) else { return }
    let first = target.value - maxAge
    if time < Double(first) {
      names.error(
        "the table's rows are of \(time.plain), and the study takes figures of \(first) to \(target.value)",
        at: target.location,
        advice:
          "a 'max-age' of \((Double(target.value) - time).rounded(.up).plain) under 'period' takes them in; else correct 'target', "
          + (wide.others.isEmpty ? "or the rows" : "or name another time under data"), &problems)
    } else {
      problems.warning(
        "the study describes \(target.value), and the table's rows are of \(time.plain)", in: file.text,
        at: target.location, advice: "correct 'period.target', or name another time under data")
    }
  }
}

extension WideTable {
  fileprivate func isEmpty(row: Int) -> Bool { values.allSatisfy { $0[row] == nil } }
}
