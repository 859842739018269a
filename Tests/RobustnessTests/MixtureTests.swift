import Linear
import Methods
import Robustness
import Testing

@Suite struct MixtureTests {
  /// Two normalisations and two means, all combinations.
  static func alternatives(_ probabilities: [Double] = [1, 1]) throws -> (SmallStudy, Alternatives) {
    let study = try SmallStudy.mixed()
    let normalisings: [any Normalising] = [
      try MinMax(OptionValues(["low": .number(100), "high": .number(200)])),
      ZScore(OptionValues(["mean": .number(100), "deviation": .number(10)])),
    ]
    let aggregatings: [any Aggregating] = [Arithmetic(), Geometric()]
    let choices = [
      Choice(
        step: "normalise",
        options: [
          .init(name: "min-max", probability: probabilities[0]), .init(name: "z-score", probability: probabilities[1]),
        ]),
      Choice(step: "aggregate", options: [.init(name: "arithmetic"), .init(name: "geometric")]),
    ]
    let alternatives = Alternatives(choices: choices, tables: [study.table]) { (options) throws(MethodError) in
      var changed = study
      changed.recipe.normalising = normalisings[options[0]]
      changed.recipe.aggregating = aggregatings[options[1]]
      do { return (try changed.view(), 0) } catch let error as MethodError { throw error } catch { fatalError() }
    }
    return (study, alternatives)
  }

  @Test func withoutChoicesItIsBothModes() throws {
    let study = try SmallStudy.mixed()
    let plan = DrawPlan(draws: 1000, seed: 3, modes: DrawMode.separate, threads: 2)
    let goals = [Goal.top(entity: "CCC", rank: 2)]
    let all = try everything(Alternatives(try study.view(), study.table), goals: goals, plan: plan, depth: .pairs)
    let both = try #require(
      try simulate(table: study.table, views: [study.view()], goals: goals, plan: plan, depth: .pairs)[0].last)
    #expect(all.counts == both.counts && all.goals == both.goals && all.wins == both.wins)
    #expect(all.entities == both.entities)
  }

  @Test func threadsAndBlocksDoNotMatter() throws {
    let (_, alternatives) = try Self.alternatives()
    var plan = DrawPlan(draws: 3000, seed: 3, threads: 1)
    let one = try everything(alternatives, goals: [], plan: plan)
    for (threads, how) in [(2, HowToDraw()), (3, HowToDraw(block: 64)), (1, HowToDraw(variant: .baseline, block: 256))]
    {
      plan.threads = threads
      #expect(try everything(alternatives, goals: [], plan: plan, how: how).counts == one.counts)
    }
    #expect(one.counts.allSatisfy { $0.reduce(0, +) == 3000 * Acceptability.unit })
  }

  /// Each way's draws are those of the way alone, at the draws that take it.
  @Test func everyDrawIsThatOfItsWay() throws {
    let (study, alternatives) = try Self.alternatives()
    let plan = DrawPlan(draws: 64, seed: 9, threads: 1)
    let all = try everything(alternatives, goals: [], plan: plan)
    var sum = all.counts.map { $0.map { _ in Int64(0) } }
    for draw in 0..<64 {
      let words = { (name: String) in
        Philox(seed: 9).words(draw: UInt64(draw / 8), wideStream: Philox.wideStream(name: name))[draw % 8 / 2]
          >> (draw % 2 == 0 ? 4 : 20) & 4095
      }
      let options = [words("choice:normalise") < 2048 ? 0 : 1, words("choice:aggregate") < 2048 ? 0 : 1]
      let view = try alternatives.view(options).view
      func upTo(_ draws: Int) throws -> [[Int64]] {
        guard draws > 0 else { return sum.map { $0.map { _ in 0 } } }
        return try simulate(
          table: study.table, views: [view], goals: [], plan: DrawPlan(draws: draws, seed: 9, modes: [.both]))[0][0]
          .counts
      }
      let (after, before) = (try upTo(draw + 1), try upTo(draw))
      for i in sum.indices { for r in sum[i].indices { sum[i][r] += after[i][r] - before[i][r] } }
    }
    #expect(all.counts == sum)
  }

  @Test func anOptionWithoutProbabilityIsNotTaken() throws {
    let (_, half) = try Self.alternatives()
    let (_, none) = try Self.alternatives([1, 0])
    let plan = DrawPlan(draws: 500, seed: 3, threads: 1)
    var only = half
    only.choices.removeFirst()
    let view = half.view
    only.view = { (options) throws(MethodError) in try view([0] + options) }
    #expect(try everything(none, goals: [], plan: plan).counts == everything(only, goals: [], plan: plan).counts)
    #expect(try everything(half, goals: [], plan: plan).counts != everything(only, goals: [], plan: plan).counts)
  }

  @Test func whatHasNoAnswerIsCountedAndTold() throws {
    var (_, alternatives) = try Self.alternatives()
    let view = alternatives.view
    alternatives.view = { (options) throws(MethodError) in
      if options == [1, 1] { throw MethodError("no mean of these", advice: "choose another") }
      return try view(options)
    }
    let found = try everything(alternatives, goals: [], plan: DrawPlan(draws: 4000, seed: 3, threads: 2))
    let lost = try #require(found.unanswered.first)
    #expect(found.unanswered.count == 1 && lost.choices == "normalise: z-score, aggregate: geometric")
    #expect(lost.reason == "no mean of these" && (900...1100).contains(lost.draws))
    #expect(found.counts[0].reduce(0, +) == Int64(4000 - lost.draws) * Acceptability.unit)
  }

  /// One of two ways has no answer: the other's draws are those that take it, however draws are split.
  @Test func theOneWayThatHasAnAnswerIsDrawnWhereItIsTaken() throws {
    let (study, both) = try Self.alternatives()
    var alternatives = both
    let view = both.view
    alternatives.choices.removeFirst()
    alternatives.view = { (options) throws(MethodError) in
      if options == [1] { throw MethodError("no mean of these", advice: "choose another") }
      return try view([0] + options)
    }
    var plan = DrawPlan(draws: 3000, seed: 9, threads: 1)
    let one = try everything(alternatives, goals: [], plan: plan)
    for (threads, how) in [(3, HowToDraw()), (2, HowToDraw(block: 64)), (1, HowToDraw(block: 256))] {
      plan.threads = threads
      #expect(try everything(alternatives, goals: [], plan: plan, how: how).counts == one.counts)
    }
    (plan.threads, plan.draws) = (1, 48)
    let few = try everything(alternatives, goals: [], plan: plan)
    let only = try alternatives.view([0]).view
    var sum = few.counts.map { $0.map { _ in Int64(0) } }
    for draw in 0..<48 {
      let word = Philox(seed: 9).words(
        draw: UInt64(draw / 8), wideStream: Philox.wideStream(name: "choice:aggregate"))[draw % 8 / 2]
      guard word >> (draw % 2 == 0 ? 4 : 20) & 4095 < 2048 else { continue }
      for (draws, sign) in [(draw + 1, Int64(1)), (draw, -1)] where draws > 0 {
        let counts = try simulate(
          table: study.table, views: [only], goals: [], plan: DrawPlan(draws: draws, seed: 9, modes: [.both]))[0][0]
          .counts
        for i in sum.indices { for r in sum[i].indices { sum[i][r] += sign * counts[i][r] } }
      }
    }
    #expect(few.counts == sum && few.unanswered.first.map { $0.draws > 10 } == true)
  }

  /// What is less likely than one index in 4,096 would be drawn more often than is said.
  @Test func optionsTooUnlikelyToBeDrawnAreRefused() throws {
    func check(_ count: Int, _ probability: Double) throws {
      let options = (0..<count).map { Choice.Option(name: "without \($0)", probability: probability / Double(count)) }
      try Alternatives.check([
        Choice(step: "leave-out claims", options: [.init(name: "none", probability: 1 - probability)] + options)
      ])
    }
    let error = #expect(throws: MethodError.self) { try check(1158, 0.1) }
    #expect(error?.message.contains("in 18 % of draws") == true && error?.advice.contains("at least 0.283") == true)
    try check(1158, 0.283)
    try check(400, 0.1)
  }

  @Test func tooManyCombinationsAreRefused() throws {
    var (_, alternatives) = try Self.alternatives()
    alternatives.choices = (0..<13).map { Choice(step: "s\($0)", options: [.init(name: "a"), .init(name: "b")]) }
    let error = #expect(throws: MethodError.self) {
      try everything(alternatives, goals: [], plan: DrawPlan(draws: 16, seed: 1))
    }
    #expect(error?.message.contains("4096 combinations") == true)
  }
}
