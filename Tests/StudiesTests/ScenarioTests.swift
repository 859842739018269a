import Claims
import Diagnostics
import Methods
import Studies
import Testing

@Suite struct AttributionTests {
  /// Shapley's glove game: data and weights hold a left glove each, method a right one; a pair is worth 1. The owner of
  /// the right glove gets 2/3, the others 1/6 each.
  @Test func gloveGame() {
    let worth = (0..<8).map { $0 & 4 != 0 && $0 & 3 != 0 ? 1.0 : 0 }
    let parts = Attribution(outcome: worth)
    #expect(close(parts.data, 1.0 / 6) && close(parts.weights, 1.0 / 6) && close(parts.method, 2.0 / 3))
  }

  @Test func partsAddUpWhateverTheGame() {
    var seed: UInt64 = 7
    for _ in 0..<50 {
      let outcome = (0..<8).map { _ in
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(seed >> 40) / 1000
      }
      let parts = Attribution(outcome: outcome)
      #expect(abs(parts.total - (outcome[7] - outcome[0])) < 1e-9)
      // Swapping the roles of data and method swaps their parts.
      let swapped = Attribution(outcome: (0..<8).map { outcome[($0 & 2) | ($0 >> 2) | (($0 & 1) << 2)] })
      #expect(abs(swapped.data - parts.method) < 1e-9 && abs(swapped.weights - parts.weights) < 1e-9)
    }
  }

  @Test func whatChangesNothingGetsNothing() {
    let parts = Attribution(outcome: (0..<8).map { $0 & 2 == 0 ? 5 : 8 })
    #expect(parts == Attribution(outcome: [5, 5, 8, 8, 5, 5, 8, 8]) && parts.data == 0 && parts.method == 0)
    #expect(parts.weights == 3)
  }
}

/// Entities are CHN, JPN, KOR, USA; the base is worked out at `SmallStudy`.
@Suite struct ScenarioTests {
  private func run(_ text: String, _ edits: [String: String] = [:]) throws -> ScenarioFindings {
    let study = try SmallStudy(edits, adding: "scenarios:\n  - {name: s, \(text)}\n").load()
    return try #require(try study.findings([.scenarios]).scenarios.first?.first)
  }

  /// KOR's b goes from 0 to 100 points: p from 25 to 75, the index from 50 to 83 1/3.
  @Test func dataAlone() throws {
    let found = try run("set: [{entity: KOR, indicator: b, value: 5}]")
    let change = try #require(found.scoreChange[2])
    #expect(close(change.data, 100.0 / 3) && change.weights == 0 && change.method == 0)
    #expect(found.rankChange[2]?.data == -2 && found.rankChange[3]?.total == 1 && found.scoreChange[3]?.total == 0)
    let moved = try #require(found.movedCells.first)
    #expect(
      found.movedCells.count == 1 && moved.before == 1 && moved.after == 5 && close(moved.contribution, 100.0 / 3))
    #expect(found.beyond.isEmpty && found.relearntRanks == nil)
  }

  /// (p + q)/2 in place of (2p + q)/3.
  @Test func weightsAlone() throws {
    let found = try run("weigh: {method: given, shares: {p: 0.5}}")
    #expect(
      close(found.scoreChange[2]?.weights, 12.5) && found.scoreChange[2]?.data == 0 && found.scoreChange[2]?.method == 0
    )
    #expect(found.movedCells.isEmpty)
  }

  /// One point more for everybody.
  @Test func methodAlone() throws {
    let found = try run("normalise: {method: min-max, low: 1, high: 101}")
    #expect(found.scoreChange.allSatisfy { close($0?.method, 1) && $0?.data == 0 && $0?.weights == 0 })
    #expect(found.rankChange.allSatisfy { $0?.total == 0 })
  }

  @Test func allThree() throws {
    let found = try run(
      "set: [{entity: KOR, indicator: b, value: 5}], weigh: equal, normalise: {method: min-max, low: 0, high: 10}")
    let change = try #require(found.scoreChange[2])
    #expect(close(change.total, (7.5 + 10) / 2 - 50))
    #expect(change.data > 0 && change.weights > 0 && change.method < 0)
  }

  /// JPN's c: 98 on a scale of 8 points is 1225 points when nothing is learnt anew.
  @Test func learntOnceAndFlagged() throws {
    let kept = try run("set: [{entity: JPN, indicator: c, value: 100}]")
    #expect(kept.analysis.ranking.ranks == [3, 1, 4, 2] && kept.relearntRanks == [1, 3, 4, 2])
    #expect(close(kept.analysis.index[1], 1225.0 / 3))
    #expect(kept.beyond == [Beyond(entity: "JPN", indicator: "c", value: 100, learnt: 2...10)])
    let anew = try run("set: [{entity: JPN, indicator: c, value: 100}], learn: each")
    #expect(anew.analysis.ranking.ranks == [1, 3, 4, 2] && anew.beyond.isEmpty)
  }

  /// A shifted cell keeps its spread, multiplied where it is multiplied; a set one has none.
  @Test func shiftedCellsKeepTheirSpread() throws {
    let claims = (SmallStudy.standard["claims.csv"] ?? "").replacing(
      "c2,USA,c,2024,measurement", with: "c2,USA,c,2024,estimate")
    let cell = try #require(try SmallStudy(["claims.csv": claims]).load().arrange().table["USA", "c"])
    #expect(close(cell.high - cell.value, 0.6 * 1.6448536269514722))
    let found = try run(
      "shift: [{entity: USA, indicator: c, times: 0.5}, {entity: USA, indicator: c, by: 1}]", ["claims.csv": claims])
    #expect(found.movedCells.first?.after == 4 && close(found.scoreChange[3]?.data, -25.0 / 3))
  }

  /// The cell must end within what the framework declares; every edit that leaves it is told, at its own place.
  @Test func shiftsStayWithinTheDeclaredRange() throws {
    let framework =
      (SmallStudy.standard["framework.csv"] ?? "").replacing("weight,topics", with: "weight,topics,minimum,maximum")
      .replacing("1,\n", with: "1,,,\n").replacing("2,\n", with: "2,,,\n").replacing("labs\n", with: "labs,1,5\n")
    let file = ["framework.csv": framework]
    do {
      _ = try run(
        "shift: [{entity: USA, indicator: a, times: 1.5}, {entity: KOR, indicator: a, by: -1.5}, {entity: JPN, indicator: c, times: 9}]",
        file)
      Issue.record("nothing was refused")
    } catch let error as InvalidInput {
      #expect(
        error.problems.sorted.map(\.message) == [
          "the scenario 's' takes a of USA to 6, above its maximum of 5",
          "the scenario 's' takes a of KOR to 0.5, below its minimum of 1",
        ])
      let line = 1 + SmallStudy.standard["study.yaml"]!.split(separator: "\n").count + 1
      #expect(error.problems.sorted.map { $0.location?.line } == [line, line])
      #expect(error.problems.sorted.map { $0.location?.column } == [23, 64])
    }
    // What matters is where the cell ends; its interval is cut there.
    let found = try run(
      "shift: [{entity: USA, indicator: a, times: 1.5}, {entity: USA, indicator: a, by: -1}]", file)
    #expect(found.movedCells.first?.after == 5)
  }

  /// Cells that a scenario fills, or moves under a geometric mean, get the whole of the change too.
  @Test func movedCellsAddUp() throws {
    let claims = (SmallStudy.standard["claims.csv"] ?? "").replacing(
      "b4,JPN,b,2024,measurement,1,book,,,,,\n", with: "")
    let filled = try run("set: [{entity: JPN, indicator: b, value: 4}]", ["claims.csv": claims])
    #expect(filled.movedCells.count == 1 && filled.movedCells[0].before == nil)
    #expect(close(filled.movedCells[0].contribution, filled.scoreChange[1]?.total ?? 0))
    let floor = (SmallStudy.standard["study.yaml"] ?? "").replacing("low: 0", with: "low: 1") + "aggregate: geometric\n"
    let geometric = try run(
      "set: [{entity: KOR, indicator: b, value: 4}, {entity: KOR, indicator: c, value: 7}]", ["study.yaml": floor])
    let sum = geometric.movedCells.reduce(0) { $0 + $1.contribution }
    #expect(geometric.movedCells.count == 2 && abs(sum - (geometric.scoreChange[2]?.data ?? 0)) < 1e-9)
  }

  @Test func admittedClaims() throws {
    let claims =
      (SmallStudy.standard["claims.csv"] ?? "").replacing("speaker,", with: "speaker,due,certainty,").replacing(
        ",book,,,,,\n", with: ",book,,,,,,,\n")
      + "x1,KOR,b,,plan,5,news,,2027,likely,,,,\nx2,CHN,a,,plan,9,news,,2040,likely,,,,\n"
    let found = try run("by: 2030, realise: {likely: 0.5}, admit: {a: [plan], b: [plan]}", ["claims.csv": claims])
    #expect(found.movedCells.map { [$0.entity, $0.indicator] } == [[2, 1]])
    #expect((found.scoreChange[2]?.data ?? 0) > 0 && found.scoreChange[0]?.total == 0)
    let promises = try #require(found.promises)
    #expect(promises.counted == 1 && promises.toldAgain == 0 && found.withoutStock.isEmpty)
    #expect(promises.notCounted.map(\.reason) == [.dueLater] && promises.notCounted.map(\.claims) == [1])
  }
}
