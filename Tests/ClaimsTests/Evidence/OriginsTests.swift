import Claims
import Diagnostics
import Testing

@Suite struct OriginsTests {
  let world = World()
  let korea = [
    Said("a", -0.36, source: "ai-index"),
    Said("b", -0.36, source: "wooritv", origin: "sgi", said: "2025-06-17"),
    Said("c", 0.36, source: "edaily", origin: "sgi", said: "2025-06"),
    Said("d", 0.36, unit: "per 100,000", source: "newsspace", origin: "spri", said: "2026-02-16"),
    Said("e", -0.36, unit: "per 100,000", source: "etnews", origin: "spri", said: "2026-02-16"),
    Said("f", -0.36, source: "sgi", origin: "ai-index"),
    Said("g", -0.36, source: "spri", origin: "ai-index"),
    Said("h", -0.4, source: "digest", origin: "ai-index"),
    Said("i", -0.036, source: "mirror", origin: "ai-index"),
    Said("j", -0.36, source: "blog", origin: "ai-index", period: "2025"),
    Said("k", -0.63, source: "typo", origin: "ai-index"),
    Said("l", 2.13, entity: "DEU", source: "ai-index"), Said("m", 1.07, entity: "USA", source: "ai-index"),
  ]

  @Test("One witness: a chain of outlets echoes one figure, each difference named (10만명당 is a unit, 순유출 0.36 a sign)")
  func koreasOutflow() throws {
    let result = try world.arrange(korea)
    #expect(result.cell()?.witnesses == 1)
    #expect(result.cell()?.value == -0.36)
    #expect(result.fate("a") == .used(indicator: 0, role: .witness))
    func echo(_ differences: Fate.Differences) -> Fate { .echo(of: 0, differences: differences) }
    #expect(result.fate("b") == echo([]))
    #expect(result.fate("c") == echo(.sign))
    #expect(result.fate("d") == echo([.sign, .unit]))
    #expect(result.fate("e") == echo(.unit))
    #expect(result.fate("h") == echo(.digits))
    #expect(result.fate("i") == echo(.power))
    #expect(result.fate("j") == echo(.year))
    #expect(result.fate("k") == echo(.value))
    let evidence = result.evidence()
    #expect(evidence.origins.count == 1)
    #expect(evidence.origins[0].echoes.count == 10)
    #expect(evidence.origins[0].echoes.first { $0.row == 8 }?.power == -1)
  }

  @Test("A chain of a thousand hands is followed once, and goes back to whoever begins it", .timeLimit(.minutes(1)))
  func longChain() throws {
    let last = 1_000
    let result = try World().arrange(
      (0...last).map { Said("c\($0)", 5, source: "s\($0)", origin: $0 == last ? "" : "s\($0 + 1)") })
    #expect(result.cell()?.witnesses == 1)
    #expect(result.fate("c\(last)") == .used(indicator: 0, role: .witness))
    #expect((0..<last).allSatisfy { result.fate("c\($0)") == .echo(of: last, differences: []) })
  }

  @Test("A tail before a circle goes back to the circle's smallest source; who also speaks for itself ends it")
  func tails() throws {
    let circle = [
      Said("t", 5, source: "tail", origin: "b"), Said("b", 5, source: "b", origin: "c"),
      Said("c", 5, source: "c", origin: "b"),
    ]
    let result = try World().arrange(circle).arranged
    let sources = result.claimsByOrigin
    #expect(sources.count == 1 && sources[0].claims.count == 3)
    let own = try World().arrange(circle + [Said("d", 6, source: "c")])
    #expect(own.fate("d") == .used(indicator: 0, role: .witness) && own.arranged.claimsByOrigin.count == 2)
  }

  @Test("Within one origin, the claim nearest to it is used: without its own, the one said first")
  func nearestClaim() throws {
    let result = try world.arrange([
      Said("a", 3, source: "late", origin: "bureau", said: "2025-03-01"),
      Said("b", 2, source: "early", origin: "bureau", said: "2025-01-01"),
    ])
    #expect(result.cell()?.value == 2)
    #expect(result.fate("a") == .echo(of: 1, differences: .value))
  }

  @Test("Only different origins are pooled, and a circle of origins ends at its smallest id")
  func differentOrigins() throws {
    let pooled = try world.arrange([Said("a", 1, source: "one"), Said("b", 2, source: "two")])
    #expect(pooled.cell()?.witnesses == 2)
    let circle = try world.arrange([
      Said("a", 1, source: "one", origin: "two"), Said("b", 2, source: "two", origin: "one"),
    ])
    #expect(circle.cell()?.witnesses == 1)
    #expect(circle.cell()?.value == 1)
  }

  @Test("A later edition supersedes an earlier one, and the revision is shown")
  func laterEdition() throws {
    let result = try world.arrange([
      Said("old", 50, said: "2025-01-01"), Said("new", 59, said: "2025-06-01"),
    ])
    #expect(result.cell()?.value == 59)
    #expect(result.fate("old") == .superseded(by: 1))
    #expect(result.arranged.revisions.map(\.later) == [1])
  }

  @Test(
    "Who passes on a figure that its origin states in a way nobody can use is told so, not that the unit is unknown")
  func unreadOrigin() throws {
    let result = try world.arrange([
      Said("a", 2, source: "one", low: 3, high: 4), Said("b", 2, source: "two", origin: "one"),
      Said("c", 2, unit: "furlongs", source: "three", origin: "one"),
    ])
    #expect(result.fate("a") == .unused(.incoherent) && result.fate("b") == .unused(.originUnread))
    #expect(result.fate("c") == .unused(.unknownUnit) && result.cell() == nil)
  }

  @Test("A claim that restates another is no second witness")
  func restates() throws {
    let result = try world.arrange([
      Said("a", 1, source: "one"), Said("b", 1, source: "two") { $0.restates = ["a"] },
    ])
    #expect(result.cell()?.witnesses == 1)
    #expect(result.fate("b") == .restates(0))
    let alone = try world.arrange(
      [Said("a", 1, source: "one"), Said("b", 1, source: "two") { $0.restates = ["a"] }], without: [0])
    #expect(alone.fate("b") == .used(indicator: 0, role: .witness))
    #expect(alone.fate("a") == .unused(.leftOut))
  }

  @Test("References in a circle are an error at each claim")
  func circle() {
    let said = [
      Said("a", 1, source: "one") { $0.supersedes = ["b"] }, Said("b", 1, source: "two") { $0.supersedes = ["a"] },
    ]
    #expect {
      try world.arrange(said)
    } throws: { error in
      guard case EvidenceError.invalid(let invalid) = error else { return false }
      return invalid.problems.items.count == 2 && invalid.problems.items[0].location?.line == 1
    }
  }
}
