import Reports
import Testing

@Suite("Columns of one key")
struct RepeatedKeyTests {
  @Test("get a number, in every medium")
  func numbered() {
    let columns: [TableColumn] = [
      .init(.name(.entity), .text), .init(.figure(of: "name"), .integer), .init(.score(of: "a.b"), .integer),
      .init(.score(of: "a_b"), .integer), .init(.figure(of: "name_2"), .integer),
    ]
    let table = ReportTable(
      name: "t", title: "", columns: columns, rows: [[.text("x"), .integer(1), .integer(2), .integer(3), .integer(4)]],
      in: english)
    #expect(table.columns.map(\.key) == ["name", "name_2", "a_b", "a_b_2", "name_2_2"])
    let csv = Renderers.csv(.standard).render(Document(sections: [Section("", [.table(table)])]), width: 100)
    #expect(String(decoding: csv, as: UTF8.self).hasPrefix("name,name_2,a_b,a_b_2,name_2_2\r\n"))
  }
}
