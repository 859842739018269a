import CMPFR

/// MPFR 4 as the arbiter of roundings: every result is the exact value rounded once, to nearest, ties to even.
package enum Arbiter {
  package static func log(_ x: Double) -> Double { unsafe rounded(x, mpfr_log) }
  package static func exp(_ x: Double) -> Double { unsafe rounded(x, mpfr_exp) }
  package static func log1p(_ x: Double) -> Double { unsafe rounded(x, mpfr_log1p) }
  package static func expm1(_ x: Double) -> Double { unsafe rounded(x, mpfr_expm1) }
  package static func logGamma(_ x: Double) -> Double { unsafe rounded(x, mpfr_lngamma) }

  package static func pow(_ x: Double, _ y: Double) -> Double {
    var argument = unsafe number(bits: 53)
    var exponent = unsafe number(bits: 53)
    var result = unsafe number(bits: 66)
    defer {
      unsafe mpfr_clear(&argument)
      unsafe mpfr_clear(&exponent)
      unsafe mpfr_clear(&result)
    }
    unsafe mpfr_set_d(&argument, x, MPFR_RNDN)
    unsafe mpfr_set_d(&exponent, y, MPFR_RNDN)
    let direction = unsafe mpfr_pow(&result, &argument, &exponent, MPFR_RNDZ)
    return unsafe nearest(&result, direction)
  }

  /// Φ(x) = erfc(-x/√2) / 2 by way of 200 bits.
  package static func normalCumulative(_ x: Double) -> Double {
    var y = unsafe number(bits: 200)
    defer { unsafe mpfr_clear(&y) }
    return unsafe withUnsafeMutablePointer(to: &y) { y in
      unsafe mpfr_set_d(y, 0.5, MPFR_RNDN)
      unsafe mpfr_sqrt(y, y, MPFR_RNDN)
      unsafe mpfr_mul_d(y, y, -x, MPFR_RNDN)
      unsafe mpfr_erfc(y, y, MPFR_RNDN)
      return unsafe mpfr_get_d(y, MPFR_RNDN) / 2
    }
  }

  /// ln(x) / 2^scale as a sum of doubles: the first ones whole multiples of 2^-grid, the last what is left.
  static func logParts(_ x: Double, scale: Int = 0, grids: [Int]) -> [Double] {
    unsafe parts(x, mpfr_log, scale: scale, grids: grids)
  }

  /// 2^x likewise.
  static func exp2Parts(_ x: Double, grids: [Int]) -> [Double] {
    unsafe parts(x, mpfr_exp2, scale: 0, grids: grids)
  }

  private typealias Function = (UnsafeMutablePointer<__mpfr_struct>?, UnsafePointer<__mpfr_struct>?, mpfr_rnd_t) ->
    Int32

  private static func number(bits: Int) -> __mpfr_struct {
    var value = unsafe __mpfr_struct()
    unsafe mpfr_init2(&value, mpfr_prec_t(bits))
    return unsafe value
  }

  private static func rounded(_ x: Double, _ function: Function) -> Double {
    var argument = unsafe number(bits: 53)
    var result = unsafe number(bits: 66)
    defer {
      unsafe mpfr_clear(&argument)
      unsafe mpfr_clear(&result)
    }
    unsafe mpfr_set_d(&argument, x, MPFR_RNDN)
    let direction = unsafe function(&result, &argument, MPFR_RNDZ)
    return unsafe nearest(&result, direction)
  }

  /// Rounds a value truncated to 66 bits, `direction` telling whether anything was cut off.
  ///
  /// Rounding twice could go astray (subnormal results have fewer bits than 53), so what was cut off is kept as one
  /// sticky bit: no midpoint of two doubles then lies between the exact value and this one.
  private static func nearest(_ value: inout __mpfr_struct, _ direction: Int32) -> Double {
    if direction != 0 {
      unsafe mpfr_prec_round(&value, 67, MPFR_RNDZ)
      if direction < 0 { unsafe mpfr_nextabove(&value) } else { unsafe mpfr_nextbelow(&value) }
    }
    return unsafe mpfr_get_d(&value, MPFR_RNDN)
  }

  private static func parts(_ x: Double, _ function: Function, scale: Int, grids: [Int]) -> [Double] {
    var rest = unsafe number(bits: 160)
    defer { unsafe mpfr_clear(&rest) }
    return unsafe withUnsafeMutablePointer(to: &rest) { rest in
      unsafe mpfr_set_d(rest, x, MPFR_RNDN)
      _ = unsafe function(rest, rest, MPFR_RNDN)
      unsafe mpfr_div_2si(rest, rest, scale, MPFR_RNDN)
      var result: [Double] = []
      for grid in grids {
        let unit = Double(sign: .plus, exponent: -grid, significand: 1)
        let part = (unsafe mpfr_get_d(rest, MPFR_RNDN) / unit).rounded() * unit
        unsafe mpfr_sub_d(rest, rest, part, MPFR_RNDN)
        result.append(part)
      }
      result.append(unsafe mpfr_get_d(rest, MPFR_RNDN))
      return result
    }
  }
}
