extension Statistics {
  /// Kendall's τ-b over the pairs that are complete: (concordant - discordant) / √((T - Tx)(T - Ty)), of all T = n(n-1)/2
  /// pairs of pairs, Tx and Ty of them tied. In n log n steps (Knight 1966).
  ///
  /// p is exact without ties for n ≤ 33, else by the normal approximation with the variance that ties leave (Kendall 1970);
  /// SciPy draws the line at the same place. n ≥ 2; with ties n ≥ 3.
  public static func kendall(_ x: [Double], _ y: [Double]) -> Association {
    kendall(OrderedColumn(x), OrderedColumn(y))
  }

  /// The same of two columns that many others are held against.
  public static func kendall(_ x: OrderedColumn, _ y: OrderedColumn) -> Association {
    precondition(x.values.count == y.values.count)
    // Levels of y by rising x, of equal x by rising y.
    let both = x.order.filter { y.levels[Int($0)] >= 0 }
    let n = both.count
    var levels = both.map { y.levels[Int($0)] }
    var (tiesX, tiesY, alike) = (Ties(), Ties(), Ties())
    forEachRun(in: 0..<n) {
      x.levels[Int(both[$0])] == x.levels[Int(both[$1])]
    } body: { run in
      tiesX.add(run.count)
      levels[run].sort()
      forEachRun(in: run) {
        levels[$0] == levels[$1]
      } body: {
        alike.add($0.count)
      }
    }
    let discordant = inversions(&levels)
    forEachRun(in: 0..<n) {
      levels[$0] == levels[$1]
    } body: {
      tiesY.add($0.count)
    }
    let all = n * (n - 1) / 2
    let (freeX, freeY) = (all - tiesX.pairs, all - tiesY.pairs)
    guard freeX > 0, freeY > 0 else { return Association(coefficient: .nan, pValue: .nan, count: n) }
    let difference = all - tiesX.pairs - tiesY.pairs + alike.pairs - 2 * discordant
    let tau = Double(difference) / (Double(freeX).squareRoot() * Double(freeY).squareRoot())
    let p: Double
    if tiesX.pairs == 0, tiesY.pairs == 0, n <= 33 {
      p = min(1, 2 * sharesOfPermutations[n][min(discordant, all - discordant)])
    } else {
      let (size, m) = (Double(n), Double(n) * Double(n - 1))
      let variance =
        (m * (2 * size + 5) - tiesX.fives - tiesY.fives) / 18 + 2 * Double(tiesX.pairs) * Double(tiesY.pairs) / m
        + tiesX.triples * tiesY.triples / (9 * m * (size - 2))
      p = n > 2 ? 2 * StandardNormal.upperTail(Double(difference).magnitude / variance.squareRoot()) : .nan
    }
    return Association(coefficient: max(-1, min(1, tau)), pValue: p, count: n)
  }

  /// Sizes of the groups of equals, as sums over them.
  private struct Ties {
    /// t(t - 1)/2, t(t - 1)(t - 2), and t(t - 1)(2t + 5).
    var pairs = 0
    var triples = 0.0
    var fives = 0.0

    mutating func add(_ size: Int) {
      let t = Double(size)
      pairs += size * (size - 1) / 2
      triples += t * (t - 1) * (t - 2)
      fives += t * (t - 1) * (2 * t + 5)
    }
  }

  /// The runs of two places or more of which each is like the one before.
  private static func forEachRun(
    in places: Range<Int>, alike: (Int, Int) -> Bool, body: (Range<Int>) -> Void
  ) {
    var first = places.lowerBound
    for place in places.dropFirst() where !alike(place - 1, place) {
      if place - first > 1 { body(first..<place) }
      first = place
    }
    if places.upperBound - first > 1 { body(first..<places.upperBound) }
  }

  /// Pairs that stand in falling order, by merging; leaves the values sorted.
  private static func inversions(_ values: inout [Int32]) -> Int {
    var (from, to) = (values, values)
    var found = 0
    var width = 1
    while width < values.count {
      for start in stride(from: 0, to: values.count, by: 2 * width) {
        let (middle, end) = (min(start + width, values.count), min(start + 2 * width, values.count))
        var (left, right) = (start, middle)
        for place in start..<end {
          if left < middle, right == end || from[left] <= from[right] {
            to[place] = from[left]
            left += 1
          } else {
            to[place] = from[right]
            found += middle - left
            right += 1
          }
        }
      }
      swap(&from, &to)
      width *= 2
    }
    values = from
    return found
  }

  /// `[count][inversions]`: the share of the permutations of up to 33 that have at most so many, up to half of all pairs.
  private static let sharesOfPermutations: [[Double]] = {
    var shares = [Double](repeating: 0, count: 33 * 32 / 4 + 1)
    shares[0] = 1
    return (0...33).map { size in
      // The one that comes last makes 0 to size - 1 inversions, each as often.
      if size > 1 { shares = shares.indices.map { k in shares[max(0, k - size + 1)...k].reduce(0, +) / Double(size) } }
      var sum = 0.0
      return shares.prefix(size * max(0, size - 1) / 4 + 1).map { share in
        sum += share
        return sum
      }
    }
  }()
}
