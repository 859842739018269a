import Methods
import Studies
import Testing

/// What not to print, worked by hand on the small study's scores.
@Suite struct CautionTests {
  /// With Korea's b at 5, its p is (50 + 100)/2 and its index (2 · 75 + 100)/3, 25 points above China's, who is second of the
  /// others; without that it is third, and the goal is to be second.
  @Test func aGoalThatOnlySupposedFiguresReachSaysByHowMuch() throws {
    let scenario = """
      scenarios:
        - name: b-up
          set: [{entity: KOR, indicator: b, value: 5}]

      """
    let found = try SmallStudy(adding: scenario).load().findings([.scenarios]).brief
    let promised = found.cautions.compactMap { caution -> (name: String, rank: Int, points: Double, relearnt: Int?)? in
      guard case .promisedGoal(let name, _, let rank, let points, let relearnt) = caution else { return nil }
      return (name, rank, points, relearnt)
    }
    #expect(promised.count == 1 && promised.first?.name == "b-up" && promised.first?.rank == 1)
    #expect(abs((promised.first?.points ?? 0) - 25) < 1e-9 && promised.first?.relearnt == nil)
    #expect(found.movers.map(\.change) == [.scenario("b-up")] && found.movers.first?.places == 2)
  }
}
