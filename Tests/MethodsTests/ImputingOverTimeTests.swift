import Claims
import Methods
import Testing

/// Becker et al. (2022), COINr: `impute_panel` and its tests (tests/testthat/test-impute_panel.R).
struct ImputingOverTimeTests {
  private let nan = Double.nan

  /// One unit's series over years, with the gaps of each year filled by the years beside it.
  private func fill(
    _ name: String, _ series: Column, years: [Double] = [2020, 2021, 2022],
    _ options: [String: OptionValues.Value] = [:]
  ) throws -> Column {
    let method = try Catalogue.imputing.make(name, options)
    func table(_ year: Int) -> Table { Table(rows: ["A"], columns: ["x"], values: [[series[year]]]) }
    return try series.indices.map { year in
      let others = series.indices.filter { $0 != year }.map { (time: years[$0], table: table($0)) }
      let around = Surroundings(panel: Panel(time: years[year], others: others))
      return try method.impute(table(year), around).values[0][0]
    }
  }

  @Test("linear_imp_works") func linear() throws {
    #expect(try fill("linear", [1, 2, 3]) == [1, 2, 3])
    #expect(try fill("linear", [3, nan, 5]) == [3, 4, 5])
    #expect(try fill("linear", [nan, 5, 6]) == [5, 5, 6])
    #expect(try fill("linear", [7, 8, nan]) == [7, 8, 8])
  }

  @Test("constant_imp_works") func constant() throws {
    #expect(try fill("constant", [1, 2, 3]) == [1, 2, 3])
    #expect(try fill("constant", [3, nan, 5]) == [3, 3, 5])
    #expect(try fill("constant", [nan, 5, 6]) == [5, 5, 6])
    #expect(try fill("constant", [7, 8, nan]) == [7, 8, 8])
  }

  @Test("panel imputation correct: the year before, however far back, and never a later one") func last() throws {
    #expect(try fill("last", [7, 8, nan]) == [7, 8, 8])
    #expect(try fill("last", [7, nan, nan]) == [7, 7, 7])
    #expect(try fill("last", [nan, 5, nan])[0].isNaN)
    // max_time counts the time points of the data, not calendar years.
    let far = try fill("last", [7, nan, nan], years: [2012, 2016, 2020], ["years": .number(1)])
    #expect(far[1] == 7 && far[2].isNaN)
    #expect(try fill("last", [7, nan, nan], years: [2012, 2016, 2020], ["years": .number(2)])[2] == 7)
    #expect(throws: MethodError.self) { try Catalogue.imputing.make("last", ["years": .number(1.5)]) }
  }

  /// R: approx(c(2010, 2013, 2020), c(1, NA, 8), xout = 2013)$y is 1 + 7 * (3 / 10).
  @Test func linearGoesByTheYearsThemselves() throws {
    #expect(try fill("linear", [1, nan, 8], years: [2010, 2013, 2020])[1] == 1 + 7 * 0.3)
    // R stops here, for want of a second figure.
    #expect(try fill("linear", [nan, 4, nan]) == [4, 4, 4])
    #expect(try fill("linear", [nan, nan, nan]).allSatisfy { $0.isNaN })
  }

  @Test(arguments: ["last", "constant", "linear"]) func withoutOtherYearsThereIsAnErrorThatSaysWhatToDo(_ name: String)
    throws
  {
    let method = try Catalogue.imputing.make(name)
    let table = Table(rows: ["A"], columns: ["x"], values: [[nan]])
    for panel in [nil, Panel(time: 2020, others: [])] {
      let error = #expect(throws: MethodError.self) { try method.impute(table, Surroundings(panel: panel)) }
      #expect(error?.advice.contains("mix-vintages") == true && error?.advice.contains("Time") == true)
    }
  }

  /// Each year by its own denominator: 6/3 in 2019, and not 6/2.
  @Test func everyYearHasItsOwnDenominators() throws {
    let framework = Framework(nodes: [
      .init(code: "index", role: .aggregate),
      .init(code: "x", parent: "index", extent: .extensive, denominator: "pop", per: 10, intensityScale: .log),
      .init(code: "pop", role: .denominator),
    ])
    var table = indicatorTable(
      Table(rows: ["A", "B", "C"], columns: ["x", "pop"], values: [[.nan, 8, 9], [2, 4, 1]]), framework)
    table.time = 2020
    table.others = [
      Moment(time: 2018, values: [[1, 5, 5], [nil, 5, 5]]), Moment(time: 2019, values: [[6, nil, 5], [3, 4, 5]]),
    ]
    let panel = try #require(try Panel.make(table: table, framework: framework, lens: .intensity))
    let log = LensMap(factor: 1, scale: .log)
    #expect(panel.others[1].table.values[0][0] == log(6 * (10.0 / 3)))
    #expect(panel.others[0].table.values[0][0].isNaN, "a figure without its denominator is a gap")
    var recipe = try recipe(impute: "last")
    recipe.panel = panel
    recipe.rankCoverage = 0
    recipe.minCoverage = 0
    let lens = try LensTable.make(table: table, framework: framework, lens: .intensity)
    let ranker = try Ranker(recipe, framework)
    let learnt = try ranker.learn(on: lens)
    #expect(
      try ranker.imputations(lens, learnt: learnt)
        == [ImputedCell(entity: "A", indicator: "x", value: log(6 * (10.0 / 3)), method: "last", times: [2019])])
    table.others[1].values[0][0] = -6
    let error = #expect(throws: MethodError.self) {
      try Panel.make(table: table, framework: framework, lens: .intensity)
    }
    #expect(error?.message.hasPrefix("x of A in 2019 is -6") == true)
  }

  @Test func anIndicatorOrANodeMayBeImputedOtherwise() throws {
    let framework = smallFramework
    var table = sample(entities: 6)
    for column in table.columns.indices { table.values[column] = [0, 1, 2, 3, 10, .nan] }
    let lens = LensTable(lens: .scale, table: table, maps: [])
    func filled(_ of: [String: String]) throws -> Column {
      var recipe = try recipe(impute: "mean")
      recipe.imputingOf = try of.mapValues { try Catalogue.imputing.make($0) }
      recipe.rankCoverage = 0
      recipe.minCoverage = 0
      let ranker = try Ranker(recipe, framework)
      let cells = try ranker.imputations(lens, learnt: try ranker.learn(on: lens))
      return table.columns.map { code in cells.first { $0.indicator == code }?.value ?? .nan }
    }
    // p1 p2 | q1 q2 q3 | r1: mean 3.2, median 2.
    #expect(try filled([:]) == [3.2, 3.2, 3.2, 3.2, 3.2, 3.2])
    #expect(try filled(["q": "median"]) == [3.2, 3.2, 2, 2, 2, 3.2])
    #expect(close(try filled(["q": "median", "q2": "none", "index": "mean"]), [3.2, 3.2, 2, .nan, 2, 3.2]))
    #expect(throws: MethodError.self) { try filled(["nowhere": "none"]) }
  }

  /// A column of gaps alone has no mean; it is not the mean's to fill.
  @Test func whatAMethodDoesNotFillCannotStopIt() throws {
    let (lens, framework) = oneNode([[1, 2, .nan], [.nan, .nan, .nan]], rows: ["A", "B", "C"])
    var recipe = try recipe(impute: "mean")
    recipe.rankCoverage = 0
    #expect(throws: MethodError.self) { try recipe.learn(on: lens, framework: framework) }
    recipe.imputingOf = ["c1": try Catalogue.imputing.make("none")]
    let learnt = try recipe.learn(on: lens, framework: framework)
    #expect(try recipe.scores(lens, framework: framework, learnt: learnt).leaves.values[0][2] == 50.5)
  }
}
