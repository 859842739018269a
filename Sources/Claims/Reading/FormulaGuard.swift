/// Keeps spreadsheets from running words as a formula, in a form that can be undone.
///
/// Words that begin with `=`, `+`, `-`, `@`, a tab, a line end, or the wide form of one of these get an apostrophe in
/// front; so do words that begin with apostrophes before such a beginning, which is what lets the form be undone: of
/// apostrophes before such a beginning, the first is podium's. Left as they are: a sign, a figure and a letter outside
/// ASCII, with no sign of a formula after it (`-0.36명 순유출`, `+26만 장`), which no spreadsheet can run.
package enum FormulaGuard {
  package static func guarded(_ text: String) -> String { isNeeded(text) ? "'" + text : text }

  /// What `guarded` was given.
  package static func undone(_ text: String) -> String {
    text.unicodeScalars.first == "'" && isNeeded(text) ? String(text.unicodeScalars.dropFirst()) : text
  }

  private static func isNeeded(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.drop { $0 == "'" }
    guard let first = scalars.first, beginnings.contains(first) else { return false }
    return !isSignedQuantity(scalars)
  }

  private static let beginnings = Set("=+-@\t\r\n＝＋－＠".unicodeScalars)
  private static let operators = Set("=+-*/^&|!(@\"＝＋－＊／＾＆｜！（＠＂\t\r\n".unicodeScalars)

  private static func isSignedQuantity(_ scalars: String.UnicodeScalarView.SubSequence) -> Bool {
    guard scalars.first == "+" || scalars.first == "-" else { return false }
    let rest = scalars.dropFirst()
    let figure = rest.prefix { ("0"..."9").contains($0) || $0 == "." || $0 == "," }
    guard let digit = figure.first, ("0"..."9").contains(digit) else { return false }
    let unit = rest[figure.endIndex...]
    // Wide letters are no letters of their own: a spreadsheet may read １Ｅ５ as 1E5.
    guard let letter = unit.first, !letter.isASCII, letter.properties.isAlphabetic,
      !(0xFF00...0xFFEF).contains(letter.value)
    else { return false }
    return !unit.contains(where: operators.contains)
  }
}
