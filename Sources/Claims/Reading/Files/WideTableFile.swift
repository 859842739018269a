public import Diagnostics
import Linear

/// COINr's `iData`, or a table like it: a column `uCode` or `code`, an optional `uName` or `name`, an optional `Time` or
/// `Year`, and one column an indicator, denominator or grouping.
public enum WideTableFile {
  /// The rows of one time with those of the others beside them. `time` nil, or none of the file's: the latest; where each
  /// entity has one row and these differ in time, all of them, with `ownTimes`.
  ///
  /// Columns of the framework's indicators, denominators and groups are read; a note names the others. `NA`, empty cells
  /// and what `missing` lists are holes. `listed`: the entities have a file of their own, with their names and whether
  /// they are ranked.
  public static func read(
    _ text: SourceText, framework: Framework, time: Double? = nil, missing: [String] = [], listed: Bool = false,
    _ problems: inout Problems
  ) -> WideTable? {
    guard let file = CSVFile(text, required: [], oneOf: WideColumns.keys, known: nil, &problems),
      let key = WideColumns.key(file)
    else { return nil }
    let columns = WideColumns(file, key: key, framework: framework, missing: MissingMarks(missing))
    columns.check(framework, &problems)
    var reading = WideReading(columns, listed: listed)
    file.forEachRow(&problems) { row, problems in reading.add(row, &problems) }
    reading.tellTimes(&problems)
    var table = WideTable(reading.rows, columns, time: time, in: text, &problems)
    table.blanked = reading.blanked
    if !listed { table.entities.leaveOutAggregates(reading.places, in: text, &problems) }
    LikelyCodes.tell(table, in: text, &problems)
    return table
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

  /// The bytes of figures by the column of times that the framework leaves to the table.
  package static func bytes(of places: Set<Place>, framework: Framework, in text: SourceText) -> [Place: Int] {
    var unheard = Problems()
    guard let file = CSVFile(text, required: [], known: nil, &unheard) else { return [:] }
    return bytes(of: places, timeColumn: WideColumns.timeColumn(file, framework), in: text)
  }

  /// The bytes of figures, for messages, in one reading of the file.
  package static func bytes(of places: Set<Place>, timeColumn: String?, in text: SourceText) -> [Place: Int] {
    var unheard = Problems()
    guard let file = CSVFile(text, required: [], known: nil, &unheard), let key = WideColumns.key(file) else {
      return [:]
    }
    let byEntity = Dictionary(grouping: places, by: \.entity)
    var found: [Place: Int] = [:]
    file.forEachRow(&unheard) { row, _ in
      guard let wanted = byEntity[row.text(key)] else { return }
      let time = timeColumn.flatMap { row.time($0) }
      for place in wanted where place.time == nil || timeColumn == nil || place.time == time {
        if found[place] == nil { found[place] = row.byte(place.indicator) }
      }
    }
    return found
  }
}
