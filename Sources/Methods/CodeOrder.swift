/// An order of codes as a study states it: `talent >= capital > culture`, also with `≥`, or the other way round with `<=`,
/// `≤` and `<`. For shares without steps, `>` and `>=` are the same.
public struct CodeOrder: Sendable, Equatable {
  /// As it was written.
  public var text: String
  /// From the greatest to the least, two or more.
  public var codes: [String]

  /// nil: it is none.
  public init?(_ text: String) {
    self.text = text
    let signs = text.replacing(">=", with: ">").replacing("≥", with: ">").replacing("<=", with: "<")
      .replacing("≤", with: "<")
    guard signs.contains(">") != signs.contains("<") else { return nil }
    let falls = signs.contains(">")
    let parts = signs.split(separator: falls ? ">" : "<", omittingEmptySubsequences: false).map { part in
      part.split(whereSeparator: \.isWhitespace)
    }
    guard parts.allSatisfy({ $0.count == 1 }) else { return nil }
    let codes = parts.map { String($0[0]) }
    self.codes = falls ? codes : codes.reversed()
  }
}
