import Claims
import Linear
import Methods

/// A table's cells as lenses show their quantiles, each computed once.
struct QuantileTables {
  /// The factor would not do: cells with declared shares of one sum have one.
  private struct Cell: Hashable {
    var entity: String
    var indicator: String
  }
  private struct Key: Hashable {
    var cell: Cell
    var scale: Framework.Node.Scale
    var by: Double
  }
  private var raw: [Cell: [Double]] = [:]
  private var shared: [Int: (factors: [Double], logs: [Double])] = [:]
  private var read: [Key: [Double]] = [:]

  mutating func quantiles(_ spread: CellSpread, _ distribution: Distribution) throws(MethodError) -> [Double] {
    let cell = Cell(entity: spread.entity, indicator: spread.indicator)
    let key = Key(cell: cell, scale: spread.map.scale, by: spread.map.factor)
    if let known = read[key] { return known }
    let quantiles = raw[cell] ?? distribution.quantiles(count: RankingKernels.tableSize)
    raw[cell] = quantiles
    let found = try spread.read(quantiles)
    read[key] = found
    return found
  }

  /// Of a shared error.
  mutating func factors(_ error: Int, _ factor: Distribution) -> (factors: [Double], logs: [Double]) {
    if let known = shared[error] { return known }
    let factors = factor.quantiles(count: RankingKernels.tableSize)
    let found = (factors, factors.map { $0 > 0 ? Exact.log($0) : .nan })
    shared[error] = found
    return found
  }
}
