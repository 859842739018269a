import CRanking

/// The C loops of CRanking behind checked arguments. Every variant gives the same bits.
public struct RankingKernels: Sendable {
  /// Instruction sets, the wider the later.
  public enum Variant: String, CaseIterable, Sendable {
    case baseline, avx2, avx512, avx512vnni

    var code: podium_variant {
      switch self {
      case .baseline: podium_baseline
      case .avx2: podium_avx2
      case .avx512: podium_avx512
      case .avx512vnni: podium_avx512vnni
      }
    }
    /// What this processor can run.
    public static let available: [Variant] = allCases.filter { podium_supports($0.code) }
    public static let best: Variant = available.last ?? .baseline
  }

  public static let tableSize = 1 << podium_table_bits
  /// 1 on the grid of draws.
  public static let one = Int32(1) << Int32(podium_grid_bits)

  private let variant: podium_variant
  var code: podium_variant { variant }

  public init(_ variant: Variant = .best) {
    precondition(podium_supports(variant.code))
    self.variant = variant.code
  }

  /// Indices below 4,096 of the draws `first`… (a multiple of 8) of one stream.
  public func indices(seed: UInt64, stream: UInt64, first: Int, into rows: inout DrawRows<UInt16>, row: Int) {
    rows.check(row, rows.draws)
    precondition(first >= 0 && first % 8 == 0)
    let (start, blocks) = (row * rows.stride, rows.draws / 8)
    unsafe rows.values.withUnsafeMutableBufferPointer { out in
      unsafe podium_indices(variant, seed, stream, UInt64(first / 8), blocks, out.baseAddress! + start)
    }
  }

  /// ((x · factor + shift) · slope + intercept) · units for each x, rounded to whole numbers, halves to even, within 2³⁰;
  /// nil where a score is not finite. `units` is a power of two.
  public func tabulate(
    _ x: [Double], factor: Double, shift: Double, slope: Double, intercept: Double, units: Double
  ) -> [Int32]? {
    var isFinite = true
    let table = unsafe [Int32](unsafeUninitializedCapacity: x.count) { out, count in
      count = x.count
      guard count > 0 else { return }
      isFinite = unsafe x.withUnsafeBufferPointer {
        unsafe podium_tabulate(
          variant, $0.baseAddress!, factor, shift, slope, intercept, units, x.count, out.baseAddress!)
      }
    }
    return isFinite ? table : nil
  }

  /// x[row] = or += table[indices[index]]; the table has 4,096 entries.
  public func lookUp(
    _ table: [Int32], _ indices: DrawRows<UInt16>, index: Int, add: Bool, into x: inout DrawRows<Int32>, row: Int
  ) {
    indices.check(index, x.draws)
    x.check(row, x.draws)
    precondition(table.count == Self.tableSize)
    let (draws, from, start) = (x.draws, index * indices.stride, row * x.stride)
    unsafe table.withUnsafeBufferPointer { table in
      unsafe indices.values.withUnsafeBufferPointer { indices in
        unsafe x.values.withUnsafeMutableBufferPointer { x in
          unsafe podium_look_up(
            variant, table.baseAddress!, indices.baseAddress! + from, draws, add, x.baseAddress! + start)
        }
      }
    }
  }

  public func clamp(_ x: inout DrawRows<Int32>, row: Int, to range: ClosedRange<Int32>) {
    x.check(row, x.draws)
    let (draws, start) = (x.draws, row * x.stride)
    unsafe x.values.withUnsafeMutableBufferPointer { x in
      unsafe podium_clamp(variant, range.lowerBound, range.upperBound, draws, x.baseAddress! + start)
    }
  }

  public enum Weights: Sendable {
    /// The same in every draw; their sum is above nought.
    case fixed([Int32])
    /// Rows of one weight a draw; `total`: their sum where it is the same in all draws, else 0.
    case drawn(DrawRows<Int32>, rows: [Int], total: Int32)
  }

  /// x[row] = weighted mean of other rows of x, rounded to the grid, halves to even.
  public func mean(of rows: [Int], _ weights: Weights, in x: inout DrawRows<Int32>, row: Int) {
    x.check(row, x.draws)
    precondition(!rows.isEmpty && !rows.contains(row))
    for row in rows { x.check(row, x.draws) }
    let (values, weightRows, total, isDrawn): ([Int32], [Int], Int32, Bool)
    switch weights {
    case .fixed(let fixed):
      (values, weightRows, total, isDrawn) = (fixed, [0], fixed.reduce(0, +), false)
      precondition(fixed.count == rows.count && total > 0)
    case .drawn(let drawn, let from, let sum):
      precondition(from.count == rows.count && drawn.stride == x.stride)
      for row in from { drawn.check(row, x.draws) }
      (values, weightRows, total, isDrawn) = (drawn.values, from, sum, true)
    }
    let (stride, draws, start) = (x.stride, x.draws, row * x.stride)
    unsafe rows.withUnsafeBufferPointer { rows in
      unsafe values.withUnsafeBufferPointer { w in
        unsafe weightRows.withUnsafeBufferPointer { weightRows in
          unsafe x.values.withUnsafeMutableBufferPointer { x in
            unsafe podium_mean(
              variant, x.baseAddress!, rows.baseAddress!, w.baseAddress!, weightRows.baseAddress!, isDrawn, total,
              rows.count, stride, draws, x.baseAddress! + start)
          }
        }
      }
    }
  }

  /// The first rows of gamma variates, one a child, whole numbers from 1 to 2²⁶, become weights from 1 that sum to
  /// exactly 2²⁶, in as many rows from `firstRow` on.
  public func shares(
    _ gammas: DrawRows<Int32>, children: Int, into weights: inout DrawRows<Int32>, firstRow: Int
  ) {
    precondition(children >= 2 && children <= gammas.count && gammas.stride == weights.stride && firstRow >= 0)
    weights.check(firstRow + children - 1, gammas.draws)
    var scratch = [Double](repeating: 0, count: children)
    let start = firstRow * weights.stride
    unsafe gammas.values.withUnsafeBufferPointer { g in
      unsafe scratch.withUnsafeMutableBufferPointer { scratch in
        unsafe weights.values.withUnsafeMutableBufferPointer { w in
          unsafe podium_shares(
            g.baseAddress!, children, gammas.stride, gammas.draws, scratch.baseAddress!, w.baseAddress! + start)
        }
      }
    }
  }

  /// counts[i·n + b] += 1 for each of the first `used` draws in which b rows are above row i; marks draws with ties and
  /// returns how many there are.
  public func rank(_ scores: DrawRows<Int32>, used: Int, counts: inout [UInt32], tied: inout [UInt8]) -> Int {
    scores.check(0, used)
    precondition(counts.count == scores.count * scores.count && tied.count >= used)
    return unsafe scores.values.withUnsafeBufferPointer { values in
      unsafe counts.withUnsafeMutableBufferPointer { counts in
        unsafe tied.withUnsafeMutableBufferPointer { tied in
          unsafe podium_rank(
            variant, values.baseAddress!, scores.count, scores.stride, used, counts.baseAddress!, tied.baseAddress!)
        }
      }
    }
  }

  /// counts[offset + ((x - low) >> shift)] += 1, the first and last of `bins` taking what lies outside.
  public func histogram(
    _ x: DrawRows<Int32>, row: Int, used: Int, low: Int32, shift: Int, bins: Int, counts: inout [UInt32], offset: Int
  ) {
    x.check(row, used)
    precondition(bins > 0 && offset >= 0 && offset + bins <= counts.count && shift >= 0 && shift < 63)
    unsafe x.values.withUnsafeBufferPointer { values in
      unsafe counts.withUnsafeMutableBufferPointer { counts in
        unsafe podium_histogram(
          values.baseAddress! + row * x.stride, used, low, Int32(shift), bins, counts.baseAddress! + offset)
      }
    }
  }

  public enum End: Sendable { case smallest, largest }

  /// The smallest or largest of some rows, draw by draw.
  public func extreme(_ end: End, of x: DrawRows<Int32>, rows: [Int], into out: inout DrawRows<Int32>, row: Int) {
    out.check(row, x.draws)
    for row in rows { x.check(row, x.draws) }
    let start = row * out.stride
    unsafe x.values.withUnsafeBufferPointer { values in
      unsafe rows.withUnsafeBufferPointer { rows in
        unsafe out.values.withUnsafeMutableBufferPointer { out in
          unsafe podium_extreme(
            variant, values.baseAddress!, rows.baseAddress, rows.count, x.stride, x.draws, end == .largest,
            out.baseAddress! + start)
        }
      }
    }
  }

  /// How many of the first `used` draws have a ≥ share·b + offset.
  public func count(
    _ a: DrawRows<Int32>, row: Int, atLeast b: DrawRows<Int32>, row other: Int, share: Double, offset: Double, used: Int
  ) -> Int {
    a.check(row, used)
    b.check(other, used)
    return unsafe a.values.withUnsafeBufferPointer { left in
      unsafe b.values.withUnsafeBufferPointer { right in
        unsafe podium_count_at_least(
          left.baseAddress! + row * a.stride, right.baseAddress! + other * b.stride, share, offset, used)
      }
    }
  }

  /// How many of the first `used` draws have fewer than `rank` rows above row `entity`.
  public func countTop(_ scores: DrawRows<Int32>, entity: Int, rank: Int, used: Int) -> Int {
    scores.check(entity, used)
    precondition(rank >= 0)
    return unsafe scores.values.withUnsafeBufferPointer { values in
      unsafe podium_count_top(variant, values.baseAddress!, scores.count, scores.stride, used, entity, rank)
    }
  }
}
