/// A double's shortest decimal digits that read back as the same double, written without locale and rounded in decimal:
/// what text shows is what a reader gets by rounding the figure of the CSV by hand (halves away from zero).
package struct DecimalText {
  private var negative: Bool
  /// Without leading or trailing zeros; empty for nought.
  private var digits: [UInt8]
  /// The value is 0.d₁d₂d₃… × 10^point.
  private var point: Int

  package init(_ integer: Int) {
    digits = String(integer.magnitude).utf8.map { $0 - 48 }
    point = digits.count
    while digits.last == 0 { digits.removeLast() }
    negative = integer < 0
    if digits.isEmpty { point = 1 }
  }

  /// - Precondition: finite.
  package init(_ number: Double) {
    precondition(number.isFinite)
    var mantissa: [UInt8] = []
    var fraction = 0
    var exponent = 0
    var afterPoint = false
    let text = Array(number.magnitude.description.utf8)
    for (index, byte) in text.enumerated() {
      if byte == UInt8(ascii: "e") {
        exponent = Int(String(decoding: text[(index + 1)...], as: UTF8.self)) ?? 0
        break
      }
      if byte == UInt8(ascii: ".") {
        afterPoint = true
      } else {
        mantissa.append(byte - 48)
        if afterPoint { fraction += 1 }
      }
    }
    point = mantissa.count - fraction + exponent
    let leading = mantissa.prefix { $0 == 0 }.count
    digits = Array(mantissa.dropFirst(leading))
    point -= leading
    while digits.last == 0 { digits.removeLast() }
    negative = number < 0
    if digits.isEmpty { point = 1 }
  }

  /// All digits, with no exponent between 10⁻²⁰ and 10²¹: spreadsheets and people misread exponents.
  package var full: String {
    if (-20...21).contains(point) { return written(decimals: max(0, digits.count - point)) }
    let rest = digits.dropFirst().map(String.init).joined()
    return (negative ? "-" : "") + String(digits[0]) + (rest.isEmpty ? "" : "." + rest) + "e\(point - 1)"
  }

  /// Rounded to so many decimals, thousands parted by commas from five digits on.
  package func fixed(_ decimals: Int) -> String { rounded(decimals).grouped(decimals: decimals) }

  /// At least so many significant digits; whole numbers keep all of theirs, and no zeros trail.
  package func significant(_ count: Int) -> String {
    let rounded = rounded(max(0, count - point))
    return rounded.grouped(decimals: max(0, rounded.digits.count - rounded.point))
  }

  /// Rounded to so many significant digits, whole numbers too: for figures that are not known to the last one.
  package func about(_ count: Int) -> String {
    let rounded = rounded(count - point)
    return rounded.grouped(decimals: max(0, rounded.digits.count - rounded.point))
  }

  /// Several figures to the same place: so many significant digits of the largest.
  package static func alike(_ numbers: [Double], significant count: Int) -> [String] {
    let texts = numbers.map { DecimalText($0) }
    let decimals = count - (texts.filter { !$0.digits.isEmpty }.map(\.point).max() ?? 1)
    return texts.map { $0.rounded(decimals).grouped(decimals: max(0, decimals)) }
  }

  /// Multiplied by 10^places, exactly.
  package func shifted(_ places: Int) -> DecimalText {
    var result = self
    if !digits.isEmpty { result.point += places }
    return result
  }

  private func rounded(_ decimals: Int) -> DecimalText {
    let kept = point + decimals
    guard kept < digits.count else { return self }
    var result = self
    let up = kept >= 0 && digits[kept] >= 5
    result.digits = kept > 0 ? Array(digits[..<kept]) : []
    if up {
      var index = result.digits.count - 1
      while index >= 0, result.digits[index] == 9 {
        result.digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        result.digits[index] += 1
      } else {
        result.digits.insert(1, at: 0)
        result.point += 1
      }
    }
    while result.digits.last == 0 { result.digits.removeLast() }
    if result.digits.isEmpty {
      result.negative = false
      result.point = 1
    }
    return result
  }

  private func grouped(decimals: Int) -> String {
    let plain = written(decimals: decimals)
    let whole = plain.drop { $0 == "-" }.prefix { $0 != "." }
    guard whole.count >= 5 else { return plain }
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    return (negative ? "-" : "") + grouped + plain[whole.endIndex...]
  }

  private func written(decimals: Int) -> String {
    var text: [UInt8] = negative && !digits.isEmpty ? [UInt8(ascii: "-")] : []
    if point <= 0 { text.append(48) }
    for index in 0..<max(point, 0) { text.append(48 + (index < digits.count ? digits[index] : 0)) }
    if decimals > 0 {
      text.append(UInt8(ascii: "."))
      for index in point..<(point + decimals) { text.append(48 + (digits.indices.contains(index) ? digits[index] : 0)) }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
