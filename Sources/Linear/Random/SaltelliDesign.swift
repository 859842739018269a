/// The points at which a function of k coordinates is to be evaluated for Sobol' indices (Saltelli et al. 2010): base points
/// of 2k dimensions, A their first k coordinates and B their last; and for each factor A with that factor's coordinates
/// taken from B. A factor is one coordinate, or a group that is exchanged together.
public struct SaltelliDesign: Sendable {
  public let points: SobolPoints
  /// Coordinates of each factor.
  public let factors: [[Int]]
  public var coordinates: Int { points.dimensions / 2 }

  /// `factors` nil: each coordinate is one. Coordinates that are in no factor vary all the same.
  public init(coordinates: Int, factors: [[Int]]? = nil, seed: UInt64, stream: UInt32) {
    self.init(points: SobolPoints(dimensions: 2 * coordinates, seed: seed, stream: stream), factors: factors)
  }

  /// Of 2k dimensions.
  public init(points: SobolPoints, factors: [[Int]]? = nil) {
    precondition(points.dimensions % 2 == 0, "A and B have as many coordinates")
    self.points = points
    self.factors = factors ?? (0..<points.dimensions / 2).map { [$0] }
    precondition(self.factors.joined().allSatisfy((0..<coordinates).contains), "a factor has coordinates of the design")
  }

  /// The rows of some base points, in order: for each A, A with the first factor of B, with the second …, and B. Base points
  /// can be visited in any split: each has the same rows.
  public func forEach<Failure: Error>(
    in range: Range<Int>, _ body: ([Double]) throws(Failure) -> Void
  ) throws(Failure) {
    let k = coordinates
    let block = 256
    var columns = [Double](repeating: 0, count: 2 * k * block)
    var (a, b) = ([Double](repeating: 0, count: k), [Double](repeating: 0, count: k))
    for start in stride(from: range.lowerBound, to: range.upperBound, by: block) {
      let size = min(block, range.upperBound - start)
      for dimension in 0..<2 * k {
        let words = points.words(start..<start + size, dimension: dimension)
        for point in 0..<size { columns[dimension * block + point] = points.coordinate(words[point]) }
      }
      for point in 0..<size {
        for coordinate in 0..<k {
          a[coordinate] = columns[coordinate * block + point]
          b[coordinate] = columns[(k + coordinate) * block + point]
        }
        try body(a)
        for factor in factors {
          for coordinate in factor { a[coordinate] = b[coordinate] }
          try body(a)
          for coordinate in factor { a[coordinate] = columns[coordinate * block + point] }
        }
        try body(b)
      }
    }
  }

  /// A function's values at the rows of some base points, as `SobolIndices` reads them; those of later base points are
  /// appended.
  public func values<Failure: Error>(
    of range: Range<Int>, _ function: ([Double]) throws(Failure) -> Double
  ) throws(Failure) -> [Double] {
    var values: [Double] = []
    values.reserveCapacity(range.count * (factors.count + 2))
    try forEach(in: range) { (row) throws(Failure) in values.append(try function(row)) }
    return values
  }
}
