import Diagnostics
import Testing

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("대한민국", 8), ("\u{1112}\u{1161}\u{11AB}", 2), ("日本", 4), ("ｶﾅ", 2),
    ("ＡＢ", 4), ("👩‍🔬", 2), ("🇰🇷", 2), ("☎\u{FE0F}", 2), ("☎", 1), ("a\u{200B}b", 2), ("\u{1F600}", 2), ("…", 1), ("ß", 1),
    ("ไทย", 3), ("한a", 3),
  ])
  func columns(_ text: String, _ expected: Int) {
    #expect(text.displayWidth == expected)
  }

  @Test func everyHangulSyllableTakesTwo() {
    for value in UInt32(0xAC00)...0xD7A3 { #expect(DisplayWidth.of(Unicode.Scalar(value)!) == 2) }
  }

  @Test func padsByColumns() {
    #expect("한국".padded(to: 6) == "한국  ")
    #expect("한국".padded(to: 6, .right) == "  한국")
    #expect("한국".padded(to: 7, .centre) == " 한국  ")
    #expect("한국".padded(to: 3) == "한국")
  }

  @Test func cutsAtAGrapheme() {
    #expect("대한민국".truncated(to: 8) == "대한민국")
    #expect("대한민국".truncated(to: 7) == "대한민…")
    #expect("대한민국".truncated(to: 6) == "대한…")
    #expect("abc".truncated(to: 0) == "")
    #expect("e\u{301}e\u{301}e\u{301}".truncated(to: 2) == "e\u{301}…")
  }
}
