import Linear
import Methods
import Testing

struct TreatingTests {
  func treat(_ name: String, _ x: Column, _ options: [String: OptionValues.Value] = [:]) throws -> Column {
    try Catalogue.treating.make(name, options).learn(x, indicator: "x")(x)
  }

  /// The example of COINr's `winsorise` (Becker et al. 2022): 1 to 10, 30 and 100. One point taken in is enough.
  @Test func coinrsExampleOfWinsorising() throws {
    let x = (1...10).map(Double.init) + [30, 100]
    #expect(try treat("winsorise", x) == (1...10).map(Double.init) + [30, 30])
    // Low outliers are the mirror image.
    #expect(try treat("winsorise", x.map(-)) == ((1...10).map(Double.init) + [30, 30]).map(-))
  }

  @Test func onlyOutliersAreTreatedUnlessAlwaysIsAsked() throws {
    let even = (1...20).map(Double.init)
    for name in Catalogue.treating.names { #expect(try treat(name, even) == even, "\(name)") }
    let logs = try treat("log", even, ["when": .text("always"), "form": .text("ct-original")])
    #expect(logs[0] == 0 && (logs[19] - 2.995732273553991).magnitude < 1e-15, "ln 1 and ln 20")
    // One of the two thresholds is passed: skewness 2.2, kurtosis 3.1.
    let skewed: Column = [1, 1, 1, 1, 1, 1, 1, 1, 2, 2]
    #expect(Statistics.excessKurtosis(skewed) < 3.5)
    #expect(try treat("winsorise", skewed, ["skewness": .number(1)]) == skewed)
    #expect(try treat("winsorise", skewed, ["skewness": .number(1), "either": .flag(true)]) != skewed)
  }

  /// What cannot be taken in by `most` points is transformed, from the original values: ln(x - min + 0.01 (max - min)).
  @Test func tooManyOutliersAreTransformed() throws {
    let x = (1...30).map(Double.init) + [1e3, 1e4, 1e5, 1e6, 1e7, 1e8]
    let treated = try treat("winsorise", x, ["most": .number(2)])
    let range = 1e8 - 1
    #expect((treated[0] - Exact.log(0.01 * range)).magnitude < 1e-12)
    #expect((treated[35] - Exact.log(range + 0.01 * range)).magnitude < 1e-12)
    let kept = try treat("winsorise", x, ["most": .number(2), "then": .text("none")])
    #expect(kept[35] == 1e6 && kept[33] == 1e6 && kept[32] == 1e5)
    let gii = try treat("winsorise", x, ["most": .number(0), "then": .text("log-gii")])
    #expect(gii[0] == 0 && (gii[35] - Exact.log(1e8)).magnitude < 1e-12, "ln 1 to ln max")
    let both = try treat("winsorise", x, ["most": .number(2), "combine": .flag(true)])
    #expect(both[35] == both[33] && both[33] > both[32])
    #expect(throws: MethodError.self) { try treat("log", x.map { $0 / 1e9 }, ["form": .text("gii")]) }
  }

  /// Points count entities, rounds count steps: of three equals at the top, one round takes in all.
  @Test func pointsAndRounds() throws {
    let x = Column(repeating: 1, count: 15) + [2, 2, 2, 50, 50, 50, 900]
    let options: [String: OptionValues.Value] = [
      "skewness": .number(0.1), "kurtosis": .number(-3), "most": .number(3), "then": .text("none"),
    ]
    #expect(try treat("winsorise", x, options.merging(["most": .number(1)]) { $1 })[21] == 50)
    #expect(try treat("winsorise", x, options)[21] == 2, "one point, then four at once")
    #expect(try treat("winsorise", x, options.merging(["count": .text("rounds")]) { $1 })[21] == 1)
  }

  @Test func boxCoxAndTrim() throws {
    let x = (0...10).map(Double.init)
    let squares = try treat("box-cox", x, ["when": .text("always"), "lambda": .number(2)])
    #expect(squares[3] == 7.5 && squares[0] == 0, "(4² - 1) / 2")
    let trimmed = try treat("trim", x, ["when": .text("always"), "low": .number(0.1), "high": .number(0.8)])
    #expect(trimmed[0] == 1 && trimmed[10] == 8 && trimmed[5] == 5)
  }

  @Test("Treatments rise, keep gaps, and go on beyond what they were learnt on", arguments: Catalogue.treating.names)
  func increasing(_ name: String) throws {
    let x: Column = [3, .nan, 1, 2, 2.5, 8, 900, 4, 4.5, 5]
    let treatment = try Catalogue.treating.make(name).learn(x, indicator: "x")
    let points = stride(from: -50.0, through: 2000, by: 12.5).map { treatment($0) }
    #expect(zip(points, points.dropFirst()).allSatisfy { $0 <= $1 } && points.allSatisfy(\.isFinite))
    #expect(treatment(.nan).isNaN)
  }

  @Test func scoresAreLearntOnTreatedValuesAndTiesAreNamed() throws {
    let values = (1...10).map(Double.init) + [30, 100]
    let rows = values.indices.map { "E\($0 + 10)" }
    var recipe = try recipe(normalise: "min-max", [:])
    recipe.treating = try Catalogue.treating.make("winsorise")
    let (lens, framework) = oneNode([values], rows: rows)
    let learnt = try recipe.learn(on: lens, framework: framework)
    let scores = try recipe.scores(lens, framework: framework, learnt: learnt)
    #expect(close([0, 10, 11].map { scores.leaves.values[0][$0] }, [0, 100, 100]))
    let record = try #require(Ranker(recipe, framework).treatments(lens, learnt: learnt).first)
    #expect(record.tied == [["E20", "E21"]])
    #expect(record.skewness.before > 2 && record.skewness.after < record.skewness.before)
  }

  /// The record is of the figures that the decision saw: |skewness| of 1, 2, 3, 6, 20 is 1.94 and asks for nothing; with three
  /// gaps at the mean it is 2.05. Whoever stands at the filled value after the cut is tied with the filled.
  @Test func recordsAreOfFilledFigures() throws {
    var recipe = try recipe(normalise: "none", [:], impute: "mean")
    recipe.treating = try Catalogue.treating.make("winsorise")
    let rows = ["A", "B", "C", "D", "E", "F", "G", "H"]
    let (lens, framework) = oneNode([[6, 3, 1, 2, 20, .nan, .nan, .nan]], rows: rows)
    let ranker = try Ranker(recipe, framework)
    let record = try #require(try ranker.treatments(lens, learnt: ranker.learn(on: lens)).first)
    let mean = 6.4
    let filled: Column = [6, 3, 1, 2, 20, mean, mean, mean]
    #expect(record.treatment == Treatment([.cut(-.infinity...mean)]))
    #expect(record.skewness.before == Statistics.skewness(filled) && rounded([record.skewness.before], 3) == [2.052])
    #expect(
      record.kurtosis.before == Statistics.excessKurtosis(filled) && rounded([record.kurtosis.before], 2) == [5.04])
    #expect(record.tied == [["E", "F", "G", "H"]])
  }
}
