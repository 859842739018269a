import Claims
import Diagnostics
import Methods
import Robustness
import Studies
import Testing

/// Gaps filled from other years of a table, through a study. Of `TableStudyTests.study`, in 2020: a of X is a gap
/// (2 in 2019, 1 in 2018), b of Y is one (90 in 2018), b per head by the year's own pop.
struct PanelStudyTests {
  private func findings(_ methods: String, _ data: String = ", time: 2020", target: Int = 2020) throws -> Findings {
    try TableStudyTests.study(data, methods + "\ncoverage: {node: 0, entity: 0}", target: target).load().findings([])
  }

  private func cells(_ findings: Findings) -> [String] {
    findings.lenses.flatMap { lens in
      lens.imputed.map { "\(lens.lens) \($0.entity) \($0.indicator) \($0.value) \($0.method) \($0.times)" }
    }
  }

  @Test func theLastObservation() throws {
    let scale = try findings("impute: last")
    #expect(cells(scale) == ["scale X a 2.0 last [2019.0]", "scale Y b 90.0 last [2018.0]"])
    let leaves = scale.lenses[0].analysis.ranking.scores.leaves
    // a is 2, 5, 9; b 50, 90, 70, lower is better.
    #expect(leaves.values == [[0, 100.0 * (5 - 2) / 7, 100], [100, 0, 50]] || close(leaves.values[0][1], 300.0 / 7))
    #expect(
      cells(try findings("impute: last\nlens: intensity"))
        == ["intensity X a 2.0 last [2019.0]", "intensity Y b 4.5 last [2018.0]"])
    #expect(cells(try findings("impute: {method: last, years: 1}")) == ["scale X a 2.0 last [2019.0]"])
  }

  @Test func betweenYears() throws {
    // Z has no row in 2019, so it is not there; for b of Y nothing follows its 90.
    let study = try TableStudyTests.study(
      ", time: 2019", "impute: linear\ncoverage: {node: 0, entity: 0}", target: 2019
    ).load()
    let middle = try study.analyse(study.arrange().table)[0].imputations()
    #expect(middle == [ImputedCell(entity: "Y", indicator: "b", value: 90, method: "linear", times: [2018])])
    let early = try findings("impute: {method: none, of: {b: constant}}", ", time: 2018", target: 2018)
    #expect(cells(early) == ["scale Z b 70.0 constant [2020.0]"])
  }

  /// A scenario may choose it too; the figures of other years stay as they are.
  @Test func inScenarios() throws {
    let study = TableStudyTests.study(
      ", time: 2020",
      """
      coverage: {node: 0, entity: 0}
      scenarios:
        - {name: carried, impute: last}
        - {name: less, impute: {method: last, of: {b: median}}, shift: [{entity: Z, indicator: a, by: 1}]}
      """)
    let scenarios = try study.load().findings(.scenarios).scenarios
    func leaf(_ scenario: Int, _ column: Int) -> Column {
      scenarios[scenario][0].analysis.ranking.scores.leaves.values[column]
    }
    // Scales are the base's: a from 5 to 9, b from 50 to 70.
    #expect(leaf(0, 0).map { ($0 * 8).rounded() / 8 } == [-75, 0, 100] && leaf(0, 1)[1] == -100)
    #expect(leaf(1, 0)[2] == 125 && leaf(1, 1)[1] == 50)
  }

  @Test func claimsHaveVintagesInstead() {
    let study = SmallStudy(adding: "impute: last\n")
    var told: [Diagnostic] = []
    do { _ = try study.load().findings([]) } catch {
      told = (error as? InvalidInput)?.problems.items ?? []
    }
    #expect(told.map(\.message) == ["there is no other year to fill gaps from"])
    #expect(told.first?.location?.line == 13 && told.first?.advice?.contains("mix-vintages") == true)
  }

  @Test func theErrorStandsAtTheNodesOwnChoice() {
    let study = SmallStudy(adding: "impute:\n  method: none\n  of: {p: last}\n")
    var told: [Diagnostic] = []
    do { _ = try study.load().findings([]) } catch {
      told = (error as? InvalidInput)?.problems.items ?? []
    }
    #expect(told.map { $0.location?.line } == [15])
    #expect(SmallStudy(adding: "impute: {method: none, of: {nosuch: mean}}\n").told().count == 1)
  }

  /// One node up from the indicator that has no answer.
  @Test func aTreatmentsErrorStandsAtItsNodesChoice() {
    let study = TableStudyTests.study(
      ", time: 2018", "treat:\n  method: none\n  of:\n    index: {method: log, form: gii, when: always}", target: 2018)
    var small = study
    small.files["iData.csv"] = "uCode,Time,a,b,pop\nX,2018,0.1,40,10\nY,2018,0.2,90,20\n"
    var told: [Diagnostic] = []
    do { _ = try small.load().findings([]) } catch { told = (error as? InvalidInput)?.problems.items ?? [] }
    #expect(told.map { $0.location?.line } == [8])
  }

  /// What is filled is no evidence: coverage and bounds are those of what was there.
  @Test func whatIsFilledStaysAGap() throws {
    let ranking = try findings("impute: last").lenses[0].analysis.ranking
    #expect(ranking.scores.coverage == [0.5, 0.5, 1])
    #expect(ranking.bounds[0] != nil && ranking.bounds[2] == nil)
  }

  /// Nothing of the table is uncertain, and figures of other years are not drawn: evidence draws are the ranking itself.
  @Test(arguments: ["min-max", "rank"]) func drawsKeepTheOtherYears(_ normalise: String) throws {
    var study = try TableStudyTests.study(
      ", time: 2020", "impute: last\ncoverage: {node: 0, entity: 0}\nnormalise: \(normalise)"
    ).load()
    study.plan.draws = 64
    let lens = try study.findings(.draws).lenses[0]
    let ranks = lens.analysis.ranking.ranks.compactMap { $0 }
    #expect(ranks.count == 3)
    for (code, rank) in zip(["X", "Y", "Z"], ranks) {
      #expect(lens.draws(.evidence)?.rankInterval(of: code) == rank...rank)
    }
  }

  /// The same ranks, and the same draws, as of a study without the indicator.
  @Test(arguments: ["min-max", "logistic"]) func drawsOfWhatIsLeftOut(_ normalise: String) throws {
    func draws(_ flat: Bool) throws -> [ClosedRange<Int>?] {
      var study = TableStudyTests.study(
        ", time: 2018",
        "spread: {measurement: {relative: 0.5}}\nnormalise: {method: \(normalise), constant: drop}", target: 2018)
      study.files["study.yaml"]?.replace("spread: {measurement: exact}\n", with: "")
      study.files["iMeta.csv"]? += flat ? "1,flat,index,1,Indicator,1,NA,NA\n" : ""
      if flat {
        study.files["iData.csv"] = "uCode,Time,a,b,pop,flat\nX,2018,1,40,10,3\nY,2018,2,90,20,3\nZ,2018,8,7,30,3\n"
      } else {
        study.files["iData.csv"] = "uCode,Time,a,b,pop\nX,2018,1,40,10\nY,2018,2,90,20\nZ,2018,8,7,30\n"
      }
      var loaded = try study.load()
      loaded.plan.draws = 256
      let lens = try loaded.findings(.draws).lenses[0]
      return ["X", "Y", "Z"].flatMap { code in lens.draws.map { $0.rankInterval(of: code) } }
    }
    let (with, without) = (try draws(true), try draws(false))
    #expect(with == without && with.contains { ($0?.count ?? 0) > 1 })
  }
}
