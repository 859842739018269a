/// Languages that reports are written in, by their tag of BCP 47.
public enum LanguageCode: String, CaseIterable, Sendable {
  case english = "en"
  case korean = "ko"

  /// Of a text whose language nobody states: Korean where it has Hangul.
  public init(of text: String) {
    let isHangul = text.unicodeScalars.contains {
      (0xAC00...0xD7A3).contains($0.value) || (0x1100...0x11FF).contains($0.value)
    }
    self = isHangul ? .korean : .english
  }
}
