extension Period: CustomStringConvertible {
  /// Parses `2024`, `2025-H1`, `2026-Q1`, `2025-12`, `2025-12-17`, or two of these joined by `/`; nil where the text is
  /// none of them, the date does not exist, or the span ends before it begins.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes.span, from: 0, to: bytes.count)
  }

  init?(_ bytes: borrowing Span<UInt8>, from start: Int, to end: Int) {
    guard end - start <= 21 else { return nil }
    for index in start..<end where bytes[index] == UInt8(ascii: "/") {
      guard let first = Period(single: bytes, from: start, to: index),
        let last = Period(single: bytes, from: index + 1, to: end), first.first <= last.first, first.last <= last.last
      else { return nil }
      self.init(first: first.first, last: last.last)
      return
    }
    self.init(single: bytes, from: start, to: end)
  }

  private init?(single bytes: borrowing Span<UInt8>, from start: Int, to end: Int) {
    func digits(_ offset: Int, _ count: Int) -> Int32? {
      var value: Int32 = 0
      for index in (start + offset)..<(start + offset + count) {
        let digit = bytes[index] &- 0x30
        guard digit < 10 else { return nil }
        value = value * 10 + Int32(digit)
      }
      return value
    }
    let length = end - start
    guard length == 4 || length == 7 || length == 10, let year = digits(0, 4), year >= 1000 else { return nil }
    if length == 4 {
      self.init(months: 1...12, of: year)
      return
    }
    guard bytes[start + 4] == UInt8(ascii: "-") else { return nil }
    if length == 7, bytes[start + 5] == UInt8(ascii: "H") || bytes[start + 5] == UInt8(ascii: "Q") {
      let months: Int32 = bytes[start + 5] == UInt8(ascii: "H") ? 6 : 3
      guard let part = digits(6, 1), part >= 1, part <= 12 / months else { return nil }
      self.init(months: ((part - 1) * months + 1)...(part * months), of: year)
      return
    }
    guard let month = digits(5, 2), month >= 1, month <= 12 else { return nil }
    if length == 7 {
      self.init(months: month...month, of: year)
      return
    }
    guard bytes[start + 7] == UInt8(ascii: "-"), let day = digits(8, 2), day >= 1, day <= Self.days(month, of: year)
    else { return nil }
    let date = year * 10_000 + month * 100 + day
    self.init(first: date, last: date)
  }

  private init(months: ClosedRange<Int32>, of year: Int32) {
    self.init(
      first: year * 10_000 + months.lowerBound * 100 + 1,
      last: year * 10_000 + months.upperBound * 100 + Self.days(months.upperBound, of: year))
  }

  private static func days(_ month: Int32, of year: Int32) -> Int32 {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// The shortest spelling that reads as this period; empty for "not stated".
  public var description: String {
    guard first != 0 else { return "" }
    if let text = Self.spelling(first: first, last: last) { return text }
    // The coarsest period that begins at the first day, and that ends at the last, without leaving the span.
    let begin = Self.candidates(at: first).first { $0.first == first && $0.last <= last }
    let end = Self.candidates(at: last).first { $0.last == last && $0.first >= first }
    return "\(begin.map(\.description) ?? "?")/\(end.map(\.description) ?? "?")"
  }

  /// The year, half, quarter, month and day that a date lies in.
  private static func candidates(at date: Int32) -> [Period] {
    let (year, month) = (date / 10_000, date / 100 % 100)
    let half = (month - 1) / 6 * 6
    let quarter = (month - 1) / 3 * 3
    return [
      Period(months: 1...12, of: year), Period(months: (half + 1)...(half + 6), of: year),
      Period(months: (quarter + 1)...(quarter + 3), of: year), Period(months: month...month, of: year),
      Period(first: date, last: date),
    ]
  }

  private static func spelling(first: Int32, last: Int32) -> String? {
    let span = Period(first: first, last: last)
    guard let kind = candidates(at: first).firstIndex(of: span) else { return nil }
    let (year, month) = (first / 10_000, first / 100 % 100)
    switch kind {
    case 0: return "\(year)"
    case 1: return "\(year)-H\((month - 1) / 6 + 1)"
    case 2: return "\(year)-Q\((month - 1) / 3 + 1)"
    case 3: return "\(year)-\(twoDigits(month))"
    default: return "\(year)-\(twoDigits(month))-\(twoDigits(first % 100))"
    }
  }

  private static func twoDigits(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
