public import Diagnostics

/// A table instead of claims: entities down, indicators across, holes as nil.
public struct WideTable: Sendable {
  /// In code order.
  public var entities: [Entity]
  /// Codes of indicators and denominators, in the file's order.
  public var columns: [String]
  /// `values[column][entity]`.
  public var values: [[Double?]]
  /// Labels of entities by the framework's Group columns, then by code.
  public var groupings: [String: [String: String]] = [:]
}

/// `iData`: a column `uCode` or `code`, an optional `uName` or `name`, and one column an indicator.
public enum WideTableFile {
  /// Only the framework's indicators and denominators are read; a note names the other columns. `NA` and empty cells
  /// are holes.
  public static func read(_ text: SourceText, framework: Framework, _ problems: inout Problems) -> WideTable? {
    guard let file = CSVFile(text, required: [], known: nil, &problems) else { return nil }
    guard let codeColumn = ["uCode", "code"].first(where: { file.columns[$0] != nil }) else {
      problems.error(
        "the column `uCode` is missing", in: text, byte: textStart(text),
        advice: didYouMean("uCode", among: file.header) ?? "Add a column with the entities' codes.")
      return nil
    }
    let nameColumn = ["uName", "name"].first { file.columns[$0] != nil }
    let wanted = Set(framework.nodes.filter { $0.role == .indicator || $0.role == .denominator }.map(\.code))
    let known = Set(framework.nodes.map(\.code)).union([codeColumn, nameColumn ?? codeColumn])
    let columns = file.header.filter { wanted.contains($0) }
    for name in file.header where !known.contains(name) {
      problems.note(
        "the column `\(name)` is not in the framework and is not read", in: text, byte: textStart(text),
        advice: didYouMean(name, among: wanted.sorted()))
    }
    for code in framework.nodes.map(\.code) where wanted.contains(code) && file.columns[code] == nil {
      problems.error(
        "the column `\(code)` is missing", in: text, byte: textStart(text),
        advice: didYouMean(code, among: file.header.filter { !known.contains($0) })
          ?? "The framework has this indicator.")
    }
    let groups = framework.nodes.filter { $0.role == .other && file.columns[$0.code] != nil }.map(\.code)
    var groupings: [String: [String: String]] = [:]
    var rows: [(entity: Entity, values: [Double?])] = []
    var seen: [String: Int] = [:]
    file.forEachRow(&problems) { row, problems in
      guard let code = row.newCode(codeColumn, seen: &seen, &problems) else { return }
      let values = columns.map { row.text($0) == "NA" ? nil : row.number($0, &problems) }
      for group in groups where !row.text(group).isEmpty && row.text(group) != "NA" {
        groupings[group, default: [:]][code] = row.text(group)
      }
      let name = nameColumn.map { row.text($0) } ?? ""
      rows.append((Entity(code: code, name: name.isEmpty ? code : name), values))
    }
    rows.sort { $0.entity.code < $1.entity.code }
    return WideTable(
      entities: rows.map(\.entity), columns: columns,
      values: columns.indices.map { column in rows.map { $0.values[column] } }, groupings: groupings)
  }
}
