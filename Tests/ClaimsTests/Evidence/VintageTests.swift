import Claims
import Linear
import Testing

@Suite struct VintageTests {
  var world = World()
  let said =
    ["CHN", "DEU", "KOR", "USA"].map { Said("old-\($0)", 1, entity: $0, period: "2023") }
    + ["DEU", "KOR"].map { Said("new-\($0)", 2, entity: $0, period: "2025") }
    + [Said("future", 9, period: "2026"), Said("ancient", 9, period: "2019"), Said("undated", 9, period: "")]

  @Test("The newest period that covers at least 90 % of the entities any admissible period covers, within max-age")
  func newest() throws {
    let result = try world.arrange(said)
    #expect(result.arranged.table.vintages[0] == Period("2023"))
    #expect(result.cell()?.value == 1)
    #expect(result.fate("new-KOR") == .unused(.otherVintage))
    #expect(result.fate("future") == .unused(.tooLate))
    #expect(result.fate("ancient") == .unused(.tooOld))
    #expect(result.fate("undated") == .unused(.noPeriod))
    #expect(result.arranged.vintages[0].coverage.map(\.entities) == [2, 4])
  }

  @Test("A period that the framework names is the one used")
  func pinned() throws {
    var world = world
    world.nodes[0].period = "2025"
    let result = try world.arrange(said)
    #expect(result.cell()?.value == 2)
    #expect(result.cell("USA") == nil)
  }

  @Test("mix-vintages allows otherwise and lists who got which")
  func mixed() throws {
    var world = world
    world.rules.mixVintages = .only(["talent.net_flow"])
    world.nodes[0].period = ""
    world.entities += ["AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG"]
    let many = world.entities.filter { $0 != "KOR" }.map { Said("m-\($0)", 3, entity: $0, period: "2025") }
    let result = try world.arrange(many + [Said("k", 1, period: "2023")])
    #expect(result.cell()?.flags.contains(.carried) == true)
    #expect(result.cell()?.period == Period("2023"))
    #expect(result.arranged.table.vintages[0] == nil)
    #expect(result.arranged.vintages[0].carried.map(\.period) == [Period("2023")])
  }

  @Test("A mixed vintage is told of a cell whose origins are a power of ten apart, wherever it stands in the order")
  func mixedAndDeferred() throws {
    var world = world
    world.rules.mixVintages = .only(["talent.net_flow"])
    world.entities += [
      "AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG", "HHH", "III", "JJJ", "KKK", "LLL", "MMM", "NNN",
    ]
    let many = world.entities.filter { $0 != "KOR" && $0 != "USA" }.map {
      Said("m-\($0)", 3, entity: $0, period: "2025")
    }
    let result = try world.arrange(
      many + [
        Said("right", 3, source: "one", period: "2023"), Said("slip", 30, source: "two", period: "2023"),
        Said("later", 3, entity: "USA", period: "2022"),
      ])
    #expect(result.cell()?.flags.contains(.carried) == true)
    #expect(result.cell()?.period == Period("2023"))
    #expect(result.cell("USA")?.period == Period("2022"))
  }

  @Test("Who stands in a complete enumeration with a figure that cannot be used is missing, not nought")
  func listedWithoutUse() throws {
    var world = world
    world.sources = [Source(id: "top500", coverage: .complete)]
    let result = try world.arrange([
      Said("a", 3, subject: "compute.stock", source: "top500"),
      Said("b", 3, entity: "USA", subject: "compute.stock", unit: "flop", source: "top500"),
    ])
    #expect(result.cell("USA", "compute.stock") == nil)
    #expect(result.fate("b") == .unused(.unknownUnit))
    #expect(result.cell("DEU", "compute.stock")?.value == 0)
  }

  @Test("Missing is never zero, unless the source declares a complete enumeration")
  func enumeration() throws {
    var world = world
    #expect(try world.arrange([Said("a", 3)]).cell("USA") == nil)
    world.sources = [Source(id: "top500", coverage: .complete, coverageOf: ["compute.stock"])]
    let result = try world.arrange([
      Said("a", 3, subject: "compute.stock", source: "top500"), Said("b", 3, source: "top500"),
    ])
    #expect(result.cell("USA", "compute.stock")?.value == 0)
    #expect(result.cell("USA", "compute.stock")?.flags == .enumerated)
    #expect(result.cell("USA") == nil)
  }

  @Test("coverage: top makes an absent row at-most the smallest shown")
  func top() throws {
    var world = world
    world.sources = [Source(id: "figure", coverage: .top)]
    let result = try world.arrange([
      Said("a", 40, subject: "compute.stock", source: "figure"),
      Said("b", 30, entity: "CHN", subject: "compute.stock", source: "figure"),
    ])
    let cell = try #require(result.cell("USA", "compute.stock"))
    #expect(cell.distribution == Distribution(.uniform(low: 0, high: 30)))
    #expect(cell.flags.contains(.censored))
  }
}
