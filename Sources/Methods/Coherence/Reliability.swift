import Linear

/// Cronbach's α of a node's children: how far they vary together. Cronbach (1951), *Coefficient alpha and the internal
/// structure of tests*. No verdict on an index whose children make the concept up instead of reflecting it.
public struct Reliability: Sendable, Equatable {
  /// Entities that have all children; the others are left out.
  public var entities: Int
  /// k/(k-1) · (1 - Σ var(xⱼ) / var(Σ xⱼ)).
  public var alpha: Double
  /// k·r̄ / (1 + (k-1)·r̄), r̄ the mean correlation of two children: as if all had one standard deviation. To the significant
  /// digits that are known.
  public var standardised: Double
  /// `alpha` without each child; NaN of the last two.
  public var withoutEach: [Double]

  /// `columns` in one order of entities. Nil with fewer than two columns or three complete entities, or where nothing
  /// varies. Precondition: `OpenBLAS.load` was called.
  public init?(_ columns: [Column]) {
    let complete = complete(columns)
    guard columns.count > 1, complete[0].count > 2 else { return nil }
    let rows = complete[0].indices.map { row in complete.map { $0[row] } }
    let variances = complete.map(Self.variance)
    let alpha = Self.alpha(rows, variances)
    guard !alpha.isNaN else { return nil }
    entities = complete[0].count
    self.alpha = alpha
    let correlations = Statistics.correlations(complete)
    let pairs = columns.indices.flatMap { i in (0..<i).map { correlations[i, $0] } }
    let (k, mean) = (Double(columns.count), pairs.reduce(0, +) / Double(pairs.count))
    let whole = 1 + (k - 1) * mean
    standardised = Statistics.known(k * mean / whole, relative: 0x1p-40 / (mean * whole).magnitude)
    withoutEach = columns.indices.map { columns.count < 3 ? .nan : Self.alpha(rows, variances, without: $0) }
  }

  /// Of one entity's values a row, and the columns' variances; without one column where one is named.
  private static func alpha(_ rows: [[Double]], _ variances: [Double], without left: Int? = nil) -> Double {
    func kept(_ values: [Double]) -> [Double] {
      guard let left else { return values }
      var values = values
      values.remove(at: left)
      return values
    }
    let (parts, total) = (kept(variances), variance(rows.map { Statistics.sum(kept($0)) }))
    let k = Double(parts.count)
    return total > 0 ? k / (k - 1) * (1 - Statistics.sum(parts) / total) : .nan
  }

  private static func variance(_ x: Column) -> Double {
    let deviation = Statistics.standardDeviation(x)
    return deviation * deviation
  }
}

/// The rows in which no column has a gap.
func complete(_ columns: [Column]) -> [Column] {
  guard let first = columns.first else { return [] }
  let rows = first.indices.filter { row in columns.allSatisfy { !$0[row].isNaN } }
  return rows.count == first.count ? columns : columns.map { column in rows.map { column[$0] } }
}
