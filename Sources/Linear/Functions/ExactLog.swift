extension Exact {
  /// Natural logarithm.
  ///
  /// x = 2^k z with z in [0.6875, 1.375); a table gives c ≈ 1/z in 12 bits, so that r = cz - 1 is had exactly as a
  /// sum of two doubles, |r| < 2^-8; ln x = k ln 2 - ln c + r - r²/2 + r³(1/3 - r/4 + … + r⁶/9).
  ///
  /// Error: near 1 (k = 0, c = 1) the sum is r(1 + …) and the roundings of the cubic term, at most 5·2^-53 of
  /// r³/3 < 2^-17.5 r, rule with less than 2^-67 of the result; elsewhere |ln x| > 2^-9.1 against less than 2^-77.
  /// The test allows 2^-66.
  public static func log(_ x: Double) -> Double {
    guard x > 0, x < .infinity else { return x == 0 ? -.infinity : x > 0 ? x : .nan }
    return log(x, plus: 0) ?? Arbiter.log(x)
  }

  /// ln(1 + x).
  ///
  /// 1 + x is y + d exactly, d half a unit in y's last place at most, and ln(y + d) = ln y + d/y but for 2^-107. With
  /// |x| ≥ 2^-30 that, and the roundings of quotient and sum, are less than 2^-74 of the result, which the test of `log` has room for.
  public static func log1p(_ x: Double) -> Double {
    let y = 1 + x
    guard x.magnitude >= 0x1p-30, y > 0, y < .infinity else { return Arbiter.log1p(x) }
    let d = x >= 1 ? 1 - (y - x) : x - (y - 1)
    return log(y, plus: d / y) ?? Arbiter.log1p(x)
  }

  /// ln x + `small`, |small| ≤ 2^-53; nil where the error bound leaves two doubles possible. x is positive and finite.
  private static func log(_ x: Double, plus small: Double) -> Double? {
    var bits = x.bitPattern
    var scale = 0
    if bits < 0x0010_0000_0000_0000 {
      bits = (x * 0x1p54).bitPattern
      scale = -54
    }
    let offset = bits &- LogTable.start
    let k = Double(scale &+ Int(Int64(bitPattern: offset) >> 52))
    let z = Double(bitPattern: bits &- (offset & 0xfff0_0000_0000_0000))
    let table = LogTable.shared
    let entry = table.entries[Int(truncatingIfNeeded: offset &>> 44) & 255]

    // Both products are exact; so is the sum of `r` and `rest` (where |low| > |high|, r itself is exact).
    let top = Double(bitPattern: z.bitPattern & 0xffff_ffff_ffe0_0000)
    let high = top * entry.inverse - 1
    let low = (z - top) * entry.inverse
    let r = high + low
    let rest = low - (r - high)

    let square = r.head * r.head * 0.5
    let squareRest = (r - r.head) * (r + r.head) * 0.5
    let r2 = r * r
    let cubic =
      r2 * r * ((0x1.5555555555555p-2 - r * 0.25) + r2 * ((0.2 - r / 6) + r2 * ((1.0 / 7 - r * 0.125) + r2 / 9)))

    let whole = k * table.ln2High + entry.high
    let first = whole + r
    let sum = first - square
    let tail =
      ((k * table.ln2Low + entry.low) + (rest - r * rest) - squareRest)
      + (((whole - first) + r) + ((first - sum) - square))
    let lower = cubic + (tail + small)
    let slack = sum.magnitude * 0x1p-66
    let result = sum + (lower + slack)
    return result == sum + (lower - slack) ? result : nil
  }
}

/// c ≈ 1/z for 256 intervals of z, and -ln c in two parts; the high ones are multiples of 2^-42, so that k ln 2 + ln c
/// adds without error.
private struct LogTable {
  struct Entry {
    var inverse: Double
    var high: Double
    var low: Double
  }
  let entries: [Entry]
  let ln2High: Double
  let ln2Low: Double

  /// Bits of 0.6875: z runs from there to twice that, so that 1 lies well inside.
  static let start: UInt64 = 0x3fe6_0000_0000_0000
  static let shared = LogTable()

  init() {
    entries = (0..<256).map { i in
      let middle = Double(bitPattern: Self.start + UInt64(i) << 44 + 1 << 43)
      // c = 1 on both intervals that touch 1: near it nothing may cancel.
      let inverse = i == 159 || i == 160 ? 1 : (2048 / middle).rounded() / 2048
      let log = Arbiter.logParts(inverse, grids: [42])
      return Entry(inverse: inverse, high: -log[0], low: -log[1])
    }
    let ln2 = Arbiter.logParts(2, grids: [42])
    ln2High = ln2[0]
    ln2Low = ln2[1]
  }
}
