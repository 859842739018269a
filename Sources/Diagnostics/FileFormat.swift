extension SourceText {
  /// What a file is that is no UTF-8 text: told by its first bytes, and what to do. Nil where nothing speaks against text.
  package var foreignFormat: (name: String, advice: String)? {
    for (signature, name, advice) in signatures where bytes.starts(with: signature) { return (name, advice) }
    guard let utf16 = utf16 else { return nil }
    let separator = utf16.line.contains("\t") ? ", its cells separated by tabs" : ""
    return (
      "UTF-16\(utf16.isMarked ? "" : " without a mark: every second byte is NUL")\(separator)",
      separator.isEmpty ? "Save it as UTF-8." : "Save it as CSV: UTF-8, with commas between cells."
    )
  }

  /// Told by the byte order mark, or by half of the first bytes being NUL and all of them in even or in odd places.
  private var utf16: (isMarked: Bool, line: String)? {
    let isMarked = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let pairs = min(bytes.count, 256) / 2
    guard pairs > 0 else { return nil }
    let first = (0..<pairs).count { bytes[2 * $0] == 0 }
    let second = (0..<pairs).count { bytes[2 * $0 + 1] == 0 }
    guard isMarked || (min(first, second) == 0 && max(first, second) * 2 > pairs) else { return nil }
    let isBigEndian = isMarked ? bytes[0] == 0xFE : first > 0
    let units = (0..<pairs).map { pair in
      UInt16(bytes[2 * pair + (isBigEndian ? 0 : 1)]) << 8 | UInt16(bytes[2 * pair + (isBigEndian ? 1 : 0)])
    }
    return (isMarked, String(decoding: units.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF16.self))
  }
}

private let signatures: [(bytes: [UInt8], name: String, advice: String)] = [
  ([0x50, 0x4B, 0x03, 0x04], "an Excel workbook, or another ZIP archive", "Save the sheet as CSV in UTF-8."),
  ([0xD0, 0xCF, 0x11, 0xE0], "an Excel workbook of the old kind", "Save the sheet as CSV in UTF-8."),
  ([0x1F, 0x8B], "compressed with gzip", "Unpack it."),
  (Array("%PDF-".utf8), "a PDF", "Take the table out of it, and save it as CSV in UTF-8."),
  (Array("PAR1".utf8), "Parquet", "Write it as CSV in UTF-8."),
  (Array("SQLite format 3".utf8), "an SQLite database", "Write the table as CSV in UTF-8."),
  ([0xFF, 0xFE, 0x00, 0x00], "UTF-32", "Save it as UTF-8."), ([0x00, 0x00, 0xFE, 0xFF], "UTF-32", "Save it as UTF-8."),
]
