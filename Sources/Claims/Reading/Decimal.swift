import Diagnostics

/// Strict decimal numbers: `-12.5`, `3e-4`. No blanks, separators, hexadecimal, infinities or NaN.
enum DecimalNumber {
  private static let exactPowers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21,
    1e22,
  ]
  private static let longest = 400

  /// The nearest double, or nil where the bytes are no number, or one beyond the range of doubles.
  ///
  /// Up to 2⁵³ in the digits and 22 in the power of ten, one division or product of two exact doubles is correctly
  /// rounded; the rest goes to the standard library, which rounds correctly too.
  static func parse(_ bytes: borrowing Span<UInt8>, from start: Int, to end: Int) -> Double? {
    var index = start
    var negative = false
    if index < end, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
      negative = bytes[index] == UInt8(ascii: "-")
      index += 1
    }
    var mantissa: UInt64 = 0
    var significant = 0
    var power = 0
    let whole = index
    while index < end, let digit = digit(bytes[index]) {
      if significant > 0 || digit > 0 { significant += 1 }
      if significant <= 19 { mantissa = mantissa &* 10 &+ digit }
      index += 1
    }
    guard index > whole else { return nil }
    if index < end, bytes[index] == UInt8(ascii: ".") {
      index += 1
      let fraction = index
      while index < end, let digit = digit(bytes[index]) {
        if significant > 0 || digit > 0 { significant += 1 }
        if significant <= 19 { mantissa = mantissa &* 10 &+ digit }
        index += 1
      }
      guard index > fraction else { return nil }
      power = fraction - index
    }
    if index < end, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      var down = false
      if index < end, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
        down = bytes[index] == UInt8(ascii: "-")
        index += 1
      }
      let first = index
      var exponent = 0
      while index < end, let digit = digit(bytes[index]) {
        exponent = min(exponent * 10 + Int(digit), 100_000)
        index += 1
      }
      guard index > first else { return nil }
      power += down ? -exponent : exponent
    }
    guard index == end, end - start <= longest else { return nil }
    if significant == 0 { return negative ? -0.0 : 0 }
    if significant <= 19, mantissa <= 1 << 53, power >= -22, power <= 22 {
      let magnitude =
        power < 0 ? Double(mantissa) / exactPowers[-power] : Double(mantissa) * exactPowers[power]
      return negative ? -magnitude : magnitude
    }
    return slow(bytes, from: start, to: end)
  }

  @inline(never)
  private static func slow(_ bytes: borrowing Span<UInt8>, from start: Int, to end: Int) -> Double? {
    let text = String(copying: bytes, from: start, to: end)
    guard let value = Double(text), value.isFinite, value != 0 else { return nil }
    return value
  }

  static func parse(_ text: String) -> Double? {
    let bytes = Array(text.utf8)
    return parse(bytes.span, from: 0, to: bytes.count)
  }

  /// What is wrong with a text that `parse` refuses, and what to write instead.
  static func fault(_ text: String) -> (message: String, advice: String) {
    let shown = text.truncatedForMessage
    let digits = text.unicodeScalars.contains { ("0"..."9").contains($0) }
    let bare = trimmed(text)
    if bare != text, !isBlank(text), parse(bare) != nil {
      return ("`\(shown)` has blanks around it", "Write the digits alone, without blanks.")
    }
    if digits, text.unicodeScalars.contains(where: { $0.value == 0x2212 || $0.value == 0x2013 || $0.value == 0x2014 }) {
      return ("`\(shown)` has a dash for a minus", "Write the minus as a hyphen: -1.5.")
    }
    if ["", "na", "n/a", "nan", "null", "none", "-", "inf", "-inf", "+inf", "infinity", "-infinity", ".."].contains(
      bare.lowercased())
    {
      return ("`\(shown)` is no number", "Leave the cell empty where there is no figure.")
    }
    if text.utf8.count > longest {
      return ("a number of \(text.utf8.count) characters", "Write at most \(longest) characters.")
    }
    if digits, text.utf8.allSatisfy({ $0 < 0x80 && ("0123456789+-.eE".utf8.contains($0)) }), Double(text) != nil,
      text.first != ".", text.last != "."
    {
      return ("`\(shown)` is beyond the range of numbers", "Magnitudes lie between 5e-324 and 1.7e308.")
    }
    if digits, text.contains(",") || text.contains("_") || text.contains("'") || text.contains(" ") {
      return ("`\(shown)` has separators", "Write the digits alone, with a point for the fraction: 1234567.5.")
    }
    if digits, text.hasSuffix("%") {
      return ("`\(shown)` has a unit", "Write the number alone; name the unit in `unit`.")
    }
    return ("`\(shown)` is no number", "Write a decimal number such as -0.5, 12 or 1.2e6.")
  }

  @inline(__always) private static func digit(_ byte: UInt8) -> UInt64? {
    let value = byte &- 0x30
    return value < 10 ? UInt64(value) : nil
  }
}

extension String {
  init(copying bytes: borrowing Span<UInt8>, from start: Int, to end: Int) {
    var copy: [UInt8] = []
    copy.reserveCapacity(end - start)
    for index in start..<end { copy.append(bytes[index]) }
    self = String(decoding: copy, as: UTF8.self)
  }
}
