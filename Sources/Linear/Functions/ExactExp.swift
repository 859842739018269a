extension Exact {
  /// e^x.
  ///
  /// x = k ln 2 / 128 + r with |r| < 2^-8.5 as a sum of two doubles; e^x = 2^(k/128) (1 + r + r²/2 + r³(1/6 + …)).
  /// The table's leading parts have 26 bits, so that the large products are exact. Error: the roundings of the cubic
  /// term and of the low parts, together below 2^-76; the test allows 2^-71. Results near the ends of the
  /// range of doubles are MPFR's.
  public static func exp(_ x: Double) -> Double {
    guard x > -745.2, x < 709.8 else { return x.isNaN ? x : x < 0 ? 0 : .infinity }
    let table = ExpTable.shared
    // Adding 1.5·2^52 rounds to a whole number and leaves it in the low bits.
    let shifted = x * table.stepsPerUnit + 0x1.8p52
    let k = shifted - 0x1.8p52
    let index = Int(Int32(truncatingIfNeeded: shifted.bitPattern))

    // k times the first two parts is exact, and so is the first difference.
    let near = x - k * table.step.0
    let second = k * table.step.1
    let r = near - second
    let back = r - near
    let rest = ((near - (r - back)) - (second + back)) - k * table.step.2

    let square = r.head * r.head * 0.5
    let squareRest = (r - r.head) * (r + r.head) * 0.5
    let r2 = r * r
    let cubic = r2 * r * ((0x1.5555555555555p-3 + r / 24) + r2 * ((1.0 / 120 + r / 720) + r2 / 5040))
    let p = r + square
    let pLow = cubic + (((r - p) + square) + squareRest + (rest + r * rest))

    let power = table.entries[index & 127]
    let product = power.high * p.head
    let sum = power.high + product
    let lower =
      ((power.high - sum) + product)
      + (power.low + (power.high * ((p - p.head) + pLow) + power.low * (p + pLow)))
    let slack = 0x1p-71
    let result = sum + (lower + slack)
    let exponent = index >> 7
    guard result == sum + (lower - slack), exponent > -1022, exponent < 1023 else { return Arbiter.exp(x) }
    return result * Double(bitPattern: UInt64(1023 + exponent) << 52)
  }
}

/// 2^(i/128), the high part of 26 bits; and ln 2 / 128 in three parts.
private struct ExpTable {
  struct Entry {
    var high: Double
    var low: Double
  }
  let entries: [Entry]
  let step: (Double, Double, Double)
  let stepsPerUnit: Double

  static let shared = ExpTable()

  init() {
    entries = (0..<128).map { i in
      let parts = Arbiter.exp2Parts(Double(i) / 128, grids: [25])
      return Entry(high: parts[0], low: parts[1])
    }
    let ln2 = Arbiter.logParts(2, scale: 7, grids: [42, 78])
    step = (ln2[0], ln2[1], ln2[2])
    stepsPerUnit = 1 / (ln2[0] + ln2[1])
  }
}
