import Claims
import Testing

/// The kernels that look at many bytes at once, against looking at each.
struct ByteMarksTests {
  /// Marks dense and sparse, over several stretches of 16,384 bytes.
  static let texts: [[UInt8]] = [
    [], Array(",".utf8), Array("a".utf8), text(70_000, every: 3), text(70_000, every: 40), text(40_000, every: 30_000),
  ]

  static func text(_ count: Int, every: Int) -> [UInt8] {
    var state: UInt64 = 7
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let marks = Array(",\"\n\r\0".utf8)
      let others = Array("aZ09 ;!+-.".utf8) + [0x80, 0xFF, 0x2B, 0x2D, 0x23, 0x0B]
      let high = Int(state >> 33)
      return high % every == 0 ? marks[high / every % marks.count] : others[high % others.count]
    }
  }

  @Test("Every mark is found, from any start", arguments: texts)
  func marks(_ text: [UInt8]) {
    let expected = text.indices.filter { [0, 0x0A, 0x0D, 0x22, 0x2C].contains(text[$0]) }
    for start in [0, 1, 15, 16, 63, 64, 65, 20_000] where start <= text.count {
      var marks = ByteMarks()
      var found: [Int] = []
      var at = marks.first(text.span, from: start, to: text.count)
      while at < text.count {
        found.append(at)
        at = marks.first(text.span, from: at + 1, to: text.count)
      }
      #expect(found == expected.filter { $0 >= start })
    }
  }

  @Test("Quotes and line ends are counted", arguments: texts)
  func survey(_ text: [UInt8]) {
    for range in [0..<text.count, min(3, text.count)..<text.count, 0..<min(67, text.count)] {
      let part = text[range]
      let survey = surveyCSV(text, range)
      #expect(survey.hasOddQuotes == (part.count { $0 == 0x22 } % 2 == 1))
      #expect(survey.lines == part.count { $0 == 0x0A || $0 == 0x0D })
    }
  }
}
