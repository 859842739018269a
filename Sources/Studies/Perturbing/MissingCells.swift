import Claims
import Linear
import Methods

/// What a gap may hold when gaps vary: a figure that draws take, and the base never.
public enum MissingCells: String, CaseIterable, Sendable {
  /// Predicted from the entity's other indicators in the same pillar: the regression of the leaf on the mean of its siblings'
  /// normalised scores over the entities that have both, with the spread of its predictions, within what is observed; below five
  /// such entities, or where the line leaves nothing over, the indicator's own mean and spread.
  case pillar
  /// Uniform between the least and the largest that ranked entities have.
  case range
}

extension MissingCells {
  /// Pairs below which a line through them predicts nothing; the indicator's own mean and spread do.
  static let fewest = 5

  /// The table with a distribution in each gap of a ranked entity, as `analysis` reads it; a gap that has no denominator stays.
  func fill(_ table: IndicatorTable, _ analysis: Analysis) -> IndicatorTable {
    var filled = table
    let (lens, ranking) = (analysis.lens, analysis.ranking)
    let ranked = ranking.ranked
    for (leaf, node) in analysis.framework.leaves.enumerated() {
      guard let column = table.indicatorIndex(node.code) else { continue }
      let values = lens.table.values[leaf]
      let known = ranked.filter { !values[$0].isNaN }
      guard known.count > 1, let low = known.map({ values[$0] }).min(), let high = known.map({ values[$0] }).max(),
        low < high
      else { continue }
      let siblings = self == .pillar ? siblingMeans(of: leaf, node, analysis) : []
      for row in ranked where values[row].isNaN && table.cells[column][row] == nil {
        guard let map = lens.maps[leaf][row] else { continue }
        let line = self == .pillar ? Line(known.map { (siblings[$0], values[$0]) }, at: siblings[row]) : nil
        let shape: Distribution.Shape =
          line.map { .normal(mean: $0.mean, deviation: $0.deviation) } ?? .uniform(low: low, high: high)
        let distribution = Distribution(shape, lower: low, upper: high).raw(map)
        let value = distribution.quantile(0.5)
        filled.cells[column][row] = Cell(
          value: value, low: distribution.quantile(0.05), high: distribution.quantile(0.95), distribution: distribution,
          witnesses: 0, kinds: [], flags: .predicted)
      }
    }
    return filled
  }

  /// By row: the mean normalised score of the leaf's siblings; NaN where there is none.
  private func siblingMeans(of leaf: Int, _ node: Framework.Node, _ analysis: Analysis) -> [Double] {
    let leaves = analysis.ranking.scores.leaves
    let others = analysis.framework.leaves.enumerated().filter { $0.offset != leaf && $0.element.parent == node.parent }
    return leaves.rows.indices.map { row in
      let scores = others.map { leaves.values[$0.offset][row] }.filter { !$0.isNaN }
      return scores.isEmpty ? .nan : Statistics.mean(scores)
    }
  }
}

/// A prediction at one place: by the line through pairs, or of their second numbers alone where it has none.
private struct Line {
  var mean: Double
  /// Of a new figure about its prediction: residual deviation · √(1 + 1/n + (x - x̄)²/Sxx).
  var deviation: Double

  init?(_ pairs: [(x: Double, y: Double)], at x: Double) {
    let both = pairs.filter { !$0.x.isNaN }
    let ys = pairs.map(\.y)
    mean = Statistics.mean(ys)
    deviation = Statistics.standardDeviation(ys) * (1 + 1 / Double(ys.count)).squareRoot()
    let n = Double(both.count)
    if both.count >= MissingCells.fewest, !x.isNaN {
      let (mx, my) = (Statistics.mean(both.map(\.x)), Statistics.mean(both.map(\.y)))
      let sxx = Statistics.sum(both.map { ($0.x - mx) * ($0.x - mx) })
      if sxx > 0 {
        let slope = Statistics.sum(both.map { ($0.x - mx) * ($0.y - my) }) / sxx
        let left = Statistics.sum(
          both.map { pair in
            let residual = pair.y - my - slope * (pair.x - mx)
            return residual * residual
          })
        // A line through every pair says nothing of how far off the next may be.
        let all = Statistics.sum(both.map { ($0.y - my) * ($0.y - my) })
        if left > 1e-20 * all {
          mean = my + slope * (x - mx)
          deviation = (left / (n - 2) * (1 + 1 / n + (x - mx) * (x - mx) / sxx)).squareRoot()
        }
      }
    }
    guard mean.isFinite, deviation.isFinite else { return nil }
  }
}

extension Distribution {
  /// Of figures as a lens shows them: of the same figures in the indicator's own unit.
  fileprivate func raw(_ map: LensMap) -> Distribution {
    switch map.scale {
    case .linear: return scaled(by: 1 / map.factor)
    case .log, .log1p:
      // Quantiles in equal steps: logarithms have no shape of their own among distributions.
      let steps = 64
      let values = (0...steps).map { step -> Double in
        let shown = quantile(min(max(Double(step) / Double(steps), 0.001), 0.999))
        return (map.scale == .log ? Exact.exp(shown) : Exact.exp(shown) - 1) / map.factor
      }
      let parts = (0..<steps).filter { values[$0] < values[$0 + 1] }.map {
        Component(weight: 1, shape: .uniform(low: values[$0], high: values[$0 + 1]))
      }
      // A prediction without a spread.
      return parts.isEmpty ? Distribution(.point(values[steps / 2])) : Distribution(components: parts)
    }
  }
}
