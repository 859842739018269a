package import Diagnostics

/// Where the bytes of a cell are, quotes left out.
package struct CSVCell: Sendable, Equatable {
  package var start: Int32
  package var end: Int32
  package var spelling: TextSpan.Spelling

  package var isEmpty: Bool { start == end }
}

/// Reads one record of RFC 4180 at a time, from the top of a text on; the cells are byte ranges, nothing is copied.
package struct CSVScanner {
  package enum Fault: Sendable { case unclosedQuote, textAfterQuote, quoteInCell, nul }

  /// More cells than this in one record are counted, not kept.
  package static let limit = 10_000

  /// Of the record just read; what lies behind `count` is left over from longer ones.
  package var cells: [CSVCell] = []
  /// How many cells the record has.
  package private(set) var count = 0
  package var faults: [(fault: Fault, byte: Int)] = []
  private var marks = ByteMarks()

  package init() {}

  /// Whether the record just read was an empty line.
  package var isBlank: Bool { count == 1 && cells[0].isEmpty && cells[0].spelling == .plain }

  /// Reads the record that begins at `start`, where the last one ended, and returns where the next one begins.
  package mutating func record(_ bytes: borrowing Span<UInt8>, from start: Int, to end: Int) -> Int {
    count = 0
    var index = start
    while true {
      if index < end, bytes[index] == quote {
        index = quotedCell(bytes, from: index, to: end)
      } else {
        index = plainCell(bytes, from: index, to: end)
      }
      guard index < end else { return end }
      let byte = bytes[index]
      index += 1
      if byte == comma { continue }
      if byte == carriageReturn, index < end, bytes[index] == lineFeed { index += 1 }
      return index
    }
  }

  @inline(__always)
  private mutating func plainCell(_ bytes: borrowing Span<UInt8>, from start: Int, to end: Int) -> Int {
    var index = marks.first(bytes, from: start, to: end)
    while index < end, !isCellEnd(bytes[index]) {
      fault(bytes[index] == quote ? .quoteInCell : .nul, index)
      index = marks.first(bytes, from: index + 1, to: end)
    }
    add(CSVCell(start: Int32(start), end: Int32(index), spelling: .plain))
    return index
  }

  private mutating func quotedCell(_ bytes: borrowing Span<UInt8>, from open: Int, to end: Int) -> Int {
    let start = open + 1
    var index = start
    var spelling = TextSpan.Spelling.plain
    while true {
      index = marks.first(bytes, from: index, to: end)
      while index < end, bytes[index] != quote {
        if bytes[index] == 0 { fault(.nul, index) }
        index = marks.first(bytes, from: index + 1, to: end)
      }
      guard index < end else {
        fault(.unclosedQuote, open)
        add(CSVCell(start: Int32(start), end: Int32(end), spelling: spelling))
        return end
      }
      guard index + 1 < end, bytes[index + 1] == quote else { break }
      spelling = .csv
      index += 2
    }
    // A quoted empty cell is no blank line: `csv` tells them apart.
    if index == start { spelling = .csv }
    add(CSVCell(start: Int32(start), end: Int32(index), spelling: spelling))
    index += 1
    if index < end, !isCellEnd(bytes[index]) {
      fault(.textAfterQuote, index)
      while index < end, !isCellEnd(bytes[index]) { index = marks.first(bytes, from: index + 1, to: end) }
    }
    return index
  }

  @inline(__always) private mutating func add(_ cell: CSVCell) {
    if count < cells.count { cells[count] = cell } else if count < Self.limit { cells.append(cell) }
    count += 1
  }

  private mutating func fault(_ fault: Fault, _ byte: Int) {
    // One file can hold a hundred million NULs; a message each is of no use.
    if faults.count < 1_000 { faults.append((fault, byte)) }
  }
}

let quote = UInt8(ascii: "\"")
let comma = UInt8(ascii: ",")
let lineFeed = UInt8(ascii: "\n")
let carriageReturn = UInt8(ascii: "\r")

@inline(__always) private func isCellEnd(_ byte: UInt8) -> Bool {
  byte == comma || byte == lineFeed || byte == carriageReturn
}

extension CSVScanner.Fault {
  package func report(_ byte: Int, in text: SourceText, to problems: inout Problems) {
    switch self {
    case .unclosedQuote:
      problems.error(
        "the quote that opens here is never closed", in: text, byte: byte,
        advice: "End the cell with a quote; write a quote inside it twice (\"\").")
    case .textAfterQuote:
      problems.error(
        "text after the closing quote of a cell", in: text, byte: byte,
        advice: "Put the comma right after the quote; write a quote inside a cell twice (\"\").")
    case .quoteInCell:
      problems.error(
        "a quote inside a cell that does not begin with one", in: text, byte: byte,
        advice: "Put the whole cell in quotes and write the quote inside it twice (\"\").")
    case .nul:
      problems.error("a NUL byte", in: text, byte: byte, advice: "Save the file as plain UTF-8 text.")
    }
  }
}
