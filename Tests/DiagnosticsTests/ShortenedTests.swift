import Diagnostics
import Testing

/// What a message quotes is bounded in bytes, whatever a character is.
struct ShortenedTests {
  @Test func marksAndLongWords() {
    #expect("word".truncatedForMessage == "word")
    let marks = "a" + String(repeating: "\u{301}", count: 1_000_000)
    #expect(marks.truncatedForMessage.utf8.count <= 60)
    #expect(String(repeating: "한", count: 100).truncatedForMessage == String(repeating: "한", count: 19) + "…")
  }

  @Test func diagnostics() {
    let long = String(repeating: "x", count: 10_000_000)
    let told = Diagnostic(.error, long, advice: long)
    #expect(told.message.utf8.count <= 2_000 && (told.advice ?? "").utf8.count <= 2_000)
    #expect((didYouMean(long, among: [long + "y"]) ?? "").utf8.count < 100)
  }
}
