import Diagnostics
import Linear

/// One row of a table: an entity at one time.
struct WideRow {
  struct Key: Hashable {
    var code: String
    var time: Double?
  }

  let entity: Entity
  let time: Double?
  /// By column of figures.
  let values: [Double?]
  /// By column of labels.
  let labels: [String]

  /// Nil where the row was reported and counts for nothing. `seen`: the byte of each key.
  init?(_ row: CSVRow, _ columns: WideColumns, seen: inout [Key: Int], _ problems: inout Problems) {
    // Whether a code occurs again depends on the time.
    var fresh: [String: Int] = [:]
    guard let code = row.newCode(columns.key, seen: &fresh, &problems) else { return nil }
    var time: Double?
    if let column = columns.time {
      if row.textOrNA(column).isEmpty {
        row.error(column, "`\(column)` of `\(code)` is empty", advice: "Write a year in every row.", &problems)
      }
      time = row.figure(column, of: code, &problems)
    }
    values = columns.figures.map { row.figure($0, of: code, &problems) }
    labels = columns.groups.map { row.textOrNA($0) }
    let name = columns.name.map { row.text($0) } ?? ""
    entity = Entity(code: code, name: name.isEmpty ? code : name)
    self.time = time
    guard columns.time == nil || time != nil else { return nil }
    let key = Key(code: code, time: time)
    if let earlier = seen[key] {
      let line = row.file.text.location(ofByte: earlier).line
      row.error(
        columns.key,
        "the \(columns.key) `\(code)` occurs again\(time.map { " for \($0.plain)" } ?? ""); it is first on line \(line)",
        advice: "No two rows may have the same \(columns.key)\(columns.time.map { " and \($0)" } ?? "").", &problems)
      return nil
    }
    seen[key] = row.byte(columns.key)
  }
}

extension WideTable {
  /// The rows of `time`, or of the latest, with the same entities' rows of other times.
  init(
    _ rows: [WideRow], _ columns: WideColumns, time: Double?, in text: SourceText, _ problems: inout Problems
  ) {
    let byTime = Dictionary(grouping: rows, by: \.time)
    let times = byTime.keys.compactMap(\.self).sorted()
    let chosen = times.first { $0 == time } ?? times.last
    let own = (byTime[chosen] ?? []).sorted { $0.entity.code < $1.entity.code }
    let places = Dictionary(own.enumerated().map { ($1.entity.code, $0) }, uniquingKeysWith: { first, _ in first })
    func values(_ rows: [WideRow]) -> [[Double?]] {
      columns.figures.indices.map { column in
        var values = [Double?](repeating: nil, count: own.count)
        for row in rows { if let place = places[row.entity.code] { values[place] = row.values[column] } }
        return values
      }
    }
    var groupings: [String: [String: String]] = [:]
    for (column, group) in columns.groups.enumerated() {
      for row in own where !row.labels[column].isEmpty {
        groupings[group, default: [:]][row.entity.code] = row.labels[column]
      }
    }
    let strangers = Set(rows.map(\.entity.code)).subtracting(places.keys).sorted()
    if let chosen, !strangers.isEmpty {
      problems.note(
        "\(shortened(strangers)) \(strangers.count == 1 ? "has" : "have") rows, but none for \(chosen.plain): not read",
        in: text, byte: textStart(text))
    }
    self.init(
      entities: own.map(\.entity), columns: columns.figures, values: values(own), groupings: groupings, time: chosen,
      others: times.filter { $0 != chosen }.map { moment in
        Moment(time: moment, values: values(byTime[moment] ?? []))
      })
  }
}
