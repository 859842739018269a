import Diagnostics

/// A CSV file of another make, told by its first lines: other separators, lines above the header, the downloads of
/// statistics offices. podium reads none of them as something similar; one message says what the file is.
struct ForeignLayout {
  let message: String
  let byte: Int
  let advice: String

  /// Nil where the header has the columns that are needed, and where nothing is recognised.
  init?(_ text: SourceText, required: [String], oneOf: [String]) {
    let head = Head(text, needed: required, oneOf: oneOf)
    guard let first = head.lines.first, !(required.isEmpty && oneOf.isEmpty), !head.isHeader(head.cells(0)),
      let found = Self.mark(head) ?? Self.separated(head) ?? Self.download(head)
    else {
      return nil
    }
    message = found.message
    byte = found.line.map { head.lines[$0].start } ?? first.start
    advice = found.advice
  }

  private typealias Finding = (message: String, line: Int?, advice: String)

  private static let separators: [(byte: UInt8, name: String)] = [
    (UInt8(ascii: ";"), "semicolons"), (UInt8(ascii: "\t"), "tabs"), (UInt8(ascii: "|"), "vertical bars"),
  ]

  /// Excel's `sep=;`, and what is no table at all.
  private static func mark(_ head: Head) -> Finding? {
    let first = head.lines[0]
    if first.text.lowercased().hasPrefix("sep="), first.text.utf8.count <= 6 {
      guard let other = separators.first(where: { $0.byte == first.text.utf8.dropFirst(4).first }) else {
        return ("the first line is Excel's mark `sep=,`; podium reads the header from it", nil, "Remove the line.")
      }
      return (
        "the first line is Excel's mark `\(first.text)`: cells are separated by \(other.name); podium reads commas",
        nil,
        "Remove the line. \(saveAgain)"
      )
    }
    switch first.text.utf8.first(where: { $0 > 0x20 }) {
    case UInt8(ascii: "<"): return ("the file is a web page or other XML, and no table", nil, "Save the data as CSV.")
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      return (
        "the file is JSON, and this one is read as CSV", nil, "Save the data as CSV; claims in JSON end in .jsonl."
      )
    default: return nil
    }
  }

  private static let saveAgain = "Save the file as CSV with commas between cells and a point for the fraction."

  private static func separated(_ head: Head) -> Finding? {
    for line in head.lines.indices {
      for separator in separators where head.isHeader(head.cells(line, separator.byte)) {
        let above = line > 0 ? "the header stands on line \(head.lines[line].number), and " : ""
        return ("\(above)cells are separated by \(separator.name); podium reads commas", line, saveAgain)
      }
      if line > 0, head.isHeader(head.cells(line)) {
        return (
          "the header stands on line \(head.lines[line].number); podium reads it from line \(head.lines[0].number)",
          line,
          "Remove the lines above it."
        )
      }
    }
    let commas = head.cells(0).count
    let most = separators.map { (head.cells(0, $0.byte).count, $0.name) }.max { $0.0 < $1.0 }
    guard let most, most.0 > commas else { return nil }
    return ("cells are separated by \(most.1); podium reads commas", nil, saveAgain)
  }

  private static func download(_ head: Head) -> Finding? {
    for line in head.lines.indices {
      let cells = Set(head.cells(line).map { $0.lowercased() })
      let place = line == 0 ? "" : ", its header on line \(head.lines[line].number)"
      if cells.contains("country code"), cells.contains("indicator code") || cells.contains("series code") {
        return ("the file is a World Bank download\(place); podium does not read it as it is", line, head.needs)
      }
    }
    let cells = Set(head.cells(0).map { $0.lowercased() })
    if cells.contains("obs_value") || cells.contains("dataflow") {
      return (
        "the file is a long table of SDMX, one row a figure (OBS_VALUE); podium does not read it as it is", nil,
        head.needs
      )
    }
    if cells.isSuperset(of: ["entity", "code", "year"]) {
      return (
        "the file is an Our World in Data download (Entity, Code, Year); podium does not read it as it is", nil,
        head.needs
      )
    }
    let hasTime = !cells.isDisjoint(with: ["year", "time", "period", "time period", "date"])
    let hasPlace = !cells.isDisjoint(with: [
      "area", "country", "country or area", "location", "economy", "ref_area", "geo",
    ])
    if hasTime, hasPlace, !cells.isDisjoint(with: ["value", "values", "obsvalue", "observation"]) {
      return ("the file is a long table, one row a figure; podium does not read it as it is", nil, head.needs)
    }
    return nil
  }
}

/// The first lines of a file.
private struct Head {
  struct Line {
    var start: Int
    var number: Int
    var text: String
  }

  private(set) var lines: [Line] = []
  private let needed: [String]
  private let oneOf: [String]

  init(_ text: SourceText, needed: [String], oneOf: [String]) {
    (self.needed, self.oneOf) = (needed, oneOf)
    let bytes = text.bytes
    let (most, longest) = (30, 1 << 16)
    var (start, number) = (textStart(text), 1)
    while start < bytes.count, number <= most {
      var end = start
      while end < bytes.count, end - start < longest, bytes[end] != lineFeed, bytes[end] != carriageReturn { end += 1 }
      if end > start {
        lines.append(Line(start: start, number: number, text: String(decoding: bytes[start..<end], as: UTF8.self)))
      }
      // The rest of a line that long is no header.
      guard end < bytes.count, end - start < longest else { break }
      start = bytes[end] == carriageReturn && end + 1 < bytes.count && bytes[end + 1] == lineFeed ? end + 2 : end + 1
      number += 1
    }
  }

  /// Cut at a separator outside quotes, without quotes and blanks around.
  func cells(_ line: Int, _ separator: UInt8 = comma) -> [String] {
    var cells: [String] = []
    var (cell, isQuoted): ([UInt8], Bool) = ([], false)
    for byte in lines[line].text.utf8 {
      if byte == quote {
        isQuoted.toggle()
      } else if byte == separator, !isQuoted {
        cells.append(trimmed(String(decoding: cell, as: UTF8.self)))
        cell = []
      } else {
        cell.append(byte)
      }
    }
    return cells + [trimmed(String(decoding: cell, as: UTF8.self))]
  }

  func isHeader(_ cells: [String]) -> Bool {
    needed.allSatisfy(cells.contains) && (oneOf.isEmpty || oneOf.contains(where: cells.contains))
  }

  var needs: String {
    oneOf.isEmpty
      ? "Write it with the columns \(needed.joined(separator: ", ")), and those that are optional."
      : "Write it with a row for each entity: `code`, `name`, and a column for each indicator."
  }
}
