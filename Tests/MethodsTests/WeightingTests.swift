import Claims
import Methods
import Testing

struct WeightingTests {
  let children = Table(rows: ["A", "B", "C", "D"], columns: ["x", "y"], values: [[1, 1, 1, 1], [1, 0, 0, 1]])

  /// x = (1, 3), y = (1, 1): e_x = -(¼ ln ¼ + ¾ ln ¾) / ln 2 = 0.811278…, e_y = 1; and half of y's four known: ½.
  @Test func entropyWorkedByHand() throws {
    let entropy = try Catalogue.weighting.make("entropy")
    let pair = Table(rows: ["A", "B"], columns: ["x", "y"], values: [[1, 3], [1, 1]])
    #expect(close(try entropy.weights(pair, given: [1, 1], node: "n"), [1 - 0.8112781244591328, 0]))
    #expect(close(try entropy.weights(children, given: [1, 1], node: "n"), [0, 0.5]))
  }

  /// Rescaled, each of three columns has s = ½ over (0, ½, 1) in some order; r = ½ between x and y, -1 between x and z,
  /// -½ between y and z: conflicts ½ + 2, ½ + 3/2, 2 + 3/2.
  @Test func criticWorkedByHand() throws {
    let table = Table(
      rows: ["A", "B", "C"], columns: ["x", "y", "z"], values: [[0, 5, 10], [1, 3, 2], [300, 200, 100]])
    let weights = try Catalogue.weighting.make("critic").weights(table, given: [1, 1, 1], node: "n")
    #expect(close(weights, [1.25, 1, 1.75]))
  }

  @Test func nothingToTellApartIsAnError() {
    let same = Table(rows: ["A", "B"], columns: ["x", "y"], values: [[2, 2], [3, 3]])
    for name in ["entropy", "critic"] {
      #expect(throws: MethodError.self) {
        try Catalogue.weighting.make(name).weights(same, given: [1, 1], node: "n")
      }
    }
  }

  @Test func sharesLeaveTheRestToTheOthers() throws {
    let table = Table(rows: [], columns: ["x", "y", "z"], values: [[], [], []])
    func weights(_ shares: [String: Double]) throws -> [Double] {
      try Catalogue.weighting.make("given", ["shares": .numbers(shares)]).weights(table, given: [1, 1, 3], node: "n")
    }
    #expect(close(try weights(["x": 0.4]), [0.4, 0.15, 0.45]))
    #expect(close(try weights(["elsewhere": 0.4]), [1, 1, 3]))
    #expect(close(try weights(["x": 1]), [1, 0, 0]))
    let error = #expect(throws: MethodError.self) { try weights(["x": 0.7, "y": 0.7]) }
    #expect(error?.option == "shares")
    #expect(throws: MethodError.self) { try weights(["x": 0.2, "y": 0.2, "z": 0.2]) }
  }
}
