import Claims
import Linear
import Methods
import Robustness
import Testing

/// Draws kept of one table and drawn anew for the entities that differ give what drawing everything gives.
@Suite struct KeptDrawsTests {
  private func plan(_ draws: Int) -> DrawPlan { DrawPlan(draws: draws, seed: 11, modes: [.both], threads: 1) }

  private func whole(_ study: SmallStudy, _ view: DrawView, _ code: String, _ rank: Int, _ draws: Int) throws -> Share?
  {
    let drawn = try simulate(
      table: study.table, views: [view], goals: [.top(entity: code, rank: rank)], plan: plan(draws))[0][0]
    return drawn.entities.contains(code) ? drawn.share(ofGoal: 0) : nil
  }

  /// The other table at the scales of the first.
  private func view(_ study: SmallStudy, like base: DrawView) throws -> DrawView {
    let lens = try LensTable.make(table: study.table, framework: study.framework, lens: .scale)
    let ranking = try study.recipe.rank(lens, framework: study.framework, learnt: base.learnt)
    return DrawView(
      lens: lens, framework: study.framework, recipe: study.recipe, learnt: base.learnt, base: ranking)
  }

  @Test func anyCell() throws {
    let draws = 400
    let study = try SmallStudy.mixed()
    let base = try study.view()
    let kept = try #require(try KeptDraws(study.table, [base], plan(draws)))
    let first = try whole(study, base, "CCC", 3, draws)
    #expect(try kept.shares(of: "CCC", atMost: 3, study.table, [base])?[0] == first)
    var different = 0
    for indicator in [0, 3] {
      for entity in study.table.entities.indices {
        for cell in [nil, SmallStudy.cell(Distribution(.normal(mean: 33, deviation: 2)))] {
          var other = study
          other.table.cells[indicator][entity] = cell
          let changed = try view(other, like: base)
          let again = try kept.shares(of: "CCC", atMost: 3, other.table, [changed])
          let all = try whole(other, changed, "CCC", 3, draws)
          #expect(again != nil && again?[0] == all, "\(indicator) of \(entity)")
          different += all == first ? 0 : 1
        }
      }
    }
    #expect(different > 6)
  }

  /// An error shared with one cell less touches the entity that it leaves.
  @Test func aSharedErrorLess() throws {
    let study = try SmallStudy.mixed()
    let base = try study.view()
    let kept = try #require(try KeptDraws(study.table, [base], plan(400)))
    var other = study
    other.table.sharedErrors[0].cells.removeAll { $0.entity == 0 }
    let shares = try kept.shares(of: "AAA", atMost: 3, other.table, [base])
    #expect(try shares?[0] == whole(other, base, "AAA", 3, 400))
    #expect(try shares?[0] != whole(study, base, "AAA", 3, 400))
  }

  @Test func whatHasToBeDrawnWhole() throws {
    let general = try SmallStudy.mixed(aggregating: Harmonic())
    #expect(try KeptDraws(general.table, [general.view()], plan(100)) == nil)
    let study = try SmallStudy.mixed()
    let base = try study.view()
    let kept = try #require(try KeptDraws(study.table, [base], plan(100)))
    // A figure beyond the grid of the first.
    var far = study
    far.table.cells[0][2] = SmallStudy.cell(Distribution(.normal(mean: 9000, deviation: 2)))
    #expect(try kept.shares(of: "CCC", atMost: 3, far.table, [view(far, like: base)]) == nil)
    // Other weights.
    var weighed = study
    weighed.recipe.weighting = Equal()
    #expect(try kept.shares(of: "CCC", atMost: 3, weighed.table, [view(weighed, like: base)]) == nil)
  }
}
