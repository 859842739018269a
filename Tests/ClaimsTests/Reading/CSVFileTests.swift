import Claims
import Diagnostics
import Testing

struct CSVFileTests {
  func read(_ text: SourceText) -> (rows: [[String]], problems: Problems) {
    var problems = Problems()
    var rows: [[String]] = []
    if let file = CSVFile(text, required: ["a"], known: ["a", "b", "c"], &problems) {
      file.forEachRow(&problems) { row, _ in rows.append(["a", "b", "c"].map { row.text($0) }) }
    }
    return (rows, problems)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func lineEnds(_ end: String) {
    for last in [end, ""] {
      let (rows, problems) = read(source(["a,b", "1,2", "", "x,"].joined(separator: end) + last))
      #expect(rows == [["1", "2", ""], ["x", "", ""]])
      #expect(problems.isEmpty)
    }
  }

  @Test func quotes() {
    let (rows, problems) = read(source("a,\"b\"\n\"1,\"\"x\"\"\n2\",\"\"\n\"\",y\n"))
    #expect(rows == [["1,\"x\"\n2", "", ""], ["", "y", ""]])
    #expect(problems.isEmpty)
  }

  @Test func byteOrderMark() {
    let (rows, problems) = read(source("\u{FEFF}a,b\n1,2\n"))
    #expect(rows == [["1", "2", ""]])
    #expect(problems.isEmpty)
  }

  @Test(arguments: [
    ("", ["1:1 the file is empty"]),
    ("\u{FEFF}", ["1:1 the file is empty"]),
    ("a,b\n", ["2:1 the file has a header and no rows"]),
    ("b\n1\n", ["1:1 the column `a` is missing"]),
    ("a,b,d\n1,2,3\n", ["1:5 unknown column `d`"]),
    ("a,b,a\n1,2,3\n", ["1:5 the column `a` occurs twice"]),
    ("a,b\n1\n1,2,3\n1,2\n", ["2:1 the row has 1 cell, the header 2", "3:1 the row has 3 cells, the header 2"]),
    ("a,b\n\"1,2\n3,4\n", ["2:1 the quote that opens here is never closed", "2:1 the row has 1 cell, the header 2"]),
    ("a,b\n\"1\"x,2\n", ["2:4 text after the closing quote of a cell"]),
    (
      "a,b\n1\"x\",2\n",
      [
        "2:2 a quote inside a cell that does not begin with one",
        "2:4 a quote inside a cell that does not begin with one",
      ]
    ),
    ("a,b\n1,\u{0}\n", ["2:3 a NUL byte"]),
  ])
  func faults(_ content: String, _ expected: [String]) {
    #expect(found(read(source(content)).problems) == expected)
  }

  @Test(arguments: [
    [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xE0, 0x80, 0xAF], [0xF4, 0x90, 0x80, 0x80], [0xE4, 0xBD],
  ])
  func invalidUTF8(_ bad: [UInt8]) {
    let text = SourceText(path: "f", bytes: Array("a,b\n1,".utf8) + bad + Array("\n".utf8))
    let problems = read(text).problems
    #expect(problems.hasErrors)
    #expect(problems.sorted.allSatisfy { $0.message.hasPrefix("invalid UTF-8") && $0.location?.line == 2 })
  }

  @Test func adviceNamesTheNearestColumn() {
    var problems = Problems()
    _ = CSVFile(source("code,nmae\n1,2\n"), required: ["code"], known: ["code", "name"], &problems)
    #expect(problems.items.map(\.advice) == ["Did you mean `name`?"])
  }

  @Test func recordsOfManyCellsAreCountedNotKept() {
    let commas = String(repeating: ",", count: 100_000)
    #expect(found(read(source("a,b\n" + commas + "\n")).problems) == ["2:1 the row has 100001 cells, the header 2"])
    #expect(read(source("a" + commas + "\n")).problems.hasErrors)
  }

  @Test func manyFaultsAreCapped() {
    let problems = read(source("a,b\n" + String(repeating: "1\n", count: 50_000))).problems
    #expect(problems.items.count == 200)
    #expect(problems.suppressed == 49_800)
  }
}
