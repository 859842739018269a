import Claims
import Diagnostics
import Testing

/// A common period is a year: what cells show is of one year, each at its latest day.
@Suite struct YearVintageTests {
  let said = [
    Said("kor-jan", 10, source: "one", period: "2025-01"), Said("kor-nov", 20, source: "two", period: "2025-11"),
    Said("usa", 100, entity: "USA", period: "2025"), Said("chn", 30, entity: "CHN", period: "2025-07-08"),
    Said("deu", 5, entity: "DEU", period: "2024-12"),
  ]

  @Test func finerPeriodsOfOneYearStandSideBySide() throws {
    for order in [said, said.reversed()] {
      let result = try World().arrange(order)
      let table = result.arranged.table
      #expect(table.vintages[0] == Period("2025"))
      #expect(result.cell("USA")?.value == 100 && result.cell("USA")?.period == nil)
      #expect(result.cell("CHN")?.period == Period("2025-07-08"))
      // November is not pooled with January.
      #expect(result.cell()?.value == 20 && result.cell()?.witnesses == 1 && result.cell()?.period == Period("2025-11"))
      #expect(result.fate("kor-jan") == .unused(.earlierInYear))
      #expect(result.cell("DEU") == nil && result.fate("deu") == .unused(.otherVintage))
      #expect(result.arranged.vintages[0].coverage.map(\.entities) == [3, 1])
    }
  }

  /// A whole year describes its last day, as a plan "by 2025" does; no quarter or month takes its place.
  @Test func aYearEndsWithItsLastDay() throws {
    func value(_ periods: String...) throws -> Double? {
      try World().arrange(
        periods.enumerated().map { Said("c\($0)", Double($0 + 1), source: "s\($0)", period: $1) }
      ).cell()?.value
    }
    #expect(try value("2025", "2025-11") == 1)
    #expect(try value("2025-Q4", "2025", "2025-12-31") == 2)
    #expect(try value("2025-Q2", "2025-H1", "2025-06-30") == 2)
    // A year that begins in another is of the one it ends in.
    #expect(try value("2024-07/2025-06", "2025-03") == 1)
  }

  @Test func onePeriodOfAllIsTheIndicators() throws {
    let table = try World().arrange(
      ["KOR", "USA"].map { Said("c\($0)", 1, entity: $0, period: "2025-06") }
    ).arranged.table
    #expect(table.vintages[0] == Period("2025-06") && table.cells[0].allSatisfy { $0?.period == nil })
  }

  @Test func aLaterFigureThatCannotBeUsedHidesNoEarlierOne() throws {
    let result = try World().arrange([
      Said("good", 10, period: "2025-01"), Said("parsecs", 20, unit: "parsec", source: "two", period: "2025-11"),
    ])
    #expect(result.cell()?.value == 10 && result.cell()?.period == nil)
    #expect(result.fate("parsecs") == .unused(.unknownUnit))
  }

  @Test func theFrameworkMayPinWhatIsFiner() throws {
    var world = World()
    world.nodes[0].period = "2025-07-08"
    let day = try world.arrange(said)
    #expect(day.cell("CHN")?.value == 30 && day.cell() == nil && day.cell("USA") == nil)
    world.nodes[0].period = "2025"
    let year = try world.arrange(said)
    #expect(year.cell()?.value == 20 && year.cell("CHN")?.value == 30 && year.cell("USA")?.value == 100)
  }

  /// June's list is out of date once there is one of November: who is on it no more has none.
  @Test func theLatestCompleteListOfTheYearCounts() throws {
    var world = World()
    world.sources = [Source(id: "list", coverage: .complete)]
    let result = try world.arrange([
      Said("j1", 4, subject: "compute.stock", source: "list", period: "2025-06"),
      Said("j2", 9, entity: "USA", subject: "compute.stock", source: "list", period: "2025-06"),
      Said("n2", 8, entity: "USA", subject: "compute.stock", source: "list", period: "2025-11"),
    ])
    func cell(_ code: String) -> Cell? { result.arranged.table[code, "compute.stock"] }
    #expect(cell("USA")?.value == 8)
    #expect(cell("KOR")?.value == 0 && cell("KOR")?.flags.contains(.enumerated) == true)
    #expect(result.fate("j1") == .unused(.earlierInYear))
  }

  @Test func whoPassesOnAFigureUnderTheWholeYearDoesNotTakeItsPlace() throws {
    let result = try World().arrange([
      Said("own", 7, source: "one", period: "2025-07"), Said("told", 7, source: "two", origin: "one", period: "2025"),
    ])
    #expect(result.fate("own") == .used(indicator: 0, role: .witness))
    guard case .echo = result.fate("told") else {
      Issue.record("the second-hand figure is no echo")
      return
    }
    #expect(result.arranged.table.vintages[0] == Period("2025-07"))
  }

  @Test func aSumOverManyYearsIsNoFigureOfTheLast() throws {
    let result = try World().arrange(
      ["CHN", "DEU", "USA"].map { Said("s-\($0)", 1, entity: $0, period: "1950/2025-12") }
        + [Said("k", 5, period: "2025")])
    #expect(result.cell("CHN")?.value == 1 && result.cell() == nil)
    #expect(result.arranged.emptyCells().items.count == 1)
  }

  @Test func aPinnedHalfTakesItsMonths() throws {
    var world = World()
    world.nodes[0].period = "2025-H2"
    let result = try world.arrange(said)
    #expect(result.cell()?.value == 20 && result.cell("CHN")?.value == 30 && result.cell("USA") == nil)
  }

  @Test func anAbsenceIsOfTheLatestList() throws {
    for order in [["june", "december"], ["december", "june"]] {
      var world = World()
      world.sources = order.map { Source(id: $0, coverage: .complete) }
      let table = try world.arrange([
        Said("j", 9, entity: "USA", subject: "compute.stock", source: "june", period: "2025-06"),
        Said("d", 8, entity: "USA", subject: "compute.stock", source: "december", period: "2025-12"),
      ]).arranged.table
      #expect(table["KOR", "compute.stock"]?.value == 0 && table.vintages[1] == Period("2025-12"))
    }
  }

  /// Where zero is outside the indicator's range a later list leaves the cell empty, and no other vintage would fill it.
  @Test func whoLeftACompleteListAndHasNoZero() throws {
    var world = World()
    world.sources = [Source(id: "list", coverage: .complete)]
    world.nodes[1].minimum = 1
    let arranged = try world.arrange([
      Said("j1", 4, subject: "compute.stock", source: "list", period: "2025-06"),
      Said("j2", 9, entity: "USA", subject: "compute.stock", source: "list", period: "2025-06"),
      Said("n2", 8, entity: "USA", subject: "compute.stock", source: "list", period: "2025-11"),
    ]).arranged
    #expect(arranged.table["KOR", "compute.stock"] == nil)
    let told = arranged.emptyCells().items
    #expect(told.count == 1 && told.first?.message.hasPrefix("KOR has no figure") == true)
    #expect(told.first?.advice?.contains("a later complete list") == true)
  }
}
