import Claims
import Testing

@Suite struct AdmissionTests {
  var world: World = {
    var world = World()
    world.rules.spread = SpreadRules(byKind: [.measurement: .exact, .estimate: .exact])
    world.rules.admission = Admission(
      kinds: ["compute.stock": [.order, .plan, .permit]], by: Period("2030")!,
      realise: [.confirmed: 1, .likely: 0.5])
    return world
  }()
  func plan(
    _ id: String, _ value: Double, quantity: Quantity = .increment, due: String = "2027", entity: String = "KOR",
    kind: ClaimKind = .plan, part: String = "", source: String = "ministry", period: String = "",
    _ edit: ((inout ClaimTable.Details) -> Void)? = nil
  ) -> Said {
    Said(
      id, value, entity: entity, subject: "compute.stock", source: source, kind: kind, quantity: quantity,
      period: period, due: due, part: part, edit)
  }
  let stock = Said("stock", 1000, subject: "compute.stock", period: "2025")

  @Test("value = stock + Σ increments, realised by certainty, for every entity alike")
  func increments() throws {
    let result = try world.arrange([
      stock, plan("a", 100, part: "x"), plan("b", 100, part: "y") { $0.certainty = .likely },
      plan("c", 100, part: "z") { $0.certainty = .unlikely }, plan("d", 7, entity: "CHN"),
    ])
    let cell = try #require(result.cell("KOR", "compute.stock"))
    #expect(cell.value == 1150 && cell.flags.contains(.admitted))
    #expect(cell.kinds == [.measurement, .plan])
    #expect(result.fate("c") == .unused(.notRealised))
    #expect(result.arranged.changes.filter { $0.entity == 2 }.map(\.change) == [100, 50])
  }

  @Test("Without a stock increments are a lower bound; where the stock may be negative they bound nothing")
  func withoutStock() throws {
    var world = world
    world.rules.admission.kinds["talent.net_flow"] = [.plan]
    var flow = plan("b", 3)
    flow.subject = "talent.net_flow"
    var level = plan("c", 2, quantity: .level)
    level.subject = "talent.net_flow"
    let result = try world.arrange([stock, plan("a", 7, entity: "CHN"), flow])
    let cell = try #require(result.cell("CHN", "compute.stock"))
    #expect(cell.value == 7 && cell.flags.isSuperset(of: [.censored, .withoutStock]))
    #expect(result.cell() == nil && result.fate("b") == .unused(.noStock))
    #expect(result.arranged.promises.map { result.said[$0].id } == ["a", "b"])
    // A level speaks for itself.
    let reached = try #require(try world.arrange([flow, level]).cell())
    #expect(reached.value == 2 && !reached.flags.contains(.censored))
    // And counted from the least that the stock can be.
    world.nodes[1].minimum = 4
    #expect(try world.arrange([plan("a", 7)]).cell("KOR", "compute.stock")?.value == 11)
  }

  @Test("Absent from a complete list is a stock of nought, and a group's share or a word's range is one too")
  func stocksOfOtherKinds() throws {
    var world = world
    world.sources = [Source(id: "list", coverage: .complete)]
    let listed = try world.arrange([
      Said("stock", 1000, subject: "compute.stock", source: "list", period: "2025"), plan("a", 7, entity: "CHN"),
    ])
    let nought = try #require(listed.cell("CHN", "compute.stock"))
    #expect(nought.value == 7 && nought.flags.isDisjoint(with: [.censored, .withoutStock]))

    world.groups = [
      EntityGroup(
        code: "G2", name: "",
        members: [
          .init(entity: "CHN", share: 0.25, decidedBy: "us"), .init(entity: "USA", share: 0.75, decidedBy: "us"),
        ])
    ]
    world.rules.groups = [GroupRule(group: "G2")]
    let shared = try world.arrange([
      Said("stock", 1000, entity: "G2", subject: "compute.stock", period: "2025"), plan("a", 7, entity: "CHN"),
    ])
    #expect(shared.cell("CHN", "compute.stock")?.value == 257 && shared.cell("USA", "compute.stock")?.value == 750)
    #expect(shared.arranged.table.sums.isEmpty)

    world.rules.words = WordRules(fill: true, levels: ["large": 0.5...0.5], minimum: 1)
    let worded = try world.arrange([
      stock, Said("w", entity: "DEU", subject: "compute.stock", kind: .assessment, level: "large"),
      plan("a", 7, entity: "DEU"),
    ])
    #expect(worded.cell("DEU", "compute.stock")?.value == 1007)
  }

  @Test("Increments beyond the indicator's range leave the cell at its end")
  func beyondTheRange() throws {
    var world = world
    world.rules.admission.kinds["share"] = [.plan]
    var plan = plan("a", 150)
    plan.subject = "share"
    let result = try world.arrange([Said("stock", 40, subject: "share", period: "2025"), plan])
    #expect(result.cell("KOR", "share")?.value == 100)
  }

  @Test("The largest realised level, where it is above the stock and the increments")
  func levels() throws {
    let said = [
      stock, plan("a", 100), plan("b", 50_000, quantity: .level, due: "2028"),
      plan("c", 200_000, quantity: .level, due: "2030"), plan("d", 900_000, quantity: .level, due: "2031"),
    ]
    let result = try world.arrange(said)
    #expect(result.cell("KOR", "compute.stock")?.value == 200_000)
    #expect(result.fate("a") == .unused(.levelCovers))
    #expect(result.fate("d") == .unused(.dueLater))
  }

  @Test("A rate needs dates or is refused; with them it runs to the scenario's date")
  func rates() throws {
    let refused = try world.arrange([stock, plan("a", 500_000, quantity: .rate)])
    #expect(refused.fate("a") == .unused(.rateWithoutDates))
    let running = try world.arrange([stock, plan("a", 1461, quantity: .rate, due: "2029", period: "2026")])
    #expect(running.cell("KOR", "compute.stock")?.value == 6844)
  }

  @Test("Humain's 18,000: four outlets, three chips, one order")
  func humain() throws {
    var world = world
    world.units = ["GB300", "GB200", "H100"].map {
      UnitConversion(from: $0, to: "H100e", factor: 2, low: 2, high: 2)
    }
    func order(_ id: String, _ outlet: String, _ chip: String, _ said: String) -> Said {
      Said(
        id, 18_000, entity: "USA", subject: "compute.gpu_holdings", unit: chip, source: outlet, origin: "nvidia",
        kind: .order, quantity: .increment, period: "", due: "2026", said: said)
    }
    let result = try world.arrange([
      order("N001", "blaze", "GB300", "2025-05-13"), order("N002", "aixcircle", "GB200", "2025-05-14"),
      order("N003", "ainews", "H100", "2025-05-15"),
    ])
    #expect(result.cell("USA", "compute.stock")?.value == 36_000)
    #expect(result.cell("USA", "compute.stock")?.witnesses == 1)
    #expect(result.fate("N003") == .echo(of: 0, differences: []))
    #expect(result.fate("N001") == .used(indicator: 1, role: .admitted))
  }

  @Test("A phase that includes what already stands adds only the rest; a promise due before the count adds nothing")
  func phases() throws {
    let result = try world.arrange([
      Said("stock", 1000, subject: "compute.stock", period: "2025", part: "one"),
      plan("a", 1500, part: "two") { $0.buildsOn = ["stock"] }, plan("b", 5, due: "2024", part: "old"),
      plan("c", 5, due: "", part: "undated"),
    ])
    #expect(result.cell("KOR", "compute.stock")?.value == 1500)
    #expect(result.fate("b") == .unused(.alreadyDue))
    #expect(result.fate("c") == .unused(.noDate))
  }
}
