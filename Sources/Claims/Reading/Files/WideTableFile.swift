public import Diagnostics
import Linear

/// COINr's `iData`, or a table like it: a column `uCode` or `code`, an optional `uName` or `name`, an optional `Time` or
/// `time`, and one column an indicator, denominator or grouping.
public enum WideTableFile {
  /// The rows of one time with those of the others beside them. `time` nil, or none of the file's: the latest.
  ///
  /// Columns of the framework's indicators, denominators and groups are read; a note names the others. `NA` and empty
  /// cells are holes.
  public static func read(
    _ text: SourceText, framework: Framework, time: Double? = nil, _ problems: inout Problems
  ) -> WideTable? {
    guard let file = CSVFile(text, required: [], known: nil, &problems) else { return nil }
    guard let key = key(file) else {
      problems.error(
        "the column `uCode` is missing", in: text, byte: textStart(text),
        advice: didYouMean("uCode", among: file.header) ?? "Add a column with the entities' codes.")
      return nil
    }
    let columns = WideColumns(file, key: key, framework: framework)
    columns.check(framework, &problems)
    var rows: [WideRow] = []
    var seen: [WideRow.Key: Int] = [:]
    file.forEachRow(&problems) { row, problems in
      if let read = WideRow(row, columns, seen: &seen, &problems) { rows.append(read) }
    }
    return WideTable(rows, columns, time: time, in: text, &problems)
  }

  /// A figure of the table, by its row and column.
  package struct Place: Hashable {
    package var entity: String
    package var time: Double?
    package var indicator: String
    package init(entity: String, time: Double?, indicator: String) {
      self.entity = entity
      self.time = time
      self.indicator = indicator
    }
  }

  /// The bytes of figures, for messages, in one reading of the file.
  package static func bytes(of places: Set<Place>, in text: SourceText) -> [Place: Int] {
    var unheard = Problems()
    guard let file = CSVFile(text, required: [], known: nil, &unheard), let key = key(file) else { return [:] }
    let timeColumn = self.timeColumn(file)
    let byEntity = Dictionary(grouping: places, by: \.entity)
    var found: [Place: Int] = [:]
    file.forEachRow(&unheard) { row, _ in
      guard let wanted = byEntity[row.text(key)] else { return }
      let time = timeColumn.flatMap { DecimalNumber.parse(row.text($0)) }
      for place in wanted where place.time == nil || timeColumn == nil || place.time == time {
        if found[place] == nil { found[place] = row.byte(place.indicator) }
      }
    }
    return found
  }

  private static func key(_ file: CSVFile) -> String? {
    ["uCode", "code"].first { file.columns[$0] != nil }
  }

  static func timeColumn(_ file: CSVFile) -> String? { ["Time", "time"].first { file.columns[$0] != nil } }
}

/// The columns of a table and what each is for.
struct WideColumns {
  let file: CSVFile
  let key: String
  let name: String?
  let time: String?
  /// Indicators and denominators, in the file's order.
  let figures: [String]
  let groups: [String]

  init(_ file: CSVFile, key: String, framework: Framework) {
    self.file = file
    self.key = key
    let measured = Self.measured(framework)
    name = ["uName", "name"].first { file.columns[$0] != nil }
    time = WideTableFile.timeColumn(file).flatMap { measured.contains($0) ? nil : $0 }
    figures = file.header.filter { measured.contains($0) }
    groups = framework.nodes.filter { $0.role == .group && file.columns[$0.code] != nil }.map(\.code)
  }

  private static func measured(_ framework: Framework) -> Set<String> {
    Set(framework.nodes.filter { $0.role == .indicator || $0.role == .denominator }.map(\.code))
  }

  /// Tells which columns are not read, and which are missing.
  func check(_ framework: Framework, _ problems: inout Problems) {
    let measured = Self.measured(framework)
    let read = Set(figures + groups + [key, name, time].compactMap { $0 })
    let known = Set(framework.nodes.map(\.code)).union(read)
    let start = textStart(file.text)
    for name in file.header where !read.contains(name) {
      if let node = framework.node(name) {
        // What is declared to be passed over needs no word.
        guard node.role == .aggregate else { continue }
        problems.note(
          "the column `\(name)` is an Aggregate of the framework: it is computed, and not read", in: file.text,
          byte: start)
      } else {
        problems.note(
          "\(columnInWords(name)) is not in the framework and is not read", in: file.text, byte: start,
          advice: didYouMean(name, among: measured.sorted()))
      }
    }
    for node in framework.nodes where measured.contains(node.code) || node.role == .group {
      guard file.columns[node.code] == nil else { continue }
      problems.error(
        "the column `\(node.code)` is missing", in: file.text, byte: start,
        advice: didYouMean(node.code, among: file.header.filter { !known.contains($0) })
          ?? "The framework has this \(node.role.rawValue.lowercased()).")
    }
  }
}
