/// Elementary functions rounded correctly: the double nearest to the exact value, on every machine.
///
/// `log`, `log1p` and `exp` first try double-double arithmetic with a known error bound; where the bound leaves two doubles
/// possible, and always for `pow` and `expm1`, MPFR decides. Special values are those of IEEE 754 §9.2.
/// No fused multiply-add is used (without hardware support it is a slow library call), and Swift contracts none.
public enum Exact {
  /// x^y.
  public static func pow(_ x: Double, _ y: Double) -> Double { Arbiter.pow(x, y) }

  /// e^x - 1.
  public static func expm1(_ x: Double) -> Double { Arbiter.expm1(x) }
}

extension Double {
  /// The leading 26 bits of the significand: products of two such heads are exact.
  @inline(__always)
  var head: Double { Double(bitPattern: bitPattern & 0xffff_ffff_f800_0000) }
}
