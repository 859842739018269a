import Claims
import Linear
import Testing

/// "A group can also be an entity of its own (EU27: sum or weighted mean)."
@Suite struct GroupEntityTests {
  private func cell(_ value: Double, _ deviation: Double) -> Cell {
    let distribution = Distribution(.normal(mean: value, deviation: deviation))
    let ends = distribution.interval90
    return Cell(
      value: value, low: ends.low, high: ends.high, distribution: distribution, witnesses: 1, kinds: [.measurement])
  }

  private func table(_ chips: [Double?], _ share: [Double?], _ people: [Double?]) -> IndicatorTable {
    IndicatorTable(
      entities: ["AAA", "BBB"].map { Entity(code: $0, name: $0) },
      indicators: [
        .init(code: "chips", parent: "index", extent: .extensive), .init(code: "share", parent: "index"),
        .init(code: "people", role: .denominator, extent: .extensive),
      ], vintages: [nil, nil, nil],
      cells: [chips, share, people].map { column in column.map { $0.map { cell($0, 3) } } })
  }

  private let union = EntityGroup(
    code: "UNI", name: "Union",
    members: [.init(entity: "AAA", decidedBy: "treaty"), .init(entity: "BBB", decidedBy: "treaty")])

  @Test func extensiveFiguresAddAndIntensiveOnesAreWeighted() throws {
    let result = table([100, 200], [10, 40], [1, 3]).adding(union, weightedBy: "people")
    let chips = try #require(result["UNI", "chips"])
    #expect(chips.value == 300)
    #expect(abs((chips.high - chips.low) - 2 * 1.6448536269514722 * 18.0.squareRoot()) < 1e-9)
    #expect(result["UNI", "share"]?.value == 0.25 * 10 + 0.75 * 40)
    #expect(result["UNI", "people"]?.value == 4)
    #expect(chips.flags.contains(.ofMembers))
    #expect(result.entities.map(\.ranked) == [false, false, true])
  }

  @Test func aMemberWithoutAFigureLeavesTheGroupWithoutOne() {
    let result = table([100, nil], [10, 40], [1, nil]).adding(union, weightedBy: "people")
    #expect(result["UNI", "chips"] == nil)
    #expect(result["UNI", "share"] == nil)
    #expect(table([1, 2], [10, 40], [1, 3]).adding(union, weightedBy: "")["UNI", "share"] == nil)
  }

  @Test func whatASourceMakesAlikeInAllMembersDoesNotAverageOut() throws {
    var shared = table([100, 200], [10, 40], [1, 3])
    shared.sharedErrors = [
      SharedError(
        name: "source", factor: Distribution(.logNormal(median: 1, logDeviation: 0.1)),
        cells: [(indicator: 0, entity: 0), (indicator: 0, entity: 1)])
    ]
    let alone = try #require(table([100, 200], [10, 40], [1, 3]).adding(union, weightedBy: "")["UNI", "chips"])
    let wider = try #require(shared.adding(union, weightedBy: "")["UNI", "chips"])
    #expect(wider.high - wider.low > 5 * (alone.high - alone.low))
  }
}
