import Claims
import Methods
import Testing

/// 1 + the number of others that are worse on the first child: no score of an entity alone.
private struct Contest: Aggregating {
  static let card = MethodCard(name: "contest", title: "", summary: "", references: [])
  static let path = AggregationPath.general
  init(_ options: OptionValues = OptionValues()) {}
  func combine(_ children: Table, weights: [Double], node: String, in room: inout Workspace) {
    room.scores = children.rows.indices.map { row in
      1 + Double(children.values[0].count { $0 < children.values[0][row] })
    }
  }
}

struct ExplainingTests {
  static let cases: [(String, String)] = [
    ("arithmetic", "arithmetic"), ("geometric", "arithmetic"), ("arithmetic", "geometric"), ("geometric", "geometric"),
    ("harmonic", "arithmetic"), ("arithmetic", "harmonic"), ("power-mean", "wpm"), ("owa", "mean-min"),
    ("mean-min", "owa"), ("mpi", "power-mean"), ("arithmetic", "ampi"),
  ]

  func scores(_ top: String, _ below: String, seed: UInt64 = 5) throws -> (Ranker, Scores) {
    var recipe = try recipe(["low": .number(70), "high": .number(130)], aggregate: below)
    recipe.aggregatingOf["index"] = try Catalogue.aggregating.make(top)
    let ranker = try Ranker(recipe, smallFramework)
    let table = sample(gaps: 0.25, seed: seed)
    return (ranker, try ranker.scores(table, learnt: ranker.learn(on: table)))
  }

  @Test(arguments: cases) func contributionsAddUp(_ top: String, _ below: String) throws {
    let (ranker, scores) = try scores(top, below)
    var seen = 0
    for row in scores.nodes.rows.indices {
      guard let parts = ranker.contributions(of: row, in: scores) else { continue }
      let leaves = parts.leaves.filter { !$0.isNaN }
      #expect(close(leaves.reduce(0, +), scores.nodes.values[3][row]))
      #expect(close(parts.nodes[0..<3].filter { !$0.isNaN }.reduce(0, +), parts.nodes[3]))
      #expect(close(parts.weights.reduce(0, +), 1))
      #expect(zip(parts.leaves, parts.weights).allSatisfy { $0.isNaN == ($1 == 0) })
      seen += leaves.count < parts.leaves.count ? 1 : 0
    }
    #expect(seen > 3, "some had gaps")
  }

  @Test(arguments: cases) func gapsAddUp(_ top: String, _ below: String) throws {
    let (ranker, scores) = try scores(top, below)
    let index = scores.nodes.values[3]
    let assessed = index.indices.filter { !index[$0].isNaN }
    #expect(assessed.count > 8)
    for a in assessed {
      for b in assessed {
        let gap = try ranker.gap(from: a, to: b, in: scores)
        #expect(close(gap.difference, index[b] - index[a]))
        #expect(close(gap.nodes[0..<3].reduce(0, +), gap.difference, 1e-10))
        #expect(close(gap.leaves.reduce(0, +), gap.difference, 1e-10))
        let back = try ranker.gap(from: b, to: a, in: scores)
        #expect(close(back.leaves, gap.leaves.map { -$0 }, 1e-10), "the same split, the other way")
      }
    }
  }

  @Test func aGapBetweenCompleteEntitiesIsWeightTimesDifference() throws {
    let table = sample()
    let ranker = try Ranker(recipe(), smallFramework)
    let scores = try ranker.scores(table, learnt: ranker.learn(on: table))
    let gap = try ranker.gap(from: 2, to: 7, in: scores)
    let expected = scores.leaves.values.indices.map {
      scores.effectiveWeights[$0] * (scores.leaves.values[$0][7] - scores.leaves.values[$0][2])
    }
    #expect(close(gap.leaves, expected) && gap.unknown.allSatisfy { $0 == .neither })
  }

  @Test func whatIsUnknownIsSaid() throws {
    var table = sample()
    table.values[0][1] = .nan  // p1 of E01
    for leaf in [2, 3] { table.values[leaf][4] = .nan }  // q of E04 is not assessed, q3 or not
    let ranker = try Ranker(recipe(), smallFramework)
    let scores = try ranker.scores(table, learnt: ranker.learn(on: table))
    let gap = try ranker.gap(from: 1, to: 4, in: scores)
    #expect(gap.unknown == [.from, .neither, .to, .to, .to, .neither])
    let alike = try ranker.gap(from: 4, to: 4, in: scores)
    #expect(alike.leaves.allSatisfy { $0 == 0 })
  }

  @Test func twoFactorsOfAGeometricMean() throws {
    let framework = framework([("p", 1, [("a", 1, 1), ("b", 1, 1)])])
    let ranges = OptionValues.Value.ranges(["a": 0...100, "b": 0...100])
    let ranker = try Ranker(
      recipe(normalise: "goalposts", ["goalposts": ranges], aggregate: "geometric"), framework)
    let table = Table(rows: ["A", "B"], columns: ["a", "b"], values: [[10, 40], [40, 40]])
    let scores = try ranker.scores(table, learnt: ranker.learn(on: table))
    let gap = try ranker.gap(from: 0, to: 1, in: scores)
    #expect(close(gap.difference, 20) && close(gap.leaves, [20, 0]), "b is the same, so all of it is a's")
  }

  @Test func contestsAreBoundedByRunningThem() throws {
    let framework = framework([("p", 1, [("a", 1, 1), ("b", 1, 1)])])
    var recipe = try recipe()
    recipe.aggregatingOf["p"] = Contest()
    recipe.rankCoverage = 0.5
    let table = Table(rows: ["A", "B", "C"], columns: ["a", "b"], values: [[.nan, 2, 3], [1, 2, 3]])
    let ranker = try Ranker(recipe, framework)
    let ranking = try ranker.rank(table, learnt: ranker.learn(on: table))
    #expect(ranking.bounds[0] == 1...2, "at the best it ties with C, at the worst with B")
    #expect(try ranker.goalBounds(table, ranking: ranking, goal: "C")?.all == 1...1)
  }
}
