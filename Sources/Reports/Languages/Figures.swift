import Robustness

/// Digits of figures, alike in every language; words around them are the languages' own.
enum Figures {
  static func whole(_ number: Int) -> String { DecimalText(number).fixed(0) }
  static func fixed(_ value: Double, _ decimals: Int) -> String { DecimalText(value).fixed(decimals) }
  static func signed(_ value: Double, _ decimals: Int) -> String { Wording.signed(value, decimals) }
  /// To at least so many significant digits.
  static func about(_ value: Double, _ digits: Int = 3) -> String { DecimalText(value).about(digits) }
  static func full(_ value: Double) -> String { DecimalText(value).full }
  static func percent(_ share: Double, _ decimals: Int = 0) -> String {
    DecimalText(share).shifted(2).fixed(decimals) + " %"
  }
}
