import Claims
import Methods
import Testing

/// Targets that the framework states, as COINr's iMeta does.
///
/// COINr's n_dist2targ (Becker et al. 2022): y = (x - min) / (targ - min); for lower is better y = (max - x) / (max - targ);
/// with cap_max, y > 1 becomes 1.
struct TargetTests {
  private let x: Column = [2, 8, 5, .nan, 11]
  private let rows = ["A", "B", "C", "D", "E"]

  private func method(_ options: [String: OptionValues.Value] = [:]) throws -> any Normalising {
    try Catalogue.normalising.make("distance-to-target", options)
  }

  private func scores(
    _ node: Framework.Node, lens: Lens? = nil, _ options: [String: OptionValues.Value] = [:]
  ) throws -> Column {
    try method(options).learn(x, of: node, lens: lens, entities: rows).scores(x, among: x)
  }

  @Test func coinrsFormula() throws {
    let up = try scores(Framework.Node(code: "x", target: 8))
    #expect(close(up, [0, 1, 0.5, .nan, 1.5]))
    let down = try scores(Framework.Node(code: "x", direction: -1, target: 3))
    #expect(close(down.filter { !$0.isNaN }, [1.125, 0.375, 0.75, 0]))
    let capped = try scores(Framework.Node(code: "x", target: 8), ["cap": .flag(true)])
    #expect(close(capped, [0, 1, 0.5, .nan, 1]) && capped[4] == 1)
    let cappedDown = try scores(Framework.Node(code: "x", direction: -1, target: 3), ["cap": .flag(true)])
    #expect(close(cappedDown.filter { !$0.isNaN }, [1, 0.375, 0.75, 0]))
  }

  @Test func theStudysTargetGoesBeforeTheFrameworks() throws {
    let own = try scores(Framework.Node(code: "x", target: 8), ["targets": .numbers(["x": 11, "y": 1])])
    #expect(close(own.filter { !$0.isNaN }, [0, 2.0 / 3, 1.0 / 3, 1]))
  }

  /// ln 2 to ln 8 is two thirds of the way from ln 2 to ln 16.
  @Test func aTargetGoesThroughTheLogarithmOfItsScale() throws {
    let node = Framework.Node(code: "x", scale: .log, target: 16)
    let logs = [2.0, 8, 16].map { LensMap(factor: 1, scale: .log)($0) }
    let scale = try method().learn(logs, of: node, lens: .scale, entities: ["A", "B", "C"])
    #expect(close(scale.scores(logs, among: logs), [0, 2.0 / 3, 1]))
  }

  @Test func withoutATargetTheErrorNamesBothPlaces() throws {
    let error = #expect(throws: MethodError.self) { try scores(Framework.Node(code: "x")) }
    #expect(error?.node == "x" && error?.advice == "add “x: number” under `targets`, or a target to the framework")
  }

  @Test func aTotalsTargetIsNoneOfIntensities() throws {
    let node = Framework.Node(code: "x", extent: .extensive, denominator: "pop", target: 8)
    #expect(try scores(node, lens: .scale)[1] == 1)
    let error = #expect(throws: MethodError.self) { try scores(node, lens: .intensity) }
    #expect(error?.node == "x" && error?.option == "targets")
    #expect(close(try scores(node, lens: .intensity, ["targets": .numbers(["x": 20])])[4], 0.5))
  }

  @Test func theRankerHandsTheNodeOn() throws {
    var (lens, framework) = oneNode([[0, 5, 10]], rows: ["A", "B", "C"])
    framework = Framework(
      nodes: framework.nodes.map { node in
        var changed = node
        if node.role == .indicator { changed.target = 20 }
        return changed
      })
    let recipe = try recipe(normalise: "distance-to-target", [:])
    let learnt = try recipe.learn(on: lens, framework: framework)
    #expect(try recipe.scores(lens, framework: framework, learnt: learnt).leaves.values[0] == [0, 0.25, 0.5])
    lens.table.values[0] = [0, 5, 40]
    #expect(try recipe.scores(lens, framework: framework, learnt: learnt).leaves.values[0] == [0, 0.25, 2])
  }
}
