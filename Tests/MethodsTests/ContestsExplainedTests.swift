import Claims
import Methods
import Testing

/// Differences and parts of scores that come of comparing entities.
struct ContestsExplainedTests {
  static let comparing = [
    "copeland", "borda", "kemeny", "topsis", "vikor", "promethee", "copras", "aras", "benefit-of-the-doubt",
  ].filter(aggregatingNames.contains)

  private func scores(_ name: String, at node: String) throws -> (Ranker, Scores) {
    var recipe = try recipe()
    recipe.aggregatingOf[node] = try Catalogue.aggregating.make(name)
    let ranker = try Ranker(recipe, smallFramework)
    let table = sample(gaps: 0.15, seed: 5)
    return (ranker, try ranker.scores(table, learnt: ranker.learn(on: table)))
  }

  @Test(arguments: comparing) func gapsAddUp(_ name: String) throws {
    let (ranker, scores) = try scores(name, at: "index")
    let index = scores.nodes.values[3]
    let assessed = index.indices.filter { !index[$0].isNaN }
    for a in assessed.prefix(2) {
      for b in assessed.suffix(5) {
        let gap = try ranker.gap(from: a, to: b, in: scores)
        #expect(close(gap.nodes[0..<3].reduce(0, +), index[b] - index[a], 1e-10))
        #expect(gap.leaves.allSatisfy { $0.isNaN }, "points of a pillar are no contests")
        let back = try ranker.gap(from: b, to: a, in: scores)
        #expect(close(Array(back.nodes), gap.nodes.map { -$0 }, 1e-10))
      }
    }
  }

  @Test(arguments: comparing) func gapsAddUpBelowAMean(_ name: String) throws {
    let (ranker, scores) = try scores(name, at: "q")
    let index = scores.nodes.values[3]
    let assessed = index.indices.filter { !index[$0].isNaN }
    for a in assessed.prefix(2) {
      for b in assessed.suffix(5) {
        let gap = try ranker.gap(from: a, to: b, in: scores)
        #expect(close(gap.nodes[0..<3].reduce(0, +), index[b] - index[a], 1e-10))
        #expect(close(gap.leaves.reduce(0, +), gap.difference, 1e-10))
      }
    }
  }

  /// Flows and places are sums over children, and so are their differences.
  @Test(arguments: ["promethee", "borda"]) func sumsSplitIntoTheirTerms(_ name: String) throws {
    let framework = framework([("p", 1, [("a", 1, 1), ("b", 3, 1), ("c", 2, 1)])])
    var recipe = try recipe()
    let method = try Catalogue.aggregating.make(name)
    recipe.aggregatingOf["p"] = method
    let ranker = try Ranker(recipe, framework)
    let table = sample(of: framework)
    let scores = try ranker.scores(table, learnt: ranker.learn(on: table))
    let gap = try ranker.gap(from: 2, to: 7, in: scores)
    for (leaf, weight) in [1 / 6.0, 3 / 6.0, 2 / 6.0].enumerated() {
      let alone = Table(rows: table.rows, columns: ["x"], values: [scores.leaves.values[leaf]])
      let terms = try method.combine(alone, weights: [1], node: "p")
      #expect(close(gap.leaves[leaf], weight * (terms[7] - terms[2]), 1e-11))
    }
  }

  @Test(arguments: comparing) func aComparedScoreHasNoParts(_ name: String) throws {
    let (ranker, scores) = try scores(name, at: "q")
    let row = try #require(scores.nodes.values[3].firstIndex { !$0.isNaN })
    let parts = try #require(ranker.contributions(of: row, in: scores))
    #expect(close(parts.weights.reduce(0, +), 1))
    #expect(parts.leaves[2..<5].allSatisfy { $0.isNaN } && !parts.nodes[1].isNaN)
    #expect(close(parts.nodes[0..<3].filter { !$0.isNaN }.reduce(0, +), parts.nodes[3]))
  }

  /// Of more children than all orders can be tried for, the parts still add up, one way and the other.
  @Test(arguments: ["harmonic", "mean-min", "topsis", "promethee"]) func manyChildren(_ name: String) throws {
    let framework = framework([("p", 1, (0..<20).map { ("x\($0 < 10 ? "0" : "")\($0)", Double($0 % 3 + 1), 1) })])
    var recipe = try recipe()
    recipe.aggregatingOf["p"] = try Catalogue.aggregating.make(name)
    let ranker = try Ranker(recipe, framework)
    let table = sample(of: framework, gaps: 0.05)
    let scores = try ranker.scores(table, learnt: ranker.learn(on: table))
    let gap = try ranker.gap(from: 1, to: 4, in: scores)
    #expect(close(gap.leaves.reduce(0, +), scores.nodes.values[1][4] - scores.nodes.values[1][1], 1e-9))
    #expect(close(try ranker.gap(from: 4, to: 1, in: scores).leaves, gap.leaves.map { -$0 }, 1e-9))
  }

  /// Who is listed out of the ranking is scored where entities stand alone, and nowhere at or above a contest.
  @Test func guestsOfAContest() throws {
    var recipe = try recipe(aggregate: "harmonic")
    let table = sample()
    let ranked = table.rows.indices.map { $0 != 3 }
    func nodes() throws -> [Bool] {
      let ranker = try Ranker(recipe, smallFramework)
      let scores = try ranker.scores(table, learnt: ranker.learn(on: table, ranked: ranked), ranked: ranked)
      let gap = try ranker.gap(from: 1, to: 2, in: scores)
      #expect(close(gap.nodes[0..<3].reduce(0, +), gap.difference, 1e-10))
      return scores.nodes.values.map { !$0[3].isNaN }
    }
    #expect(try nodes() == [true, true, true, true])
    recipe.aggregatingOf["q"] = Topsis()
    #expect(try nodes() == [true, false, true, false])
    recipe.aggregatingOf = ["index": Copeland()]
    #expect(try nodes() == [true, true, true, false])
  }
}
