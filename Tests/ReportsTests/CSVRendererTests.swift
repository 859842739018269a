import Reports
import Testing

/// The one-column table's CSV after its header.
private func field(_ value: Value, _ kind: TableColumn.Kind) -> String {
  let table = ReportTable(
    name: "t", title: "", columns: [TableColumn(.foreign("k"), kind)], rows: [[value]], in: english)
  let text = String(decoding: rendered([table]), as: UTF8.self)
  #expect(text.hasPrefix("k\r\n") && text.hasSuffix("\r\n"))
  return String(text.unicodeScalars.dropFirst(3).dropLast(2))
}

private func rendered(_ tables: [ReportTable]) -> [UInt8] {
  Renderers.named("csv")!.render(Document(sections: [Section("", tables.map(Block.table))]), width: 100)
}

@Suite("CSV")
struct CSVRendererTests {
  @Test(
    "guards text that a spreadsheet would run, whosever it is",
    arguments: [
      "=1+1", "+1", "-15% 감소", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1+1", "＋", "－", "＠",
    ])
  func guarded(_ text: String) {
    let free = field(.text(text), .text)
    #expect(free.unicodeScalars.drop { $0 == "\"" }.first == "'")
    #expect(field(.text(text), .code) == free)
    #expect(field(.text(text), .label) == free)
  }

  @Test("leaves numbers and harmless text alone")
  func unguarded() {
    #expect(field(.number(-0.5), .number(decimals: 1)) == "-0.5")
    #expect(field(.number(-1e-5), .figure(significant: 3)) == "-0.00001")
    #expect(field(.text("a=1"), .text) == "a=1")
    #expect(field(.text("-0.36명 순유출"), .text) == "-0.36명 순유출")
    #expect(field(.text("'=1"), .text) == "''=1")
  }

  @Test(
    "quotes what RFC 4180 asks to be quoted",
    arguments: [
      ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("a\nb", "\"a\nb\""), ("a\r\nb", "\"a\r\nb\""),
      (" a", "\" a\""), ("가 나", "가 나"), ("e\u{301}\"", "\"e\u{301}\"\"\""),
    ])
  func quoting(_ text: String, _ expected: String) {
    #expect(Array(field(.text(text), .text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test("writes missing as empty, at full precision, without a locale")
  func values() {
    let table = ReportTable(
      name: "t", title: "T",
      columns: [
        TableColumn(.foreign("code"), .code), TableColumn(.foreign("score"), .number(decimals: 1)),
        TableColumn(.foreign("share"), .share), TableColumn(.foreign("n"), .integer),
        TableColumn(.foreign("ok"), .flag),
        TableColumn(.foreign("hidden"), .percent(decimals: 0), inText: false),
      ],
      rows: [
        [.text("KOR"), .number(1 / 3.0), .share(0, draws: 100_000), .integer(12_345), .flag(true), .number(0.25)],
        [.text("TWN"), .empty, .share(1, draws: 10), .empty, .flag(false), .number(orEmpty: .nan)],
      ], in: english)
    #expect(
      String(decoding: rendered([table]), as: UTF8.self)
        == "code,score,share,n,ok,hidden\r\nKOR,0.3333333333333333,0,12345,true,0.25\r\nTWN,,1,,false,\r\n")
  }

  @Test("a lone empty field is no empty line")
  func loneEmptyField() { #expect(field(.empty, .code) == "\"\"") }

  @Test("makes one file for each named table that has rows")
  func files() {
    let columns = [TableColumn(.foreign("a"), .code)]
    let rows: [[Value]] = [[.text("x")]]
    let shown = ReportTable(name: "one", title: "", columns: columns, rows: rows, in: english)
    let unnamed = ReportTable(name: "", title: "", columns: columns, rows: rows, in: english)
    let apart = ReportTable(name: "two", title: "", columns: columns, rows: rows, in: english)
    let empty = ReportTable(name: "three", title: "", columns: columns, rows: [], in: english)
    let document = Document(sections: [Section("", [.table(unnamed), .table(shown)])], appendix: [apart, empty])
    #expect(Renderers.named("csv")!.files(document).map(\.name) == ["one.csv", "two.csv"])
  }
}
