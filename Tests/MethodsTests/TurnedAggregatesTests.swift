import Claims
import Methods
import Testing

/// Aggregates of direction -1.
struct TurnedAggregatesTests {
  /// `p` of `smallFramework` with a level more, and the direction of its aggregates.
  private func tree(p: Int, deep: Int = 1, index: Int = 1) -> Framework {
    Framework(nodes: [
      .init(code: "index", role: .aggregate, direction: index),
      .init(code: "p", parent: "index", role: .aggregate, direction: p, weight: 2),
      .init(code: "p1", parent: "p", weight: 0.25), .init(code: "p2", parent: "p", direction: -1),
      .init(code: "deep", parent: "p", role: .aggregate, direction: deep, weight: 1.5),
      .init(code: "d1", parent: "deep"), .init(code: "d2", parent: "deep", weight: 3),
      .init(code: "q", parent: "index", role: .aggregate), .init(code: "q1", parent: "q"),
    ])
  }

  private func scores(_ framework: Framework, _ recipe: Recipe, gaps: Double = 0.2) throws -> Scores {
    let table = sample(of: framework, gaps: gaps)
    let ranker = try Ranker(recipe, framework)
    return try ranker.scores(table, learnt: ranker.learn(on: table))
  }

  /// By method, and what a score and its mirror image add up to.
  @Test(arguments: [
    ("min-max", ["low": OptionValues.Value.number(1), "high": .number(7)], 8.0),
    ("z-score", [:], 0), ("z-score", ["mean": .number(50), "deviation": .number(10)], 100), ("mpi", [:], 200),
    ("ampi", [:], 200), ("logistic", [:], 1), ("distance-to-maximum", [:], 1), ("above-below-mean", [:], 0),
    ("percentile-rank", ["ties": .text("average")], 1),
  ])
  func theParentTakesTheMirrorImage(_ name: String, _ options: [String: OptionValues.Value], _ sum: Double) throws {
    let recipe = try recipe(normalise: name, options)
    let plain = try scores(tree(p: 1), recipe)
    let turned = try scores(tree(p: -1), recipe)
    for entity in plain.nodes.rows.indices {
      func node(_ code: String, _ scores: Scores) -> Double {
        scores.nodes.values[scores.nodes.columns.firstIndex(of: code)!][entity]
      }
      let (p, q) = (sum - node("p", plain), node("q", plain))
      #expect(close([node("p", turned), node("q", turned)], [p, q], 1e-12))
      let index = p.isNaN ? q : q.isNaN ? p : (2 * p + q) / 3
      #expect(close([node("index", turned)], [index], 1e-12))
    }
  }

  @Test func turnedTwiceIsNotTurned() throws {
    let recipe = try recipe()
    let both = try scores(tree(p: -1, deep: -1), recipe)
    let p = try scores(tree(p: -1), recipe)
    for (leaf, code) in both.leaves.columns.enumerated() {
      let isBack = ["d1", "d2"].contains(code)
      let expected = p.leaves.values[leaf].map { isBack ? 101 - $0 : $0 }
      #expect(close(both.leaves.values[leaf], expected, 1e-12), "\(code)")
    }
  }

  /// Each part of one entity's index, and of the difference of two, adds up.
  @Test func partsAddUp() throws {
    let framework = tree(p: -1)
    let ranker = try Ranker(recipe(), framework)
    let scores = try scores(framework, recipe(), gaps: 0)
    let index = scores.nodes.values[scores.nodes.columns.count - 1]
    let parts = try #require(ranker.contributions(of: 3, in: scores))
    #expect(close([parts.leaves.reduce(0, +)], [index[3]], 1e-9))
    let gap = try ranker.gap(from: 1, to: 4, in: scores)
    #expect(close([gap.leaves.reduce(0, +)], [index[4] - index[1]], 1e-9))
  }

  /// What fills a gap at its best raises the index, though the aggregate counts against it.
  @Test func gapsAreBoundedFromTheRightSide() throws {
    let framework = tree(p: -1)
    var table = sample(of: framework)
    table.values[table.columns.firstIndex(of: "p1")!][2] = .nan
    let ranker = try Ranker(recipe(), framework)
    let ranking = try ranker.rank(table, learnt: ranker.learn(on: table))
    let bounds = try #require(ranking.scoreBounds[2])
    var ends: [Double] = []
    for value in table.values[table.columns.firstIndex(of: "p1")!].filter({ !$0.isNaN }) {
      var filled = table
      filled.values[table.columns.firstIndex(of: "p1")!][2] = value
      let learnt = try ranker.learn(on: table)
      ends.append(try ranker.scores(filled, learnt: learnt).nodes.values.last![2])
    }
    #expect(close([bounds.lowerBound, bounds.upperBound], [ends.min()!, ends.max()!], 1e-9))
  }

  @Test(arguments: ["rank", "borda", "sum", "fraction-of-maximum", "vector", "none", "categorical", "percentile-rank"])
  func scalesWithoutAMirrorAreRefused(_ name: String) throws {
    let error = #expect(throws: MethodError.self) { try Ranker(recipe(normalise: name, [:]), tree(p: -1)) }
    #expect(error?.message.contains("p1 is normalised by \(name)") == true)
    #expect(error?.option == "direction" && error?.node == "p" && error?.step == .framework)
    #expect(throws: Never.self) { try Ranker(recipe(normalise: name, [:]), tree(p: 1)) }
  }

  @Test func otherMeansBelowAreRefused() throws {
    var mixed = try recipe()
    mixed.aggregatingOf["deep"] = try Catalogue.aggregating.make("geometric")
    let error = #expect(throws: MethodError.self) { try Ranker(mixed, tree(p: -1)) }
    #expect(error?.message.contains("deep is no arithmetic mean (geometric)") == true)
    // Above it, any is well.
    var above = try recipe()
    above.aggregatingOf["index"] = try Catalogue.aggregating.make("geometric")
    #expect(throws: Never.self) { try Ranker(above, tree(p: -1)) }
  }

  /// An offset changes ratios, so that the weights of what is turned are not those of its mirror image.
  @Test(arguments: ["entropy", "gini", "merec"]) func weightsThatRestOnRatiosBelowAreRefused(_ name: String) throws {
    var recipe = try recipe(normalise: "min-max", ["low": .number(1)])
    recipe.weightingOf = ["deep": try Catalogue.weighting.make(name)]
    #expect(throws: Never.self) { try Ranker(recipe, tree(p: 1)) }
    let error = #expect(throws: MethodError.self) { try Ranker(recipe, tree(p: -1)) }
    #expect(error?.node == "p" && error?.message.contains("the weights of deep's children rest on ratios") == true)
    recipe.weightingOf = ["index": try Catalogue.weighting.make(name)]
    #expect(throws: Never.self) { try Ranker(recipe, tree(p: -1)) }
  }

  @Test func differentScalesBelowAreRefused() throws {
    var mixed = try recipe()
    mixed.normalisingOf["d2"] = try Catalogue.normalising.make("z-score")
    let error = #expect(throws: MethodError.self) { try Ranker(mixed, tree(p: -1)) }
    #expect(error?.message.contains("p1 and d2 are on different scales") == true)
  }

  @Test func theIndexHasNothingToCountAgainst() throws {
    #expect(throws: MethodError.self) { try Ranker(recipe(), tree(p: 1, index: -1)) }
  }

  /// `mirrorSum` is a promise: turning the direction gives the mirror image.
  @Test(arguments: Catalogue.normalising.entries.map(\.card.name))
  func mirrorSumsHold(_ name: String) throws {
    let x = [3, .nan, 1, 2, 2, 8.5, 4.25]
    let options: [String: OptionValues.Value] = [
      "goalposts": .ranges(["x": 0...5]), "targets": .numbers(["x": 5]), "reference": .text("A"),
    ]
    let known = Catalogue.normalising.entries.first { $0.card.name == name }!.card.options.map(\.name)
    guard let method = try? Catalogue.normalising.make(name, options.filter { known.contains($0.key) }),
      let sum = method.mirrorSum
    else { return }
    let up = try method.learn(x, indicator: "x", direction: 1).scores(x, among: x)
    let down = try method.learn(x, indicator: "x", direction: -1).scores(x, among: x)
    #expect(close(down, up.map { sum - $0 }, 1e-12))
  }
}
