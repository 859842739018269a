import Claims
import Methods
import Testing

/// No answer, no number.
struct NormalisingErrorTests {
  private func error(
    _ name: String, _ options: [String: OptionValues.Value] = [:], _ x: Column, direction: Int = 1,
    on scale: Framework.Node.Scale = .linear, of entities: [String] = ["A", "B", "C"]
  ) -> MethodError? {
    #expect(throws: MethodError.self) {
      try Catalogue.normalising.make(name, options).learn(
        x, indicator: "x", direction: direction, on: scale, of: entities)
    }
  }

  @Test(arguments: ["fraction-of-maximum", "sum", "vector", "above-below-mean"])
  func nothingToDivideBy(_ name: String) {
    #expect(error(name, [:], [0, 0, .nan])?.node == "x")
    #expect(error(name, [:], [1e-300, 0, .nan])?.node == "x")
    if name != "vector" { #expect(error(name, [:], [-5, -4, .nan])?.node == "x") }
  }

  @Test(arguments: ["fraction-of-maximum", "sum"]) func ratiosAreNotTurnedRound(_ name: String) throws {
    let refused = try #require(error(name, [:], [1, 2, 3], direction: -1))
    #expect(refused.node == "x" && refused.advice.contains("reciprocal"))
  }

  @Test(arguments: ["fraction-of-maximum", "sum", "vector", "above-below-mean"]) func logarithmsHaveNoShares(
    _ name: String
  ) {
    #expect(error(name, [:], [1, 2, 3], on: .log)?.node == "x")
    #expect(throws: Never.self) {
      try Catalogue.normalising.make(name).learn([1, 2, 3], indicator: "x", direction: 1, on: .log1p)
    }
  }

  @Test func references() {
    let named: [String: OptionValues.Value] = ["entity": .text("B")]
    #expect(Catalogue.normalising.check("distance-to-reference", [:]).map(\.option) == ["entity"])
    #expect(error("distance-to-reference", named, [1, .nan, 3])?.entity == "B")
    #expect(error("distance-to-reference", named, [3, 1, 2])?.entity == "B", "the worst is no way off")
    #expect(error("distance-to-reference", named, [1, 3, 2], direction: -1)?.entity == "B")
    #expect(error("distance-to-reference", named, [1, 2], of: ["A", "C"])?.option == "entity")
    let ratio = named.merging(["measure": .text("ratio")]) { $1 }
    #expect(error("distance-to-reference", ratio, [1, 2, 3], direction: -1)?.advice.contains("reciprocal") == true)
    #expect(error("distance-to-reference", ratio, [1, -2, 3])?.entity == "B")
    #expect(error("distance-to-reference", ratio, [1, 2, 3], on: .log)?.node == "x")
  }

  @Test func targets() throws {
    let targets: [String: OptionValues.Value] = ["targets": .numbers(["x": -1])]
    #expect(error("distance-to-target", [:], [1, 2, 3])?.option == "targets")
    #expect(error("distance-to-target", targets, [1, 2, 3])?.option == "targets", "no better than the worst")
    #expect(error("distance-to-target", targets, [1, 2, 3], on: .log)?.option == "targets")
    #expect(Catalogue.normalising.check("distance-to-target", targets).isEmpty, "targets may be below nought")
    #expect(
      Catalogue.normalising.check("distance-to-target", ["targets": .numbers(["x": .infinity])]).map(\.key) == ["x"])
    // In logarithms the target is taken to the scale too: ln 100 is twice ln 10.
    let method = try Catalogue.normalising.make("distance-to-target", ["targets": .numbers(["x": 100])])
    let scale = try method.learn([0, 1], indicator: "x", direction: 1, on: .log)
    #expect(close(try #require(scale.score(2.302585092994046)), 0.5))
  }

  @Test func postsAndReferencesOfAMPI() {
    #expect(error("ampi", ["goalposts": .ranges(["x": -1...1])], [1, 2, 3], on: .log)?.option == "goalposts")
    #expect(error("ampi", ["references": .numbers(["x": 0])], [1, 2, 3], on: .log)?.option == "references")
    #expect(error("ampi", [:], [1, 1, .nan])?.node == "x")
  }

  @Test func nobodyElse() { #expect(error("percentile-rank", [:], [1, .nan, .nan])?.node == "x") }

  @Test(arguments: ["percentile-rank", "categorical", "logistic"]) func lowAndHigh(_ name: String) {
    #expect(Catalogue.normalising.check(name, ["low": .number(200)]).map(\.option) == ["high"])
  }
}
