import Linear
import Methods

/// The grid that draws are defined on: x is the whole number nearest to x / scale · 2²⁶, halves to even. The scale is a
/// power of two at least as large as every value, so that sums of products with weights on 2⁻²⁶ stay exact in doubles.
struct ScoreGrid: Sendable {
  let scale: Double

  /// `largest`: of absolute values.
  init(largest: Double) throws(MethodError) {
    guard largest >= 0, largest < 0x1p1000 else {
      throw MethodError(
        "draws reach numbers \(largest.isFinite ? "as large as \(largest)" : "too large to be computed with")",
        advice: "narrow the spreads, or give the indicators bounds")
    }
    guard largest > 0 else {
      scale = 1
      return
    }
    let below = Double(sign: .plus, exponent: largest.exponent, significand: 1)
    scale = below < largest ? below * 2 : below
  }

  private static let one = Double(RankingKernels.one)

  /// Saturates at ±2³⁰, sixteen times the scale.
  func whole(_ x: Double) -> Int32 {
    let units = min(max(units(x), -0x1p30), 0x1p30)
    // Rounds halves to even; `rounded` is a library call on plain x86-64.
    return Int32((units + 0x1.8p52) - 0x1.8p52)
  }

  /// A power of two, so that multiplying by it is exact.
  var unitsOfOne: Double { ScoreGrid.one / scale }

  func units(_ x: Double) -> Double { x / scale * ScoreGrid.one }

  func value(_ units: Double) -> Double { units / ScoreGrid.one * scale }
}

/// Shares on 2⁻²⁶ that sum to exactly one: one unit each, the rest in proportion, what rounding leaves to the largest
/// remainders, the earlier first. All are above nought.
func wholeShares(_ shares: [Double]) -> [Int32] {
  precondition(!shares.isEmpty && shares.allSatisfy { $0 > 0 && $0.isFinite })
  let sum = shares.reduce(0, +)
  let rest = Double(Int(RankingKernels.one) - shares.count)
  let exact = shares.map { $0 / sum * rest }
  var whole = exact.map { 1 + Int32($0.rounded(.down)) }
  let remainders = exact.map { $0 - $0.rounded(.down) }
  let order = shares.indices.sorted { remainders[$0] != remainders[$1] ? remainders[$0] > remainders[$1] : $0 < $1 }
  var left = Int(RankingKernels.one) - whole.reduce(0) { $0 + Int($1) }
  for child in order where left > 0 {
    whole[child] += 1
    left -= 1
  }
  // The doubles above may sum to a unit too many.
  while left < 0, let largest = whole.indices.max(by: { whole[$0] < whole[$1] }) {
    whole[largest] -= 1
    left += 1
  }
  return whole
}
