/// One object for programs: the tables of a document by name, each a list of rows, each row its values by column. Numbers
/// are numbers in full, what is absent is null, an empty table is an empty list; titles and prose are left to text.
public struct JSONRenderer: Renderer {
  public let name = "json"
  private let run: JSONRun

  public init(_ run: JSONRun = JSONRun()) { self.run = run }

  public func render(_ document: Document, width: Int) -> [UInt8] {
    // A table that stands both in the text and beside it is one.
    var seen: Set<String> = []
    let tables = document.tables.filter { seen.insert($0.name).inserted }
    return run.object(tables: tables.map { JSON.Member($0.name, json($0)) }).bytes
  }

  public func files(_ document: Document) -> [RenderedFile] {
    [RenderedFile(name: document.stem + ".json", bytes: render(document, width: Renderers.standardWidth))]
  }

  private func json(_ table: ReportTable) -> JSON {
    .list(table.rows.map { row in .object(zip(table.columns, row).map { JSON.Member($0.key, json($1)) }) })
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
