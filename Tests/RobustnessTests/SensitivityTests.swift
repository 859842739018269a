import Linear
import Methods
import Robustness
import Testing

@Suite struct SensitivityTests {
  /// Three entities and three indicators; AAA's are normal about 50, of deviation 1, 2 and 4, on one scale 0 ... 100 that
  /// BBB and CCC hold, under weights 4 : 2 : 1, so that each adds a third of the variance of AAA's score.
  static func additive() throws -> SmallStudy {
    func cells(_ deviation: Double) -> [Distribution?] {
      [Distribution(.normal(mean: 50, deviation: deviation)), Distribution(.point(0)), Distribution(.point(100))]
    }
    return try SmallStudy(
      ["AAA", "BBB", "CCC"], pillars: [("p", ["a", "b", "c"])], weights: ["a": 4, "b": 2, "c": 1],
      normalising: try MinMax(OptionValues(["low": .number(0), "high": .number(100)])),
      ["a": cells(1), "b": cells(2), "c": cells(4)])
  }

  static func run(
    _ study: SmallStudy, _ asked: SensitivityPlan, modes: [DrawMode] = [.evidence], threads: Int = 2
  ) throws -> Sensitivity {
    let view = try study.view()
    return try sensitivity(
      Alternatives(view, study.table), base: view.base,
      plan: DrawPlan(draws: 1, seed: 5, modes: modes, threads: threads),
      asked)
  }

  @Test func ofASumTheIndicesAreTheSharesOfVariance() throws {
    let study = try Self.additive()
    let found = try Self.run(
      study,
      SensitivityPlan(
        points: 4096, grouping: .single, outcomes: [.score(entity: "AAA"), .gap(entity: "AAA", to: "CCC")]))
    #expect(found.groups.map(\.name).sorted() == ["evidence:AAA:a", "evidence:AAA:b", "evidence:AAA:c"])
    for outcome in found.indices {
      let one = try #require(outcome)
      for (first, total) in zip(one.first, one.total) {
        #expect(abs(first.value - 1.0 / 3) < 0.01 && abs(total.value - 1.0 / 3) < 0.01)
      }
      // 3 · (4/7)²
      #expect(abs(one.variance - 48.0 / 49) < 0.02)
    }
    #expect(found.sobolFactors == 3 && found.evaluations == 4096 * 5)
    #expect(abs(found.means[0] - 50) < 0.01 && abs(found.means[1] + 50) < 0.01)
  }

  @Test func countersServeWhereFactorsAreMany() throws {
    // 2 · 560 dimensions are more than there are Sobol' directions.
    let names = (0..<560).map { "i\($0)" }
    var cells: [String: [Distribution?]] = [:]
    for name in names {
      cells[name] = [Distribution(.normal(mean: 50, deviation: 1)), Distribution(.point(0)), Distribution(.point(100))]
    }
    let study = try SmallStudy(["AAA", "BBB", "CCC"], pillars: [("p", names)], cells)
    let asked = SensitivityPlan(
      points: 1024, resamples: 0, grouping: .named { $0.name.hasSuffix("7") ? "sevens" : "others" },
      outcomes: [.score(entity: "AAA")])
    let found = try Self.run(study, asked)
    #expect(found.sobolFactors == 555 && found.factors.count == 560)
    let one = try #require(found.indices[0])
    let sevens = try #require(found.groups.firstIndex { $0.name == "sevens" })
    #expect(abs(one.total[sevens].value - 0.1) < 0.03)
    #expect(try Self.run(study, asked, threads: 3).indices == found.indices)
  }

  @Test func whatNeverVariesHasNoIndexAndNoShare() throws {
    let study = try Self.additive()
    let found = try Self.run(
      study,
      SensitivityPlan(
        points: 256, grouping: .kinds, outcomes: [.rank(entity: "AAA"), .top(entity: "AAA", rank: 1), .meanShift]),
      modes: DrawMode.separate)
    // AAA is second in every draw.
    #expect(found.indices.allSatisfy { $0 == nil } && found.means == [2, 0, 0])
    #expect(found.groups.map(\.name).sorted() == ["evidence", "weights"])
  }

  @Test func groupsOfAllAddUpToOne() throws {
    let (study, alternatives) = try MixtureTests.alternatives()
    let base = try study.view().base
    let plan = DrawPlan(draws: 1, seed: 5, threads: 2)
    let asked = SensitivityPlan(
      points: 2048, grouping: .named { _ in "all" },
      outcomes: [.rank(entity: "CCC"), .meanShift, .top(entity: "CCC", rank: 2)])
    // That CCC is among the first two is rare, and its variance in each sample a matter of few draws.
    for one in try sensitivity(alternatives, base: base, plan: plan, asked).indices.prefix(2) {
      let one = try #require(one)
      #expect(abs(one.first[0].value - 1) < 0.1 && abs(one.total[0].value - 1) < 0.1)
    }
    let kinds = try sensitivity(
      alternatives, base: base, plan: plan, SensitivityPlan(points: 1024, outcomes: asked.outcomes))
    #expect(kinds.groups.map(\.name).sorted() == ["aggregate", "evidence", "normalise", "weights"])
    var many = plan
    many.threads = 3
    let again = try sensitivity(
      alternatives, base: base, plan: many, SensitivityPlan(points: 1024, outcomes: asked.outcomes))
    #expect(again.indices == kinds.indices && again.means == kinds.means)
  }

  @Test func whoHasNoRankHasNoSensitivity() throws {
    let study = try Self.additive()
    #expect(throws: MethodError.self) {
      try Self.run(study, SensitivityPlan(points: 64, outcomes: [.rank(entity: "XXX")]))
    }
    #expect(throws: MethodError.self) {
      try Self.run(study, SensitivityPlan(points: 100, outcomes: [.meanShift]))
    }
  }
}
