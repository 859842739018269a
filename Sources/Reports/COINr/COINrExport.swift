public import Studies

/// A study in COINr's formats, and what had to be changed or left out for it.
public struct COINrExport {
  private let tables: COINrTables

  public init(_ findings: Findings) { tables = COINrTables(findings) }

  /// `iData.csv` and `iMeta.csv`, with `NA` for gaps; `codes.csv` where codes changed.
  public var files: [RenderedFile] {
    let document = Document(sections: [], appendix: [tables.iData, tables.iMeta])
    return CSVRenderer(gap: "NA").files(document)
      + (changed.rows.isEmpty ? [] : CSVRenderer().files(Document(sections: [], appendix: [changed])))
  }

  /// What to know before COINr takes over.
  public var document: Document {
    var sections: [Section] = []
    if !changed.rows.isEmpty {
      var shown = changed
      shown.name = ""
      sections.append(Section("Codes that COINr or R would not take", [.table(shown)]))
    }
    sections.append(Section("What COINr's tables do not say", [.list(COINrOmissions(tables).sentences)]))
    return Document(title: tables.study.title, sections: sections)
  }

  private var changed: ReportTable {
    let units = tables.codes.units.map { [Value.text("unit"), .text($0.own), .text($0.coinr)] }
    let columns = tables.codes.columns.map { [Value.text("column"), .text($0.own), .text($0.coinr)] }
    return ReportTable(
      name: "codes", title: "",
      columns: [.init(.method(.what), .label), .init(.method(.own), .code), .init(.method(.coinr), .code)],
      rows: units + columns, in: tables.language)
  }
}
