import Diagnostics
import Testing

struct RenderingTests {
  @Test func caretStandsUnderKoreanText() {
    let text = SourceText(path: "claims.csv", bytes: Array("a,b\n대한민국,x\n".utf8))
    let diagnostic = Diagnostic(.error, "what is x", in: text, byte: 17, advice: "Write y.")
    #expect(
      diagnostic.rendered() == """
        claims.csv:2:6: error: what is x
          대한민국,x
                   ^
          Write y.
        """)
  }

  @Test func aWholeLineNeedsNoCaretIndex() {
    let diagnostic = Diagnostic(
      .warning, "odd", at: Location(path: "s.yaml", line: 3, column: 4), excerpt: "한: b")
    #expect(diagnostic.rendered() == "s.yaml:3:4: warning: odd\n  한: b\n      ^")
  }

  @Test func controlsAreShownNotSent() {
    let text = SourceText(path: "a\u{1B}[2J.csv", bytes: Array("x\u{1B}[31m\u{202E}\t\u{7F}".utf8))
    let rendered = Diagnostic(.error, "bad \u{9B}", in: text, byte: 0).rendered()
    #expect(rendered == "a␛[2J.csv:1:1: error: bad ⟨U+009B⟩\n  x␛[31m⟨U+202E⟩ ␡\n  ^")
    #expect("plain 한국 🇰🇷".harmless == "plain 한국 🇰🇷")
  }

  @Test func longLinesAreCutAroundThePlace() {
    let line = String(repeating: "가", count: 5_000) + "X" + String(repeating: "나", count: 5_000)
    let text = SourceText(path: "f", bytes: Array(line.utf8))
    let lines = Diagnostic(.error, "m", in: text, byte: 15_000).rendered().split(separator: "\n")
    #expect(lines[0] == "f:1:5001: error: m")
    #expect(lines[1].displayWidth <= 102)
    let column = lines[2].displayWidth - 1
    #expect(String(lines[1]).truncated(to: column + 1, mark: "").hasSuffix("X"))
  }

  @Test(arguments: ["a\nbc\n", "a\r\nbc\r\n", "a\rbc\r", "\u{FEFF}a\nbc"])
  func everyLineEndCounts(_ content: String) throws {
    let bytes = Array(content.utf8)
    let text = SourceText(path: "f", bytes: bytes)
    let at = try #require(bytes.firstIndex(of: UInt8(ascii: "c")))
    #expect(text.location(ofByte: at) == Location(path: "f", line: 2, column: 2))
    #expect(text.excerpt(aroundByte: at) == "bc")
    #expect(text.location(ofByte: try #require(bytes.firstIndex(of: UInt8(ascii: "a")))).column == 1)
    #expect(text.excerpt(aroundByte: 0) == "a")
  }

  @Test func placesOutsideTheTextAreItsEnds() {
    let text = SourceText(path: "f", bytes: Array("ab".utf8))
    #expect(text.location(ofByte: -5).column == 1)
    #expect(text.location(ofByte: 99).column == 3)
    #expect(SourceText(path: "f", bytes: []).location(ofByte: 0) == Location(path: "f", line: 1, column: 1))
  }

  @Test func questionsMayComeInAnyOrder() {
    let text = SourceText(path: "f", bytes: Array("가나다\n라마바".utf8))
    for byte in [18, 3, 9, 10, 13, 6, 0, 13, 16] {
      let expected = byte < 10 ? (1, byte / 3 + 1) : (2, (byte - 10 + 2) / 3 + 1)
      let location = text.location(ofByte: byte)
      #expect((location.line, location.column) == expected)
    }
  }
}

struct ProblemsTests {
  let text = SourceText(path: "f", bytes: Array("one\ntwo\nthree\n".utf8))

  @Test func sortedByPlace() {
    var problems = Problems()
    problems.add(Diagnostic(.error, "no place"))
    problems.error("third", in: text, byte: 8)
    problems.warning("first", in: text, byte: 1)
    problems.error("second", in: text, byte: 4)
    #expect(problems.sorted.map(\.message) == ["first", "second", "third", "no place"])
  }

  @Test func filesStandAsTheyWereFirstComplainedOf() {
    var problems = Problems()
    problems.error("of the codes", in: SourceText(path: "z", bytes: [0x61]), byte: 0)
    problems.error("of their use", in: text, byte: 0)
    problems.error("more of the codes", in: SourceText(path: "z", bytes: [0x61]), byte: 1)
    #expect(problems.sorted.map(\.message) == ["of the codes", "more of the codes", "of their use"])
  }

  @Test func adviceIsASentence() {
    for (advice, shown) in [
      ("write [1, 2]", "Write [1, 2]."), ("did you mean 'x'?", "Did you mean 'x'?"), ("`x` is not", "`x` is not."),
      ("", ""),
    ] {
      #expect(Diagnostic(.error, "m", advice: advice).rendered() == "error: m\n  \(shown)")
    }
  }

  @Test func tooManyAreCounted() {
    var problems = Problems()
    problems.limit = 2
    for _ in 0..<5 { problems.error("e", in: text, byte: 0) }
    #expect(problems.items.count == 2)
    #expect(problems.suppressed == 3)
    #expect(problems.rendered().hasSuffix("… and 3 more"))
  }

  @Test func warningsDoNotHideErrors() {
    var problems = Problems()
    problems.limit = 2
    for _ in 0..<5 { problems.warning("w", in: text, byte: 0) }
    #expect(!problems.hasErrors)
    problems.error("e", in: text, byte: 0)
    #expect(problems.hasErrors)
    #expect(problems.items.contains { $0.message == "e" })
    var all = Problems()
    all.limit = 0
    all.append(problems)
    #expect(all.hasErrors)
    #expect(all.suppressed == 6)
  }
}
