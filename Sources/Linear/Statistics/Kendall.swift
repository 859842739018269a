extension Statistics {
  /// Kendall's τ-b over the pairs that are complete: (concordant - discordant) / √((T - Tx)(T - Ty)), of all T = n(n-1)/2
  /// pairs of pairs, Tx and Ty of them tied. In n log n steps (Knight 1966).
  ///
  /// p is exact without ties for n ≤ 33, else by the normal approximation with the variance that ties leave (Kendall 1970);
  /// SciPy draws the line at the same place. n ≥ 2; with ties n ≥ 3.
  public static func kendall(_ x: [Double], _ y: [Double]) -> Association {
    let (x, y) = complete(x, y)
    let n = x.count
    let order = x.indices.sorted { x[$0] != x[$1] ? x[$0] < x[$1] : y[$0] < y[$1] }
    var sorted = order.map { y[$0] }
    let alike = runs(of: order.indices) { x[order[$0]] == x[order[$1]] && y[order[$0]] == y[order[$1]] }
    let (tiesX, tiesY) = (Ties(runs(of: order.indices) { x[order[$0]] == x[order[$1]] }), Ties(of: y))
    let discordant = inversions(&sorted)
    let all = n * (n - 1) / 2
    let (freeX, freeY) = (all - tiesX.pairs, all - tiesY.pairs)
    guard freeX > 0, freeY > 0 else { return Association(coefficient: .nan, pValue: .nan, count: n) }
    let difference = all - tiesX.pairs - tiesY.pairs + Ties(alike).pairs - 2 * discordant
    let tau = Double(difference) / (Double(freeX).squareRoot() * Double(freeY).squareRoot())
    let p: Double
    if tiesX.pairs == 0, tiesY.pairs == 0, n <= 33 {
      p = min(1, 2 * shareOfPermutations(of: n, inversions: min(discordant, all - discordant)))
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

    init(_ sizes: [Int]) {
      for size in sizes {
        let t = Double(size)
        pairs += size * (size - 1) / 2
        triples += t * (t - 1) * (t - 2)
        fives += t * (t - 1) * (2 * t + 5)
      }
    }

    init(of values: [Double]) {
      let sorted = values.sorted()
      self.init(runs(of: sorted.indices) { sorted[$0] == sorted[$1] })
    }
  }

  /// Lengths of the runs of places of which each is like the one before.
  private static func runs(of places: Range<Int>, alike: (Int, Int) -> Bool) -> [Int] {
    var lengths: [Int] = []
    for place in places {
      if place > places.lowerBound, alike(place - 1, place) {
        lengths[lengths.count - 1] += 1
      } else {
        lengths.append(1)
      }
    }
    return lengths
  }

  /// Pairs that stand in falling order, by merging; leaves the values sorted.
  private static func inversions(_ values: inout [Double]) -> Int {
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

  /// Share of the permutations of `count` that have at most so many inversions.
  private static func shareOfPermutations(of count: Int, inversions: Int) -> Double {
    var shares = [Double](repeating: 0, count: inversions + 1)
    shares[0] = 1
    for size in stride(from: 2, through: count, by: 1) {
      // The one that comes last makes 0 to size - 1 inversions, each as often.
      shares = shares.indices.map { k in
        shares[max(0, k - size + 1)...k].reduce(0, +) / Double(size)
      }
    }
    return shares.reduce(0, +)
  }
}
