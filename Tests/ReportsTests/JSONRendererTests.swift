import Foundation
import Reports
import Testing

@Suite("JSON")
struct JSONRendererTests {
  private let document = Document(
    title: "순위",
    sections: [
      Section(
        "One",
        [
          .paragraph("say \"hi\"\u{1B}[31m\u{202E}\n"), .list(["a", "b"]),
          .table(
            ReportTable(
              name: "ranking", title: "Ranking",
              columns: [
                TableColumn(.foreign("entity"), .code), TableColumn(.foreign("score"), .number(decimals: 1)),
                TableColumn(.foreign("rank"), .integer),
              ],
              rows: [[.text("KOR"), .number(0.1), .integer(3)], [.text("TWN"), .empty, .empty]], in: english)),
        ])
    ])

  @Test("is an object per row, numbers as numbers, missing as null")
  func rows() {
    let text = String(decoding: Renderers.named("json")!.render(document, width: 100), as: UTF8.self)
    #expect(text.contains("        {\"entity\": \"KOR\", \"score\": 0.1, \"rank\": 3},\n"))
    #expect(text.contains("        {\"entity\": \"TWN\", \"score\": null, \"rank\": null}\n"))
    #expect(text.contains(#""say \"hi\"\u001b[31m\u202e\n""#))
  }

  @Test("is read back by another reader")
  func reread() throws {
    let bytes = Renderers.named("json")!.render(document, width: 100)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(object["title"] as? String == "순위")
    let tables = try #require(object["tables"] as? [String: Any])
    let ranking = try #require(tables["ranking"] as? [String: Any])
    #expect((ranking["rows"] as? [Any])?.count == 2)
  }

  @Test("escapes beyond the first plane as surrogates")
  func surrogates() {
    #expect(JSON.text("\u{E0041}").bytes == Array("\"\\udb40\\udc41\"\n".utf8))
    #expect(JSON.text("😀").bytes == Array("\"😀\"\n".utf8))
    #expect(JSON.number(.infinity).bytes == Array("null\n".utf8))
    #expect(JSON.object([:]).bytes == Array("{}\n".utf8))
  }
}
