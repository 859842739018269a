import Reports
import Studies
import Synchronization
import Testing

/// Tables that may have millions of rows are made where they are printed, and nowhere else.
struct LongTableTests {
  private final class Count: Sendable {
    let made = Mutex(0)
    var value: Int { made.withLock { $0 } }
  }

  private func document(_ count: Count) -> Document {
    let columns = [TableColumn(.foreign("a"), .code)]
    let short = ReportTable(name: "short", title: "", columns: columns, rows: [[.text("x")]], in: english)
    let long = ReportTable(name: "long", title: "", columns: columns, in: english) {
      count.made.withLock { $0 += 1 }
      return [[.text("y")], [.text("z")]]
    }
    return Document(sections: [Section("", [.table(short)])], appendix: [long])
  }

  @Test func textAndFirstTableMakeNoOther() throws {
    let count = Count()
    _ = try #require(Renderers.named("text")).render(document(count), width: 80)
    _ = try #require(Renderers.named("text")).files(document(count))
    _ = try #require(Renderers.named("csv")).render(document(count), width: 80)
    #expect(count.value == 0)
  }

  @Test func filesAndJSONMakeItOnce() throws {
    let count = Count()
    let files = try #require(Renderers.named("csv")).files(document(count))
    #expect(files.map { String(decoding: $0.bytes, as: UTF8.self) } == ["a\r\nx\r\n", "a\r\ny\r\nz\r\n"])
    #expect(count.value == 1)
    _ = try #require(Renderers.named("json")).render(document(count), width: 80)
    #expect(count.value == 2)
  }

  /// One row a pair, whenever they are made.
  @Test func rowsOfAnAuditAreItsRelations() throws {
    let study = try Harbours().study()
    let (findings, audits) = try study.audits()
    let tables = AuditDocument(findings, audits).document.appendix
    let correlations = try #require(tables.first { $0.name == "correlations" })
    #expect(correlations.rows.count == audits.reduce(0) { $0 + $1.relations.count } && correlations.rows.count > 0)
  }
}
