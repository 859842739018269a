import Methods
import Reports
import Robustness
import Studies
import Testing

extension Reports.Column {
  /// One of every kind.
  fileprivate static let all: [Self] = {
    let things = Thing.allCases.flatMap { [Self.code($0), .name($0), .koreanName($0)] }
    let modes: [DrawMode] = DrawMode.separate + [.everything]
    let drawn: [Drawn] = [.rankLow, .rankHigh, .scoreLow, .scoreHigh, .top(3), .upTo(3), .goal, .share]
    let byLens: [ByLens] = [
      .score, .rank, .ranked, .toMedian, .toThird, .ownRank, .rankWithout, .scoreChange, .rankChange, .top(3),
      .topError(3), .topChange(3),
    ]
    var all = things + Common.allCases.map(Self.common) + Ranking.allCases.map(Self.ranking)
    all += Indicator.allCases.map(Self.indicator) + Claim.allCases.map(Self.claim)
    all += Source.allCases.map(Self.source) + Demand.allCases.map(Self.demand)
    all += Published.allCases.map(Self.published) + Peer.allCases.map(Self.peer)
    all += Scenario.allCases.map(Self.scenario) + Version.allCases.map(Self.version)
    all += Specification.allCases.map(Self.specification) + Draws.allCases.map(Self.draws)
    all += SMAA.allCases.map(Self.smaa) + EvidenceGrades.Grade.allCases.map(Self.grade)
    all += Sensitivity.allCases.map(Self.sensitivity) + Influence.allCases.map(Self.influence)
    all += Audit.allCases.map(Self.audit) + Coherence.allCases.map(Self.coherence)
    all += Method.allCases.map(Self.method) + Dictionary.allCases.map(Self.dictionary)
    all += drawn.flatMap { what in modes.map { Self.drawn(what, $0) } }
    all += byLens.flatMap { what in [Lens.scale, .intensity].map { Self.byLens(what, $0) } }
    return all + [.scoreFrom("0", to: "100"), .score(of: "a.b"), .figure(of: "a.b"), .foreign("iCode")]
  }()
}

@Suite("Columns")
struct ColumnTests {
  private let korean = LanguageCode.korean.tableWords(of: nil)

  @Test("each language says what every column holds")
  func meanings() {
    for column in Reports.Column.all {
      #expect(!english.meaning(column).isEmpty && !korean.meaning(column).isEmpty, "\(column)")
      #expect(english.words(column).missing.isEmpty == korean.words(column).missing.isEmpty, "\(column)")
    }
  }

  @Test("Korean words are Korean, and English ones have none")
  func scripts() {
    func hasHangul(_ text: String) -> Bool {
      text.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }
    }
    for column in Reports.Column.all {
      let (here, there) = (english.words(column), korean.words(column))
      #expect(hasHangul(there.meaning) && (there.missing.isEmpty || hasHangul(there.missing)), "\(column)")
      #expect(![here.heading, here.meaning, here.missing].contains(where: hasHangul), "\(column)")
    }
  }

  @Test("each language has a caption for every table, and every table of the report one")
  func captions() throws {
    for name in TableName.allCases {
      #expect(!english.caption(name).isEmpty && !korean.caption(name).isEmpty)
      #expect(english.caption(name) != korean.caption(name), "\(name)")
    }
    for table in try Harbours().report().tables { #expect(TableName(rawValue: table.name) != nil, "\(table.name)") }
  }

  @Test("keys name what varied")
  func keys() {
    #expect(Reports.Column.drawn(.rankLow, .both).key == "rank_low_both")
    #expect(Reports.Column.drawn(.top(3), .everything).key == "top3_open")
    #expect(Reports.Column.byLens(.top(3), .scale).key == "top3_both_scale")
    #expect(Reports.Column.name(.entity).key == "name" && Reports.Column.koreanName(.rival).key == "rival_name_ko")
    #expect(Reports.Column.score(of: "R&D.x").key == "r_d_x")
  }
}

/// What a report folder says of its own files.
@Suite("Data dictionary")
struct DataDictionaryTests {
  private static func document() throws -> (Study, Document) {
    let study = try Harbours().study()
    return (study, ReportDocument(try study.findings()).document)
  }

  @Test("lists every column of every file, and explains every empty cell")
  func complete() throws {
    let (study, document) = try Self.document()
    let tables = document.tables.filter { !$0.rows.isEmpty }
    let rows = DataDictionary(tables, of: study).table.rows
    var explained: [[String]: String] = [:]
    for row in rows {
      guard case .text(let file) = row[0], case .text(let column) = row[1] else { continue }
      if case .text(let missing) = row[6] { explained[[file, column]] = missing }
    }
    for table in tables {
      for (place, column) in table.columns.enumerated() {
        #expect(rows.contains { $0[0] == .text(table.name + ".csv") && $0[1] == .text(column.key) })
        guard table.rows.contains(where: { $0[place] == .empty }) else { continue }
        #expect(explained[[table.name + ".csv", column.key]] != nil, "\(table.name).\(column.key) has empty cells")
      }
    }
    #expect(rows.contains { $0[0] == .text("columns.csv") && $0[1] == .text("missing") })
  }

  @Test("no two columns of a table have one key")
  func keys() throws {
    for table in try Self.document().1.tables {
      #expect(Set(table.columns.map(\.key)).count == table.columns.count, "\(table.name)")
    }
  }

  @Test("columns are the same without draws, and empty tables are no files")
  func steady() throws {
    let (study, drawn) = try Self.document()
    let still = ReportDocument(try study.findings(.withoutDraws)).document
    for (one, other) in zip(drawn.tables, still.tables) {
      #expect(one.name == other.name && one.columns.map(\.key) == other.columns.map(\.key), "\(one.name)")
    }
    let empty = still.tables.filter(\.rows.isEmpty).map { $0.name + ".csv" }
    let files = ReportFolder(still, of: study).files.map(\.name)
    #expect(!empty.isEmpty && Set(empty).isDisjoint(with: files))
    #expect(files.contains("columns.csv") && files.contains("datapackage.json"))
  }

  @Test("the base stands among the scenarios, with both titles beside each")
  func scenarios() throws {
    let table = try #require(try Self.document().1.tables.first { $0.name == "scenarios" })
    let names = table.rows.map { $0[0] }
    #expect(names.first == .text("base"))
    let place = try #require(table.columns.firstIndex { $0.key == "rank_low_both" })
    for (name, row) in zip(names, table.rows) { #expect((name == .text("base")) || row[place] == .empty) }
    #expect(table.columns.contains { $0.key == "rank_low_open" })
  }

  @Test("periods have days that sort")
  func periods() throws {
    let table = try #require(try Self.document().1.tables.first { $0.name == "evidence" })
    let places = try ["period", "period_start", "period_end"].map { key in
      try #require(table.columns.firstIndex { $0.key == key })
    }
    let year = try #require(
      table.rows.first { if case .text(let text) = $0[places[0]] { text.count == 4 } else { false } })
    guard case .text(let text) = year[places[0]] else { return }
    #expect(year[places[1]] == .text("\(text)-01-01") && year[places[2]] == .text("\(text)-12-31"))
  }
}
