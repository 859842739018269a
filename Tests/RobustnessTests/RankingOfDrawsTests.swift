import Claims
import Linear
import Methods
import Robustness
import Testing

@Suite struct RankingOfDrawsTests {
  @Test func withoutSpreadEveryDrawIsTheBaseRanking() throws {
    var study = try SmallStudy.mixed()
    study.table.sharedErrors = []
    study.table.cells = study.table.cells.map { $0.map { $0.map { SmallStudy.cell(Distribution(.point($0.value))) } } }
    let base = try study.view().base
    let result = try study.draw(100, modes: [.evidence])[0]
    #expect(result.entities == ["AAA", "BBB", "CCC", "DDD", "EEE", "FFF"])
    for (row, entity) in result.entities.enumerated() {
      let rank = try #require(base.ranks[row])
      #expect(result.share(of: entity, atMost: rank)?.isAll == true)
      #expect(result.share(of: entity, atMost: rank - 1)?.isNone == true)
      let index = base.scores.nodes.values[base.scores.nodes.columns.count - 1][row]
      #expect(abs(result.scores[row].median - index) < 0.02)
    }
  }

  @Test(arguments: [2, 3, 17]) func equalsShareTheirRanks(_ size: Int) throws {
    let entities = (0..<size).map { "E\(10 + $0)" } + ["ZZZ"]
    let points = entities.map { Distribution(.point($0 == "ZZZ" ? 1 : 2)) }
    let result = try SmallStudy(entities, pillars: [("p", ["x"]), ("q", ["y"])], ["x": points, "y": points])
      .draw(10, modes: [.weights], goals: [.top(entity: "E10", rank: 1)])[0]
    #expect(result.goals == [10])
    for row in 0..<size {
      #expect(result.counts[row].reduce(0, +) == 10 * Acceptability.unit)
      #expect(result.counts[row].prefix(size).allSatisfy { abs($0 - 10 * Acceptability.unit / Int64(size)) <= 10 })
    }
    for rank in 0...size {
      #expect(result.counts.reduce(0) { $0 + $1[rank] } == 10 * Acceptability.unit)
    }
  }

  @Test func entitiesLeftUnrankedAreNotDrawn() throws {
    let result = try SmallStudy(
      ["AAA", "BBB", "CCC"], pillars: [("p", ["x"]), ("q", ["y"])], weights: ["p": 3, "q": 1],
      [
        "x": [Distribution(.normal(mean: 1, deviation: 0.1)), nil, Distribution(.normal(mean: 2, deviation: 0.1))],
        "y": [Distribution(.point(1)), Distribution(.point(3)), Distribution(.point(2))],
      ]
    ).draw(100, goals: [.top(entity: "BBB", rank: 3), .ratio(entity: "CCC", share: 0.5, of: ["BBB"])])[0]
    #expect(result.entities == ["AAA", "CCC"])
    #expect(result.goals == [0, 0])
    #expect(result.share(of: "BBB", atMost: 1) == nil)
  }

  @Test func rankScalesAreDrawnOneByOne() throws {
    let study = try SmallStudy.mixed(normalising: Rank())
    let result = try study.draw(200)
    for mode in result {
      for row in mode.counts { #expect(row.reduce(0, +) == 200 * Acceptability.unit) }
    }
    #expect(try study.draw(200, threads: 2).map(\.digest) == result.map(\.digest))
  }

  @Test func spreadsThatLeaveALogarithmicScaleAreRefused() throws {
    let study = try SmallStudy(
      ["AAA", "BBB"], pillars: [("p", ["x"])], scale: .log,
      ["x": [Distribution(.normal(mean: 5, deviation: 3)), Distribution(.point(9))]])
    let error = #expect(throws: MethodError.self) { try study.draw(100) }
    #expect(error?.node == "x" && error?.entity == "AAA")
  }

  @Test func plansThatAreNoneAreRefused() throws {
    let study = try SmallStudy.mixed()
    #expect(throws: MethodError.self) { try study.draw(0) }
    #expect(throws: MethodError.self) { try study.draw(10, weights: Dirichlet(concentration: 0)) }
    #expect(throws: MethodError.self) { try study.draw(10, weights: Dirichlet(concentration: .infinity)) }
  }
}

@Suite struct HugeSpreadTests {
  @Test func numbersBeyondMeasureAreRefused() throws {
    var study = try SmallStudy.mixed()
    study.table.cells[0][0] = SmallStudy.cell(Distribution(.uniform(low: 0, high: 1e307)))
    let view = try SmallStudy.mixed().view()
    #expect(throws: MethodError.self) {
      try simulate(table: study.table, views: [view], goals: [], plan: DrawPlan(draws: 16, seed: 1))
    }
  }
}
