import Claims
import Methods
import Testing

/// `constant: drop`: the tree as if the indicator were not in it.
struct LeftOutTests {
  /// p: p1 (weight 0.25) and a flat p2 (0.75); r: a flat r1 alone.
  private let tree = framework([
    ("p", 0.5, [("p1", 0.25, 1), ("p2", 0.75, 1)]), ("q", 0.3, [("q1", 1, 1), ("q2", 1, 1)]),
    ("r", 0.2, [("r1", 1, 1)]),
  ])
  private let without = framework([("p", 0.5, [("p1", 1, 1)]), ("q", 0.3, [("q1", 1, 1), ("q2", 1, 1)])])
  private let values: [String: Column] = [
    "p1": [0, 4, 10, .nan], "p2": [3, 3, 3, 3], "q1": [1, 2, 3, 9], "q2": [5, .nan, 1, 2], "r1": [7, 7, .nan, 7],
  ]

  private func lens(_ tree: Framework) -> LensTable {
    let codes = tree.leaves.map(\.code)
    return LensTable(
      lens: .scale, table: Table(rows: ["A", "B", "C", "D"], columns: codes, values: codes.map { values[$0] ?? [] }),
      maps: [])
  }

  private func rank(
    _ tree: Framework, weigh: String = "given", aggregate: String = "arithmetic"
  ) throws -> (learnt: Learnt, ranking: Ranking) {
    var recipe = try recipe(
      normalise: "min-max", ["constant": .text("drop"), "low": .number(1)], weigh: weigh, aggregate: aggregate)
    recipe.rankCoverage = 0
    let learnt = try recipe.learn(on: lens(tree), framework: tree)
    return (learnt, try recipe.rank(lens(tree), framework: tree, learnt: learnt))
  }

  @Test(
    arguments: ["given", "equal", "standard-deviation"], ["arithmetic", "geometric", "topsis", "copeland", "mpi"])
  func itIsAsIfItWereNotThere(_ weigh: String, _ aggregate: String) throws {
    let (own, other) = (
      try rank(tree, weigh: weigh, aggregate: aggregate), try rank(without, weigh: weigh, aggregate: aggregate)
    )
    #expect(own.ranking.ranks == other.ranking.ranks && own.ranking.bounds == other.ranking.bounds)
    // r has no weight; the others' are 0.5 and 0.3 of 0.8, or as the method has them.
    #expect(close(own.ranking.scores.nodes.values.last ?? [], other.ranking.scores.nodes.values.last ?? []))
    #expect(close(own.ranking.scores.coverage, other.ranking.scores.coverage))
    let effective = own.ranking.scores.effectiveWeights
    #expect(effective[1] == 0 && effective[4] == 0)
    #expect(close(effective.filter { $0 > 0 }, other.ranking.scores.effectiveWeights))
  }

  @Test(arguments: ["entropy", "critic", "gini"]) func noMethodOfWeighingSeesIt(_ weigh: String) throws {
    let (own, other) = (try rank(tree, weigh: weigh), try rank(without, weigh: weigh))
    #expect(
      close(own.ranking.scores.effectiveWeights.filter { $0 > 0 }, other.ranking.scores.effectiveWeights))
  }

  @Test func weightsOfWhatIsLeftSumToOne() throws {
    let scores = try rank(tree).ranking.scores
    #expect(scores.weights["p"] == [1, 0])
    #expect(close(scores.weights["index"] ?? [], [0.625, 0.375, 0]))
    #expect(scores.leaves.values[1].allSatisfy { $0.isNaN })
    #expect(scores.nodes.values[scores.nodes.columns.firstIndex(of: "r") ?? 0].allSatisfy { $0.isNaN })
  }

  @Test func whereEverythingIsConstantThereIsNoIndex() throws {
    let (flat, framework) = oneNode([[1, 1], [2, 2]], rows: ["A", "B"])
    let recipe = try recipe(normalise: "min-max", ["constant": .text("drop")])
    let error = #expect(throws: MethodError.self) { try recipe.learn(on: flat, framework: framework) }
    #expect(error?.step == .normalise)
  }

  @Test func aProfileHasNoPlaceForAConstantIndicator() throws {
    let profiles = try lens(tree).profiles(tree)
    #expect(profiles.columns == ["p1", "q1", "q2"])
  }
}
