import Claims
import Diagnostics
import Methods
import Studies
import Testing

/// What a study says twice, and what it lacks several times over.
@Suite struct ToldOnceTests {
  /// The study's own method, or one that stands there already, would be drawn twice as often as it says.
  @Test func optionsThatComeToTheSame() throws {
    func told(_ choices: String) -> [String] { ChoicesTests.study("  choices: \(choices)").told() }
    let own = "the study's own, which is an option already"
    // Also with its default options, in another order, or by a method's default.
    for same in ["{method: min-max, high: 100}", "min-max"] {
      #expect(told("{normalise: [z-score, \(same)]}").map { $0.hasSuffix("'min-max' is \(own)") } == [true])
    }
    #expect(told("{weigh: [given]}").first?.hasSuffix("'given' is \(own)") == true)
    #expect(told("{aggregate: [geometric, arithmetic]}").first?.hasSuffix("'arithmetic' is \(own)") == true)
    #expect(
      told("{normalise: [z-score, {method: z-score, probability: 2}]}").first?
        .hasSuffix("'z-score' is named twice with the same options") == true)
    // Other options, or other nodes, are other ways.
    #expect(told("{normalise: [{method: min-max, low: 1}, z-score, {method: z-score, mean: 50}]}") == [])
    #expect(told("{normalise: [own, z-score]}") == [])
  }

  @Test func everyMissingGoalpostIsTold() throws {
    var study = SmallStudy()
    study.files["study.yaml"]?.replace(
      "{method: min-max, low: 0, high: 100}", with: "{method: goalposts, goalposts: {a: [0, 5]}}")
    #expect(findings(study) == ["6:21 b has no goalposts", "6:21 c has no goalposts"])
    study.files["study.yaml"]?.replace(
      "{method: goalposts, goalposts: {a: [0, 5]}}", with: "{method: distance-to-target, targets: {b: 9}}")
    #expect(findings(study) == ["6:21 a has no target", "6:21 c has no target"])
  }

  private func findings(_ study: SmallStudy) -> [String] {
    do {
      _ = try study.load().findings([])
      return []
    } catch let invalid as InvalidInput {
      return invalid.problems.sorted.map {
        "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.message)"
      }
    } catch {
      return ["\(error)"]
    }
  }

  @Test func reconcilingByAPlainWord() throws {
    for word in ["median", "{method: median}"] {
      let study = try SmallStudy(adding: "reconcile: \(word)\n").load()
      guard case .claims(_, let rules) = study.evidence else { throw SmallStudy.Missing(description: "claims") }
      #expect(rules.reconcile == .median)
    }
    #expect(
      SmallStudy(adding: "reconcile: medain\n").told() == ["13:12 reconcile.method: 'medain' is not known"])
  }

  /// One number serves all children; that the shape lacks a threshold is not the mistake.
  @Test func thresholdsByIndicator() {
    let told = SmallStudy(
      adding: "aggregate: {method: promethee, shape: linear, indifference: {a: 1}, strict: {a: 2}}\n"
    ).told()
    #expect(
      told == [
        "13:61 aggregate.indifference must be a single value", "13:77 aggregate.strict must be a single value",
      ])
  }
}
