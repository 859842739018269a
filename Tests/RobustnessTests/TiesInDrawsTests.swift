import Claims
import Linear
import Methods
import Robustness
import Testing

/// With nothing uncertain, draws of evidence are the base ranking: three equal weights are no whole number of the grid's
/// units, and equal sums of other terms differ in their last bits.
struct TiesInDrawsTests {
  private func study(_ index: any Aggregating, gap: Bool = false) throws -> SmallStudy {
    let rows: [[Double]] = [[4, 9, 6], [4, 6, 9], [9, 4, 6], [1, 1, 1], [10, 10, 10]]
    var cells: [String: [Distribution?]] = [:]
    for (column, code) in ["a", "b", "c"].enumerated() {
      cells[code] = rows.map { Distribution(.point($0[column])) }
    }
    if gap { cells["a"]?[3] = nil }
    return try SmallStudy(
      ["E0", "E1", "E2", "E3", "E4"], pillars: [("p", ["a", "b", "c"])], aggregating: index, normalising: Unscaled(),
      cells)
  }

  @Test(arguments: [Arithmetic(), Geometric(), Copeland(), Kemeny(), Borda()] as [any Aggregating])
  func drawsAreTheBase(_ index: any Aggregating) throws {
    for gap in [false, true] {
      var study = try study(Arithmetic(), gap: gap)
      study.recipe.aggregatingOf = type(of: index).path == .geometric ? [:] : [Recipe.level(1): index]
      if type(of: index).path == .geometric { study.recipe.aggregating = index }
      let base = try study.view().base
      let drawn = try #require(try study.draw(64, modes: [.evidence]).first)
      for (row, code) in study.table.entities.map(\.code).enumerated() {
        let rank = try #require(base.ranks[row])
        // Of equals, draws split the places they hold together.
        let equal = base.ranks.count { $0 == rank }
        #expect(drawn.rankInterval(of: code) == rank...(rank + equal - 1))
      }
    }
  }

  /// Weights that nothing varies are the base's whatever is drawn: all of them, or those of one node.
  @Test(arguments: [false, true]) func fixedWeightsKeepEqualsEqual(_ upperVaries: Bool) throws {
    let study = try SmallStudy(
      ["E0", "E1", "E2", "E3", "E4"], pillars: [("p", ["a", "b", "c"]), ("q", ["d", "e"])],
      weights: ["d": 0.7, "e": 0.3], normalising: Unscaled(),
      [
        // Level in p by thirds, and in q by 0.7 and 0.3.
        "a": [4, 4, 9, 1, 20].map { Distribution(.point($0)) }, "b": [9, 6, 4, 1, 20].map { Distribution(.point($0)) },
        "c": [6, 9, 6, 1, 20].map { Distribution(.point($0)) }, "d": [3, 6, 0, 1, 20].map { Distribution(.point($0)) },
        "e": [7, 0, 14, 1, 20].map { Distribution(.point($0)) },
      ])
    let base = try study.view().base
    #expect(base.ranks == [2, 2, 2, 5, 1])
    let still = Noise(percent: 0)
    let drawn = try study.draw(
      256, modes: DrawMode.separate, weights: upperVaries ? Dirichlet(concentration: 5) : still,
      weightsOf: ["p": still, "q": still])
    for draws in drawn {
      for code in ["E0", "E1", "E2"] {
        #expect(draws.expectedRank(of: code) == 3 && draws.rankInterval(of: code) == 2...4)
        #expect(try #require(draws.share(of: code, atMost: 4)).isAll)
      }
    }
  }

  /// One step of a tie in a node would move those of the next.
  @Test func fixedWeightsAreTheBasesWhereEntitiesAreCompared() throws {
    var study = try study(Arithmetic())
    study.recipe.aggregatingOf = ["p": Borda(), Recipe.level(1): Borda()]
    let base = try study.view().base
    for draws in try study.draw(64, modes: DrawMode.separate, weights: Noise(percent: 0)) {
      for (row, code) in draws.entities.enumerated() {
        let rank = try #require(base.ranks[row])
        let equal = base.ranks.count { $0 == rank }
        #expect(draws.expectedRank(of: code) == Double(rank) + Double(equal - 1) / 2)
      }
    }
  }

  /// The base's equals share their ranks too: where nothing moves, nothing has shifted.
  @Test func shiftsAreFromSharedRanks() throws {
    let study = try study(Arithmetic())
    let view = try study.view()
    let found = try sensitivity(
      Alternatives(view, study.table), base: view.base, plan: DrawPlan(draws: 64, seed: 1, weights: Noise(percent: 0)),
      SensitivityPlan(points: 64, grouping: .kinds, outcomes: [.meanShift]))
    #expect(found.means == [0])
  }
}
