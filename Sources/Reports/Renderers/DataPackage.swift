import Claims
import Studies

/// `datapackage.json`: the tables of a folder as a Frictionless tabular data package
/// (https://specs.frictionlessdata.io/tabular-data-package/).
struct DataPackage {
  private let dictionary: DataDictionary
  private let name: String
  private let title: String
  private let form: CSVForm

  init(_ dictionary: DataDictionary, name: String, title: String, form: CSVForm) {
    self.dictionary = dictionary
    self.name = name
    self.title = title
    self.form = form
  }

  var file: RenderedFile { RenderedFile(name: "datapackage.json", bytes: json.bytes) }

  private var tables: [ReportTable] { dictionary.tables + [dictionary.table] }

  private var json: JSON {
    .object([
      "profile": .text("tabular-data-package"), "name": .text(name), "title": .text(title),
      "resources": .list(tables.map(resource)),
    ])
  }

  private func resource(_ table: ReportTable) -> JSON {
    var members: [JSON.Member] = [
      .init("profile", .text("tabular-data-resource")), .init("name", .text(table.name)),
      .init("path", .text(table.name + ".csv")),
    ]
    if let name = TableName(rawValue: table.name) {
      members += [
        .init("title", .text(dictionary.english.caption(name))),
        .init("title_ko", .text(dictionary.korean.caption(name))),
      ]
    }
    members += [
      .init("format", .text("csv")), .init("mediatype", .text("text/csv")), .init("encoding", .text("utf-8")),
      .init(
        "dialect",
        .object([
          "delimiter": .text(form.delimiter), "lineTerminator": .text("\r\n"), "quoteChar": .text("\""),
          "doubleQuote": .flag(true), "header": .flag(true),
        ])), .init("schema", schema(table)),
    ]
    return .object(members)
  }

  private func schema(_ table: ReportTable) -> JSON {
    var members: [JSON.Member] = [
      .init("fields", .list(table.columns.map(field))), .init("missingValues", .list([.text("")])),
    ]
    if let key = DataKeys.primary(of: table) { members.append(.init("primaryKey", .list(key.map(JSON.text)))) }
    let foreign = DataKeys.foreign(of: table, among: tables)
    if !foreign.isEmpty {
      members.append(
        .init(
          "foreignKeys",
          .list(
            foreign.map { reference in
              .object([
                "fields": .list([.text(reference.field)]),
                "reference": .object([
                  "resource": .text(reference.table), "fields": .list([.text(reference.key)]),
                ]),
              ])
            })))
    }
    return .object(members)
  }

  private func field(_ column: TableColumn) -> JSON {
    let (english, korean) = (dictionary.english.words(column.column), dictionary.korean.words(column.column))
    var members: [JSON.Member] = [
      // As the header has it.
      .init("name", .text(FormulaGuard.guarded(column.key))), .init("type", .text(column.kind.type)),
      .init("title", .text(english.heading.isEmpty ? column.key : english.heading)),
      .init("title_ko", .text(korean.heading)), .init("description", .text(english.meaning)),
      .init("description_ko", .text(korean.meaning)),
    ]
    let unit = column.column.unit(in: dictionary.study)
    if !unit.isEmpty { members.append(.init("unit", .text(unit))) }
    if column.kind.type == "number", form.decimal != "." { members.append(.init("decimalChar", .text(form.decimal))) }
    return .object(members)
  }
}

extension TableColumn.Kind {
  /// Of a field of a table schema.
  fileprivate var type: String {
    switch self {
    case .code, .text, .label: "string"
    case .integer: "integer"
    case .number, .figure, .percent, .share, .probability: "number"
    case .flag: "boolean"
    case .date: "date"
    }
  }
}
