import Claims
import Linear
import Methods
import Robustness
import Testing

/// With nothing uncertain, draws of evidence are the base ranking: three equal weights are no whole number of the grid's
/// units, and equal sums of other terms differ in their last bits.
struct TiesInDrawsTests {
  private func study(_ index: any Aggregating, gap: Bool = false) throws -> SmallStudy {
    let rows: [[Double]] = [[4, 9, 6], [4, 6, 9], [9, 4, 6], [1, 1, 1], [10, 10, 10]]
    var cells: [String: [Distribution?]] = [:]
    for (column, code) in ["a", "b", "c"].enumerated() {
      cells[code] = rows.map { Distribution(.point($0[column])) }
    }
    if gap { cells["a"]?[3] = nil }
    return try SmallStudy(
      ["E0", "E1", "E2", "E3", "E4"], pillars: [("p", ["a", "b", "c"])], aggregating: index, normalising: Unscaled(),
      cells)
  }

  @Test(arguments: [Arithmetic(), Geometric(), Copeland(), Kemeny(), Borda()] as [any Aggregating])
  func drawsAreTheBase(_ index: any Aggregating) throws {
    for gap in [false, true] {
      var study = try study(Arithmetic(), gap: gap)
      study.recipe.aggregatingOf = type(of: index).path == .geometric ? [:] : [Recipe.level(1): index]
      if type(of: index).path == .geometric { study.recipe.aggregating = index }
      let base = try study.view().base
      let drawn = try #require(try study.draw(64, modes: [.evidence]).first)
      for (row, code) in study.table.entities.map(\.code).enumerated() {
        let rank = try #require(base.ranks[row])
        // Of equals, draws split the places they hold together.
        let equal = base.ranks.count { $0 == rank }
        #expect(drawn.rankInterval(of: code) == rank...(rank + equal - 1))
      }
    }
  }
}
