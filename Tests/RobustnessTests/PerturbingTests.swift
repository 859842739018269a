import Claims
import Linear
import Methods
import Robustness
import Testing

/// Each way of varying weights, drawn.
@Suite struct PerturbingTests {
  static let ways: [any WeightPerturbing] = [
    Dirichlet(), Uniform(), Uniform(over: .leaves), Noise(),
    Intervals(ranges: ["p": 0.3...0.6, "p.a": 0.1...0.5]),
    try! Orders(orders: [CodeOrder("p.a > p.b"), CodeOrder("q > p")].compactMap(\.self), ranges: ["p.c": 0.1...0.4]),
  ]

  /// A is best in p, B in q: the score of A is 1 + 99 times p's share.
  private func twoPillars(p: Double = 0.6, q: Double = 0.4) throws -> SmallStudy {
    try SmallStudy(
      ["AAA", "BBB"], pillars: [("p", ["x"]), ("q", ["y"])], weights: ["p": p, "q": q],
      [
        "x": [Distribution(.point(2)), Distribution(.point(1))],
        "y": [Distribution(.point(1)), Distribution(.point(2))],
      ])
  }

  @Test(arguments: ways.indices) func splitsThreadsAndProcessorsDoNotMatter(_ number: Int) throws {
    let study = try SmallStudy.mixed()
    let way = Self.ways[number]
    let one = try study.draw(160, weights: way).map(\.digest)
    let split = HowToDraw(variant: .baseline, block: 64)
    #expect(try study.draw(160, threads: 3, weights: way, how: split).map(\.digest) == one)
    #expect(try study.draw(160, modes: [.weights], weights: way)[0].digest == one[1])
    if number > 0 { #expect(one[1] != (try study.draw(160, modes: [.weights])[0].digest)) }
  }

  @Test(arguments: ways.indices) func generalPathDrawsTheSame(_ number: Int) throws {
    let study = try SmallStudy.mixed()
    let fast = try study.draw(96, modes: [.weights], weights: Self.ways[number])[0]
    let general = try study.draw(96, modes: [.weights], weights: Self.ways[number], how: HowToDraw(general: true))[0]
    #expect(fast.counts == general.counts)
    for (a, b) in zip(fast.scores, general.scores) { #expect(abs(a.median - b.median) < 0.2) }
  }

  /// Where draws lie is what is said of them: of the score of A, and so of p's share.
  @Test(arguments: ways.indices) func rangesAreThoseOfTheDraws(_ number: Int) throws {
    let study = try SmallStudy(
      ["AAA", "BBB"], pillars: [("p", ["p.a", "p.b", "p.c"]), ("q", ["q.a"])], weights: ["p": 2],
      [
        "p.a": [2, 1].map { Distribution(.point($0)) }, "p.b": [2, 1].map { Distribution(.point($0)) },
        "p.c": [2, 1].map { Distribution(.point($0)) }, "q.a": [1, 2].map { Distribution(.point($0)) },
      ])
    let drawn = try study.draw(40_000, modes: [.weights], weights: Self.ways[number])[0]
    let ranges = try study.ranges(Self.ways[number])
    let p = try #require(ranges.first { $0.child == "p" })
    #expect(abs(drawn.scores[0].low - (1 + 99 * p.low)) < 0.7 && abs(drawn.scores[0].high - (1 + 99 * p.high)) < 0.7)
    #expect(p.sets == 0 && abs(p.given - 2.0 / 3) < 1e-12 && p.low < p.high)
    let only = try #require(ranges.first { $0.child == "q.a" })
    #expect(only.low == 1 && only.high == 1)
  }

  /// Two levels of unequal pillars, flattened: the closed forms of the simplex over all leaves.
  @Test func uniformOverLeavesIsTheFlatCase() throws {
    let table = Table(
      rows: ["AAA", "BBB", "CCC", "DDD"], columns: ["a", "b", "c", "d"],
      values: [[100, 80, 0, 45], [20, 0, 90, 100], [55, 100, 40, 0], [0, 35, 100, 60]])
    let cells = zip(table.columns, table.values).map { ($0, $1.map { Optional(Distribution(.point($0))) }) }
    // The study's own weights have no say.
    var study = try SmallStudy(
      table.rows, pillars: [("p", ["a", "b", "c"]), ("q", ["d"])], weights: ["p": 0.2, "a": 7],
      Dictionary(uniqueKeysWithValues: cells))
    study.recipe.normalising = try Goalposts(OptionValues(["goalposts": .ranges(study: table.columns)]))
    let exact = try ExactFlat(table)
    let draws = 100_000
    let flat = try study.draw(draws, modes: [.weights], weights: Uniform(over: .leaves))[0]
    for (entity, expected) in zip(exact.entities, exact.expectedRanks) {
      #expect(abs((flat.expectedRank(of: entity) ?? 0) - expected) < 5 * 1.2 / Double(draws).squareRoot())
    }
    let first = try #require(flat.share(of: "AAA", atMost: 1))
    // Within siblings is another distribution: q has half the weight there, not a quarter.
    let nested = try study.draw(draws, modes: [.weights], weights: Uniform())[0]
    #expect(abs((nested.share(of: "AAA", atMost: 1)?.value ?? 0) - first.value) > 0.02)

    // Pairs: with two entities, the share of first ranks is the pairwise probability.
    for (i, k) in [(0, 1), (0, 3), (1, 2), (2, 3)] {
      var pair = study
      pair.table.entities = [study.table.entities[i], study.table.entities[k]]
      pair.table.cells = study.table.cells.map { [$0[i], $0[k]] }
      let share = try pair.draw(draws, modes: [.weights], weights: Uniform(over: .leaves))[0]
        .share(of: exact.entities[i], atMost: 1)
      let p = exact.winning[i][k]
      #expect(abs((share?.value ?? 0) - p) < 5 * (p * (1 - p) / Double(draws)).squareRoot())
    }
  }

  /// Shape 1 for each of k equal children is Dirichlet(k · 1/k).
  @Test func uniformOverSiblingsIsAFlatDirichlet() throws {
    let study = try twoPillars(p: 1, q: 1)
    let flat = try study.draw(1000, modes: [.weights], weights: Dirichlet(concentration: 2)).map(\.digest)
    #expect(try study.draw(1000, modes: [.weights], weights: Uniform()).map(\.digest) == flat)
    #expect(try twoPillars().draw(1000, modes: [.weights], weights: Uniform()).map(\.digest) == flat)
  }

  /// Means and variances of Dirichlet(10 · (0.5, 0.3, 0.2)), from the tables that draws read.
  @Test func dirichletMoments() throws {
    let siblings = Siblings(node: "n", children: ["a", "b", "c"], weights: [5, 3, 2])
    guard case .gammas(let shapes) = try Dirichlet(concentration: 10).spread(siblings, seed: 1) else {
      throw MethodError("no gammas", advice: "")
    }
    #expect(zip(shapes, [5.0, 3, 2]).allSatisfy { abs($0 - $1) < 1e-12 })
    let study = try twoPillars()
    let drawn = try study.draw(40_000, modes: [.weights], weights: Dirichlet(concentration: 10))[0]
    // The median of Beta(6, 4) is 0.6069.
    #expect(abs(drawn.scores[0].median - (1 + 99 * 0.6069)) < 0.7)
  }

  /// p's share is 0.6 U/(0.6 U + 0.4 V), U and V uniform on 0.75...1.25. With r = U/V, P(r ≤ x) = (1.25x - 0.75)²/(0.5x)
  /// below 1, so that the 5 % point of r is the larger root of 1.5625x² - 1.9x + 0.5625 = 0, 0.706307.
  @Test func noiseIsRatioOfUniforms() throws {
    let study = try twoPillars()
    let range = try #require(try study.ranges(Noise()).first { $0.child == "p" })
    let r = (1.9 + (1.9 * 1.9 - 4 * 1.5625 * 0.5625).squareRoot()) / 3.125
    let (low, high) = (0.6 * r / (0.6 * r + 0.4), 0.6 / (0.6 + 0.4 * r))
    #expect(abs(range.low - low) < 5e-4 && abs(range.high - high) < 5e-4)
    let all = try study.draw(20_000, modes: [.weights], weights: Noise())[0]
    #expect(abs(all.scores[0].low - (1 + 99 * low)) < 0.3 && abs(all.scores[0].high - (1 + 99 * high)) < 0.3)
    // No draw leaves the bounds: from 0.45/(0.45 + 0.5) to 0.75/(0.75 + 0.3), and A is not first below a half.
    let least = try study.draw(
      20_000, modes: [.weights], goals: [.top(entity: "AAA", rank: 1)], weights: Noise(percent: 19))
    #expect(least[0].goals[0] == 20_000)
    let wide = try study.draw(
      20_000, modes: [.weights], goals: [.top(entity: "AAA", rank: 1)], weights: Noise(percent: 25))
    #expect((18_000..<20_000).contains(Int(wide[0].goals[0])))
  }

  @Test func noNoiseIsTheBase() throws {
    let study = try SmallStudy.mixed()
    let still = try study.draw(64, modes: [.weights], weights: Noise(percent: 0))[0]
    let bases = try #require(try study.view().base.scores.nodes.values.last)
    for (entity, score) in still.scores.enumerated() {
      let base = bases[entity]
      #expect(abs(score.low - base) < 0.02 && abs(score.high - base) < 0.02)
    }
  }

  /// A pillar of no weight: neither its share nor what varies within it changes a draw.
  @Test func noughtStaysNought() throws {
    var study = try SmallStudy.mixed()
    study.framework = Framework(
      nodes: study.framework.nodes.map { node in
        var node = node
        if node.code == "q" { node.weight = 0 }
        return node
      })
    let one = try study.draw(200, modes: [.weights])[0].digest
    for way in [Noise(percent: 90) as any WeightPerturbing, Uniform(), Intervals(ranges: ["q.a": 0.8...0.9])] {
      #expect(try study.draw(200, modes: [.weights], weightsOf: ["q": way])[0].digest == one)
    }
    for way in [Uniform() as any WeightPerturbing, Uniform(over: .leaves), Noise()] {
      let nothing = try #require(try study.ranges(way).first { $0.child == "q" })
      #expect(nothing.given == 0 && nothing.low == 0 && nothing.high == 0)
    }
    #expect(throws: MethodError.self) {
      try study.draw(10, weights: Intervals(ranges: ["q": 0.1...0.2]))
    }
  }

  /// The node's own goes before its level's, that before the one for everywhere.
  @Test func byNodeAndLevel() throws {
    let study = try SmallStudy.mixed()
    let still = Noise(percent: 0)
    let none = try study.draw(200, modes: [.weights], weights: still)[0].digest
    #expect(
      try study.draw(200, modes: [.weights], weightsOf: ["index": still, Recipe.level(2): still])[0].digest == none)
    #expect(
      try study.draw(200, modes: [.weights], weightsOf: ["index": still, Recipe.level(2): still, "q": Noise()])[0]
        .digest
        != none)
    #expect(throws: MethodError.self) { try study.draw(10, weightsOf: ["nowhere": still]) }
    #expect(DrawPlan(seed: 1) == DrawPlan(seed: 1) && DrawPlan(seed: 1) != DrawPlan(seed: 1, weights: Noise()))
    #expect(DrawPlan(seed: 1, weightsOf: ["q": still]) != DrawPlan(seed: 1, weightsOf: ["q": Noise()]))
  }

  @Test func expertsNeedSets() throws {
    var study = try twoPillars()
    let error = try #require(throws: MethodError.self) { try study.draw(10, weights: Experts()) }
    #expect(error.message == "nobody states several sets of weights for any node's children")
    let columns = ["node", "expert", "item"]
    let rows = [("one", 9.0, 1.0), ("two", 2, 8)].flatMap { name, p, q in
      [("p", p), ("q", q)].map { child, points in
        OptionRows.Row(
          texts: Dictionary(uniqueKeysWithValues: zip(columns, ["index", name, child])), numbers: ["points": points])
      }
    }
    study.recipe.weightingOf = [
      "index": try Catalogue.weighting.make(
        "budget-allocation", ["points": .rows(OptionRows(path: "p.csv", rows: rows))])
    ]
    let goals: [Goal] = [.top(entity: "AAA", rank: 1)]
    let one = try study.draw(4096, modes: [.weights], goals: goals, weights: Experts())[0]
    #expect(abs(Int(one.goals[0]) - 2048) < 5 * 32)
    #expect(try study.draw(4096, modes: [.weights], goals: goals)[0].digest == one.digest)
    // Other ways leave the sets aside: their mean is 0.55.
    let noise = try study.draw(4096, modes: [.weights], goals: goals, weights: Noise(percent: 1))[0]
    #expect(noise.goals[0] == 4096)
  }

  @Test(arguments: Catalogue.perturbingWeights.names) func cardsHoldWhatMethodsDo(_ name: String) throws {
    let card = try #require(Catalogue.perturbingWeights.card(name))
    #expect(!card.title.isEmpty && !card.summary.isEmpty)
    let needed: [String: [String: OptionValues.Value]] = [
      "intervals": ["ranges": .ranges(["a": 0.1...0.5])], "orders": ["orders": .texts(["a > b"])],
    ]
    let method = try Catalogue.perturbingWeights.make(name, needed[name] ?? [:])
    #expect(type(of: method).card.name == name)
    if needed[name] != nil { #expect(Catalogue.perturbingWeights.check(name, [:]).count == 1) }
  }

  /// Below, the grid and not the Dirichlet would decide: it is refused, not drawn.
  @Test func concentrationHasALeast() throws {
    #expect(Dirichlet(concentration: 0.5).problems([]).isEmpty)
    for concentration in [0.49, 0, -1, .nan, .infinity] {
      #expect(Dirichlet(concentration: concentration).problems([]).count == 1)
    }
  }
}
