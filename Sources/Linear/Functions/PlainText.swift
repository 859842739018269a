extension Double {
  /// As a message writes it: rounded to twelve digits, which takes away what binary fractions add, and without ".0".
  public var plain: String {
    guard isFinite else { return "\(self)" }
    if magnitude < 1e15, self == rounded() { return "\(Int(self))" }
    let text = "\(magnitude)".split(separator: "e", maxSplits: 1)
    let exponent = text.count > 1 ? Int(text[1]) ?? 0 : 0
    let parts = text[0].split(separator: ".", maxSplits: 1)
    var digits = parts.joined().compactMap(\.wholeNumberValue)
    var point = parts[0].count
    let first = digits.firstIndex { $0 != 0 } ?? 0
    if digits.count > first + 12 {
      let up = digits[first + 12] >= 5
      for place in (first + 12)..<digits.count { digits[place] = 0 }
      var place = first + 11
      while up {
        digits[place] += 1
        guard digits[place] == 10 else { break }
        digits[place] = 0
        if place == 0 {
          digits.insert(1, at: 0)
          point += 1
          break
        }
        place -= 1
      }
    }
    let whole = digits[..<point].map(String.init).joined()
    var fraction = digits[point...].map(String.init).joined()
    while fraction.last == "0" { fraction.removeLast() }
    let sign = self < 0 ? "-" : ""
    return sign + whole + (fraction.isEmpty ? "" : ".\(fraction)") + (exponent == 0 ? "" : "e\(exponent)")
  }
}
