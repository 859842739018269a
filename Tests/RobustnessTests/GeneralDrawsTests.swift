import Claims
import Linear
import Methods
import Robustness
import Testing

/// The general path walks the tree without `Ranker`; its draws are `Ranker`'s nevertheless, to the last bit.
@Suite struct GeneralDrawsTests {
  enum Change: CaseIterable {
    case ranks, mixed, geometricIndex, geometricPillars, cutGoalposts, imputed, halfKnown, sums
    case percentileRanks, pointsShared, bent, stepped, steppedAndBent, capped, bentGeometric
  }

  private func study(_ change: Change) throws -> SmallStudy {
    let goalposts = try Goalposts(
      OptionValues([
        "goalposts": .ranges(study: ["p.a", "p.b", "p.c", "q.a", "q.b"]), "low": .number(1), "high": .number(100),
        "cut": .flag(change == .cutGoalposts),
      ]))
    var study = try SmallStudy.mixed(normalising: goalposts)
    switch change {
    case .ranks: study.recipe.normalising = Rank()
    case .mixed: study.recipe.normalisingOf = ["p": Rank()]
    case .geometricIndex: study.recipe.aggregatingOf = [Recipe.level(1): Geometric()]
    case .geometricPillars: study.recipe.aggregatingOf = [Recipe.level(2): Geometric()]
    case .cutGoalposts: study.recipe.aggregatingOf = ["q": Geometric()]
    case .imputed:
      study.recipe.imputing = Median()
      study.recipe.normalising = Rank()
    case .halfKnown:
      for column in [1, 2, 3] { study.table.cells[column][1] = nil }
      study.recipe.normalising = Rank()
      study.recipe.aggregatingOf = ["q": Geometric()]
      study.recipe.normalisingOf = ["q": goalposts]
    case .percentileRanks: study.recipe.normalising = try PercentileRank()
    case .pointsShared:
      study.recipe.normalising = BordaPoints(OptionValues(["ties": .text("average")]))
      for column in [0, 3] { study.table.cells[column][4] = study.table.cells[column][5] }
    case .bent: study.recipe.normalising = try Logistic()
    case .stepped: study.recipe.normalising = try Categorical(OptionValues(["bands": .text("tenths")]))
    case .steppedAndBent:
      study.recipe.normalising = AboveBelowMean()
      study.recipe.normalisingOf = ["p": try Logistic(), "q.a": MPIScale(), "q.b": AMPIScale()]
    case .capped:
      study.recipe.normalising = try DistanceToReference(
        OptionValues(["entity": .text("CCC"), "cap": .flag(true), "measure": .text("ratio")]))
    case .bentGeometric:
      study.recipe.normalising = try Logistic(OptionValues(["low": .number(1), "high": .number(100)]))
      study.recipe.aggregatingOf = ["q": Geometric()]
    case .sums:
      let total = Distribution(.normal(mean: 120, deviation: 9))
      study.table.sums = [SumConstraint(group: "G", indicator: 4, entities: [0, 2, 3], total: total, shares: [])]
      for row in [0, 2, 3] {
        study.table.cells[4][row] = SmallStudy.cell(Distribution(.triangular(low: 0, mode: 0, high: 120)))
      }
    }
    return study
  }

  private let goals: [Goal] = [.top(entity: "CCC", rank: 2), .ratio(entity: "CCC", share: 0.9, of: ["AAA"])]

  @Test(arguments: Change.allCases) func sameAsTheRanker(_ change: Change) throws {
    let study = try study(change)
    let fast = try study.draw(320, goals: goals, how: HowToDraw(general: true))
    let slow = try study.draw(320, goals: goals, how: HowToDraw(general: true, byRanker: true))
    #expect(fast.map(\.digest) == slow.map(\.digest))
    let split = try study.draw(320, goals: goals, threads: 3, how: HowToDraw(block: 48, general: true))
    #expect(split.map(\.digest) == slow.map(\.digest))
    #expect(fast[0].digest != fast[1].digest && fast[1].digest != fast[2].digest)
  }

  /// Every method of aggregating, at the index and at a pillar of the same tree: one for which each entity stands alone and
  /// one that compares them draw alike as re-ranking each draw by `Ranker`.
  @Test(arguments: Catalogue.aggregating.cards.filter { $0.lack == nil }.map(\.name))
  func everyAggregationDrawsAsTheRankerRanks(_ name: String) throws {
    let method = try Catalogue.aggregating.make(name)
    var study = try SmallStudy.mixed(
      normalising: Goalposts(
        OptionValues([
          "goalposts": .ranges(study: ["p.a", "p.b", "p.c", "q.a", "q.b"]), "low": .number(70), "high": .number(130),
          "cut": .flag(true),
        ])))
    for column in [1, 2, 3] { study.table.cells[column][1] = nil }
    for node in ["index", "q", "p"] {
      study.recipe.aggregatingOf = [node: method]
      let fast = try study.draw(48, goals: goals, how: HowToDraw(general: true))
      let slow = try study.draw(48, goals: goals, how: HowToDraw(general: true, byRanker: true))
      #expect(fast.map(\.digest) == slow.map(\.digest))
    }
    // Where weights hardly vary, draws are the ranking. Contests may turn on any change of weights.
    study.recipe.aggregatingOf = ["index": method]
    let view = try study.view()
    let index = view.base.scores.nodes.values.last ?? []
    let steady = try simulate(
      table: study.table, views: [view], goals: [],
      plan: DrawPlan(draws: 16, seed: 1, weights: Dirichlet(concentration: 1e7), modes: [.weights]),
      how: HowToDraw(general: true))[0][0]
    for (entity, row) in view.base.ranked.sorted().enumerated() where !type(of: method).comparesEntities {
      #expect(abs(steady.scores[entity].median - index[row]) < 1e-2 * max(1, abs(index[row])))
    }
  }

  /// All tie at the centre, and draws part them: their scores are kept whole however far from the base they are.
  @Test func contestsFarFromTheBaseAreKept() throws {
    let entities = (0..<24).map { "E\($0 < 10 ? "0" : "")\($0)" }
    let even = entities.map { _ in Distribution?(Distribution(.normal(mean: 50, deviation: 1))) }
    var study = try SmallStudy(
      entities, pillars: [("p", ["p.a"])],
      normalising: Goalposts(
        OptionValues(["goalposts": .ranges(study: ["p.a"]), "low": .number(0), "high": .number(100)])),
      ["p.a": even])
    study.recipe.aggregatingOf = ["p": Copeland()]
    let found = try study.draw(640, modes: [.evidence])[0]
    #expect(found.scores.allSatisfy { $0.low < -16 && $0.high > 16 && $0.high <= 23 })
  }

  /// A draw that has no answer says so in the ranker's words.
  @Test func sameErrorAsTheRanker() throws {
    var study = try SmallStudy.mixed(
      normalising: MinMax(OptionValues(["low": .number(0.5), "high": .number(100)])))
    study.table.sharedErrors = []
    study.recipe.aggregatingOf = ["q": Geometric()]
    let drawn = study
    let fast = #expect(throws: MethodError.self) { try drawn.draw(320) }
    let slow = #expect(throws: MethodError.self) { try drawn.draw(320, how: HowToDraw(byRanker: true)) }
    #expect(fast?.message == slow?.message && fast?.entity != nil)
  }
}
