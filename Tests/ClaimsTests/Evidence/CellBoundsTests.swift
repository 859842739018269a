import Claims
import Testing

/// A censored cell keeps the bound that was claimed beside the figure that nobody claimed.
@Suite("Bounds of cells")
struct CellBoundsTests {
  private func bounds(_ said: [Said], _ edit: (inout World) -> Void = { _ in }) throws -> Cell.Bounds? {
    var world = World()
    edit(&world)
    return try world.arrange(said).cell("KOR", "compute.stock")?.bounds
  }

  @Test func ofOneSideOrBoth() throws {
    let low = Said("a", 70, subject: "compute.stock", source: "one", bound: .atLeast)
    let high = Said("b", 90, subject: "compute.stock", source: "two", bound: .lessThan)
    #expect(try bounds([low]) == .init(low: 70))
    #expect(try bounds([high]) == .init(high: 90))
    #expect(try bounds([low, high]) == .init(low: 70, high: 90))
    #expect(try bounds([low, Said("c", 80, subject: "compute.stock", source: "three")]) == nil)
  }

  @Test func ofAnAbsentRowOfATopList() throws {
    let said = [
      Said("a", 5, entity: "CHN", subject: "compute.stock", source: "top"),
      Said("b", 9, entity: "USA", subject: "compute.stock", source: "top"),
    ]
    let found = try bounds(said) { $0.sources = [Source(id: "top", coverage: .top)] }
    #expect(found == .init(high: 5))
  }

  @Test func withAdmittedIncrements() throws {
    let plan = Said(
      "p", 10, subject: "compute.stock", source: "two", kind: .plan, quantity: .increment, due: "2028")
    func admit(_ world: inout World) {
      world.rules.admission = Admission(kinds: ["compute.stock": [.plan]], by: Period("2030")!)
    }
    #expect(try bounds([plan], admit) == .init(low: 10))
    #expect(
      try bounds([Said("a", 70, subject: "compute.stock", source: "one", bound: .atLeast), plan], admit)
        == .init(low: 80))
    // Half a plan is an expectation: neither the sum nor half of it alone bounds anything.
    func half(_ world: inout World) {
      admit(&world)
      world.rules.admission.unstated = 0.5
    }
    #expect(try bounds([plan], half) == nil)
    #expect(
      try bounds([Said("a", 70, subject: "compute.stock", source: "one", bound: .atLeast), plan], half) == nil)
    let most = Said(
      "q", 10, subject: "compute.stock", source: "two", kind: .plan, quantity: .increment, bound: .atMost, due: "2028")
    #expect(try bounds([most], admit) == nil)
    let level = Said("p", 900, subject: "compute.stock", source: "two", kind: .plan, due: "2028")
    #expect(
      try bounds([Said("a", 70, subject: "compute.stock", source: "one", bound: .atLeast), level], admit) == nil)
  }
}

/// Each reason for which a spread cannot be made has its own words.
@Suite("Figures that cannot be used")
struct UnusableFigureTests {
  @Test func eachHasItsReason() throws {
    var world = World()
    world.rules.spread = SpreadRules(byKind: [.measurement: .poisson])
    let result = try world.arrange([
      Said("a", 1e130, entity: "CHN"), Said("b", -3, entity: "USA"), Said("c", 5, low: 6, high: 7),
    ])
    #expect(result.fate("a") == .unused(.tooLarge) && result.fate("b") == .unused(.negativeCount))
    #expect(result.fate("c") == .unused(.incoherent))
    #expect(result.arranged.ledger.counts.unused == 3)
  }
}
