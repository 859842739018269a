import Claims
import Linear
import Methods
import Robustness

/// How much of the uncertainty is the study's own assumption: cells whose source states no spread, and the variance of
/// ranks that is left when theirs alone is drawn.
public struct SpreadFindings: Sendable {
  public var cells: Int
  public var assumed: Int
  public var draws: Int
  /// By lens, in the study's order.
  public var lenses: [Variances]

  /// Variances of the rank over draws of evidence: with everything drawn, and with nothing but assumed spreads and the
  /// shared errors that the study declares. They need not add up with what is left out.
  public struct Variances: Sendable {
    /// Mean over the ranked entities.
    public var all: Double
    public var assumed: Double
    /// Of the first goal's entity, where it is ranked.
    public var own: (all: Double, assumed: Double)?
  }
}

extension Study {
  /// Draws of assumed spreads alone: enough for a share of a variance to a few percent.
  static let spreadDraws = 10_000

  /// Nil where the plan draws no evidence.
  func spread(_ table: IndicatorTable, _ lenses: [LensFindings]) throws(MethodError) -> SpreadFindings? {
    let all = lenses.compactMap { $0.draws(.evidence) }
    guard !lenses.isEmpty, all.count == lenses.count else { return nil }
    var only = table
    for column in only.cells.indices {
      for row in only.cells[column].indices {
        guard let cell = only.cells[column][row], !cell.flags.contains(.assumedSpread) else { continue }
        only.cells[column][row]?.distribution = Distribution(.point(cell.value))
      }
    }
    var other = plan
    other.modes = [.evidence]
    other.draws = min(plan.draws, Self.spreadDraws)
    let assumed = try simulate(table: only, views: lenses.map(\.analysis.view), goals: [], plan: other).map { $0[0] }
    let cells = table.cells.joined().compactMap { $0 }
    return SpreadFindings(
      cells: cells.count, assumed: cells.count { $0.flags.contains(.assumedSpread) }, draws: other.draws,
      lenses: zip(all, assumed).map { all, assumed in
        let own = goals.first.flatMap { goal in all.entities.firstIndex(of: goal.entity) }
        return SpreadFindings.Variances(
          all: all.meanRankVariance, assumed: assumed.meanRankVariance,
          own: own.map { (all.rankVariance($0), assumed.rankVariance($0)) })
      })
  }
}

extension Acceptability {
  var meanRankVariance: Double {
    entities.isEmpty ? 0 : entities.indices.reduce(0) { $0 + rankVariance($1) } / Double(entities.count)
  }

  func rankVariance(_ row: Int) -> Double {
    let total = Double(draws) * Double(Self.unit)
    let shares = counts[row].map { Double($0) / total }
    let mean = shares.enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element }
    return shares.enumerated().reduce(0) { sum, one in
      let distance = Double(one.offset + 1) - mean
      return sum + distance * distance * one.element
    }
  }
}
