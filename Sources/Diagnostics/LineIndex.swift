/// Where the lines of a text begin, found at the first question. A line ends with LF, CRLF or a lone CR.
struct LineIndex {
  private var starts: [Int] = []
  /// The last answer: thousands of questions about one long line must not each count it from its start.
  private var last = (line: -1, byte: 0, scalars: 0)

  mutating func place(ofByte offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    if starts.isEmpty { findStarts(in: bytes) }
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    var from = starts[low]
    var scalars = 0
    if last.line == low, last.byte <= offset { (from, scalars) = (last.byte, last.scalars) }
    if from == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { from = min(3, offset) }
    let span = bytes.span
    var index = from
    while index < offset {
      if span[index] & 0xC0 != 0x80 { scalars += 1 }
      index += 1
    }
    last = (low, offset, scalars)
    return (low + 1, scalars + 1)
  }

  /// The byte that `place` gives this line and column for; the nearest where there is none.
  mutating func byte(line: Int, column: Int, in bytes: [UInt8]) -> Int {
    if starts.isEmpty { findStarts(in: bytes) }
    guard line >= 1, line <= starts.count else { return line < 1 ? 0 : bytes.count }
    var index = starts[line - 1]
    let end = line < starts.count ? starts[line] : bytes.count
    if index == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    var scalars = 1
    while index < end, scalars < column {
      index += 1
      while index < end, bytes[index] & 0xC0 == 0x80 { index += 1 }
      scalars += 1
    }
    return index
  }

  private mutating func findStarts(in bytes: [UInt8]) {
    starts = [0]
    let span = bytes.span
    var index = 0
    while index < span.count {
      let byte = span[index]
      index += 1
      guard byte <= 0x0D, byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D, index < span.count, span[index] == 0x0A { index += 1 }
      starts.append(index)
    }
  }
}
