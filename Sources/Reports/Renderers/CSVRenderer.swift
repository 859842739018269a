import Claims

/// RFC 4180 with CRLF: one header row, full precision, missing values empty, no locale but that of the form.
struct CSVRenderer: Renderer {
  let name = "csv"
  var form = CSVForm.standard
  /// What stands for a missing value; R writes NA.
  var gap = ""

  /// The document's first table: a CSV stream holds only one.
  func render(_ document: Document, width: Int) -> [UInt8] {
    document.tables.first.map { bytes($0, $0.rows) } ?? []
  }

  /// A table without rows is no file.
  func files(_ document: Document) -> [RenderedFile] {
    document.tables.compactMap { table in
      let rows = table.rows
      return rows.isEmpty ? nil : RenderedFile(name: table.name + ".csv", bytes: bytes(table, rows))
    }
  }

  private func bytes(_ table: ReportTable, _ rows: [[Value]]) -> [UInt8] {
    var out: [UInt8] = form.hasMark ? [0xEF, 0xBB, 0xBF] : []
    append(table.columns.map { words($0.key) }, to: &out)
    for row in rows { append(row.map(field), to: &out) }
    return out
  }

  private func append(_ fields: [String], to out: inout [UInt8]) {
    // A lone empty field would be an empty line, which readers skip.
    let line = fields == [""] ? "\"\"" : fields.joined(separator: form.delimiter)
    out += line.utf8
    out += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
  }

  private func field(_ value: Value) -> String {
    switch value {
    case .empty: gap
    case .text(let text): words(text)
    case .integer(let integer): String(integer)
    case .number(let number), .share(let number, _): number.isFinite ? written(number) : gap
    case .flag(let flag): flag ? "true" : "false"
    }
  }

  private func written(_ number: Double) -> String {
    let text = DecimalText(number).full
    return form.decimal == "." ? text : text.replacing(".", with: form.decimal)
  }

  /// Whatever is no number is guarded, headings too: codes come from users' files as free text does, and stand in labels
  /// and headings.
  private func words(_ text: String) -> String { quoted(FormulaGuard.guarded(text)) }

  private func quoted(_ text: String) -> String {
    let delimiter = form.delimiter.utf8.first
    let special = text.utf8.contains {
      $0 == delimiter || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n")
    }
    guard special || text.first == " " || text.last == " " else { return text }
    var out = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { out.unicodeScalars.append("\"") }
      out.unicodeScalars.append(scalar)
    }
    return out + "\""
  }
}
