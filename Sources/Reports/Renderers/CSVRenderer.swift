/// RFC 4180: UTF-8 without a mark, CRLF, one header row, full precision, missing values empty, no locale.
struct CSVRenderer: Renderer {
  let name = "csv"
  /// What stands for a missing value; R writes NA.
  var gap = ""

  /// The document's first table: a CSV stream holds only one.
  func render(_ document: Document, width: Int) -> [UInt8] {
    document.tables.first.map(bytes) ?? []
  }

  func files(_ document: Document) -> [RenderedFile] {
    document.tables.map { RenderedFile(name: $0.name + ".csv", bytes: bytes($0)) }
  }

  private func bytes(_ table: ReportTable) -> [UInt8] {
    var out: [UInt8] = []
    append(table.columns.map { words($0.key) }, to: &out)
    for row in table.rows { append(row.map(field), to: &out) }
    return out
  }

  private func append(_ fields: [String], to out: inout [UInt8]) {
    // A lone empty field would be an empty line, which readers skip.
    let line = fields == [""] ? "\"\"" : fields.joined(separator: ",")
    out += line.utf8
    out += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
  }

  private func field(_ value: Value) -> String {
    switch value {
    case .empty: gap
    case .text(let text): words(text)
    case .integer(let integer): String(integer)
    case .number(let number), .share(let number, _): number.isFinite ? DecimalText(number).full : gap
    case .flag(let flag): flag ? "true" : "false"
    }
  }

  /// Spreadsheets take words that begin so for formulas, quoted or not. Whatever is no number is guarded, headings too:
  /// codes come from users' files as free text does, and stand in labels and headings.
  private func words(_ text: String) -> String { quoted(Self.isGuarded(text) ? "'" + text : text) }

  /// Whether an apostrophe is put before a text.
  static func isGuarded(_ text: String) -> Bool {
    text.unicodeScalars.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
  }

  private func quoted(_ text: String) -> String {
    let special = text.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n")
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
