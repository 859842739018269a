import Claims
import Methods
import Testing

struct LensTests {
  let framework = Framework(nodes: [
    .init(code: "index", role: .aggregate),
    .init(
      code: "total", parent: "index", extent: .extensive, denominator: "people", per: 100, scale: .log,
      intensityScale: .log1p),
    .init(code: "share", parent: "index", extent: .intensive, denominator: "people", per: 100),
    .init(code: "bare", parent: "index", extent: .extensive),
    .init(code: "people", role: .denominator),
  ])

  func table(_ total: Double = 200) -> IndicatorTable {
    indicatorTable(
      Table(
        rows: ["A", "B"], columns: ["total", "share", "bare", "people"],
        values: [[total, 5], [3, 4], [7, .nan], [50, .nan]]), framework, ranked: [true, false])
  }

  @Test func totalsAndIntensities() throws {
    let scale = try LensTable.make(table: table(), framework: framework, lens: .scale)
    let intensity = try LensTable.make(table: table(), framework: framework, lens: .intensity)
    #expect(close(scale.table.values.map { $0[0] }, [5.298317366548036, 1.5, 7]))
    #expect(close(intensity.table.values.map { $0[0] }, [5.993961427306569, 3, 7]), "ln(1 + 200 / (50 / 100))")
    #expect(scale.table.values[1][1].isNaN && scale.maps[1][1] == nil, "no denominator")
    #expect(close(scale.table.values[0][1], 1.6094379124341003) && intensity.table.values[0][1].isNaN)
    #expect(scale.table.values[2][1].isNaN && scale.maps[2][1] != nil, "no value, but a way to one")
    #expect(scale.ranked == [true, false])
  }

  @Test(arguments: Lens.allCases) func mapsLeadTheSameWay(_ lens: Lens) throws {
    let made = try LensTable.make(table: table(), framework: framework, lens: lens)
    #expect(made.maps[0][0]?(200) == made.table.values[0][0] && made.maps[1][0]?(3) == made.table.values[1][0])
  }

  @Test func noLogarithmIsAnErrorThatNamesTheCell() {
    let error = #expect(throws: MethodError.self) {
      try LensTable.make(table: table(0), framework: framework, lens: .scale)
    }
    #expect(error?.node == "total" && error?.entity == "A")
  }
}
