import Claims
import Linear
import Testing

@Suite struct ArrangedTests {
  static func many() -> [Said] {
    var said: [Said] = []
    for entity in ["CHN", "DEU", "KOR", "USA"] {
      for source in ["one", "two", "three", "four"] {
        let value = Double(entity.utf8.reduce(0) { $0 + Int($1) } % 50) + Double(source.utf8.count) / 3
        said.append(Said("\(entity)-\(source)", value, entity: entity, source: source, se: 0.7))
        said.append(
          Said("\(entity)-echo-\(source)", value * 10, entity: entity, source: "echo-\(source)", origin: source))
        said.append(
          Said("\(entity)-a-\(source)", value, entity: entity, subject: "compute.stock", source: source, part: "a"))
        said.append(
          Said("\(entity)-b-\(source)", value, entity: entity, subject: "compute.stock", source: source, part: "b"))
      }
      said.append(Said("\(entity)-bound", 1, entity: entity, source: "five", bound: .atLeast))
    }
    return said
  }

  @Test("Row order has no meaning", arguments: [1, 7, 23])
  func shuffled(step: Int) throws {
    let world = World()
    let said = Self.many()
    var order = said.indices.map { ($0 * 37 * step + 5) % said.count }
    if Set(order).count < said.count { order = said.indices.reversed() }
    let base = try world.arrange(said)
    let shuffled = try world.arrange(order.map { said[$0] })
    for claim in said {
      func named(_ result: World.Result) -> String {
        switch result.fate(claim.id) {
        case .echo(let row, let differences): "echo \(result.said[row].id) \(differences.rawValue)"
        case .part(let row), .superseded(let row), .restates(let row): result.said[row].id
        case let other: "\(other)"
        }
      }
      #expect(named(base) == named(shuffled))
    }
    for (a, b) in zip(base.arranged.table.cells.joined(), shuffled.arranged.table.cells.joined()) {
      #expect(a?.distribution == b?.distribution && a?.value == b?.value && a?.low == b?.low && a?.flags == b?.flags)
      #expect(a?.claims.map { base.said[$0].id } == b?.claims.map { shuffled.said[$0].id })
    }
  }

  @Test("Every row has a fate, and leaving one out is as if it had not been read")
  func leaveOneOut() throws {
    let world = World()
    let said = Self.many()
    let row = said.firstIndex { $0.id == "KOR-one" }!
    let without = try world.arrange(said, without: [row])
    var shorter = said
    shorter.remove(at: row)
    let rest = try world.arrange(shorter)
    #expect(without.fate("KOR-one") == .unused(.leftOut))
    #expect(without.cell()?.distribution == rest.cell()?.distribution)
    // Its echo now speaks for the origin.
    #expect(without.fate("KOR-echo-one") == .setAside(.powerOfTen(1)))
  }

  @Test("Errors a source makes alike everywhere are listed with the cells they touch")
  func sharedErrors() throws {
    var world = World()
    world.rules.sharedErrors = [
      SharedErrorRule(
        name: "epoch: coverage", source: "one", indicators: .only(["talent.net_flow"]), entities: .only(["CHN"]),
        factor: .init(logDeviation: 0.3))
    ]
    let result = try world.arrange(Self.many())
    #expect(result.arranged.table.sharedErrors.map { $0.cells.map(\.entity) } == [[0]])
  }

  @Test("Enormous, tiny and contradictory figures neither crash nor vanish")
  func hostile() throws {
    for method in Reconciling.allCases where method != .inverseVariance && method != .randomEffects {
      var world = World()
      world.rules.reconcile = method
      world.rules.admission = Admission(kinds: ["compute.stock": [.plan]], by: Period("2030")!)
      let said = [
        Said("a", 1e308, source: "one"), Said("b", Double.leastNonzeroMagnitude, source: "two", se: 0),
        Said("c", -1e100, source: "three"),
        Said("d", 5, source: "four", se: Double.leastNonzeroMagnitude), Said("e", 5, source: "five", se: -1),
        Said("f", 5, source: "six", low: 7, high: 9), Said("g", 0, source: "seven", bound: .atLeast),
        Said("h", 1e308, subject: "compute.stock", kind: .plan, quantity: .rate, period: "2026", due: "2029"),
        Said("i", 1e-300, subject: "compute.stock", source: "eight", bound: .atMost),
      ]
      let result = try world.arrange(said)
      #expect(result.fate("a") == .unused(.tooLarge))
      #expect(result.fate("e") == .unused(.incoherent) && result.fate("f") == .unused(.incoherent))
      #expect(result.fate("h") == .unused(.tooLarge))
      #expect(result.cell()?.value.isFinite == true)
      #expect(result.evidence().claims.count == 7)
    }
  }

  @Test("An asset counts by one basis in a cell")
  func basis() throws {
    var world = World()
    let said = [
      Said("a", 100, subject: "compute.stock", source: "one") { $0.basis = .located },
      Said("b", 20, subject: "compute.stock", source: "two") { $0.basis = .owned },
    ]
    #expect(try world.arrange(said).fate("b") == .unused(.otherBasis))
    world.rules.basisOf = ["compute.stock": .owned]
    #expect(try world.arrange(said).cell("KOR", "compute.stock")?.value == 20)
  }
}
