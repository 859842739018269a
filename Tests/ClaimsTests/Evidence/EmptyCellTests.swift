import Claims
import Diagnostics
import Testing

/// What is read, informs no cell and leaves one empty is told with what would let it in.
@Suite struct EmptyCellTests {
  private func told(_ said: [Said], _ world: World = World()) throws -> [String] {
    try world.arrange(said).arranged.emptyCells().items.map { "\($0.message) | \($0.advice ?? "")" }
  }
  private let others = ["CHN", "DEU", "USA"].map { Said("o-\($0)", 1, entity: $0, period: "2025") }

  @Test(arguments: [
    (Said("k", 1, period: "2019"), "longer ago than the study accepts | raise 'max-age'"),
    (Said("k", 1, period: "2027"), "after the study's target | set 'target'"),
    (
      Said("k", 1, period: "2024"),
      "another period than the one used for its indicator (2025) | write 'mix-vintages: [talent.net_flow]'"
    ),
    (Said("k", 1, kind: .plan, period: "2025"), "admit its kind | a scenario counts it with 'admit"),
    (Said("k", 1, quantity: .rate, period: "2025"), "| give the level"),
    (Said("k", 1, period: "2025", low: 3, high: 2), "contradict each other | 'podium trace ENTITY talent.net_flow'"),
  ]) func theReasonAndTheCure(_ said: Said, _ expected: String) throws {
    let found = try told(others + [said])
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("KOR has no figure for talent.net_flow; claim `k` gives one, not used: ") == true)
    #expect(found.first?.contains(expected) == true)
  }

  @Test func manyAreOneMessage() throws {
    let old = ["CHN", "DEU", "KOR", "USA"].map { Said("old-\($0)", 1, entity: $0, period: "2001") }
    #expect(
      try told(old).map { $0.prefix { $0 != ":" } } == [
        "CHN, DEU, KOR, USA have no figure for talent.net_flow; claim `old-CHN` and 3 more give some, not used"
      ])
  }

  /// A cell that has a figure, one of no ranked entity or no weight, and what is told when the study is read.
  @Test func silenceWhereNoRankHangsOnIt() throws {
    #expect(try told(others + [Said("k", 1, period: "2025"), Said("j", 2, source: "x", period: "2024")]) == [])
    #expect(try told(others + [Said("k", 1, unit: "parsec", period: "2025")]) == [])
    var world = World()
    world.nodes[0].weight = 0
    #expect(try told(others + [Said("k", 1, period: "2001")], world) == [])
  }

  /// One topic of several indicators: used by one and lost to another, each with its own reason.
  @Test func whatATopicLosesToOneIndicator() throws {
    var world = World()
    world.nodes = ["x", "y"].map { Framework.Node(code: $0, parent: "p", unit: "t", topics: ["both"]) }
    let others = ["CHN", "DEU", "USA"].flatMap { entity in
      ["x", "y"].map { Said("\($0)-\(entity)", 2, entity: entity, subject: $0, unit: "t", period: "2025") }
    }
    let claim = Said("k", 2, subject: "both", unit: "t", period: "2024")
    func lost(_ claim: Said) throws -> [String] { try told(others + [claim], world) }
    #expect(
      try lost(claim).map { $0.prefix { $0 != "|" } }
        == ["x", "y"].map {
          "KOR has no figure for \($0); claim `k` gives one, not used: describes another period than the one used for its indicator (2025) "
        })
    world.rules.mixVintages = .only(["x"])
    #expect(try lost(claim).map { $0.prefix(21) } == ["KOR has no figure for "].map { $0.prefix(21) })
    #expect(try lost(claim)[0].contains("no figure for y;"))
    world.rules.mixVintages = .all
    #expect(try lost(claim) == [])
    world.nodes[1].unit = "kg"
    #expect(try lost(claim).count == 1)
    #expect(try lost(claim)[0].contains("KOR has no figure for y") && lost(claim)[0].contains("in the file of units"))
    (world.nodes[1].unit, world.nodes[1].maximum) = ("t", 1)
    #expect(try lost(claim).count == 1 && lost(claim)[0].contains("correct the figure or its unit"))
    // What nobody can read is told where it is read.
    world.nodes[1].unit = "kg"
    world.nodes[0].unit = "lb"
    #expect(try lost(claim).map { $0.contains("figure for y;") } == [true])
    #expect(
      try world.arrange(others + [claim]).arranged.unusable().items.contains {
        $0.message.hasPrefix(
          "CHN, DEU, KOR, USA have no figure for x; claim `k` and 3 more give some, not used: nothing converts its unit `t`"
        )
      })
  }

  @Test func aGroupsFigureThatItsMembersLack() throws {
    var world = World()
    world.groups = [EntityGroup(code: "EAST", name: "East", members: [.init(entity: "KOR", decidedBy: "us")])]
    let found = try told(others + [Said("g", 1, entity: "EAST", period: "2025")], world)
    #expect(found.count == 1 && found[0].hasPrefix("KOR has no figure") && found[0].contains("under 'groups'"))
  }
}
