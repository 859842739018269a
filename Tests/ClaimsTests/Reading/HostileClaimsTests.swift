import Claims
import Diagnostics
import Testing

struct HostileClaimsTests {
  let reader = ClaimReader(vocabulary: ClaimReaderTests.vocabulary, stretch: 4_096)
  let header = ClaimReaderTests.header

  func json(_ line: String) -> (table: ClaimTable, problems: Problems) { reader.read(files: [source(line, "c.jsonl")]) }
  let good = #""id":"c","entity":"KOR","indicator":"talent.flow","kind":"plan","source":"art""#

  @Test(arguments: [
    (#"{G,}"#, "a comma before }"), (#"{G,"value":1,}"#, "a comma before }"),
    (#"{G"value":1}"#, "a comma or } must stand here"),
    (#"{G,"value" 1}"#, "a colon must stand here"), (#"{G,"value":}"#, "a value must stand here"),
    (#"{G,"value":1"#, "the object is not closed"), (#"{G} x"#, "text after the object"),
    (#"{G}{G}"#, "text after the object"),
    (#"{G,"id":"d"}"#, "the field `id` occurs twice"), (#"{G,"\u0069d":"d"}"#, "the field `id` occurs twice"),
    (#"{G,"vlaue":1}"#, "unknown field `vlaue`"), (#"{G,"value":"1"}"#, "`value` is a string"),
    (#"{G,"unit":1}"#, "`unit` is a number"), (#"{G,"value":true}"#, "a value that is true or false"),
    (#"{G,"value":[1]}"#, "a value inside a value"), (#"{G,"value":{"a":1}}"#, "a value inside a value"),
    (#"{G,"value":01}"#, "this is no number of JSON"), (#"{G,"value":1.}"#, "this is no number of JSON"),
    (#"{G,"value":-}"#, "this is no number of JSON"), (#"{G,"value":.5}"#, "a value must stand here"),
    (#"{G,"value":+1}"#, "a value must stand here"), (#"{G,"value":NaN}"#, "a value must stand here"),
    (#"{G,"value":nul}"#, "a value must stand here"),
    (#"{G,"value":1e999}"#, "`value`: `1e999` is beyond the range of numbers"),
    (#"{G,"note":"\x"}"#, "this is no escape of JSON"), (#"{G,"note":"\u12G4"}"#, "this is no escape of JSON"),
    (#"{G,"note":"\uD800"}"#, "half of a surrogate pair"), (#"{G,"note":"\uDC00"}"#, "half of a surrogate pair"),
    (#"{G,"note":"\uD800\u0041"}"#, "half of a surrogate pair"),
    (#"{G,"note":"abc}"#, "the string that opens here is never closed"),
    (#"{G,"note":"abc\"#, "this is no escape of JSON"), (#"{G,note:1}"#, "a name in quotes must stand here"),
    (#"[{G}]"#, "a line must be an object"), (#"null"#, "a line must be an object"),
    ("{G,\"note\":\"a\tb\"}", "a control character inside a string"),
    ("{G,\"note\":\"a\u{0}b\"}", "a control character inside a string"),
    ("{G,'note':1}", "a name in quotes must stand here"), ("{", "a name in quotes must stand here"),
    ("{G,", "a name in quotes must stand here"),
    ("// a", "a line must be an object"), ("", "the file is empty"), ("\n \n", "the file has no claims"),
  ])
  func malformedLines(_ line: String, _ message: String) {
    let (table, problems) = json(line.replacing("G", with: good, maxReplacements: line.contains("}{") ? 2 : 1))
    #expect(problems.items.map(\.message) == [message])
    #expect(table.count == 0)
  }

  @Test func aBadLineDoesNotHideTheNext() {
    let (table, problems) = json("{\"a\":[[[\n{\(good)}\r\n\n  {\(good.replacing("\"c\"", with: "\"d\""))}  \n{]")
    #expect(table.count == 2)
    #expect(found(problems).map { $0.prefix(2) } == ["1:", "1:", "5:"])
  }

  @Test func deepNestingEndsAtOnce() {
    let deep = String(repeating: "[", count: 500_000)
    #expect(json("{\"note\":" + deep).problems.items.map(\.message) == ["a value inside a value"])
  }

  @Test func escapesAreUndone() throws {
    let (table, problems) = json(#"{G,"note":"\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00\u0000"}"#.replacing("G", with: good))
    #expect(problems.isEmpty)
    try #require(table.count == 1)
    #expect(table.text(table.note[0]) == "\"\\/\u{8}\u{C}\n\r\té😀\u{0}")
  }

  /// Several stretches: quoted line ends, doubled quotes and long cells wherever a cut may fall.
  @Test func theNumberOfThreadsHasNoInfluence() {
    var content = header + ",value,unit,note\n"
    for index in 0..<3_000 {
      let note = index % 3 == 0 ? "\"a \"\"b\"\",\r\n\(index)\"" : String(repeating: "x", count: index % 90)
      content += "c\(index),KOR,talent.flow,plan,art,\(index % 500 == 7 ? "bad" : "\(index).5"),u\(index % 7),\(note)\n"
    }
    let file = source(content)
    let one = reader.read(files: [file], threads: 1)
    #expect(file.bytes.count > 100_000)
    #expect(one.table.count == 3_000 - 6)
    #expect(one.problems.items.count == 6)
    for threads in [2, 3, 8] {
      let other = reader.read(files: [file], threads: threads)
      #expect(other.table.value == one.table.value)
      #expect(other.table.note == one.table.note)
      #expect(other.table.unit == one.table.unit)
      #expect(other.problems.items == one.problems.items)
    }
    #expect(one.table.text(one.table.note[3]) == "a \"b\",\r\n3")
  }

  @Test func aStrayQuoteIsFoundWhereItStands() {
    var content = header + ",note\n"
    for index in 0..<1_000 {
      content += "c\(index),KOR,talent.flow,plan,art,\(index == 100 ? "5\" pipe" : "some text, no").\n"
    }
    let (_, problems) = reader.read(files: [source(content.replacing(", no", with: " no"))], threads: 2)
    #expect(found(problems) == ["102:32 a quote inside a cell that does not begin with one"])
  }

  @Test func anUnclosedQuoteIsFoundWhereItOpens() {
    var content = header + ",note\n"
    for index in 0..<1_000 {
      content += "c\(index),KOR,talent.flow,plan,art,\(index == 700 ? "\"" : "")some text\n"
    }
    let (table, problems) = reader.read(files: [source(content)], threads: 2)
    #expect(found(problems) == ["702:31 the quote that opens here is never closed"])
    #expect(table.count == 700)
  }

  @Test func oneHugeCell() throws {
    let huge = String(repeating: "가나다라", count: 20_000)
    let (table, problems) = reader.read(
      files: [source(header + ",note\nc,KOR,talent.flow,plan,art,\"\(huge)\n\"\n")], threads: 2)
    #expect(problems.isEmpty)
    #expect(table.note[0].length == 240_001)
    #expect(reader.read(files: [source(header + "\nc,\(huge),talent.flow,plan,art\n")]).problems.items.count == 1)
    #expect(reader.read(files: [source(huge)]).problems.hasErrors)
    #expect(json(huge).problems.hasErrors)
  }

  @Test func invalidUTF8InAnyStretch() {
    var bytes = Array((header + ",note\n").utf8)
    for index in 0..<1_000 { bytes += Array("c\(index),KOR,talent.flow,plan,art,some text\n".utf8) }
    bytes[bytes.count - 3] = 0xC0
    let (_, problems) = reader.read(files: [SourceText(path: "f.csv", bytes: bytes)], threads: 2)
    #expect(problems.items.count == 1)
    #expect(problems.items[0].location?.line == 1_001)
    #expect(problems.items[0].message.hasPrefix("invalid UTF-8"))
  }

  @Test func byteNoiseNeverTraps() {
    var state: UInt64 = 42
    let alphabet: [UInt8] = Array("\"\",,\n\r{}[]:\\u09eE+-.cKORid;NaN".utf8) + [0, 0xFF, 0xC3, 0xA9, 0xEF, 0xBB, 0xBF]
    for round in 0..<100 {
      var bytes = Array((round % 2 == 0 ? header + "\n" : "{").utf8)
      for _ in 0..<200 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      for path in ["f.csv", "f.jsonl"] {
        let (_, problems) = reader.read(files: [SourceText(path: path, bytes: bytes)])
        #expect(problems.hasErrors)
        #expect(!problems.rendered().isEmpty)
      }
    }
  }

  @Test func shuffledRowsGiveTheSameStrings() {
    let rows = (0..<50).map { "c\($0),KOR,talent.flow,plan,art,unit \($0 * 7 % 50)\n" }
    let forward = reader.read(files: [source(header + ",unit\n" + rows.joined())]).table
    let backward = reader.read(files: [source(header + ",unit\n" + rows.reversed().joined())]).table
    #expect(forward.strings == backward.strings)
    #expect(Array(forward.unit) == backward.unit.reversed())
  }

  @Test("A `;` or control character in an id is told wherever it stands, and nothing else is")
  func idCharacters() {
    for length in 1...18 {
      for place in 0..<length {
        for (byte, isBad) in [
          (";", true), ("\u{1}", true), ("\u{1F}", true), (" ", false), (":", false), ("~", false), ("가", false),
        ] {
          let id = String(repeating: "x", count: place) + byte + String(repeating: "y", count: length - place - 1)
          let (table, problems) = reader.read(files: [source(header + "\n\(id),KOR,talent.flow,context,art\n")])
          #expect(problems.hasErrors == isBad && table.count == (isBad ? 0 : 1), "\(length) \(place) \(byte)")
        }
      }
    }
  }

  @Test("Ids that differ in one byte are two, whatever their length")
  func idsOfAllLengths() {
    var rows = [header]
    for length in 1...26 {
      for last in ["a", "b"] {
        rows.append(String(repeating: "n", count: length - 1) + last + ",KOR,talent.flow,context,art")
      }
    }
    let (table, problems) = reader.read(files: [source(rows.joined(separator: "\n"))])
    #expect(problems.isEmpty && table.count == 52)
    rows.append(rows[30])
    #expect(reader.read(files: [source(rows.joined(separator: "\n"))]).problems.items.count == 1)
  }
}
