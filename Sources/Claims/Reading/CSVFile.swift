package import Diagnostics

/// A CSV file with a checked header, whose rows are visited one by one.
package struct CSVFile {
  package let text: SourceText
  package let header: [String]
  let columns: [String: Int]
  let firstRow: Int

  /// Checks encoding and header; nil when there is no header to read by. An unknown column is an error with the
  /// nearest known ones, unless `known` is nil: then any column may occur; or unless it begins with `prefix`. One of the
  /// columns `oneOf` must be there, if it names any.
  ///
  /// A file of another make (semicolons, a World Bank download) is told to be one, in one message.
  package init?(
    _ text: SourceText, required: [String], oneOf: [String] = [], known: [String]?, prefix: String? = nil,
    checksEncoding: Bool = true, _ problems: inout Problems
  ) {
    guard canBeRead(text, &problems) else { return nil }
    if let foreign = ForeignLayout(text, required: required, oneOf: oneOf) {
      problems.error(foreign.message, in: text, byte: foreign.byte, advice: foreign.advice)
      return nil
    }
    let start = textStart(text)
    if checksEncoding { checkUTF8(text, from: start, to: text.bytes.count, &problems) }
    var scanner = CSVScanner()
    let bytes = text.bytes
    firstRow = scanner.record(bytes.span, from: start, to: text.bytes.count)
    for (fault, byte) in scanner.faults { fault.report(byte, in: text, to: &problems) }
    var header: [String] = []
    var columns: [String: Int] = [:]
    if !checksEncoding { checkUTF8(text, from: start, to: firstRow, &problems) }
    var (unknown, again): ([CSVCell], [CSVCell]) = ([], [])
    for cell in scanner.cells.prefix(scanner.count) {
      let name = text.string(cell)
      let isOpen = prefix.map { name.hasPrefix($0) && name != $0 } ?? false
      if let known, !known.contains(name), !isOpen { unknown.append(cell) }
      if columns[name] != nil { again.append(cell) } else { columns[name] = header.count }
      header.append(name)
    }
    if let known { Self.reportUnknown(unknown, among: known, in: text, &problems) }
    Self.reportRepeated(again, in: text, &problems)
    for name in required where columns[name] == nil {
      problems.error("the column `\(name)` is missing", in: text, byte: start, advice: "Add it to the header line.")
    }
    let isKeyed = oneOf.isEmpty || oneOf.contains { columns[$0] != nil }
    if !isKeyed {
      problems.error(
        "the column `\(oneOf[0])` is missing", in: text, byte: start,
        advice: didYouMean(oneOf[0], among: header) ?? "Add a column with the entities' codes.")
    }
    self.text = text
    self.header = header
    self.columns = columns
    if scanner.count > CSVScanner.limit {
      problems.error(
        "the header has \(scanner.count) columns", in: text, byte: start,
        advice: "At most \(CSVScanner.limit) can be read.")
      return nil
    }
    guard isKeyed, required.allSatisfy({ columns[$0] != nil }) else { return nil }
  }

  /// A few are told one by one, many in one message.
  private static func reportUnknown(
    _ cells: [CSVCell], among known: [String], in text: SourceText, _ problems: inout Problems
  ) {
    let list = "Known columns: \(known.joined(separator: ", "))."
    if cells.count > 8 {
      problems.error(
        "\(cells.count) unknown columns: \(shortened(cells.prefix(5).map { text.string($0) }, of: cells.count))",
        in: text, byte: Int(cells[0].start), advice: list)
      return
    }
    for cell in cells {
      let name = text.string(cell)
      problems.error(
        "unknown column `\(name.truncatedForMessage)`", in: text, byte: Int(cell.start),
        advice: didYouMean(name, among: known) ?? list)
    }
  }

  private static func reportRepeated(_ cells: [CSVCell], in text: SourceText, _ problems: inout Problems) {
    if cells.count > 8 {
      problems.error(
        "\(cells.count) columns have the name of an earlier one: "
          + shortened(cells.prefix(5).map { text.string($0) }, of: cells.count), in: text, byte: Int(cells[0].start),
        advice: "Remove them, or give each a name of its own.")
      return
    }
    for cell in cells {
      problems.error(
        "the column `\(text.string(cell).truncatedForMessage)` occurs twice", in: text, byte: Int(cell.start),
        advice: "Remove one of them.")
    }
  }

  /// Visits the rows in the file's order; rows with too few or too many cells are reported and passed over.
  package func forEachRow(_ problems: inout Problems, _ body: (CSVRow, inout Problems) -> Void) {
    var scanner = CSVScanner()
    var next = firstRow
    var rows = 0
    let bytes = text.bytes
    let end = bytes.count
    while next < end {
      let start = next
      next = scanner.record(bytes.span, from: start, to: end)
      for (fault, byte) in scanner.faults { fault.report(byte, in: text, to: &problems) }
      scanner.faults.removeAll(keepingCapacity: true)
      if scanner.isBlank { continue }
      rows += 1
      if scanner.count != header.count {
        reportWidth(scanner.count, expected: header.count, at: start, in: text, &problems)
        continue
      }
      body(CSVRow(file: self, cells: scanner.cells, start: start), &problems)
    }
    if rows == 0 {
      problems.error(
        "the file has a header and no rows", in: text, byte: firstRow, advice: "Add rows, or leave the file out.")
    }
  }
}

func reportWidth(_ found: Int, expected: Int, at start: Int, in text: SourceText, _ problems: inout Problems) {
  problems.error(
    "the row has \(found) cell\(found == 1 ? "" : "s"), the header \(expected)", in: text, byte: start,
    advice: found > expected
      ? "Put cells that contain a comma in quotes." : "Write a comma for every cell, empty ones too.")
}

/// One row of a file: cells by column name. A column the file does not have reads as empty.
package struct CSVRow {
  let file: CSVFile
  let cells: [CSVCell]
  /// The byte where the row begins.
  package let start: Int

  package func cell(_ column: String) -> CSVCell? { file.columns[column].map { cells[$0] } }
  package func text(_ column: String) -> String { cell(column).map { file.text.string($0) } ?? "" }
  /// The byte a message about the column points at.
  package func byte(_ column: String) -> Int { cell(column).map { Int($0.start) } ?? start }

  /// The text, reported if it is empty.
  package func required(_ column: String, _ problems: inout Problems) -> String? {
    let text = text(column)
    if isBlank(text) {
      problems.error(
        text.isEmpty ? "`\(column)` is empty" : "`\(column)` shows nothing: blanks and control characters alone",
        in: file.text, byte: byte(column), advice: "Every row needs one.")
      return nil
    }
    return text
  }

  package func error(
    _ column: String, _ message: @autoclosure () -> String, advice: @autoclosure () -> String? = nil,
    _ problems: inout Problems
  ) {
    problems.error(message(), in: file.text, byte: byte(column), advice: advice())
  }
}

extension SourceText {
  func string(_ cell: CSVCell) -> String {
    decode(TextSpan(file: 0, start: cell.start, length: cell.end - cell.start, spelling: cell.spelling))
  }
}
