import Claims
import Diagnostics
import Linear
import Testing

@Suite struct SpreadTests {
  var world = World()
  func cell(_ said: Said, _ indicator: String = "talent.net_flow") throws -> Cell? {
    try world.arrange([said]).cell("KOR", indicator)
  }

  @Test("A study that declares no spread does not load, and says for which claim")
  func undeclared() {
    var world = world
    world.rules.spread = SpreadRules()
    #expect {
      try world.arrange([Said("x1", 5)])
    } throws: { error in
      guard case EvidenceError.invalid(let invalid) = error else { return false }
      return invalid.problems.items[0].message.contains("x1")
    }
  }

  @Test("Standard error: normal; nothing stated: the declared spread, flagged; the word exact: a point")
  func stated() throws {
    var world = world
    let own = try #require(try cell(Said("a", 5, se: 2)))
    #expect(own.distribution == Distribution(.normal(mean: 5, deviation: 2)))
    #expect(!own.flags.contains(.assumedSpread))
    let assumed = try #require(try cell(Said("a", 5)))
    #expect(assumed.distribution == Distribution(.normal(mean: 5, deviation: 0.05)))
    #expect(assumed.flags.contains(.assumedSpread))
    let about = try #require(try cell(Said("a", 5, bound: .about)))
    #expect(about.distribution == Distribution(.normal(mean: 5, deviation: 1)))
    world.rules.spread.byIndicator = ["talent.net_flow": .exact]
    #expect(try world.arrange([Said("a", 5)]).cell()?.distribution == Distribution(.point(5)))
    world.rules.spread.bySource = ["report": .poisson]
    #expect(
      try world.arrange([Said("a", 4)]).cell()?.distribution
        == Distribution(.logNormal(median: 4, logDeviation: 0.5)))
  }

  @Test("A count of zero is not known exactly: the half-corrected confidence distribution, 95 % point ln 10")
  func zeroCount() throws {
    var world = world
    world.rules.spread.bySource = ["one": .poisson, "two": .poisson, "three": .poisson]
    let cell = try #require(try world.arrange([Said("a", 0, source: "one")]).cell())
    #expect(cell.value == 0 && cell.low == 0 && abs(cell.high - 2.302585092994) < 1e-9)
    #expect(cell.flags.contains(.assumedSpread))
    #expect(abs(cell.distribution.cumulative(1) - (1 - 0.5 / 2.718281828459045)) < 1e-12)
    let pooled = try #require(
      try world.arrange([Said("a", 0, source: "one"), Said("b", 0, source: "two"), Said("c", 0, source: "three")])
        .cell())
    #expect(pooled.value == 0 && pooled.low == 0 && abs(pooled.high - 2.302585092994) < 1e-9)
    let parts = try #require(
      try world.arrange([Said("a", 0, source: "one", part: "x"), Said("b", 0, source: "one", part: "y")])
        .cell())
    #expect(parts.value == 0 && abs(parts.high - 2.302585092994) < 1e-9)
    let table = Cell(figure: 0, spread: .poisson, of: Framework.Node(code: "x"))
    #expect(table?.distribution.components == cell.distribution.components)
  }

  @Test("A bound of zero alone is no figure of zero, unless the range ends there")
  func boundOfZero() throws {
    for bound in [Bound.atLeast, .moreThan, .atMost, .lessThan] {
      let result = try world.arrange([Said("a", 0, bound: bound)])
      #expect(result.cell() == nil && result.fate("a") == .unused(.boundOfZero))
    }
    let least = try world.arrange([Said("a", 0, subject: "share", bound: .atMost)])
    #expect(least.cell("KOR", "share")?.high == 0)
  }

  @Test("low..high is a 90 % interval unless the range is hard")
  func intervals() throws {
    let normal = try #require(try cell(Said("a", low: 600, high: 700)))
    #expect(abs(normal.low - 600) < 1e-9 && abs(normal.high - 700) < 1e-9 && normal.value == 650)
    let skewed = try #require(try cell(Said("a", 10, low: 8, high: 20)))
    #expect(abs(skewed.low - 8) < 1e-9 && abs(skewed.high - 20) < 1e-9)
    let hard = try #require(try cell(Said("a", low: 600, high: 700) { $0.hardRange = true }))
    #expect(hard.distribution == Distribution(.uniform(low: 600, high: 700)))
    let mode = try #require(try cell(Said("a", 610, low: 600, high: 700) { $0.hardRange = true }))
    #expect(mode.distribution == Distribution(.triangular(low: 600, mode: 610, high: 700)))
  }

  @Test("Bounds alone are uniform from the bound to bound × (1 ± bound-spread), and censored")
  func boundsAlone() throws {
    let least = try #require(try cell(Said("a", 100, bound: .atLeast)))
    #expect(least.distribution == Distribution(.uniform(low: 100, high: 150)))
    #expect(least.flags.contains(.censored))
    let less = try #require(try cell(Said("a", -100, bound: .lessThan)))
    #expect(less.distribution == Distribution(.uniform(low: -150, high: -100)))
  }

  @Test("Bounds truncate the pooled distribution and do not enter it; one that contradicts it is set aside")
  func boundsTruncate() throws {
    let result = try world.arrange([
      Said("a", 100, source: "one", se: 10), Said("b", 100, source: "two", bound: .atLeast),
    ])
    let cell = try #require(result.cell())
    #expect(cell.witnesses == 1)
    #expect(cell.distribution.lower == 100 && cell.low > 100)
    #expect(result.fate("b") == .used(indicator: 0, role: .bound))
    let contradicted = try world.arrange([
      Said("a", 100, source: "one", se: 10), Said("b", 200, source: "two", bound: .moreThan),
    ])
    #expect(contradicted.fate("b") == .setAside(.boundContradicts))
    #expect(contradicted.cell()?.flags.contains(.contested) == true)
  }

  @Test("A range of factors widens the distribution; the conversion is counted")
  func units() throws {
    var world = world
    world.units = [UnitConversion(from: "GPU", to: "H100e", factor: 1, low: 0.3, high: 2.5)]
    world.rules.spread.byKind[.measurement] = .exact
    let result = try world.arrange([Said("a", 1000, subject: "compute.gpu_holdings", unit: "GPU")])
    let cell = try #require(result.cell("KOR", "compute.stock"))
    #expect(cell.distribution == Distribution(.triangular(low: 300, mode: 1000, high: 2500), lower: 0))
    #expect(result.arranged.conversions.map(\.claims) == [1])
    let unknown = try world.arrange([Said("a", 5, subject: "compute.stock", unit: "supercomputers")])
    #expect(unknown.fate("a") == .unused(.unknownUnit))
  }

  @Test("Distributions are truncated to the indicator's minimum and maximum; a figure outside is set aside")
  func limits() throws {
    let result = try world.arrange([
      Said("a", 99, subject: "share", se: 5), Said("b", 120, entity: "USA", subject: "share"),
    ])
    let cell = try #require(result.cell("KOR", "share"))
    #expect(cell.high < 100 && cell.distribution.upper == 100)
    #expect(result.cell("USA", "share") == nil)
    #expect(result.fate("b") == .setAside(.outsideRange))
  }
}
