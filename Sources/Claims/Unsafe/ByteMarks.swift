import CScanning

/// Where the commas, quotes, line ends and NULs of a text are, found a stretch ahead. For a reader that moves forward.
package struct ByteMarks {
  private static let stretch = 1 << 14

  private var places = [UInt32](repeating: 0, count: stretch)
  private var count = 0
  private var next = 0
  /// Marks are known from `start` up to `end`.
  private var start = 0
  private var end = 0

  package init() {}

  /// The first mark at `index` or behind it; `limit` where there is none before it.
  @inline(__always)
  package mutating func first(_ bytes: borrowing Span<UInt8>, from index: Int, to limit: Int) -> Int {
    while true {
      while next < count {
        let place = start + Int(places[next])
        if place >= index { return place }
        next += 1
      }
      guard end < limit else { return limit }
      find(bytes, from: max(index, end), to: limit)
    }
  }

  @inline(never)
  private mutating func find(_ bytes: borrowing Span<UInt8>, from index: Int, to limit: Int) {
    (start, end, next) = (index, min(index + Self.stretch, limit), 0)
    let part = bytes.extracting(start..<end)
    count = unsafe part.withUnsafeBufferPointer { part in
      unsafe places.withUnsafeMutableBufferPointer { places in
        unsafe podium_csv_marks(part.baseAddress!, part.count, places.baseAddress!)
      }
    }
  }
}

/// What one pass over a stretch of CSV tells: whether an odd number of quotes stands in it, and how many line ends.
package func surveyCSV(_ bytes: [UInt8], _ range: Range<Int>) -> (hasOddQuotes: Bool, lines: Int) {
  var lines = 0
  let odd = unsafe bytes[range].withUnsafeBufferPointer { bytes in
    guard let first = bytes.baseAddress else { return false }
    return unsafe podium_csv_survey(first, bytes.count, &lines)
  }
  return (odd, lines)
}
