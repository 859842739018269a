import Claims
import Linear
import Methods
import Robustness
import Testing

@Suite struct KnownAnswerTests {
  /// X ~ N(52, 3) against Y ~ N(50, 4): P(X > Y) = Φ(2/5).
  @Test func twoNormals() throws {
    let study = try SmallStudy(
      ["AAA", "BBB"], pillars: [("p", ["x"])],
      ["x": [Distribution(.normal(mean: 52, deviation: 3)), Distribution(.normal(mean: 50, deviation: 4))]])
    let result = try study.draw(
      40_000, modes: [.evidence], goals: [.top(entity: "AAA", rank: 1), .firstAfter(entity: "BBB", others: ["AAA"])])[0]
    let share = try #require(result.share(of: "AAA", atMost: 1))
    #expect(abs(share.value - StandardNormal.cumulative(0.4)) < 4 * 0.0024)
    #expect(abs(Double(result.goals[0]) / 40_000 - share.value) < 1e-3)
    #expect(result.goals[1] == 40_000)
    #expect(result.rankInterval(of: "AAA") == 1...2)
    #expect(abs((result.expectedRank(of: "AAA") ?? 0) - (2 - share.value)) < 1e-12)
    // Scores are 1 + 99 (x - 50)/2 here: quantiles map through the scale.
    let width = result.scores[0].high - result.scores[0].low
    #expect(abs(width - 2 * 1.644854 * 3 * 99 / 2) < 0.03 * width)
    #expect(abs(result.scores[0].median - 100) < 3)
  }

  /// One indicator says A, the other B: with weights w and 1 - w, A is ahead where w > ½; w ~ Beta(c·0.6, c·0.4).
  @Test func weightsAreDirichlet() throws {
    let study = try SmallStudy(
      ["AAA", "BBB"], pillars: [("p", ["x"]), ("q", ["y"])], weights: ["p": 0.6, "q": 0.4],
      [
        "x": [Distribution(.point(2)), Distribution(.point(1))],
        "y": [Distribution(.point(1)), Distribution(.point(2))],
      ])
    let result = try study.draw(40_000, modes: [.weights], weights: Dirichlet(concentration: 10))[0]
    // 1 - I_½(6, 4) = 1 - 130/512.
    let share = try #require(result.share(of: "AAA", atMost: 1))
    #expect(abs(share.value - (1 - 130.0 / 512)) < 4 * 0.0022)
    // The score of A is 1 + 99 w: the 5 % and 95 % points of Beta(6, 4) are 0.3449 and 0.8313.
    #expect(abs(result.scores[0].low - (1 + 99 * 0.3449)) < 0.7)
    #expect(abs(result.scores[0].high - (1 + 99 * 0.8313)) < 0.7)
  }

  @Test func concentrationIsExplained() throws {
    let study = try SmallStudy(
      ["AAA", "BBB"], pillars: [("p", ["x"]), ("q", ["y"])], weights: ["p": 0.6, "q": 0.4],
      [
        "x": [Distribution(.point(2)), Distribution(.point(1))],
        "y": [Distribution(.point(1)), Distribution(.point(2))],
      ])
    let ranges = try study.ranges(Dirichlet(concentration: 10))
    let p = try #require(ranges.first { $0.child == "p" })
    #expect(abs(p.low - 0.3449) < 1e-3 && abs(p.high - 0.8313) < 1e-3)
    let only = try #require(ranges.first { $0.child == "x" })
    #expect(only.low == 1 && only.high == 1)
  }

  /// Of three experts one holds x for all that counts, two y: whole sets are drawn, and no mixture of them.
  @Test func expertsAreDrawnWhole() throws {
    var study = try SmallStudy(
      ["AAA", "BBB"], pillars: [("p", ["x", "y"])],
      [
        "x": [Distribution(.point(2)), Distribution(.point(1))],
        "y": [Distribution(.point(1)), Distribution(.point(2))],
      ])
    study.recipe.weightingOf = ["p": Experts()]
    let result = try study.draw(40_000, modes: [.weights])[0]
    let share = try #require(result.share(of: "AAA", atMost: 1))
    #expect(abs(share.value - 1.0 / 3) < 5 * 0.0024)
    // A scores 1 or 100, and nothing between.
    #expect(abs(result.scores[0].low - 1) < 0.2 && abs(result.scores[0].high - 100) < 0.2)
    let ranges = try study.ranges(Dirichlet())
    let x = try #require(ranges.first { $0.child == "x" })
    #expect(x.sets == 3 && abs(x.given - 1.0 / 3) < 1e-12 && x.low == 0 && abs(x.high - 0.9) < 1e-12)
  }

  private struct Experts: Stated {
    static let card = MethodCard(name: "experts", title: "", summary: "", references: [])
    init(_ options: OptionValues = OptionValues()) {}
    private let all: [[Double]] = [[1, 0], [0, 1], [0, 1]]
    func weights(_ children: Table, given: [Double], node: String) -> [Double] { [1.0 / 3, 2.0 / 3] }
    func sets(_ children: [String], given: [Double], node: String) -> [[Double]]? { all }
  }

  @Test func noneIsNotNever() {
    let none = Share(draws: 0, of: 1000)
    #expect(none.isNone && none.upperBound == 0.003)
    #expect(Share(draws: 1000, of: 1000).isAll)
    #expect(Share(draws: 250, of: 1000).value == 0.25)
  }
}

/// An interval leaves out draws on both sides, so that a few draws have none: not one of no width.
@Suite struct FewDrawsTests {
  private func drawn(_ draws: Int) -> Acceptability {
    let all = Int64(draws) * Acceptability.unit
    return Acceptability(
      mode: .both, draws: draws, entities: ["AAA", "BBB"], counts: [[all, 0], [0, all]],
      scores: [(1, 1, 1), (0, 0, 0)], goals: [])
  }

  @Test func tooFewTellNoInterval() {
    for draws in [1, 19] {
      #expect(drawn(draws).rankInterval(of: "AAA") == nil && drawn(draws).scorePoints(0) == nil)
    }
    #expect(drawn(20).rankInterval(of: "AAA") == 1...1 && drawn(20).scorePoints(0)?.low == 1)
    #expect(drawn(3).rankInterval(of: "AAA", level: 0.5) == nil)
    #expect(drawn(4).rankInterval(of: "AAA", level: 0.5) == 1...1)
    #expect(drawn(1).standardErrorOfRank(of: "AAA") == nil && drawn(2).standardErrorOfRank(of: "AAA") == 0)
  }
}
