package import Claims
import Linear
package import Methods

/// The draws of evidence and weights of one table, kept score by score, so that a table which differs from it in a few
/// entities is drawn anew for these alone: the same draws as `simulate` makes, on the grid of the first table.
package struct KeptDraws: Sendable {
  private let table: IndicatorTable
  private let ranked: [RankedView]
  private let identities: [WeightSystem.Identity]
  private let systems: [WeightSystem]
  private let grids: [ScoreGrid]
  private let scores: [DrawRows<Int32>]
  private let weights: [DrawRows<Int32>]
  private let tabulated: CellTables
  private let plan: DrawPlan
  private let block: Int

  /// nil where some view has to be drawn table by table, or cells are drawn jointly.
  package init?(_ table: IndicatorTable, _ views: [DrawView], _ plan: DrawPlan) throws(MethodError) {
    guard table.sums.isEmpty, plan.draws > 0 else { return nil }
    var streams = Streams()
    var weighted = WeightSystems(plan, threads: plan.threads)
    var ranked: [RankedView] = []
    var matrix: [MatrixView] = []
    for view in views {
      let one = try weighted.ranked(view, streams: &streams)
      guard let prepared = try MatrixView(one, table, evidence: true) else { return nil }
      ranked.append(one)
      matrix.append(prepared)
    }
    let evidence = try EvidencePlan(matrix, table, streams: &streams, threads: plan.threads)
    block = plan.draws.sixteens
    var draws = MatrixDraws(
      evidence, systems: weighted.all, modes: [.both], kernels: RankingKernels(), draws: block)
    draws.draw(.seed(plan.seed), first: 0)
    tabulated = evidence.tabulated
    scores = draws.scores.map { $0[0] }
    weights = draws.weights
    grids = matrix.map(\.grid)
    self.table = table
    self.ranked = ranked
    identities = weighted.identities
    systems = weighted.all
    self.plan = plan
  }

  /// By view, the draws in which the entity is among the first when the table and the views are these; inside nil: it is
  /// not ranked. nil: has to be drawn whole, because weights, the grid or who is ranked are others.
  package func shares(
    of entity: String, atMost rank: Int, _ other: IndicatorTable, _ views: [DrawView]
  ) throws(MethodError) -> [Share?]? {
    guard other.sums.isEmpty, other.entities.count == table.entities.count else { return nil }
    let moved = entitiesMoved(other)
    var streams = Streams()
    var matrix: [MatrixView] = []
    var again: [[(base: Int, row: Int)]] = []
    var gone: [[Int]] = []
    for (number, view) in views.enumerated() {
      let base = ranked[number]
      let identity = WeightSystem.Identity(base.tree, view.base.scores, sets: try base.ranker.weightSets())
      guard identity == identities[base.system],
        view.base.ranks.indices.allSatisfy({ view.base.ranks[$0] == nil || base.view.base.ranks[$0] != nil })
      else { return nil }
      let rows = base.rows.enumerated().filter { place, row in
        view.base.ranks[row] != nil && (moved[row] || !base.view.isAlike(view, row))
      }
      again.append(rows.map { ($0.offset, $0.element) })
      gone.append(base.rows.indices.filter { view.base.ranks[base.rows[$0]] == nil })
      let part = RankedView(
        view: view, ranker: base.ranker, weights: base.weights, system: base.system, rows: rows.map(\.element))
      guard let prepared = try MatrixView(part, other, evidence: true, on: grids[number]) else { return nil }
      matrix.append(prepared)
    }
    let kernels = RankingKernels()
    var drawn: [DrawRows<Int32>] = []
    if again.contains(where: { !$0.isEmpty }) {
      let evidence = try EvidencePlan(matrix, other, streams: &streams, threads: 1, known: tabulated)
      var draws = MatrixDraws(
        evidence, systems: systems, modes: [.both], kernels: kernels, draws: block)
      draws.draw(.seed(plan.seed), first: 0, weights: weights)
      drawn = draws.scores.map { $0[0] }
    }
    return views.indices.map { view in
      guard let row = ranked[view].codes.firstIndex(of: entity), !gone[view].contains(row) else { return nil }
      var all = scores[view]
      for (place, one) in again[view].enumerated() { all.copy(one.base, from: drawn[view], row: place) }
      for place in gone[view] { all.fill(place, with: .min) }
      return Share(draws: kernels.countTop(all, entity: row, rank: rank, used: plan.draws), of: plan.draws)
    }
  }

  /// By row, whether any cell of the entity, or an error that its source makes alike, is another.
  private func entitiesMoved(_ other: IndicatorTable) -> [Bool] {
    var moved = table.entities.map { _ in false }
    for (before, after) in zip(table.cells, other.cells) {
      for row in moved.indices where before[row]?.value != after[row]?.value { moved[row] = true }
      for row in moved.indices where !moved[row] && before[row]?.distribution != after[row]?.distribution {
        moved[row] = true
      }
    }
    for (before, after) in zip(table.sharedErrors, other.sharedErrors) {
      let (a, b) = (
        Set(before.cells.map { [$0.indicator, $0.entity] }), Set(after.cells.map { [$0.indicator, $0.entity] })
      )
      for cell in a.symmetricDifference(b) { moved[cell[1]] = true }
    }
    return moved
  }
}

extension DrawView {
  /// Whether an entity's leaves, how they are read, and which of its nodes are assessed are the same in both.
  fileprivate func isAlike(_ other: DrawView, _ row: Int) -> Bool {
    func same(_ a: Double, _ b: Double) -> Bool { a == b || (a.isNaN && b.isNaN) }
    return zip(base.scores.leaves.values, other.base.scores.leaves.values).allSatisfy { same($0[row], $1[row]) }
      && zip(base.scores.nodes.values, other.base.scores.nodes.values).allSatisfy { $0[row].isNaN == $1[row].isNaN }
      && zip(lens.maps, other.lens.maps).allSatisfy { $0[row] == $1[row] }
  }
}
