import Claims
import Methods
import Testing

struct RankingTests {
  @Test func handWorkedTree() throws {
    let framework = framework([("p", 3, [("a", 1, 1), ("b", 3, -1)]), ("q", 1, [("c", 1, 1)])])
    let table = Table(
      rows: ["X", "Y", "Z"], columns: ["a", "b", "c"], values: [[0, 5, 10], [4, 0, 2], [1, 3, 2]])
    let ranker = try Ranker(recipe(["low": .number(0)]), framework)
    let ranking = try ranker.rank(table, learnt: ranker.learn(on: table))
    #expect(ranking.scores.nodes.columns == ["p", "q", "index"])
    #expect(close(ranking.scores.nodes.values[0], [0, 87.5, 62.5]))
    #expect(close(ranking.scores.nodes.values[2], [0, 0.75 * 87.5 + 25, 0.75 * 62.5 + 12.5]))
    #expect(ranking.ranks == [3, 1, 2] && ranking.bounds.allSatisfy { $0 == nil })
    #expect(close(ranking.scores.effectiveWeights, [0.1875, 0.5625, 0.25]))
  }

  @Test(arguments: Catalogue.weighting.names, aggregatingNames)
  func orderOfRowsHasNoMeaning(_ weigh: String, _ aggregate: String) throws {
    var weighing = statements(weigh, ["p", "q", "r"], node: "index")
    if !weighing.isEmpty { weighing["otherwise"] = .text("given") }
    var recipe = try recipe(
      ["low": .number(70), "high": .number(130)], weigh: weigh, aggregate: aggregate, weighing: weighing)
    // Scores of methods that compare may be nought or below, which these ways of weighing have no answer for.
    if ["entropy", "merec", "gini"].contains(weigh) { recipe.aggregatingOf[Recipe.level(2)] = Arithmetic() }
    // Balanced correlations need more entities than an order of Kemeny's can be sure of.
    if weigh == "correlation-balanced", aggregate == "kemeny" { return }
    let ranker = try Ranker(recipe, smallFramework)
    let table = sample(entities: entities(for: weigh), gaps: 0.15)
    let turned = Array(table.rows.indices.reversed())
    let other = Table(
      rows: turned.map { table.rows[$0] }, columns: table.columns,
      values: table.values.map { column in turned.map { column[$0] } })
    let ranking = try ranker.rank(table, learnt: ranker.learn(on: table))
    let again = try ranker.rank(other, learnt: ranker.learn(on: other))
    #expect(turned.map { ranking.ranks[$0] } == again.ranks)
    #expect(turned.map { ranking.bounds[$0] } == again.bounds)
    #expect(close(ranking.scores.effectiveWeights.reduce(0, +), 1))
    #expect(ranking.scores.weights.values.allSatisfy { close($0.reduce(0, +), 1) })
  }

  /// Of methods for which each entity stands alone; those that compare may turn others round (their family's contracts
  /// say what they keep).
  @Test(
    arguments: try aggregatingNames.filter { !type(of: try Catalogue.aggregating.make($0)).comparesEntities }
  )
  func aBetterValueLowersNoScore(_ aggregate: String) throws {
    let ranker = try Ranker(
      recipe(["low": .number(70), "high": .number(130)], aggregate: aggregate), smallFramework)
    let table = sample()
    let learnt = try ranker.learn(on: table)
    let before = try #require(try ranker.scores(table, learnt: learnt).nodes.values.last)
    for (leaf, node) in smallFramework.leaves.enumerated() {
      var better = table
      better.values[leaf][4] += Double(node.direction) * 0.5
      let after = try #require(try ranker.scores(better, learnt: learnt).nodes.values.last)
      #expect(after[4] > before[4])
      #expect(after.indices.allSatisfy { $0 == 4 || after[$0] == before[$0] }, "what was learnt is kept")
    }
  }

  @Test func anIndicatorNobodyHasIsAGapForAll() throws {
    var table = sample()
    table.values[0] = table.rows.map { _ in .nan }
    let ranker = try Ranker(recipe(), smallFramework)
    let learnt = try ranker.learn(on: table)
    let ranking = try ranker.rank(table, learnt: learnt)
    // Its sibling carries its weight: x·w / w, which may be off by the last bit.
    for (node, leaf) in zip(ranking.scores.nodes.values[0], ranking.scores.leaves.values[1]) {
      #expect(abs(node - leaf) <= leaf.ulp)
    }
    #expect(ranking.scores.coverage.allSatisfy { close($0, 1 - 0.5 * 0.25) } && ranking.ranked.count == 12)

    var later = table
    later.values[0][3] = 1
    let scores = try ranker.rank(later, learnt: learnt).scores
    #expect(scores.leaves.values[0][3].isNaN, "nothing was learnt to score it by")
    for leaf in table.values.indices { table.values[leaf] = table.values[0] }
    #expect(throws: MethodError.self, "nothing at all is known") { try ranker.learn(on: table) }
  }

  @Test func gapsAreDroppedLevelByLevelAndCoverageCounts() throws {
    var table = sample()
    for leaf in [2, 3] { table.values[leaf][0] = .nan }  // q: one of three left, not assessed
    table.values[0][1] = .nan  // p: one of two is enough
    for leaf in [0, 1, 5] { table.values[leaf][2] = .nan }  // p and r gone: one pillar of three, and 0.3 of the weights
    var recipe = try recipe()
    recipe.rankCoverage = 0.6
    let ranker = try Ranker(recipe, smallFramework)
    let ranking = try ranker.rank(table, learnt: ranker.learn(on: table))
    let (nodes, leaves) = (ranking.scores.nodes.values, ranking.scores.leaves.values)
    #expect(nodes[1][0].isNaN && close(nodes[3][0], (0.5 * nodes[0][0] + 0.2 * nodes[2][0]) / 0.7))
    #expect(nodes[0][1] == leaves[1][1])
    #expect(nodes[3][2].isNaN && ranking.ranks[2] == nil && ranking.bounds[2] != nil)
    #expect(close(ranking.scores.coverage[2], 0.3) && ranking.ranks[0] != nil)
    #expect(ranking.ranked.count == 11 && ranking.bounds[3] == nil)
  }

  @Test func boundsHoldEveryFilling() throws {
    let table = sample(gaps: 0.2, seed: 7)
    var recipe = try recipe()
    recipe.minCoverage = 0
    recipe.rankCoverage = 0.4
    let ranker = try Ranker(recipe, smallFramework)
    let learnt = try ranker.learn(on: table)
    let ranking = try ranker.rank(table, learnt: learnt)
    var numbers = Numbers(state: 3)
    var seen = 0
    for (row, bounds) in ranking.bounds.enumerated() {
      guard let bounds, let scores = ranking.scoreBounds[row], let rank = ranking.ranks[row] else { continue }
      #expect(bounds.contains(rank))
      for _ in 0..<20 {
        var filled = table
        for leaf in table.columns.indices where table.values[leaf][row].isNaN {
          let range = try #require(learnt.ranges[leaf])
          filled.values[leaf][row] = range.lowerBound + numbers.next() * (range.upperBound - range.lowerBound)
        }
        let other = try ranker.rank(filled, learnt: learnt, bounds: false)
        let index = try #require(other.scores.nodes.values.last)
        #expect(scores.lowerBound - 1e-9 <= index[row] && index[row] <= scores.upperBound + 1e-9)
        #expect(bounds.contains(1 + ranking.ranked.count { $0 != row && index[$0] > index[row] }))
        seen += 1
      }
    }
    #expect(seen > 60)
  }

  @Test func aGoalMovesWithEverybodysGaps() throws {
    var table = sample(entities: 3)
    table.values = table.values.enumerated().map { leaf, _ in
      smallFramework.leaves[leaf].direction > 0 ? [1, 5, 10] : [10, 5, 1]
    }
    for leaf in [2, 3] { table.values[leaf][2] = .nan }
    var recipe = try recipe()
    recipe.rankCoverage = 0.9
    let ranker = try Ranker(recipe, smallFramework)
    let ranking = try ranker.rank(table, learnt: ranker.learn(on: table))
    #expect(ranking.ranks == [2, 1, nil])
    let bounds = try #require(try ranker.goalBounds(table, ranking: ranking, goal: "E01"))
    #expect(bounds.all == 1...1)
    #expect(bounds.each.map(\.entity) == ["E02"] && bounds.each[0].ranks == 1...2)
    #expect(try ranker.goalBounds(table, ranking: ranking, goal: "E02") == nil)
  }

  @Test func guestsSetNoScaleAndTakeNoRank() throws {
    var table = sample()
    let ranker = try Ranker(recipe(weigh: "critic", aggregate: "geometric", impute: "median"), smallFramework)
    var ranked = table.rows.map { _ in true }
    ranked[5] = false
    table.values[0][3] = .nan
    let before = try ranker.rank(table, learnt: ranker.learn(on: table, ranked: ranked), ranked: ranked)
    for leaf in table.columns.indices { table.values[leaf][5] = 1000 }
    let after = try ranker.rank(table, learnt: ranker.learn(on: table, ranked: ranked), ranked: ranked)
    #expect(before.ranks == after.ranks && after.ranks[5] == nil && after.bounds[5] == nil)
    #expect(before.scores.weights == after.scores.weights)
    #expect(!before.scores.nodes.values[3][5].isNaN)
    #expect(after.scores.nodes.values[0][5].isNaN, "p2 is far below nought, so p has no geometric mean")
    #expect(after.scores.nodes.values[1][5] > 100)
  }

  @Test func tiesShareTheLowestNumber() throws {
    let framework = framework([("p", 1, [("a", 1, 1)])])
    let table = Table(
      rows: ["A", "B", "C", "D"], columns: ["a"], values: [[3, 9, 3 + 3e-9, 1]])
    let ranker = try Ranker(recipe(), framework)
    #expect(try ranker.rank(table, learnt: ranker.learn(on: table)).ranks == [2, 1, 2, 4])
  }

  @Test func valuesBeyondWhatWasLearntAreCarriedOnAndFlagged() throws {
    var table = sample()
    let ranker = try Ranker(recipe(), smallFramework)
    let learnt = try ranker.learn(on: table)
    #expect(beyond(learnt: learnt, table: table).isEmpty)
    table.values[2][0] = 20
    #expect(beyond(learnt: learnt, table: table).map(\.indicator) == ["q1"])
    #expect(try ranker.scores(table, learnt: learnt).leaves.values[2][0] > 100)
  }

  @Test func overridesReachNodesAndLevels() throws {
    var recipe = try recipe()
    recipe.aggregatingOf[Recipe.level(1)] = try Catalogue.aggregating.make("geometric")
    recipe.weightingOf["q"] = try Catalogue.weighting.make("equal")
    recipe.normalisingOf["p"] = try Catalogue.normalising.make("rank")
    let table = sample()
    let ranker = try Ranker(recipe, smallFramework)
    let learnt = try ranker.learn(on: table)
    #expect(learnt.scales[0] == .rank(direction: 1) && learnt.scales[1] == .rank(direction: -1))
    #expect(learnt.scales[2] != .rank(direction: 1))
    recipe.normalisingOf = [:]
    let scores = try Ranker(recipe, smallFramework).scores(table, learnt: recipe.rankerLearnt(table))
    #expect(close(scores.weights["q"] ?? [], [1.0 / 3, 1.0 / 3, 1.0 / 3]))
    recipe.aggregatingOf = [:]
    let plain = try Ranker(recipe, smallFramework).scores(table, learnt: recipe.rankerLearnt(table))
    #expect(scores.nodes.values[0] == plain.nodes.values[0])
    #expect(zip(scores.nodes.values[3], plain.nodes.values[3]).allSatisfy { $0 < $1 })
    recipe.weightingOf["nowhere"] = try Catalogue.weighting.make("equal")
    #expect(throws: MethodError.self) { try Ranker(recipe, smallFramework) }
  }

  @Test func geometricMeansRefuseNoughtByName() throws {
    let table = sample()
    let ranker = try Ranker(recipe(["low": .number(0)], aggregate: "geometric"), smallFramework)
    let error = #expect(throws: MethodError.self) { try ranker.scores(table, learnt: ranker.learn(on: table)) }
    #expect(error?.node == "p1" && error?.entity != nil && error?.advice.contains("low: 1") == true)
  }
}

extension Recipe {
  fileprivate func rankerLearnt(_ table: Table) throws -> Learnt { try Ranker(self, smallFramework).learn(on: table) }
}
