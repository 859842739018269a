import Claims
import Linear
import Methods
import Robustness
import Studies
import Testing

@Suite struct RobustTests {
  @Test func wilsonsHalfWidth() {
    // Wilson's interval of 0 of 10 is 0 … 0.2775, of 5 of 10 0.2366 … 0.7634 (Newcombe 1998 gives the formula).
    #expect(abs(Share.halfWidth(0, draws: 10) - 0.2775 / 2) < 1e-4)
    #expect(abs(Share.halfWidth(0.5, draws: 10) - (0.7634 - 0.2366) / 2) < 1e-4)
  }

  @Test func drawingUntilItIsPrecise() throws {
    let study = try ChoicesTests.study("").load()
    let found = try study.robustness(.precision(0.01))
    let (asked, reached) = try #require(found.precision)
    #expect(asked == 0.01 && reached <= 0.01 && found.draws % 4096 == 0)
    // Half the draws were not enough, or are fewer than are ever made.
    let half = try study.robustness(.count(found.draws / 2)).findings.lenses[0].draws
    #expect(found.draws == 4096 || half.contains { $0.largestHalfWidth > 0.01 })
    // The same draws as when their number is given.
    let same = try study.robustness(.count(found.draws)).findings.lenses[0].draws
    #expect(same.map(\.counts) == found.findings.lenses[0].draws.map(\.counts))
    #expect(same.map(\.wins) == found.findings.lenses[0].draws.map(\.wins))
  }

  /// Two children of the index: USA leads p by 50 and trails q by 50, so that it is above KOR where p weighs more than half.
  @Test func centralWeightsAndConfidence() throws {
    let yaml = SmallStudy.standard["study.yaml"]!.replacing("seed: 3}", with: "seed: 3, concentration: 2}")
    let study = try SmallStudy(yaml: yaml).load()
    let found = try study.robustness(.count(20_000), off: ["evidence"])
    let smaa = try #require(found.smaa.first)
    #expect(smaa.mode == .weights)
    let entities = smaa.draws.entities
    let usa = try #require(entities.firstIndex(of: "USA"))
    let kor = try #require(entities.firstIndex(of: "KOR"))
    let jpn = try #require(entities.firstIndex(of: "JPN"))
    #expect(smaa.draws.central[jpn].draws == 0 && smaa.confidence[jpn] == nil)
    let weights = try #require(smaa.draws.central[kor].weights["index"])
    #expect(weights[1] > 0.5 && abs(weights[0] + weights[1] - 1) < 1e-9)
    #expect(smaa.confidence[kor]?.value == 1 && smaa.confidence[usa]?.value == 1)
    #expect(smaa.draws.central.reduce(0) { $0 + $1.draws } >= 20_000)
    // Holistic acceptability is 1 for who is always first and least for who is always last.
    let all = entities.indices.map { smaa.holistic($0) }
    #expect(all.allSatisfy { $0 > 0 && $0 < 1 } && all[jpn] == all.min())
  }

  @Test func pairsAddUpAndGroupsHoldWhoIsNotToldApart() throws {
    let found = try ChoicesTests.study("").load().robustness(.count(4096))
    for draws in found.findings.lenses[0].draws {
      for one in draws.entities {
        for other in draws.entities where other != one {
          let (a, b) = (
            try #require(draws.winning(one, over: other)).value, try #require(draws.winning(other, over: one)).value
          )
          #expect(abs(a + b - 1) < 1e-12)
        }
        // The mean rank is one more than the sum of the shares of the others above.
        let above = draws.entities.filter { $0 != one }.reduce(1) { $0 + (draws.winning($1, over: one)?.value ?? 0) }
        #expect(abs((draws.expectedRank(of: one) ?? 0) - above) < 1e-9)
      }
      for group in draws.notToldApart() {
        for (place, one) in group.enumerated() {
          for other in group[(place + 1)...] {
            #expect((0.05...0.95).contains(draws.winning(one, over: other)?.value ?? 0))
          }
        }
      }
    }
  }

  /// The only uncertain cells are KOR's, of a known grade each.
  @Test func gradesAreOfTheEvidence() throws {
    let study = try ChoicesTests.study("").load()
    let grades = try #require(try study.robustness(.count(256)).grades[0])
    #expect(grades.entities == ["CHN", "JPN", "KOR", "USA"])
    // Every spread of this study is its own assumption. CHN, KOR and USA change places; JPN, with nought, is always last.
    let shares = grades.shares.compactMap(\.self)
    #expect(shares.count > 1 && shares.allSatisfy { $0[.assumed] == 1 })
  }

  /// The first that applies.
  @Test func everyCellHasOneGrade() {
    func grade(_ flags: Cell.Flags, witnesses: Int) -> EvidenceGrades.Grade {
      Cell(
        value: 1, low: 0, high: 2, distribution: Distribution(.uniform(low: 0, high: 2)), witnesses: witnesses,
        kinds: [.measurement], flags: flags
      ).grade
    }
    #expect(grade([.contested, .assumedSpread], witnesses: 3) == .contested)
    #expect(grade(.assumedSpread, witnesses: 3) == .assumed && grade(.censored, witnesses: 1) == .assumed)
    #expect(grade(.wordsOnly, witnesses: 1) == .assumed)
    #expect(grade([], witnesses: 1) == .single && grade([], witnesses: 2) == .documented)
  }

  @Test func meansOverSobolPointsAgreeWithDraws() throws {
    #expect(try ChoicesTests.study("").load().robustness(.count(200_000)).expectedRanks == [nil], "more draws err less")
    let found = try ChoicesTests.study("").load().robustness(.count(4096))
    let both = try #require(found.findings.lenses[0].draws(.both))
    let sobol = try #require(found.expectedRanks[0])
    #expect(sobol.entities == both.entities)
    for (place, entity) in sobol.entities.enumerated() {
      let difference = abs(sobol.means[place] - (both.expectedRank(of: entity) ?? 0))
      #expect(difference <= 5 * ((both.standardErrorOfRank(of: entity) ?? 0) + sobol.standardErrors[place]) + 1e-3)
    }
  }

  @Test func sensitivitySaysWhatToMeasure() throws {
    var study = try ChoicesTests.study("").load()
    study.plan.threads = 2
    var asked = SensitivityAsked(entity: "KOR", top: 3)
    asked.points = 1024
    asked.single = true
    let (_, lenses) = try #require(try study.sensitivities(asked))
    let one = try #require(lenses.first)
    #expect(one.kinds.groups.map(\.name).sorted() == ["evidence", "weights"])
    #expect(one.kinds.outcomes.last == .gap(entity: "KOR", to: "CHN"))
    #expect(one.single?.groups.count ?? 0 > 5)
    #expect(!one.next.isEmpty && one.next.allSatisfy { $0.state == .assumed })
    let shares = one.next.map(\.share.value)
    #expect(shares == shares.sorted(by: >))
    asked.entity = "XXX"
    #expect(throws: (any Error).self) { try study.sensitivities(asked) }
  }
}
