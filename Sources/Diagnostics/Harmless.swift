extension String {
  /// Itself with everything that could act on a terminal or reorder a line made visible: controls as their pictures
  /// (`␛`), tabs as a blank, bidirectional controls and line separators as `⟨U+202E⟩`.
  public var harmless: String {
    guard unicodeScalars.contains(where: \.isHarmful) else { return self }
    var result = ""
    for scalar in unicodeScalars { result += scalar.harmless }
    return result
  }
}

extension Unicode.Scalar {
  var isHarmful: Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB,
      0xE0001...0xE007F:
      true
    default: false
    }
  }

  var harmless: String {
    guard isHarmful else { return String(Character(self)) }
    switch value {
    case 0x09: return " "
    case 0...0x1F: return Unicode.Scalar(0x2400 + value).map { String(Character($0)) } ?? "␦"
    case 0x7F: return "␡"
    default:
      let digits = String(value, radix: 16, uppercase: true)
      return "⟨U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "⟩"
    }
  }
}
