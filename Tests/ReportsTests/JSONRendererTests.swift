import Diagnostics
import Foundation
import Reports
import Testing

@Suite("JSON")
struct JSONRendererTests {
  private let ranking = ReportTable(
    name: "ranking", title: "Ranking",
    columns: [
      TableColumn(.foreign("entity"), .code), TableColumn(.foreign("score"), .number(decimals: 1)),
      TableColumn(.foreign("rank"), .integer), TableColumn(.foreign("likely"), .share),
      TableColumn(.foreign("ranked"), .flag, inText: false), TableColumn(.foreign("note"), .text),
    ],
    rows: [
      [
        .text("KOR"), .number(0.1), .integer(3), .share(1 / 3, draws: 9), .flag(true),
        .text("say \"hi\"\u{1B}[31m\u{202E}\n"),
      ],
      [.text("TWN"), .number(.nan), .empty, .empty, .flag(false), .empty],
    ], in: english)
  private let empty = ReportTable(
    name: "gaps", title: "Gaps", columns: [TableColumn(.foreign("entity"), .code)], rows: [], in: english)

  private func rendered(_ document: Document, _ run: JSONRun = JSONRun()) throws -> (
    text: String, object: [String: Any]
  ) {
    let bytes = JSONRenderer(run).render(document, width: 100)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    return (String(decoding: bytes, as: UTF8.self), object)
  }

  @Test("is flat: tables by name, an object a row, numbers in full, what is absent null")
  func rows() throws {
    let sections = [Section("One", [.paragraph("prose"), .list(["a", "b"]), .table(ranking)])]
    let (text, object) = try rendered(Document(title: "순위", sections: sections, appendix: [empty]))
    #expect(
      text.hasSuffix(
        #"""
          "tables": {
            "ranking": [
              {"entity": "KOR", "score": 0.1, "rank": 3, "likely": 0.3333333333333333, "ranked": true, "note": "say \"hi\"\u001b[31m\u202e\n"},
              {"entity": "TWN", "score": null, "rank": null, "likely": null, "ranked": false, "note": null}
            ],
            "gaps": []
          },
          "messages": []
        }

        """#))
    #expect(Set(object.keys) == ["podium", "schema", "command", "study", "tables", "messages"])
    #expect(object["schema"] as? Int == JSONRun.schema && object["podium"] as? String == Release.version)
    #expect(!text.contains("prose") && !text.contains("순위"))
  }

  @Test("has a table once that stands in the text and beside it")
  func doubled() throws {
    let (text, _) = try rendered(Document(sections: [Section("", [.table(ranking)])], appendix: [ranking]))
    #expect(text.components(separatedBy: "\"ranking\"").count == 2)
  }

  private var problems: Problems {
    var problems = Problems()
    problems.add(Diagnostic(.warning, "a warning", advice: "mend it"))
    problems.add(Diagnostic(.error, "an error", at: Location(path: "a.csv", line: 3, column: 7)))
    return problems
  }

  @Test("has what there was to tell, each message with its place")
  func messages() throws {
    let (text, _) = try rendered(Document(sections: []), JSONRun(command: "check", messages: problems))
    #expect(
      text.hasSuffix(
        """
          "command": "check",
          "study": null,
          "tables": {},
          "messages": [
            {"level": "error", "text": "an error", "file": "a.csv", "line": 3, "column": 7, "advice": null},
            {"level": "warning", "text": "a warning", "file": null, "line": null, "column": null, "advice": "Mend it."}
          ]
        }

        """))
  }

  @Test("of a failure has the errors apart, and says how many were left out")
  func failure() throws {
    var many = problems
    for number in 0..<300 { many.add(Diagnostic(.error, "error \(number)")) }
    let bytes = JSONRun(command: "rank", messages: many).failure.bytes
    let object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let errors = try #require(object["errors"] as? [[String: Any]])
    #expect(errors.count == 201 && errors[200]["text"] as? String == "101 more are left out.")
    #expect(errors.dropLast().allSatisfy { $0["level"] as? String == "error" })
    #expect((object["messages"] as? [[String: Any]])?.map { $0["text"] as? String } == ["a warning"])
    #expect(object["tables"] == nil)
  }

  @Test("escapes beyond the first plane as surrogates")
  func surrogates() {
    #expect(JSON.text("\u{E0041}").bytes == Array("\"\\udb40\\udc41\"\n".utf8))
    #expect(JSON.text("😀").bytes == Array("\"😀\"\n".utf8))
    #expect(JSON.number(.infinity).bytes == Array("null\n".utf8))
    #expect(JSON.object([:]).bytes == Array("{}\n".utf8))
  }
}
