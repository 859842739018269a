import Claims
import Linear
import Testing

@Suite struct ReconcileTests {
  func world(_ method: Reconciling) -> World {
    var world = World()
    world.rules.reconcile = method
    return world
  }
  let three = [
    Said("a", 10, source: "one", said: "2025-01-01", se: 1), Said("b", 12, source: "two", said: "2025-03-01", se: 2),
    Said("c", 14, source: "three", said: "2025-02-01", se: 2),
  ]

  @Test("Linear pool: the mixture of the distributions")
  func linearPool() throws {
    let cell = try #require(try world(.linearPool).arrange(three).cell())
    #expect(cell.distribution.components.count == 3)
    #expect(cell.distribution.components.allSatisfy { $0.weight == 1 / 3 })
    #expect(abs(cell.distribution.cumulative(cell.low) - 0.05) < 1e-9)
    #expect(cell.witnesses == 3)
  }

  @Test("Median: the origins' median, with the mixture's interval")
  func median() throws {
    let cell = try #require(try world(.median).arrange(three).cell())
    let pool = try #require(try world(.linearPool).arrange(three).cell())
    #expect(cell.value == 12 && cell.low == pool.low && cell.high == pool.high)
  }

  @Test("Most recent and most credible leave the others unused, with the reason")
  func choosing() throws {
    let recent = try world(.mostRecent).arrange(three)
    #expect(recent.cell()?.value == 12)
    #expect(recent.fate("a") == .unused(.notMostRecent))
    var trusting = world(.mostCredible)
    trusting.sources = [Source(id: "three", trust: 2), Source(id: "one", trust: 1)]
    let credible = try trusting.arrange(three)
    #expect(credible.cell()?.value == 14)
    #expect(credible.fate("b") == .unused(.lessCredible))
    var rated = three
    rated[0].details = ClaimTable.Details()
    rated[0].details!.credibility = "B2"
    #expect(try world(.mostCredible).arrange(rated).cell()?.value == 10)
  }

  @Test("Inverse variance: Σvy/Σv and 1/√Σv")
  func inverseVariance() throws {
    let cell = try #require(try world(.inverseVariance).arrange(three).cell())
    #expect(cell.distribution == Distribution(.normal(mean: (10 + 3 + 3.5) / 1.5, deviation: (1 / 1.5).squareRoot())))
  }

  @Test("Random effects: the predictive distribution enters the draws, not the error of the mean")
  func randomEffects() throws {
    let result = try world(.randomEffects).arrange(three)
    let cell = try #require(result.cell())
    let effects = try #require(result.evidence().randomEffects)
    #expect(abs(cell.high - effects.mean - effects.predictiveHalfWidth) < 1e-9)
    #expect(cell.high - cell.value >= effects.interval90.high - effects.mean)
    #expect(result.evidence().iSquared != nil)
  }

  @Test("Fewer than three origins that state their own uncertainty: refused, naming the linear pool")
  func refused() {
    #expect {
      try world(.randomEffects).arrange([three[0], three[1], Said("c", 14, source: "three")])
    } throws: { error in
      guard case EvidenceError.refused(let refusals) = error, let refusal = refusals.first else { return false }
      return refusal.cells.map(\.why) == [.stating(2)] && refusal.cells.map(\.origins) == [3]
        && refusal.advice.contains("linear-pool")
    }
  }

  @Test(
    "A source that says its figure is exact is told, and never taken for one that states nothing",
    arguments: [Reconciling.inverseVariance, .randomEffects])
  func exact(method: Reconciling) throws {
    let point = Said("d", source: "four", low: 11, high: 11)
    for more in [[Said("d", 11, source: "four", se: 0)], [point]] {
      #expect {
        try world(method).arrange(three + more)
      } throws: { error in
        guard case EvidenceError.refused(let refusals) = error, let refusal = refusals.first else { return false }
        return refusal.cells.map(\.why) == [.exact(1)] && refusal.message.contains("said to be exact")
      }
    }
    #expect(try world(method).arrange([point]).cell()?.distribution == Distribution(.point(11)))
  }

  @Test("One origin needs no pooling, and I² is never computed from assumed spreads")
  func single() throws {
    #expect(try world(.randomEffects).arrange([three[0]]).cell()?.value == 10)
    let assumed = try world(.linearPool).arrange([Said("a", 10, source: "one"), Said("b", 12, source: "two")])
    #expect(assumed.evidence().iSquared == nil && assumed.evidence().cochran != nil)
  }

  @Test("Contested where origins disagree beyond their uncertainty (16.4 % of telemetry, 43 % of a survey)")
  func contested() throws {
    let result = try world(.linearPool).arrange([
      Said("a", 16.4, entity: "CHN", subject: "share", source: "microsoft", se: 2),
      Said("b", 43, entity: "CHN", subject: "share", source: "cnnic", se: 3),
    ])
    #expect(result.cell("CHN", "share")?.flags.contains(.contested) == true)
    #expect(result.arranged.contested.map { $0.figures.map(\.value) } == [[43, 16.4]])
    #expect((result.arranged.contested[0].cochran?.p ?? 1) < 0.001)
    let agreeing = try world(.linearPool).arrange(three)
    #expect(agreeing.cell()?.flags.contains(.contested) == false)
  }

  @Test("Different kinds are never pooled: an estimate beside a measurement is unused")
  func kinds() throws {
    let result = try world(.linearPool).arrange([
      Said("a", 10, source: "one"), Said("b", 30, source: "two", kind: .estimate),
      Said("c", 18_000, subject: "compute.gpu_holdings", kind: .order),
      Said("d", 3, subject: "goal.rank", kind: .target), Said("e", 7, kind: .publishedRank),
    ])
    #expect(result.cell()?.value == 10)
    #expect(result.fate("b") == .unused(.otherKind))
    #expect(result.fate("c") == .unused(.kindNotAdmitted))
    #expect(result.fate("d") == .unused(.nothingMeasures))
    #expect(result.fate("e") == .shown(.publishedRank))
    #expect(result.arranged.unmeasured.map(\.subject) == ["goal.rank"])
    #expect(result.arranged.ledger.unusedCounts.map(\.count).reduce(0, +) == 3)
  }

  @Test("A factor 10ⁿ from two origins or more is a likely unit mistake, set aside with its reason")
  func powerOfTen() throws {
    let result = try world(.linearPool).arrange([
      Said("a", -0.36, source: "one"), Said("b", -0.35, source: "two"), Said("c", -0.036, source: "three"),
    ])
    #expect(result.fate("c") == .setAside(.powerOfTen(-1)))
    #expect(result.cell()?.witnesses == 2)
    let two = [Said("a", -0.30, source: "one"), Said("b", -0.03, source: "two")]
    let undecided = try world(.linearPool).arrange(two)
    #expect(undecided.cell()?.witnesses == 2)
    #expect(undecided.arranged.suspects.map(\.isSetAside) == [false])
    let others = [Said("x", 0.2, entity: "USA"), Said("y", 2, entity: "DEU")]
    let decided = try world(.linearPool).arrange(two + others)
    #expect(decided.fate("b") == .setAside(.powerOfTen(-1)))
    #expect(decided.cell()?.value == -0.30)
    #expect(decided.evidence().setAside.count == 1)
  }
}
