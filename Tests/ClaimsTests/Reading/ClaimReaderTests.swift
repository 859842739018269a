import Claims
import Diagnostics
import Testing

struct ClaimReaderTests {
  static let vocabulary = Vocabulary(
    entities: [
      Entity(code: "CHN", name: "China", koreanName: "중국"),
      Entity(code: "KOR", name: "South Korea", koreanName: "한국", aliases: ["Korea", "대한민국"]),
      Entity(code: "USA", name: "United States", koreanName: "미국"),
    ],
    groups: [EntityGroup(code: "G2", name: "G2", koreanName: "양강", members: [])],
    sources: [Source(id: "art"), Source(id: "wb")], units: [],
    framework: Framework(nodes: [
      Framework.Node(code: "index", role: .aggregate),
      Framework.Node(code: "talent.net_flow", parent: "index", topics: ["talent.flow"]),
    ]))
  static let header = "id,entity,indicator,kind,source"

  func read(_ content: String, _ path: String = "claims.csv", threads: Int = 1) -> (
    table: ClaimTable, problems: Problems
  ) {
    ClaimReader(vocabulary: Self.vocabulary).read(files: [source(content, path)], threads: threads)
  }

  static let everyField: [(String, String, isNumber: Bool)] = [
    ("id", "c1", false), ("entity", "KOR", false), ("indicator", "talent.net_flow", false), ("period", "2024", false),
    ("due", "2030", false), ("kind", "estimate", false), ("quantity", "rate", false), ("part", "a cluster", false),
    ("basis", "owned", false), ("value", "-0.36", true), ("low", "-1", true), ("high", "0.5", true),
    ("se", "0.1", true),
    ("bound", "at-least", false), ("range", "hard", false), ("level", "substantial", false), ("scale", "size", false),
    ("unit", "per 10,000", false), ("quote", "상당한 \"인재\"", false), ("quote_language", "ko", false),
    ("offset", "12", true),
    ("speaker", "장관", false), ("affiliation", "부처", false), ("role", "minister", false),
    ("attribution", "direct", false),
    ("source", "art", false), ("said_on", "2025-07-08", false), ("origin", "wb", false), ("restates", "c0", false),
    ("supersedes", "c0;c00", false), ("builds_on", "", false), ("certainty", "likely", false),
    ("extraction_confidence", "0.9", true), ("credibility", "B2", false), ("note", "n", false),
  ]

  @Test func csvAndJSONLinesSayTheSame() throws {
    let csv =
      Self.everyField.map(\.0).joined(separator: ",") + "\n"
      + Self.everyField.map { "\"" + $0.1.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
    let json =
      "{"
      + Self.everyField.map {
        "\"\($0.0)\": "
          + ($0.isNumber ? $0.1 : "\"" + $0.1.replacing("\"", with: "\\\"").replacing("상", with: "\\uC0C1") + "\"")
      }.joined(separator: ", ") + "}"
    for (content, path) in [(csv, "c.csv"), (json, "c.jsonl")] {
      let (table, problems) = read(content, path)
      #expect(problems.items.filter { $0.severity == .error } == [])
      #expect(problems.items.count == 3)
      try #require(table.count == 1)
      #expect(table.idText(0) == "c1")
      #expect(table.entity == [1])
      #expect(table.subjects[Int(table.subject[0])] == "talent.net_flow")
      #expect(table.source == [0])
      #expect(table.origin[0] == 1)
      #expect(table.kind == [.estimate])
      #expect(table.quantity[0] == .rate)
      #expect(table.bound[0] == .atLeast)
      #expect(table.period[0].description == "2024")
      #expect(table.due[0].description == "2030")
      #expect(table.saidOn[0].description == "2025-07-08")
      #expect([table.value[0], table.low[0], table.high[0], table.se[0]] == [-0.36, -1, 0.5, 0.1])
      #expect(table.strings[Int(table.unit[0])] == "per 10,000")
      #expect(table.strings[Int(table.part[0])] == "a cluster")
      #expect(table.strings[Int(table.level[0])] == "substantial")
      #expect(table.strings[Int(table.speaker[0])] == "장관")
      #expect(table.text(table.quote[0]) == "상당한 \"인재\"")
      #expect(table.text(table.note[0]) == "n")
      #expect(table.extractionConfidence[0] == 0.9)
      let details = try #require(table.details[0])
      #expect(details.basis == .owned && details.scale == .size && details.hardRange)
      #expect(details.affiliation == "부처" && details.role == "minister" && details.attribution == .direct)
      #expect(details.certainty == .likely && details.quoteLanguage == "ko" && details.offset == 12)
      #expect(details.restates == ["c0"] && details.supersedes == ["c0", "c00"] && details.credibility == "B2")
    }
  }

  @Test func absentFieldsHaveTheirDefaults() throws {
    for (content, path) in [
      (Self.header + "\nc,KOR,talent.flow,context,art\n", "c.csv"),
      (
        #"{"id":"c","entity":"KOR","indicator":"talent.flow","kind":"context","source":"art","value":null,"due":null}"#,
        "c.jsonl"
      ),
    ] {
      let (table, problems) = read(content, path)
      #expect(problems.isEmpty)
      try #require(table.count == 1)
      #expect(table.value[0].isNaN && table.low[0].isNaN && table.se[0].isNaN && table.extractionConfidence[0].isNaN)
      #expect(table.period[0].first == 0 && table.origin[0] == -1 && table.unit[0] == 0 && table.details.isEmpty)
      #expect(table.quantity[0] == .level && table.bound[0] == .exact && table.quote[0] == .empty)
    }
  }

  @Test(arguments: [
    ("KOR", 1), ("korea", 1), ("SOUTH KOREA", 1), ("대한민국", 1), ("\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}", 1),
    ("중국", 0), ("G2", -1), ("양강", -1),
  ])
  func entitiesByAnyName(_ name: String, _ expected: Int32) {
    let (table, problems) = read(Self.header + "\nc,\(name),talent.net_flow,plan,art\n")
    #expect(problems.isEmpty)
    #expect(table.entity == [expected])
  }

  @Test(arguments: [
    ("", "", "KRO", "2:3 unknown entity `KRO`", "Did you mean `KOR`?")
  ])
  func nearestNames(_ a: String, _ b: String, _ entity: String, _ message: String, _ advice: String) {
    let problems = read(Self.header + "\nc,\(entity),talent.net_flow,plan,art\n").problems
    #expect(found(problems) == [message])
    #expect(problems.items.map(\.advice) == [advice])
  }

  @Test(arguments: [
    ("value", "nan", "2:32 `value`: `nan` is no number"),
    ("value", "1e999", "2:32 `value`: `1e999` is beyond the range of numbers"),
    ("period", "2025-02-30", "2:32 `period`: `2025-02-30` is no period, or a date that does not exist"),
    ("bound", "at-leest", "2:32 `bound` is `at-leest`"), ("bound", "at-least", "2:32 a bound without a `value`"),
    ("se", "-1", "2:32 `se` is negative"), ("low", "1", "2:32 an interval needs both `low` and `high`"),
    ("extraction_confidence", "1.5", "2:32 `extraction_confidence` is not between 0 and 1"),
    ("offset", "-1", "2:32 `offset` is `-1`"), ("offset", "1", "2:32 an `offset` without a quote"),
    ("credibility", "G7", "2:32 `credibility` is `G7`"), ("range", "soft", "2:32 `range` is `soft`"),
    ("range", "hard", "2:32 a hard range without `low` and `high`"), ("origin", "wbb", "2:32 unknown origin `wbb`"),
    ("restates", "c", "2:32 the claim restates itself"), ("basis", "own", "2:32 `basis` is `own`"),
    ("quantity", "stock", "2:32 `quantity` is `stock`"), ("certainty", "sure", "2:32 `certainty` is `sure`"),
  ])
  func refusedInCSVAndJSON(_ field: String, _ value: String, _ message: String) {
    let csv = read(Self.header + ",\(field)\nc,KOR,talent.net_flow,plan,art,\(value)\n")
    #expect(found(csv.problems) == [message])
    #expect(csv.table.count == 0)
    let isNumber = Self.everyField.contains { $0.0 == field && $0.isNumber }
    guard !isNumber || value.first == "-" || value == "1" || value == "1.5" else { return }
    let json = read(
      #"{"id":"c","entity":"KOR","indicator":"talent.net_flow","kind":"plan","source":"art","\#(field)":"#
        + (isNumber ? value : "\"\(value)\"") + "}", "c.jsonl")
    #expect(json.problems.items.map(\.message) == [message.split(separator: " ", maxSplits: 1).last.map(String.init)])
  }

  @Test func intervals() {
    let rows = ["5,6,1", "9,1,6", "3,1,6", "0,1,6"]
    let (table, problems) = read(
      Self.header + ",value,low,high\n"
        + rows.enumerated().map { "c\($0.offset),KOR,talent.net_flow,plan,art,\($0.element)\n" }.joined())
    #expect(
      problems.sorted.map(\.message) == [
        "`value` is not between `low` and `high`", "`low` is above `high`", "`value` is not between `low` and `high`",
        "`value` is not between `low` and `high`",
      ])
    #expect(table.count == 1)
  }

  @Test func requiredFields() {
    let (_, problems) = read(Self.header + "\n,,,,\n")
    #expect(
      problems.items.map(\.message) == ["id", "entity", "indicator", "kind", "source"].map { "`\($0)` is empty" })
    #expect(read("{}", "c.jsonl").problems.items.count == 5)
    #expect(found(read("id,entity,kind,source\n").problems).first == "1:1 the column `indicator` is missing")
  }

  /// Whether a row has other mistakes or not: all are told in one run, each once, against the first place.
  @Test func idsOfRowsWithOtherMistakesAreUniqueToo() {
    let rows = [
      "a,KOR,talent.flow,plan,art", "a,XXX,talent.flow,plan,art", "a,XXX,talent.flow,plan,art",
      "b,XXX,talent.flow,plan,art", "b,XXX,talent.flow,plan,art", "b,KOR,talent.flow,plan,art",
      "c,XXX,talent.flow,plan,art", ",XXX,talent.flow,plan,art", ",KOR,talent.flow,plan,art",
    ]
    let json = #"{"id":"c","entity":"KOR","indicator":"talent.flow","kind":"plan","source":"art","value":"1"}"#
    for threads in [1, 3] {
      let (table, problems) = ClaimReader(vocabulary: Self.vocabulary, stretch: 40).read(
        files: [source(([Self.header] + rows).joined(separator: "\n"), "one.csv"), source(json, "two.jsonl")],
        threads: threads)
      #expect(table.count == 2)
      let again = problems.sorted.filter { $0.message.contains("occurs again") }
      #expect(
        again.map { "\($0.location!.path):\($0.location!.line) \($0.message)" } == [
          "one.csv:3 the id `a` occurs again; it is first at one.csv:2",
          "one.csv:4 the id `a` occurs again; it is first at one.csv:2",
          "one.csv:6 the id `b` occurs again; it is first at one.csv:5",
          "one.csv:7 the id `b` occurs again; it is first at one.csv:5",
          "two.jsonl:1 the id `c` occurs again; it is first at one.csv:8",
        ])
    }
  }

  @Test func idsAreUniqueInAllFiles() {
    let row = #"{"id":"\u0061\"","entity":"KOR","indicator":"talent.flow","kind":"plan","source":"art"}"#
    let files = [
      source(Self.header + "\n\"a\"\"\",KOR,talent.flow,plan,art\nb,KOR,talent.flow,plan,art\n", "one.csv"),
      source(row + "\n" + row.replacing(#"\u0061\""#, with: "b"), "two.jsonl"),
    ]
    let (_, problems) = ClaimReader(vocabulary: Self.vocabulary).read(files: files)
    #expect(
      problems.items.map(\.message) == [
        "the id `a\"` occurs again; it is first at one.csv:2", "the id `b` occurs again; it is first at one.csv:3",
      ])
  }

  @Test func unknownIdsAreWarnings() {
    let (table, problems) = read(
      Self.header + ",restates\nc1,KOR,talent.flow,plan,art,\nc2,KOR,talent.flow,plan,art,c1;c9\n")
    #expect(!problems.hasErrors)
    #expect(table.count == 2)
    #expect(problems.items.map(\.message) == ["`restates` names `c9`, which no claim of these files has"])
  }
}
