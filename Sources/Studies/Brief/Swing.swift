import Claims
import Linear
public import Methods
import Robustness

/// What one figure of the subject does to its score and rank between the ends of what is known of it, all else central
/// (a one-at-a-time analysis: the bar of a tornado chart).
public struct Swing: Sendable {
  public enum Ground: Sendable, Equatable {
    /// From the 5 % to the 95 % quantile.
    case interval
    /// No figure: from the lowest to the highest that any ranked entity has.
    case gap
  }
  public var indicator: String
  public var ground: Ground
  public var lens: Lens
  /// The widest difference of the index.
  public var points: Double
  public var ranks: ClosedRange<Int>
}

extension Study {
  /// Of the first goal's entity, in each lens, the widest first; empty where it is not ranked or there is too much to try.
  func swings(table: IndicatorTable, analyses: [Analysis]) -> [Swing] {
    guard let subject = goals.first.flatMap({ table.entityIndex($0.entity) }) else { return [] }
    let leaves = framework.leaves.filter { $0.weight > 0 }
    guard table.entities.count * leaves.count * leaves.count <= Reliance.mostAbsent else { return [] }
    let tried = inParallel(leaves.count, threads: plan.threads) { number -> [Swing] in
      guard let column = table.indicatorIndex(leaves[number].code) else { return [] }
      let (ends, ground) = ends(table, column, subject)
      guard let ends else { return [] }
      return analyses.compactMap { swing(subject, column, ends, ground, table, $0) }
    }
    return tried.joined().sorted { ($1.points, $0.indicator) < ($0.points, $1.indicator) }
  }

  private func ends(_ table: IndicatorTable, _ column: Int, _ subject: Int) -> ((Double, Double)?, Swing.Ground) {
    if let cell = table.cells[column][subject] {
      return (cell.low < cell.high ? (cell.low, cell.high) : nil, .interval)
    }
    let others = table.entities.indices.filter { table.entities[$0].ranked }.compactMap {
      table.cells[column][$0]?.value
    }
    guard let low = others.min(), let high = others.max(), low < high else { return (nil, .gap) }
    return ((low, high), .gap)
  }

  /// Nil where it moves nothing, or a method has no answer.
  private func swing(
    _ subject: Int, _ column: Int, _ ends: (Double, Double), _ ground: Swing.Ground, _ table: IndicatorTable,
    _ base: Analysis
  ) -> Swing? {
    var scores = [base.index[subject]]
    var ranks = [base.ranking.ranks[subject]].compactMap { $0 }
    guard !ranks.isEmpty else { return nil }
    for end in [ends.0, ends.1] {
      var other = table
      other.cells[column][subject] = Cell(
        value: end, low: end, high: end, distribution: .init(.point(end)), witnesses: 1, kinds: [.estimate])
      guard
        let analysis = try? Analysis(
          table: other, framework: framework, recipe: recipe, lens: base.lens.lens, learnt: base.learnt, bounds: false),
        let rank = analysis.ranking.ranks[subject]
      else { return nil }
      scores.append(analysis.index[subject])
      ranks.append(rank)
    }
    let points = scores.max()! - scores.min()!
    return points > 0
      ? Swing(
        indicator: table.indicators[column].code, ground: ground, lens: base.lens.lens, points: points,
        ranks: ranks.min()!...ranks.max()!) : nil
  }
}
