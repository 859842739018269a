import Linear

/// The map of the unit cube onto shares within bounds that takes uniform points to uniform points: one share after the
/// other by its distribution given those before.
///
/// With x = share - low, Σx = 1 - Σlow and 0 ≤ x ≤ u, the density of the sum of the first m is the m-fold convolution of
/// constants, g_m(s) = C_{m-1}(s) - C_{m-1}(s - u_m) with C its integral; given that the first m sum to s, x_m has
/// the density g_{m-1}(s - x_m). Where the sum is nearer to Σu than to 0, u - x is drawn in place of x. C is held at 4,097
/// points and linear between: shares keep to their bounds exactly, and to their distribution within 10⁻⁵ (k/20)².
struct BoundedShares {
  private let low: [Double]
  private let high: [Double]
  private let isFlipped: Bool
  /// Σx, and u as shares of it.
  private let total: Double
  private let widths: [Double]
  /// Σ of the first m of `widths`.
  private let caps: [Double]
  /// C_m over 0...1, from m = 2 on.
  private let cumulative: [[Double]]

  private static let cells = 4096

  /// The ends leave room on both sides: Σlow < 1 < Σhigh.
  init(_ lowEnds: [Double], _ highEnds: [Double]) {
    let (least, most) = (Statistics.sum(lowEnds), Statistics.sum(highEnds))
    let low = zip(lowEnds, highEnds).map { max($0, 1 - (most - $1)) }
    let high = zip(lowEnds, highEnds).map { min($1, 1 - (least - $0)) }
    let (fromLow, fromHigh) = (1 - Statistics.sum(low), Statistics.sum(high) - 1)
    isFlipped = fromHigh < fromLow
    let total = max(isFlipped ? fromHigh : fromLow, .leastNormalMagnitude)
    self.total = total
    (self.low, self.high) = (low, high)
    let widths = zip(low, high).map { min(1, max(0, $1 - $0) / total) }
    self.widths = widths
    caps = widths.indices.map { Statistics.sum(Array(widths[...$0])) }
    var cumulative: [[Double]] = []
    var last = (0...Self.cells).map { min(Double($0) / Double(Self.cells), widths[0]) }
    for m in widths.indices.dropFirst() {
      let first = m == 1
      func before(_ s: Double) -> Double { first ? min(max(s, 0), widths[0]) : Self.value(last, s) }
      let density = (0...Self.cells).map { cell in
        let s = Double(cell) / Double(Self.cells)
        return max(0, before(s) - before(s - widths[m]))
      }
      var (sums, sum) = ([0.0], 0.0)
      for cell in 1...Self.cells {
        sum += (density[cell - 1] + density[cell]) / 2
        sums.append(sum)
      }
      last = sums.map { $0 / max(sum, .leastNormalMagnitude) }
      cumulative.append(last)
    }
    self.cumulative = cumulative
  }

  /// `point`: one coordinate fewer than there are shares.
  func shares(_ point: [Double]) -> [Double] {
    var parts = widths.map { _ in 0.0 }
    var s = 1.0
    for m in widths.indices.dropFirst().reversed() {
      let (bottom, top) = (max(0, s - widths[m]), min(s, caps[m - 1]))
      let rest = min(max(inverse(m - 1, bottom, top, point[m - 1]), bottom), top)
      parts[m] = max(0, s - rest)
      s = rest
    }
    parts[0] = s
    return parts.indices.map { isFlipped ? high[$0] - total * parts[$0] : low[$0] + total * parts[$0] }
  }

  /// The s with the share p of C_m's rise from bottom to top below it.
  private func inverse(_ m: Int, _ bottom: Double, _ top: Double, _ p: Double) -> Double {
    guard m > 0 else { return bottom + p * (top - bottom) }
    let table = cumulative[m - 1]
    let (from, to) = (Self.value(table, bottom), Self.value(table, top))
    guard to > from else { return top }
    let target = from + p * (to - from)
    var (below, above) = (0, Self.cells)
    while above - below > 1 {
      let middle = (below + above) / 2
      if table[middle] <= target { below = middle } else { above = middle }
    }
    let rise = table[above] - table[below]
    return (Double(below) + (rise > 0 ? (target - table[below]) / rise : 0)) / Double(Self.cells)
  }

  private static func value(_ table: [Double], _ s: Double) -> Double {
    guard s > 0 else { return 0 }
    guard s < 1 else { return table[cells] }
    let place = s * Double(cells)
    let cell = Int(place)
    return table[cell] + (place - Double(cell)) * (table[cell + 1] - table[cell])
  }
}
