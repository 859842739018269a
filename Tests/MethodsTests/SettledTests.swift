import Claims
import Linear
import Methods
import Testing

/// Scores that printed ranks take for level are level in contests too, whatever sum they came of.
struct SettledTests {
  private let children = Table(
    rows: ["A", "B", "C"], columns: ["x"], values: [[(1.8 + 8 + 6.4) / 3, (8 + 6.4 + 1.8) / 3, 1]])

  @Test func aLastBitWinsNoContest() throws {
    #expect(children.values[0][0] != children.values[0][1])
    #expect(try Copeland().combine(children, weights: [1], node: "n") == [1, 1, -2])
    #expect(try Borda().combine(children, weights: [1], node: "n") == [1.5, 1.5, 0])
    #expect(try Kemeny().combine(children, weights: [1], node: "n") == [1.5, 1.5, 0])
    let flows = try Catalogue<any Aggregating>.aggregating.make("promethee").combine(children, weights: [1], node: "n")
    #expect(flows[0] == flows[1] && flows[0] > flows[2])
  }

  /// Ties do not chain, and gaps stay.
  @Test func settledByTheFirstOfAGroup() {
    let column: Column = [1, 1 - 0.8e-9, 1 - 1.6e-9, 0, .nan]
    let settled = column.settled()
    #expect(settled[0] == settled[1] && settled[2] == 1 - 1.6e-9 && settled[3] == 0 && settled[4].isNaN)
    #expect([Double]([.nan]).settled()[0].isNaN && [Double]().settled().isEmpty && [2.0, 2].settled() == [2, 2])
  }

  /// Offsets are exact here, so scores must be those of 0, 1, 2, 4.
  @Test func scoresKeepTheirDigitsFarFromNought() throws {
    let near: Column = [0, 1, 2, 4]
    let far = near.map { $0 + 1e12 }
    for method in [try MinMax(OptionValues()), ZScore(), MPIScale(), AMPIScale(), try Logistic()] as [any Normalising] {
      func scores(_ column: Column) throws -> Column {
        try method.learn(column, indicator: "i", direction: -1).scores(column, among: column)
      }
      for (one, other) in zip(try scores(near), try scores(far)) {
        #expect(abs(one - other) < 1e-12 * max(1, abs(one)))
      }
    }
  }
}
