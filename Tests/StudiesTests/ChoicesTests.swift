import Claims
import Linear
import Methods
import Robustness
import Studies
import Testing

@Suite struct ChoicesTests {
  static func study(_ robustness: String, spread: Bool = true) -> SmallStudy {
    let yaml = SmallStudy.standard["study.yaml"]!
      .replacing("robustness: {draws: 64, seed: 3}", with: "robustness:\n  draws: 256\n  seed: 3\n\(robustness)")
    return SmallStudy(yaml: spread ? yaml.replacing("measurement: exact", with: "measurement: {relative: 0.1}") : yaml)
  }

  @Test func ownMethodsComeFirstAndEachStepCanBeFixed() throws {
    let study = try Self.study(
      """
        choices:
          normalise: [{method: z-score, mean: 50, deviation: 10, probability: 3}, rank]
          aggregate: [copeland, {method: own, probability: 0.5}]
          leave-out: {indicators: 0.3, entities: 0.2, claims: 0.1, sources: 0.1}
      """
    ).load()
    #expect(
      study.openSteps == ["normalise", "aggregate", "leave-out indicators", "leave-out entities", "leave-out evidence"])
    let choices = study.perturbing.map(\.choice)
    #expect(choices[0].options.map(\.name) == ["own", "z-score", "rank"])
    #expect(choices[0].options.map(\.probability) == [1, 3, 1] && choices[1].options.map(\.probability) == [0.5, 1])
    #expect(choices[2].options.map(\.name) == ["none", "without a", "without b", "without c"])

    let free = try study.robustness(.count(256))
    let set = try #require(free.everything.first)
    // Twelve claims are used, all of one source.
    #expect(set.choices.last?.options.map(\.name).prefix(3) == ["none", "without source book", "without claim a1"])
    #expect(set.choices.last?.options.count == 14 && set.draws.draws == 256)
    let fixed = try study.robustness(.count(256), off: Set(study.openSteps))
    #expect(fixed.everything.isEmpty)
    #expect(fixed.findings.lenses[0].draws.map(\.counts) == free.findings.lenses[0].draws.map(\.counts))
  }

  /// Without evidence and weights, each draw is the ranking of its way.
  @Test func aDrawOfChoicesIsTheRankingOfItsWay() throws {
    let study = try Self.study(
      """
        choices:
          weigh: [{method: given, shares: {p: 0.1, q: 0.9}, probability: 1}]
          leave-out: {entities: 0.5}
      """, spread: false
    ).load()
    let found = try study.robustness(.count(4096), off: ["evidence", "weights"])
    #expect(found.findings.lenses[0].draws.isEmpty)
    let draws = try #require(found.everything.first?.draws)
    // The index (2p + q)/3 puts USA first, then CHN, KOR, JPN; with q at 0.9: KOR, USA, JPN, CHN.
    let kor = try #require(draws.entities.firstIndex(of: "KOR"))
    let shares = draws.counts[kor].map { Double($0) / (4096 * Double(Acceptability.unit)) }
    // Out in 1/8; first in half of the others, and by the other weights third, second where USA or CHN is out.
    #expect(abs(shares.reduce(0, +) - 0.875) < 0.03)
    #expect(abs(shares[0] - 0.4375) < 0.03 && abs(shares[1] - 0.125) < 0.03 && abs(shares[2] - 0.3125) < 0.03)
    #expect(draws.ranked("KOR")?.isAll == false)
  }

  @Test func leavingOutASourceOrAnIndicatorIsTheStudyWithoutIt() throws {
    let study = try Self.study("  choices: {leave-out: {indicators: 0.5, claims: 0.5}}", spread: false).load()
    let (table, arranged) = try study.arrange()
    let alternatives = try study.alternatives(.scale, table: table, arranged: arranged)
    let indicator = try #require(alternatives.choices[0].options.firstIndex { $0.name == "without c" })
    let without = try alternatives.view([indicator, 0]).view
    #expect(
      without.framework.nodes.map(\.code).filter { ["index", "p", "q", "a", "b", "c"].contains($0) } == [
        "index", "p", "a", "b",
      ])
    // p alone: 25, 75, 87.5, 0 for KOR, USA, CHN, JPN.
    #expect(without.base.ranks == [1, 4, 3, 2])
    let claim = try #require(alternatives.choices[1].options.firstIndex { $0.name == "without claim a3" })
    let (view, number) = try alternatives.view([0, claim])
    #expect(alternatives.tables[number]["CHN", "a"] == nil && alternatives.tables[0]["CHN", "a"] != nil)
    #expect(view.lens.table.values[0][0].isNaN)
  }

  /// What another claim of the source says goes with it: else it would take the place of the one that is gone.
  @Test func aSourceIsLeftOutWithAllItsClaims() throws {
    var files = SmallStudy.standard
    files["claims.csv"] =
      files["claims.csv"]!
      .replacing("a1,KOR,a,2024,measurement,2,book", with: "a1,KOR,a,2024,measurement,2,news") + """
        a1e,KOR,a,2024,estimate,3,news,,,,,
        a9,KOR,a,2023,measurement,4,book,,,,,

        """
    files["study.yaml"] = Self.study("  choices: {leave-out: {sources: 0.5}}", spread: false).files["study.yaml"]!
    let study = try SmallStudy(files).load()
    let (table, arranged) = try study.arrange()
    #expect(table["KOR", "a"]?.value == 2)
    let alternatives = try study.alternatives(.scale, table: table, arranged: arranged)
    let news = try #require(alternatives.choices[0].options.firstIndex { $0.name == "without source news" })
    #expect(alternatives.tables[news]["KOR", "a"] == nil && alternatives.tables[news]["USA", "a"]?.value == 4)
  }

  @Test func gapsAreDrawnWithinWhatIsSeen() throws {
    var files = SmallStudy.standard
    files["claims.csv"] = files["claims.csv"]!.replacing("c4,JPN,c,2024,measurement,4,book,,,,,\n", with: "")
    for way in ["range", "pillar"] {
      files["study.yaml"] = Self.study("  missing: \(way)", spread: false).files["study.yaml"]!
      let study = try SmallStudy(files).load()
      let (table, arranged) = try study.arrange()
      #expect(table["JPN", "c"] == nil)
      let filled = try #require(try study.alternatives(.scale, table: table, arranged: arranged).tables.last)
      let cell = try #require(filled["JPN", "c"])
      #expect(cell.flags == .predicted && cell.distribution.lower >= 2 && cell.distribution.upper <= 10)
      if way == "range" { #expect(close(cell.value, 6) && close(cell.low, 2.4) && close(cell.high, 9.6)) }
      let found = try study.robustness(.count(512), off: ["weights"])
      let draws = try #require(found.everything.first?.draws)
      #expect(draws.entities == ["CHN", "JPN", "KOR", "USA"])
      // JPN has 0 in p and at most 100 in q, a third of the index: behind the others' 50 and more, whatever the gap holds.
      #expect(draws.share(of: "JPN", at: 4)?.isAll == true && draws.share(of: "KOR", at: 3)?.isAll == true)
    }
  }

  /// The other children keep their proportions, and what the recipe says of the one that is gone goes with it.
  @Test func leavingOutWhatTheRecipeNamesHasAnAnswer() throws {
    let study = try Self.study(
      """
        choices: {leave-out: {pillars: 1}}
      weigh: {method: given, shares: {p: 0.7}, of: {q: equal}}
      """, spread: false
    ).load()
    let (table, arranged) = try study.arrange()
    let alternatives = try study.alternatives(.scale, table: table, arranged: arranged)
    #expect(alternatives.choices[0].options.map(\.name) == ["none", "without p", "without q"])
    let view = try alternatives.view([2]).view
    #expect(view.framework.node("q") == nil && view.base.scores.weights["index"] == [1])
    let found = try study.robustness(.count(128))
    #expect(found.everything.first?.draws.unanswered.isEmpty == true)
  }

  @Test func probabilitiesThatSumToOneLeaveNothingOver() throws {
    let study = try Self.study("  choices: {leave-out: {sources: 0.9, claims: 0.1}}").load()
    let draws = try #require(try study.robustness(.count(64)).everything.first?.draws)
    #expect(draws.draws == 64)
  }

  /// A way that no draw takes has no answer to lack, and what is asked about is not left out.
  @Test func sensitivityAsksOnlyWhatCanBe() throws {
    let study = try Self.study(
      """
        choices:
          aggregate: [{method: geometric, probability: 0}, copeland]
          leave-out: {entities: 0.5}
      """
    ).load()
    var asked = SensitivityAsked(entity: "KOR", top: 1)
    asked.points = 64
    let one = try #require(try study.sensitivities(asked)?.lenses.first)
    #expect(one.kinds.groups.map(\.name).contains("leave-out entities"))
    // Whoever may be left out is compared only in draws that rank both.
    let draws = try #require(try study.robustness(.count(2048)).everything.first?.draws)
    let pair = try #require(draws.winning("USA", over: "JPN"))
    #expect(pair.draws < 2048 && pair.draws > 1000 && pair.value > 0.95)
    #expect(draws.notToldApart().allSatisfy { !($0.contains("USA") && $0.contains("JPN")) })
  }

  @Test func whatCannotBeVariedIsToldAtItsLine() throws {
    let told = Self.study(
      """
        missing: maybe
        choices:
          lens: [scale, scale, sideways]
          impute: [median]
          normalise: [z-scor, {probability: 2}, {method: rank, probability: -1}]
          weigh: [{method: own, shares: {p: 1}}]
          aggregate: [own, {method: own, probability: 3}, copeland]
          leave-out: {indicators: 2, claims: 0.7, sources: 0.6, people: 0.1}
          colour: [red]
      """
    ).told()
    for part in [
      "unknown key 'colour'", "choices.lens: 'scale' is named twice", "'sideways' is not known",
      "'z-scor' is not known",
      "lacks 'method'", "-1", "unknown key 'shares'", "names no other way", "'own' is named twice",
      "leave-out.indicators is 2", "unknown key 'people'",
      "add up to more than 1", "'missing' and 'choices.impute' would both fill the gaps", "'maybe' is not known",
    ] {
      #expect(told.contains { $0.contains(part) }, "\(part) is not among \(told)")
    }
  }
}
