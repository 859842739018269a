import Claims
import Linear
import Methods
import Robustness
import Testing

@Suite struct SameBitsTests {
  let goals: [Goal] = [
    .top(entity: "CCC", rank: 2), .firstAfter(entity: "CCC", others: ["AAA"]),
    .ratio(entity: "CCC", share: 0.9, of: ["AAA", "DDD"]),
  ]

  @Test func splitsThreadsAndProcessorsDoNotMatter() throws {
    let study = try SmallStudy.mixed()
    let one = try study.draw(1000, goals: goals).map(\.digest)
    #expect(try study.draw(1000, goals: goals, threads: 3).map(\.digest) == one)
    #expect(try study.draw(1000, goals: goals, threads: 2, how: HowToDraw(block: 64)).map(\.digest) == one)
    #expect(try study.draw(1000, goals: goals, how: HowToDraw(variant: .baseline)).map(\.digest) == one)
    #expect(try study.draw(1000, seed: 2, goals: goals).map(\.digest) != one)
  }

  @Test func orderOfEntitiesDoesNotMatter() throws {
    let one = try SmallStudy.mixed().draw(500, goals: goals).map(\.digest)
    let other = try SmallStudy.mixed(["FFF", "BBB", "DDD", "AAA", "EEE", "CCC"]).draw(500, goals: goals).map(\.digest)
    #expect(one == other)
  }

  @Test func modesAndViewsDoNotDisturbOneAnother() throws {
    let study = try SmallStudy.mixed()
    let all = try study.draw(500)
    for (number, mode) in DrawMode.separate.enumerated() {
      #expect(try study.draw(500, modes: [mode])[0].digest == all[number].digest)
    }
    let twice = try simulate(
      table: study.table, views: [study.view(), study.view()], goals: [],
      plan: DrawPlan(draws: 500, seed: 1, threads: 1))
    #expect(twice.allSatisfy { $0.map(\.digest) == all.map(\.digest) })
  }

  /// A cell made certain leaves every other cell's draws as they were: scores of the others keep their quantiles.
  @Test func factorsDoNotDisturbOneAnother() throws {
    var study = try SmallStudy.mixed()
    let before = try study.draw(500, modes: [.evidence])[0]
    let column = try #require(study.table.indicatorIndex("q.a"))
    for row in [0, 1, 4] {
      let value = study.table.cells[column][row]?.value ?? 0
      study.table.cells[column][row] = SmallStudy.cell(Distribution(.point(value)))
    }
    let after = try study.draw(500, modes: [.evidence])[0]
    for entity in [2, 3, 5] {
      #expect(abs(before.scores[entity].low - after.scores[entity].low) < 0.05)
      #expect(abs(before.scores[entity].high - after.scores[entity].high) < 0.05)
    }
  }

  @Test func twoFactorsWithOneStreamAreRefused() throws {
    var streams = Streams { UInt64($0.utf8.count) }
    let weight = Factor.weight(node: "index", child: "p")
    #expect(try streams.stream(weight) == streams.stream(weight))
    #expect(throws: MethodError.self) { try streams.stream(.weight(node: "index", child: "q")) }
    // Codes with colons may give two factors one name.
    _ = try streams.stream(.sum(group: "group", indicator: "b:c"))
    #expect(throws: MethodError.self) { try streams.stream(.part(group: "group", indicator: "b", entity: "c")) }
  }

  /// A scale that is cut above alone: every score under its cap on both paths, also where it is drawn with shared errors.
  @Test func cappedScalesAreDrawnTheSame() throws {
    let normalising = try DistanceToReference(
      OptionValues(["entity": .text("CCC"), "measure": .text("ratio"), "cap": .flag(true)]))
    for aggregating in [Arithmetic() as any Aggregating, Geometric()] {
      var study = try SmallStudy.mixed(aggregating: aggregating, normalising: normalising)
      let shared = study.table.sharedErrors
      study.table.sharedErrors = []
      let fast = try study.draw(96, goals: goals)
      let general = try study.draw(96, goals: goals, how: HowToDraw(general: true))
      for (a, b) in zip(fast, general) {
        for (x, y) in zip(a.scores, b.scores) { #expect(abs(x.median - y.median) < 0.01 && x.high < 1.01) }
        #expect(a.counts == b.counts && a.goals == b.goals)
      }
      study.table.sharedErrors = shared
      for mode in try study.draw(96) { #expect(mode.scores.allSatisfy { $0.high < 1.01 }) }
    }
  }

  @Test func generalPathDrawsTheSame() throws {
    for aggregating in [Arithmetic() as any Aggregating, Geometric()] {
      var study = try SmallStudy.mixed(
        aggregating: aggregating,
        normalising: Goalposts(
          OptionValues([
            "goalposts": .ranges(study: ["p.a", "p.b", "p.c", "q.a", "q.b"]), "low": .number(1), "high": .number(100),
          ])))
      // In logarithms of scores a shared error is taken at the centre, which is not quite the same.
      if aggregating is Geometric { study.table.sharedErrors = [] }
      let fast = try study.draw(96, goals: goals)
      let general = try study.draw(96, goals: goals, how: HowToDraw(general: true))
      for (a, b) in zip(fast, general) {
        #expect(a.counts == b.counts)
        for (x, y) in zip(a.scores, b.scores) { #expect(abs(x.median - y.median) < 0.2) }
        #expect(a.goals == b.goals)
      }
    }
  }
}

extension OptionValues.Value {
  static func ranges(study codes: [String]) -> Self {
    .ranges(Dictionary(uniqueKeysWithValues: codes.map { ($0, 0.0...100.0) }))
  }
}
