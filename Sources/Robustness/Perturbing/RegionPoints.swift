import Linear

/// Points of a region as images of scrambled Sobol' points, which fill it more evenly than independent ones: where the
/// image of uniform points is uniform on a set around the region, those that fall into it are uniform on it.
struct RegionPoints {
  let seed: UInt64
  let stream: UInt32

  /// Blocks of as many points as are wanted that are tried, if at least one in so many of the first falls into the region.
  private static let mostBlocks = 32

  /// `RankingKernels.tableSize` images for which `holds` is true; nil: too few are.
  func accepted(
    _ dimensions: Int, _ image: ([Double]) -> [Double], where holds: ([Double]) -> Bool
  ) -> [[Double]]? {
    let wanted = RankingKernels.tableSize
    let points = SobolPoints(dimensions: dimensions, seed: seed, stream: stream)
    var found: [[Double]] = []
    found.reserveCapacity(wanted)
    for block in 0..<Self.mostBlocks {
      let columns = (0..<dimensions).map {
        points.words(block * wanted..<(block + 1) * wanted, dimension: $0).map(points.coordinate)
      }
      for place in 0..<wanted {
        let shares = image(columns.map { $0[place] })
        if holds(shares) { found.append(shares) }
        if found.count == wanted { return found }
      }
      if found.count * Self.mostBlocks < wanted { return nil }
    }
    return nil
  }
}
