import Linear
import Methods

/// The two samples A and B of Saltelli's design, and A with each group of factors taken from B.
struct PairedSamples: Sendable {
  private let mixture: Mixture
  private let groups: [FactorGroup]
  private let points: Int
  private let sobol: SobolPoints
  /// By factor, its place among the dimensions of each sample; nil: counters serve it, where factors are more than dimensions.
  private let dimensionOf: [Int?]

  /// How many factors Sobol' points serve.
  var sobolFactors: Int { sobol.dimensions / 2 }

  init(_ mixture: Mixture, groups: [FactorGroup], points: Int) {
    self.mixture = mixture
    self.groups = groups
    self.points = points
    let served = mixture.sobolOrder.prefix(SobolPoints.mostDimensions / 2)
    sobol = SobolPoints(
      dimensions: 2 * served.count, seed: mixture.plan.seed, stream: Philox.streamID(name: "sobol"))
    var places: [Int?] = mixture.factors.map { _ in nil }
    for (dimension, factor) in served.enumerated() { places[factor] = dimension }
    dimensionOf = places
  }

  /// By outcome: for each base point y_A, y_AB₁ … y_ABₖ, y_B, as `SobolIndices` reads them.
  func values(_ outcomes: [Outcome], base: [String: Double]) throws(MethodError) -> [[Double]] {
    let columns = groups.count + 2
    guard outcomes.count * points <= (1 << 28) / columns else {
      throw MethodError(
        "\(points) base points, \(groups.count) factors and \(outcomes.count) outcomes are too many to be kept",
        advice: "ask for fewer points, or for groups of factors")
    }
    let threads = mixture.plan.threads
    let ranges = drawRanges(0..<points, threads: min(threads, points / 64))
    let parts = try inParallel(ranges.count, threads: threads) { part throws(MethodError) -> [[Double]] in
      try values(ranges[part], outcomes, base)
    }
    return outcomes.indices.map { outcome in parts.flatMap { $0[outcome] } }
  }

  private func values(
    _ range: Range<Int>, _ outcomes: [Outcome], _ base: [String: Double]
  ) throws(MethodError) -> [[Double]] {
    let (columns, factors, mode) = (groups.count + 2, mixture.factors.count, mixture.mode)
    var found = outcomes.map { _ in [Double](repeating: 0, count: range.count * columns) }
    guard !range.isEmpty else { return found }
    let block = min(mixture.block, range.count.sixteens)
    var draws = MixtureDraws(mixture)
    var reader = OutcomeReader(outcomes, base: base, draws: mixture.block, draws.kernels)
    var rows = DrawRows<UInt16>(2 * factors, draws: block, repeating: 0)
    for first in stride(from: range.lowerBound, to: range.upperBound, by: block) {
      let used = min(block, range.upperBound - first)
      fill(&rows, first: first, used: used, draws.kernels)
      for column in 0..<columns {
        var row = Array(0..<factors)
        if column == columns - 1 { row = row.map { $0 + factors } }
        if column > 0, column < columns - 1 { for factor in groups[column - 1].factors { row[factor] += factors } }
        try draws.draw(rows, row: row, used: used) { (way, places, scores) throws(MethodError) in
          try reader.read(mixture.ways[way], mode: mode, scores, used: places.count) { outcome, draw, value in
            let point = first - range.lowerBound + places[places.startIndex + draw]
            found[outcome][point * columns + column] = value
          }
        }
        if let lost = draws.unanswered.first { throw mixture.incomplete(lost.way, lost.reason) }
      }
    }
    return found
  }

  /// A's indices, then B's.
  private func fill(_ rows: inout DrawRows<UInt16>, first: Int, used: Int, _ kernels: RankingKernels) {
    for row in 0..<rows.count {
      let (factor, sample) = (row % mixture.factors.count, row / mixture.factors.count)
      if let dimension = dimensionOf[factor] {
        rows.fill(row, from: sobol, first: first, dimension: dimension + sample * sobolFactors, used: used)
      } else {
        let seed = mixture.plan.seed ^ (sample == 0 ? 0 : 0x9e37_79b9_7f4a_7c15)
        kernels.indices(seed: seed, stream: mixture.streams[factor].id, first: first, into: &rows, row: row)
      }
    }
  }
}
