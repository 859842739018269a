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
  /// `blanked`: how many figures each mark of `missing` took.
  fileprivate init?(
    _ row: CSVRow, _ columns: WideColumns, seen: inout [Key: Int], blanked: inout [Int], _ problems: inout Problems
  ) {
    // Whether a code occurs again depends on the time.
    var fresh: [String: Int] = [:]
    guard let code = row.newCode(columns.key, seen: &fresh, &problems) else { return nil }
    let values = columns.figures.map { column -> Double? in
      guard let mark = columns.missing.mark(row.text(column)) else {
        return row.figure(column, of: code, mayBeGap: true, &problems)
      }
      blanked[mark] += 1
      return nil
    }
    var time: Double?
    if let column = columns.time {
      time = row.time(column)
      if time == nil, !row.textOrNA(column).isEmpty {
        _ = row.figure(column, of: code, &problems)
        return nil
      }
      if time == nil, values.contains(where: { $0 != nil }) {
        row.error(
          column, "`\(column)` of `\(code.truncatedForMessage)` is empty",
          advice: "Write a year in every row that has figures.", &problems)
        return nil
      }
    }
    self.values = values
    labels = columns.groups.map { row.name($0, &problems) }
    let name = columns.name.map { row.name($0, &problems) } ?? ""
    entity = Entity(code: code, name: name.isEmpty ? code : name)
    self.time = time
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

/// The rows of a table as they are read.
struct WideReading {
  private(set) var rows: [WideRow] = []
  /// The byte of each code, where it stands first.
  private(set) var places: [String: Int] = [:]
  private let columns: WideColumns
  private let listed: Bool
  /// How many figures each mark of `missing` took.
  private(set) var blanked: [Int]
  private var times: OtherTimes
  private var seen: [WideRow.Key: Int] = [:]
  private var names = NameIndex<String>()

  init(_ columns: WideColumns, listed: Bool) {
    self.columns = columns
    self.listed = listed
    blanked = [Int](repeating: 0, count: columns.missing.count)
    times = OtherTimes(columns)
  }

  mutating func add(_ row: CSVRow, _ problems: inout Problems) {
    guard let read = WideRow(row, columns, seen: &seen, blanked: &blanked, &problems) else { return }
    times.compare(row, read)
    rows.append(read)
    let entity = read.entity
    if places[entity.code] == nil { places[entity.code] = row.byte(columns.key) }
    // A file of the entities has their names, and its own check.
    if listed { return }
    if let other = names.add(entity.code, entity.code) {
      row.reportAmbiguous(columns.key, entity.code, other, &problems)
    } else if let column = columns.name, let other = names.add(entity.name, entity.code) {
      row.reportAmbiguous(column, entity.name, other, &problems)
    }
  }
}

extension WideReading {
  /// Tells what other columns of times say.
  func tellTimes(_ problems: inout Problems) { times.tell(in: columns.file.text, &problems) }
}

extension CSVRow {
  /// A year, or that of the last day of a period; nil where there is neither.
  func time(_ column: String) -> Double? {
    let text = text(column)
    return Period(text).map { Double($0.year) } ?? DecimalNumber.parse(text)
  }
}

extension WideTable {
  /// The rows of `time`, or of the latest, with the same entities' rows of other times; or each entity's only row.
  init(
    _ rows: [WideRow], _ columns: WideColumns, time: Double?, in text: SourceText, _ problems: inout Problems
  ) {
    let byTime = Dictionary(grouping: rows, by: \.time)
    let times = byTime.keys.compactMap(\.self).sorted()
    let isSingle = time == nil && times.count > 1 && Set(rows.map(\.entity.code)).count == rows.count
    let chosen = isSingle ? nil : times.first { $0 == time } ?? times.last
    let own = (isSingle ? rows : byTime[chosen] ?? []).sorted { $0.entity.code < $1.entity.code }
    let places = Dictionary(own.enumerated().map { ($1.entity.code, $0) }, uniquingKeysWith: { first, _ in first })
    func values(_ rows: [WideRow]) -> [[Double?]] {
      columns.figures.indices.map { column in
        var values = [Double?](repeating: nil, count: own.count)
        for row in rows { if let place = places[row.entity.code] { values[place] = row.values[column] } }
        return values
      }
    }
    let strangers = Set(rows.map(\.entity.code)).subtracting(places.keys).sorted()
    if let chosen, !strangers.isEmpty {
      problems.note(
        "\(shortened(strangers)) \(strangers.count == 1 ? "has" : "have") rows, but none for \(chosen.plain): not read",
        in: text, byte: textStart(text))
    }
    self.init(
      entities: own.map(\.entity), columns: columns.figures, values: values(own),
      groupings: Self.groupings(own, columns, in: text, &problems), time: chosen,
      ownTimes: isSingle ? own.map(\.time) : [], timeColumn: columns.time,
      others: isSingle
        ? []
        : times.filter { $0 != chosen }.map { moment in
          Moment(time: moment, values: values(byTime[moment] ?? []))
        })
  }

  /// `NA` is North America beside `EU` or `ASIA`, and else how R writes a gap; a note says which.
  private static func groupings(
    _ rows: [WideRow], _ columns: WideColumns, in text: SourceText, _ problems: inout Problems
  ) -> [String: [String: String]] {
    var groupings: [String: [String: String]] = [:]
    for (column, group) in columns.groups.enumerated() {
      let unclear = rows.filter { $0.labels[column] == "NA" }.map(\.entity.code)
      let isLabel = rows.contains { $0.labels[column] != "NA" && isAbbreviation($0.labels[column]) }
      if !unclear.isEmpty {
        problems.note(
          "`NA` in `\(group)` is read as \(isLabel ? "a label, like those beside it" : "no label"): "
            + shortened(unclear), in: text, byte: textStart(text),
          advice: isLabel ? "Leave the cell empty where there is no label." : "Write a label in another way.")
      }
      for row in rows where !row.labels[column].isEmpty && (isLabel || row.labels[column] != "NA") {
        groupings[group, default: [:]][row.entity.code] = row.labels[column]
      }
    }
    return groupings
  }

  /// Two to five capitals.
  private static func isAbbreviation(_ label: String) -> Bool {
    (2...5).contains(label.utf8.count) && label.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }
}
