import Claims
import Linear
import Methods
import Testing

/// Published and independently computed scores of the normalising methods. “COINr” is version 1.1.14, with the expectations
/// of its own test suite (`test-normalise.R`) where it has numbers.
struct NormalisingTests {
  private func scores(
    _ name: String, _ options: [String: OptionValues.Value] = [:], _ x: Column, direction: Int = 1,
    of entities: [String] = []
  ) throws -> Column {
    let method = try Catalogue.normalising.make(name, options)
    let scale = try method.learn(x, indicator: "x", direction: direction, on: .linear, of: entities)
    return scale.scores(x, among: x)
  }

  private func scores(
    _ name: String, _ x: Column, direction: Int = 1, of entities: [String] = []
  ) throws -> Column { try scores(name, [:], x, direction: direction, of: entities) }

  private let x = [12.5, 3, 7.25, 40, 7.25, 18, 0.5]
  /// With a tie and a gap.
  private let y = [3, .nan, 1, 2, 2, 8.5]

  @Test func becker2022DistanceToTarget() throws {
    let targets = ["targets": OptionValues.Value.numbers(["x": 10])]
    #expect(close(try scores("distance-to-target", targets, [0, 5, 11]), [0, 0.5, 1.1]))
    let capped = targets.merging(["cap": .flag(true)]) { $1 }
    #expect(close(try scores("distance-to-target", capped, [0, 5, 11]), [0, 0.5, 1]))
    let low: [String: OptionValues.Value] = ["targets": .numbers(["x": 0])]
    #expect(close(try scores("distance-to-target", low, [-1, 1, 10], direction: -1), [1.1, 0.9, 0]))
    let lowCapped = low.merging(["cap": .flag(true)]) { $1 }
    #expect(close(try scores("distance-to-target", lowCapped, [-1, 1, 10], direction: -1), [1, 0.9, 0]))
    let ten = (1...10).map(Double.init)
    let eight = try scores("distance-to-target", ["targets": .numbers(["x": 8]), "cap": .flag(true)], ten)
    #expect(eight[0] == 0 && close(Array(eight[7...]), [1, 1, 1]))
  }

  /// COINr's goalposts are the same but for its scale of 1 and its default to cut.
  @Test func becker2022Goalposts() throws {
    let method = try Catalogue.normalising.make(
      "goalposts", ["goalposts": .ranges(["x": 0...10]), "high": .number(1), "cut": .flag(true)])
    let up = try method.learn([], indicator: "x", direction: 1).scores([1, 11, -1], among: [])
    #expect(close(up, [0.1, 1, 0]))
    let down = try method.learn([], indicator: "x", direction: -1).scores([1, -1, 11], among: [])
    #expect(close(down, [0.9, 1, 0]))
  }

  /// R's rank with ties.method min, average and max, na.last = "keep", which COINr's n_rank, n_borda and n_prank call.
  @Test func becker2022Ranks() throws {
    #expect(close(try scores("rank", y), [3, .nan, 0, 1, 1, 4]))
    #expect(close(try scores("rank", ["first": .number(1)], y), [4, .nan, 1, 2, 2, 5]))
    #expect(close(try scores("rank", ["first": .number(1), "ties": .text("average")], y), [4, .nan, 1, 2.5, 2.5, 5]))
    #expect(close(try scores("rank", ["ties": .text("highest")], y, direction: -1), [1, .nan, 4, 3, 3, 0]))
    #expect(close(try scores("percentile-rank", y), [0.75, .nan, 0, 0.25, 0.25, 1]))
    #expect(close(try scores("percentile-rank", ["high": .number(100)], y, direction: -1), [25, .nan, 100, 50, 50, 0]))
    #expect(close(try scores("borda", y), try scores("rank", y), 0))
  }

  /// Five ballots' worth: with ties shared, an indicator gives out n(n - 1)/2 points, whoever is tied.
  @Test func borda1781() throws {
    for values in [[1, 2, 3, 4, 5], [1, 1, 3, 4, 4], [7, 7, 7, 7, 7]] as [Column] {
      #expect(try scores("borda", ["ties": .text("average")], values).reduce(0, +) == 10)
    }
  }

  @Test func becker2022Distances() throws {
    #expect(close(try scores("distance-to-maximum", [2, 4, 10, .nan]), [0, 0.25, 1, .nan]))
    let named: [String: OptionValues.Value] = ["entity": .text("B")]
    let entities = ["A", "B", "C", "D"]
    // 1 - (4 - x) / (4 - 2), and for -x: 1 - (-4 + x) / (-4 + 10).
    #expect(close(try scores("distance-to-reference", named, [2, 4, 10, .nan], of: entities), [0, 1, 4, .nan]))
    #expect(
      close(
        try scores("distance-to-reference", named, [2, 4, 10, .nan], direction: -1, of: entities),
        [8.0 / 6, 1, 0, .nan]))
    let capped = named.merging(["cap": .flag(true)]) { $1 }
    #expect(close(try scores("distance-to-reference", capped, [2, 3, 10, 7], of: entities), [0, 1, 1, 1]))
  }

  /// The Handbook's distance to a reference country, x / x_ref.
  @Test func oecd2008DistanceToReference() throws {
    let ratio: [String: OptionValues.Value] = ["entity": .text("B"), "measure": .text("ratio")]
    #expect(
      close(try scores("distance-to-reference", ratio, [10, 12, 7.5], of: ["A", "B", "C"]), [10.0 / 12, 1, 0.625]))
  }

  /// pymcdm 1.4.0: max_normalization, sum_normalization, vector_normalization.
  @Test func hwang1981() throws {
    #expect(close(try scores("fraction-of-maximum", x), [0.3125, 0.075, 0.18125, 1, 0.18125, 0.45, 0.0125]))
    #expect(
      close(
        try scores("sum", x),
        [
          0.14124293785310735, 0.03389830508474576, 0.08192090395480225, 0.4519774011299435, 0.08192090395480225,
          0.2033898305084746, 0.005649717514124294,
        ]))
    let vector = [
      0.26682704827547965, 0.06403849158611512, 0.15475968799977818, 0.8538465544815349, 0.15475968799977818,
      0.3842309495166907, 0.010673081931019186,
    ]
    #expect(close(try scores("vector", x), vector))
    // pymcdm turns costs to 1 - x / ‖x‖: the same distances, other ratios.
    #expect(close(try scores("vector", x, direction: -1), vector.map { -$0 }))
    #expect(close(try scores("vector", [3, 4]), [0.6, 0.8]))
  }

  /// The Handbook's scores by percentile; the percentiles (2.75, 5.125, 11.975, 20.2, 33.4) are NumPy's default.
  @Test func oecd2008Categorical() throws {
    #expect(try scores("categorical", x) == [60, 20, 40, 100, 40, 60, 0])
    #expect(try scores("categorical", x, direction: -1) == [40, 60, 60, 0, 60, 20, 100])
    let hundred = (1...101).map(Double.init)
    let counts = Dictionary(grouping: try scores("categorical", hundred)) { $0 }.mapValues(\.count)
    #expect(counts == [0: 15, 20: 10, 40: 40, 60: 20, 80: 10, 100: 6])
    #expect(try scores("categorical", ["bands": .text("quarters"), "low": .number(1)], [1, 2, 3, 4, 5])[1] == 34)
  }

  /// The Handbook's w = x / x̄ with p = 20 %: a mean of 10, so that 8 and 12 are still about it.
  @Test func oecd2008AboveBelowMean() throws {
    let values = [7, 8, 12, 13, .nan]
    #expect(close(try scores("above-below-mean", values), [-1, 0, 0, 1, .nan]))
    #expect(close(try scores("above-below-mean", values, direction: -1), [1, 0, 0, -1, .nan]))
    #expect(close(try scores("above-below-mean", ["threshold": .number(0)], [9, 10, 11], direction: -1), [1, 0, -1]))
  }

  /// SciPy 1.17.1: special.expit of stats.zscore with ddof = 1.
  @Test func theodoridis2009() throws {
    let expected = [
      0.49733276426240725, 0.3273576450539712, 0.400650261661066, 0.8852507835216606, 0.400650261661066,
      0.5987090805449099, 0.287641014353438,
    ]
    #expect(close(try scores("logistic", x), expected))
    #expect(close(try scores("logistic", ["high": .number(100)], x, direction: -1), expected.map { 100 * (1 - $0) }))
    // 1 / (1 + e^-2) at one deviation.
    #expect(close(try scores("logistic", ["steepness": .number(2)], [-1, 0, 1])[2], 0.8807970779778823))
  }

  /// De Muro, Mazziotta & Pareto (2011) print the formula; NumPy 2 with its standard deviation of n.
  @Test func demuro2011() throws {
    let expected = [
      99.88476115224455, 92.22137777650684, 95.6497334972316, 122.0682393451695, 95.6497334972316, 104.32145679082954,
      90.20469794078639,
    ]
    #expect(close(try scores("mpi", x), expected))
    #expect(close(try scores("mpi", x, direction: -1), expected.map { 200 - $0 }))
    let standard = try scores("mpi", x)
    #expect(close(Statistics.mean(standard), 100) && close(Statistics.populationStandardDeviation(standard), 10))
  }

  /// Properties that Mazziotta & Pareto (2016, 2018) state: the reference gets 100, goalposts Δ = half their distance to
  /// either side of it 70 and 130, and the two polarities add to 200.
  @Test func mazziotta2016() throws {
    let options: [String: OptionValues.Value] = [
      "goalposts": .ranges(["x": 20...60]), "references": .numbers(["x": 30]),
    ]
    #expect(close(try scores("ampi", options, [30, 10, 50, 60]), [100, 70, 130, 145]))
    #expect(close(try scores("ampi", options, [30, 10, 50, 60], direction: -1), [100, 130, 70, 55]))
    let observed = try scores("ampi", x)
    #expect(close(Statistics.mean(observed), 100) && close((observed.max() ?? 0) - (observed.min() ?? 0), 60))
  }

  @Test func valuesAsTheyAre() throws {
    #expect(close(try scores("none", y), y))
    #expect(close(try scores("none", y, direction: -1), y.map { -$0 }))
  }

  @Test(arguments: ["min-max", "z-score", "logistic", "mpi"], [1, -1])
  func aConstantMayGetTheMiddle(_ name: String, _ direction: Int) throws {
    let method = try Catalogue.normalising.make(name, ["constant": .text("midpoint")])
    let flat = try method.learn([2, 2, .nan], indicator: "flat", direction: direction).scores([2, .nan, 7], among: [])
    let middle = try #require(["min-max": 50, "z-score": 0, "logistic": 0.5, "mpi": 100][name])
    #expect(close(flat, [middle, .nan, middle]))
    let plain = try Catalogue.normalising.make(name)
    #expect(
      try method.learn(x, indicator: "x", direction: direction) == plain.learn(x, indicator: "x", direction: direction))
    #expect(try method.learn([.nan], indicator: "none", direction: direction).isNothing)
    let dropping = try Catalogue.normalising.make(name, ["constant": .text("drop")])
    let left = try dropping.learn([2, 2, .nan], indicator: "flat", direction: direction)
    #expect(left.isLeftOut && left.scores([2, .nan, 7], among: []).allSatisfy { $0.isNaN })
    #expect(try !dropping.learn([.nan], indicator: "none", direction: direction).isLeftOut)
  }
}
