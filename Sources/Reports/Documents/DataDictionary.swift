public import Studies

/// What every column of a folder's files holds, in both languages: `columns.csv`, and the same as a data package.
public struct DataDictionary: Sendable {
  let study: Study
  /// Tables that are files, this one not among them.
  let tables: [ReportTable]
  let english: any TableLanguage
  let korean: any TableLanguage

  public init(_ tables: [ReportTable], of study: Study) {
    self.study = study
    self.tables = tables
    english = LanguageCode.english.speaking(of: study)
    korean = LanguageCode.korean.speaking(of: study)
  }

  /// `columns.csv`, which says what itself holds too.
  public var table: ReportTable {
    let columns: [TableColumn] = [
      .init(.dictionary(.file), .code), .init(.dictionary(.column), .code), .init(.dictionary(.meaning), .text),
      .init(.dictionary(.meaningKorean), .text), .init(.dictionary(.kind), .code), .init(.dictionary(.unit), .text),
      .init(.dictionary(.missing), .text), .init(.dictionary(.missingKorean), .text),
    ]
    let all = tables.map { ($0.name, $0.columns) } + [(Self.name, columns)]
    let rows = all.flatMap { name, columns in columns.map { row($0, in: name) } }
    return ReportTable(name: Self.name, title: english.caption(.columns), columns: columns, rows: rows, in: english)
  }

  private static let name = "columns"

  private func row(_ column: TableColumn, in name: String) -> [Value] {
    let (here, there) = (english.words(column.column), korean.words(column.column))
    return [
      .text(name + ".csv"), .text(column.key), .text(here.meaning), .text(there.meaning), .text(column.kind.word),
      .text(orEmpty: column.column.unit(in: study)), .text(orEmpty: here.missing), .text(orEmpty: there.missing),
    ]
  }
}
