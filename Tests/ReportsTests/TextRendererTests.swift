import Diagnostics
import Reports
import Testing

private func text(_ blocks: [Block], width: Int = 100) -> String {
  String(
    decoding: Renderers.named("text")!.render(Document(sections: [Section("", blocks)]), width: width), as: UTF8.self)
}

private func cell(_ value: Value, _ kind: TableColumn.Kind) -> String {
  let table = ReportTable(
    name: "", title: "", columns: [TableColumn(.foreign("K"), kind)], rows: [[value]], in: english)
  return text([.table(table)]).split(separator: "\n").last.map { $0.drop { $0 == " " }.description } ?? ""
}

@Suite("Text")
struct TextRendererTests {
  @Test("aligns Korean by the columns it takes")
  func korean() {
    let table = ReportTable(
      name: "ranking", title: "Ranking",
      columns: [
        TableColumn(.foreign("Entity"), .text), TableColumn(.foreign("Rank"), .integer),
        TableColumn(.foreign("Score"), .number(decimals: 2)), TableColumn(.foreign("Id"), .code, inText: false),
      ],
      rows: [
        [.text("대한민국"), .integer(3), .number(41.005), .text("x")],
        [.text("USA"), .integer(1), .number(100), .text("y")],
        [.text("TWN"), .empty, .empty, .text("z")],
      ],
      note: "A note.", in: english)
    #expect(
      text([.table(table)]) == """
        Ranking
        Entity    Rank   Score
        --------  ----  ------
        대한민국     3   41.01
        USA          1  100.00
        TWN          -       -
        A note.

        """)
  }

  @Test("wraps paragraphs at the width, Korean too", arguments: [40, 60, 100])
  func wrapping(_ width: Int) {
    let words = "정부는 2030년까지 AI 3대 강국 도약을 목표로 국가 AI 컴퓨팅 센터를 짓고 인재 유출을 막겠다고 밝혔다."
    let paragraph = Array(repeating: words, count: 3).joined(separator: " ")
    let lines = text([.paragraph(paragraph)], width: width).split(separator: "\n")
    #expect(lines.count > 1)
    #expect(lines.allSatisfy { $0.displayWidth <= width && $0.displayWidth > width / 2 || $0 == lines.last })
    #expect(lines.joined(separator: " ") == paragraph)
  }

  @Test("breaks a word longer than a line, losing nothing")
  func longWord() {
    let word = String(repeating: "가나다", count: 50)
    let lines = text([.list([word])], width: 30).split(separator: "\n")
    #expect(lines.allSatisfy { $0.displayWidth <= 30 })
    #expect(lines.map { $0.dropFirst(2) }.joined() == word)
  }

  static let addresses = [
    "https://example.org/" + String(repeating: "a-b/", count: 70),
    "http://example.org/" + String(repeating: "韓-ai-역동성-", count: 40) + ".html",
    "www.example.org/" + String(repeating: "x", count: 300),
    "github:owner/" + String(repeating: "deep/", count: 60) + "file.json",
  ]

  @Test("keeps an address whole, however long", arguments: addresses)
  func address(_ address: String) {
    let prose = "정부는 2030년까지 목표로"
    for width in [20, 60, 100] {
      for sentence in [
        "at \(address)", "\(prose) \(address) \(prose)", "\(String(repeating: "가", count: 70))\(address)",
        "(\(address)).",
      ] {
        for block in [Block.paragraph(sentence), .list([sentence]), .tree([TreeItem("x", [TreeItem(sentence)])])] {
          let shown = text([block], width: width)
          #expect(shown.contains(address))
          let others = shown.split(separator: "\n").filter { !$0.contains(address) }
          #expect(others.allSatisfy { $0.displayWidth <= width })
        }
      }
      let table = ReportTable(
        name: "", title: "See \(address)",
        columns: [TableColumn(.foreign("Where"), .text), TableColumn(.foreign("N"), .integer)],
        rows: [[.text("\(prose) \(address)"), .integer(7)], [.text(prose), .integer(8)]], note: address, in: english)
      let lines = text([.table(table)], width: width).split(separator: "\n")
      #expect(lines.count { $0.contains(address) } == 3)
      // The columns after it stay in line.
      #expect(Set(lines.filter { $0.hasSuffix(" 7") || $0.hasSuffix(" 8") }.map(\.displayWidth)).count == 1)
    }
  }

  @Test(
    "shows what would command the terminal or turn the line",
    arguments: [
      "\u{1B}[31mred", "a\u{202E}b", "x\u{07}", "\u{9B}1m", "a\u{2066}b", "\u{7F}",
    ])
  func hazards(_ hostile: String) {
    let column = TableColumn(.foreign("K"), .text)
    let table = ReportTable(
      name: "", title: hostile, columns: [column], rows: [[.text(hostile)]], note: hostile, in: english)
    for block in [Block.paragraph(hostile), .list([hostile]), .table(table)] {
      let shown = text([block])
      #expect(
        shown.unicodeScalars.allSatisfy {
          $0 == "\n" || ($0.properties.generalCategory != .control && $0.properties.generalCategory != .format)
        })
      #expect(shown.contains("␛") || shown.contains("U+") || shown.contains("␇") || shown.contains("␡"))
    }
  }

  @Test("keeps a cell's line ends inside its cell")
  func lineEnds() { #expect(cell(.text("a\r\nb\tc"), .text) == "a b c") }

  @Test("breaks headings, then prose, to fit the screen, and never a code or number")
  func narrow() {
    let table = ReportTable(
      name: "", title: "",
      columns: [
        TableColumn(.foreign("Id"), .code), TableColumn(.foreign("Quote"), .text),
        TableColumn(.foreign("Share of draws in the top three"), .share),
      ],
      rows: [
        [.text("A-VERY-LONG-IDENTIFIER"), .text(String(repeating: "상당한 수준 ", count: 12)), .share(0.25, draws: 9)]
      ], in: english)
    let shown = text([.table(table)], width: 60)
    #expect(shown.contains("A-VERY-LONG-IDENTIFIER") && shown.contains("25.0 %"))
    #expect(shown.split(separator: "\n").allSatisfy { $0.displayWidth <= 60 })
    #expect(shown.split(separator: " ").count { $0.contains("상당한") } == 12)
  }

  @Test(
    "says of shares no more than the draws do",
    arguments: [
      (0, "< 3/100,000"), (1, "all"), (0.00001, "< 0.1 %"), (0.99999, "> 99.9 %"), (0.5, "50.0 %"), (0.9985, "99.9 %"),
    ])
  func shares(_ share: Double, _ expected: String) {
    #expect(cell(.share(share, draws: 100_000), .share) == expected)
  }

  @Test("shows values by their column's kind")
  func values() {
    #expect(cell(.number(0.1234), .percent(decimals: 1)) == "12.3 %")
    #expect(cell(.number(3_276_000), .figure(significant: 3)) == "3,276,000")
    #expect(cell(.flag(true), .flag) == "yes")
    #expect(cell(.number(orEmpty: .nan), .number(decimals: 1)) == "-")
  }
}
