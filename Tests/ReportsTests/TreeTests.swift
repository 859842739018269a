import Reports
import Testing

private func rendered(_ blocks: [Block], as format: String, width: Int = 40) -> String {
  let document = Document(sections: [Section("", blocks)])
  return String(decoding: Renderers.named(format)!.render(document, width: width), as: UTF8.self)
}

@Suite("Trees")
struct TreeTests {
  private let tree: [Block] = [
    .tree([
      TreeItem("2024, origin: AI Index", [TreeItem("echo: 인구 10만명당 0.36명 순유출 지수를 기록하며 머물렀다")]),
      TreeItem("2023"),
    ])
  ]

  @Test("indent each level and hang what is wrapped, Korean too")
  func text() {
    #expect(
      rendered(tree, as: "text") == """
        - 2024, origin: AI Index
          - echo: 인구 10만명당 0.36명 순유출
            지수를 기록하며 머물렀다
        - 2023

        """)
  }

  @Test("keep words on the screen however deep they hang")
  func deep() {
    var item = TreeItem("bottom")
    for level in 0..<200 { item = TreeItem("level \(level)", [item]) }
    let lines = rendered([.tree([item])], as: "text").split(separator: "\n")
    #expect(lines.count == 201)
    #expect(lines.allSatisfy { $0.count <= 40 })
  }

  @Test("hold no control characters of users' files")
  func hostile() {
    let text = rendered([.tree([TreeItem("a\u{1B}[31mb\u{202E}c", [TreeItem("d\ne")])])], as: "text")
    #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
    #expect(text.contains("  - d e"))
  }
}
