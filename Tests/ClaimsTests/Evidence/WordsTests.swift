import Claims
import Linear
import Testing

@Suite struct WordsTests {
  var world = World()
  func word(_ id: String, _ level: String, _ entity: String, scale: WordScale = .size, speaker: String = "") -> Said {
    Said(id, entity: entity, subject: "compute.gpu_holdings", kind: .assessment, level: level, speaker: speaker) {
      $0.scale = scale
    }
  }
  func stock(_ entity: String, _ value: Double) -> Said {
    Said("s-\(entity)", value, entity: entity, subject: "compute.stock")
  }

  @Test("A word never becomes a number by default; beside a number it agrees, or the figure is lower or higher")
  func compare() throws {
    let said = [
      stock("CHN", 90), stock("DEU", 10), stock("USA", 100), word("a", "substantial", "CHN"),
      word("b", "substantial", "DEU"), word("c", "substantial", "KOR"), word("d", "ample", "CHN", scale: .sufficiency),
      word("e", "zippy", "CHN"),
    ]
    let result = try world.arrange(said)
    #expect(result.cell("KOR", "compute.stock") == nil)
    #expect(result.fate("a") == .word(.consistent))
    #expect(result.fate("b") == .word(.lower))
    #expect(result.fate("c") == .word(.noNumber))
    #expect(result.fate("d") == .word(.notJudged))
    #expect(result.fate("e") == .word(.notJudged))
    var declared = world
    declared.rules.words.levels = ["substantial": 0.2...0.6]
    #expect(try declared.arrange(said).fate("a") == .word(.consistent))
    #expect(try declared.arrange(said + []).fate("b") == .word(.lower))
  }

  @Test("words: fill takes a declared range of quantiles, refused below n = 15, marked")
  func fill() throws {
    var world = world
    let codes = (0..<15).map { "E\(10 + $0)" }
    world.entities += codes
    world.rules.words = WordRules(fill: true, levels: ["substantial": 0.5...1])
    let figures = codes.enumerated().map { stock($0.element, Double($0.offset)) }
    let few = try world.arrange(Array(figures.dropLast()) + [word("w", "substantial", "KOR")])
    #expect(few.fate("w") == .unused(.tooFewForWord))
    let result = try world.arrange(figures + [word("w", "substantial", "KOR"), word("v", "trending", "USA")])
    let cell = try #require(result.cell("KOR", "compute.stock"))
    #expect(cell.flags.contains(.wordsOnly))
    #expect(
      cell.distribution == Distribution(components: [.init(weight: 1, shape: .uniform(low: 7, high: 14), lower: 0)]))
    #expect(result.arranged.wordBase["compute.stock"]?.count == 15)
    #expect(result.cell("USA", "compute.stock") == nil)
  }

  @Test("Demands: speakers counted by name and affiliation, unnamed collectives apart, and nothing measures this")
  func demands() throws {
    func ask(_ id: String, _ speaker: String, _ subject: String = "infra.domestic_npu") -> Said {
      Said(id, subject: subject, kind: .demand, speaker: speaker)
    }
    let result = try world.arrange([
      ask("a", "임우형"), ask("b", "임우형"), ask("c", "이재성"), ask("d", ""), ask("e", "x", "share"),
    ])
    let demand = try #require(result.arranged.demands.first { $0.subject == "infra.domestic_npu" })
    #expect(demand.speakers == 2 && demand.unnamed == 1 && demand.indicators.isEmpty && demand.claims.count == 4)
    #expect(result.fate("a") == .shown(.demand))
    #expect(result.arranged.demands.first { $0.subject == "share" }?.indicators == ["share"])
  }

  @Test("Group words are shown, not applied; group figures only where the study says so")
  func groups() throws {
    var world = world
    world.groups = [
      EntityGroup(
        code: "G2", name: "G2",
        members: ["CHN", "USA"].map { EntityGroup.Member(entity: $0, decidedBy: "the article") })
    ]
    let said = [
      Said("sum", 100, entity: "G2", subject: "compute.stock"), Said("mean", 4, entity: "G2"),
      Said("own", 30, entity: "USA", subject: "compute.stock"), word("w", "substantial", "G2"),
    ]
    let plain = try world.arrange(said)
    #expect(plain.fate("sum") == .unused(.groupNotApplied) && plain.fate("w") == .word(.notJudged))
    world.rules.groups = [GroupRule(group: "G2")]
    let applied = try world.arrange(said)
    #expect(applied.cell("CHN", "compute.stock")?.value == 70)
    #expect(applied.cell("CHN", "compute.stock")?.flags.contains(.fromGroup) == true)
    #expect(applied.arranged.table.sums.map(\.entities) == [[0]])
    let copied = try #require(applied.cell("USA"))
    #expect(copied.distribution == Distribution(.normal(mean: 4, deviation: 0.8)))
    #expect(applied.fate("mean") == .used(indicator: 0, role: .group))
  }
}
