import Claims
import Foundation
import Reports
import Studies
import Testing

@Suite("Forms of CSV")
struct CSVFormTests {
  private func rendered(_ form: CSVForm) -> String {
    let table = ReportTable(
      name: "t", title: "",
      columns: [
        TableColumn(.foreign("name"), .text), TableColumn(.foreign("score"), .number(decimals: 1)),
        TableColumn(.foreign("share"), .share), TableColumn(.foreign("n"), .integer),
        TableColumn(.foreign("ok"), .flag),
      ],
      rows: [
        [.text("가, 나; 0.5"), .number(-1234.5), .share(0.25, draws: 8), .integer(12_345), .flag(true)],
        [.text("a\nb"), .empty, .share(1, draws: 8), .empty, .flag(false)],
      ], in: english)
    return String(
      decoding: Renderers.csv(form).render(Document(sections: [Section("", [.table(table)])]), width: 100),
      as: UTF8.self)
  }

  @Test("differ in the mark, the separator and the decimal sign, and in nothing else")
  func forms() {
    let standard =
      "name,score,share,n,ok\r\n\"가, 나; 0.5\",-1234.5,0.25,12345,true\r\n\"a\nb\",,1,,false\r\n"
    #expect(Array(rendered(.standard).utf8) == Array(standard.utf8))
    #expect(Array(rendered(.excel).utf8) == [0xEF, 0xBB, 0xBF] + Array(standard.utf8))
    let semicolon =
      "name;score;share;n;ok\r\n\"가, 나; 0.5\";-1234,5;0,25;12345;true\r\n\"a\nb\";;1;;false\r\n"
    #expect(Array(rendered(.semicolon).utf8) == [0xEF, 0xBB, 0xBF] + Array(semicolon.utf8))
  }

  @Test("a report's claims are read as a study's, word for word", arguments: [CSVForm.standard, .excel])
  func roundTrip(_ form: CSVForm) throws {
    var harbours = try Harbours()
    let hostile = [
      "-0.36명 순유출", "'-5% 감소' 발표", "=1+1", "''=2", "+26만 장", "＋", "say \"hi\", then go", "'AI 3대 강국'",
    ]
    let lines = hostile.enumerated().map { place, text in
      "h\(place),PUS,boxes,,context,,,,,yearbook,\"\(text.replacing("\"", with: "\"\""))\""
    }
    harbours["claims.csv"] += lines.joined(separator: "\n") + "\n"
    harbours["study.yaml"] = harbours["study.yaml"].replacing("[claims.csv, news.jsonl]", with: "[claims.csv]")
    let study = try harbours.study()
    let document = ReportDocument(try study.findings(.withoutDraws)).document
    let files = ReportFolder(document, of: study, csv: form).files
    let file = try #require(files.first { $0.name == "claims.csv" })

    var again = harbours
    again["claims.csv"] = String(decoding: file.bytes, as: UTF8.self)
    let report = ReportDocument(try again.study().findings(.withoutDraws)).document
    let names = ["claims", "evidence", "ranking"]
    for name in names {
      let tables = [document, report].map { $0.tables.first { $0.name == name } }
      #expect(tables[0] != nil && tables[0] == tables[1], "\(name)")
    }
    let claims = try #require(report.tables.first { $0.name == "claims" })
    let note = try #require(claims.columns.firstIndex { $0.key == "note" })
    for text in hostile { #expect(claims.rows.contains { $0[note] == .text(text) }, "\(text)") }
  }

  @Test("a file of the user's own is taken at its word")
  func ownFile() throws {
    var harbours = try Harbours()
    harbours["claims.csv"] += "h0,PUS,boxes,,context,,,,,yearbook,'-5% 감소' 발표\n"
    let document = ReportDocument(try harbours.study().findings(.withoutDraws)).document
    let claims = try #require(document.tables.first { $0.name == "claims" })
    #expect(claims.rows.contains { $0.last == .text("'-5% 감소' 발표") })
  }
}
