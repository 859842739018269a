/// One object: `sections` for reading in order, `tables` by name for programs. Numbers are numbers, missing is null.
struct JSONRenderer: Renderer {
  let name = "json"

  func render(_ document: Document, width: Int) -> [UInt8] { json(document).bytes }

  func files(_ document: Document) -> [RenderedFile] {
    [RenderedFile(name: "report.json", bytes: json(document).bytes)]
  }

  private func json(_ document: Document) -> JSON {
    .object([
      "title": .text(document.title),
      "sections": .list(
        document.sections.map { section in
          .object(["title": .text(section.title), "blocks": .list(section.blocks.map(json))])
        }),
      "tables": .object(document.tables.map { JSON.Member($0.name, json($0)) }),
    ])
  }

  /// A table with a name is given by that name, and is found among `tables`.
  private func json(_ block: Block) -> JSON {
    switch block {
    case .paragraph(let text): .object(["paragraph": .text(text)])
    case .list(let items): .object(["list": .list(items.map(JSON.text))])
    case .tree(let items): .object(["tree": .list(items.map(json))])
    case .chart(let chart): .object(["chart": .text(chart.caption)])
    case .table(let table): .object(["table": table.name.isEmpty ? json(table) : .text(table.name)])
    }
  }

  private func json(_ item: TreeItem) -> JSON {
    .object(["text": .text(item.text), "items": .list(item.items.map(json))])
  }

  private func json(_ table: ReportTable) -> JSON {
    .object([
      "title": .text(table.title),
      "note": .text(table.note),
      "columns": .list(
        zip(table.columns, table.headings).map {
          .object(["key": .text($0.key), "heading": .text($1), "kind": .text($0.kind.word)])
        }),
      "rows": .list(
        table.rows.map { row in .object(zip(table.columns, row).map { JSON.Member($0.key, json($1)) }) }),
    ])
  }

  private func json(_ value: Value) -> JSON {
    switch value {
    case .empty: .null
    case .text(let text): .text(text)
    case .integer(let integer): .integer(integer)
    case .number(let number), .share(let number, _): .number(number)
    case .flag(let flag): .flag(flag)
    }
  }
}
