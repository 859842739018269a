import Linear
import Testing

/// Doubles whose bits come from Philox: the same in every run.
struct Doubles {
  private let philox = Philox(seed: 7)
  private let stream: UInt32
  private var draw: UInt64 = 0

  init(stream: UInt32 = 0) {
    self.stream = stream
  }

  mutating func bits() -> UInt64 {
    let words = philox.words(draw: draw, stream: stream)
    draw += 1
    return UInt64(words.x) << 32 | UInt64(words.y)
  }

  mutating func uniform(_ range: ClosedRange<Double>) -> Double {
    range.lowerBound + Double(bits() >> 11) * 0x1p-53 * (range.upperBound - range.lowerBound)
  }
}

@Suite("Correctly rounded functions")
struct ExactFunctionTests {
  @Test("log equals MPFR's on all magnitudes, near 1 and at the ends of the range")
  func logarithm() {
    var source = Doubles()
    var wrong: [Double] = []
    func check(_ x: Double) { if Exact.log(x) != Arbiter.log(x) { wrong.append(x) } }
    for _ in 0..<40_000 { check(Double(bitPattern: source.bits() >> 1 % 0x7ff0_0000_0000_0000)) }
    for _ in 0..<40_000 { check(source.uniform(0.6...1.5)) }
    for _ in 0..<20_000 { check(source.uniform(0.995...1.005)) }
    for exponent in -52...(-8) {
      check(1 + Double(sign: .plus, exponent: exponent, significand: 1))
      check(1 - Double(sign: .plus, exponent: exponent, significand: 1))
    }
    for exponent in -1074...1023 { check(Double(sign: .plus, exponent: exponent, significand: 1)) }
    for x in [Double.leastNonzeroMagnitude, .leastNormalMagnitude, .greatestFiniteMagnitude, 1.0.nextDown, 1.0.nextUp] {
      check(x)
    }
    #expect(wrong.isEmpty)
  }

  @Test("log1p is the double nearest to the exact value") func log1p() {
    var wrong: [Double] = []
    func check(_ x: Double) { if Exact.log1p(x) != Arbiter.log1p(x) { wrong.append(x) } }
    var state: UInt64 = 3
    for turn in 0..<40_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let significand = 1 + Double(state >> 12) * 0x1p-52
      let x = Double(sign: .plus, exponent: turn % 90 - 34, significand: significand)
      check(x)
      check(-x / 0x1p56)
      if x < 0.5 { check(-x) }
      check(-1 + x * 0x1p-57)
    }
    for x in [
      0, -0.0, 1, -0.5, 0x1p-30, 0x1p-31, -0x1p-30, 0x1p53, 0x1p1023, 0x1.fffffffffffffp1023, -0x1.fffffffffffffp-1,
    ] {
      check(x)
      check(x.nextUp)
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
    #expect(Exact.log1p(-1) == -.infinity && Exact.log1p(-1.5).isNaN && Exact.log1p(.infinity) == .infinity)
    #expect(Exact.log1p(.nan).isNaN && Exact.log1p(-0.0).sign == .minus)
  }

  @Test("exp equals MPFR's, subnormal results included")
  func exponential() {
    var source = Doubles()
    var wrong: [Double] = []
    func check(_ x: Double) { if Exact.exp(x) != Arbiter.exp(x) { wrong.append(x) } }
    for _ in 0..<50_000 { check(source.uniform(-708...709)) }
    for _ in 0..<40_000 { check(source.uniform(-2...2)) }
    for _ in 0..<3_000 { check(source.uniform(-746 ... -707)) }
    for _ in 0..<3_000 { check(source.uniform(708...710)) }
    for exponent in -1074...(-1) {
      check(Double(sign: .plus, exponent: exponent, significand: 1.25))
      check(Double(sign: .minus, exponent: exponent, significand: 1.25))
    }
    #expect(wrong.isEmpty)
  }

  /// Lefèvre & Muller (2001), *Worst cases for correct rounding of the elementary functions in double precision*.
  @Test("Worst cases of Lefèvre and Muller")
  func worstCases() {
    #expect(Exact.log(0x1.62a8_8613_629b_6p+678) == 0x1.d647_9eba_7c97_1p+8)
    #expect(Exact.exp(0x1.9e9c_bbfd_6080_bp-31) == 0x1.0000_0003_3d39_8p+0)
    #expect(Exact.exp(-0x1.ed31_8efb_627e_ap-27) == 0x1.ffff_ff84_b39c_5p-1)
    #expect(Exact.exp(0x1.6a4d_1af9_cc98_9p-8) == 0x1.016b_4df3_299d_7p+0)
    #expect(Exact.exp(0x1.d77f_d13d_27ff_fp-11) == 0x1.003a_f6c3_7c1d_3p+0)
  }

  /// Values computed with mpmath at 400 bits.
  @Test("The arbiter itself agrees with another library")
  func arbiter() {
    #expect(Arbiter.log(0x1.27a4_f9de_2a0f_ap+51) == 0x1.1bf4_b537_fed8_7p+5)
    #expect(Arbiter.log1p(0x1.2b8p-30) == 0x1.2b7f_fffd_4337_8p-30)
    #expect(Exact.pow(3, 0.5) == 3.0.squareRoot())
    #expect(Exact.pow(10, 22) == 1e22 && Exact.pow(10, -3) == 1e-3 && Exact.pow(2, -1074) == 0x1p-1074)
    #expect(Exact.expm1(0x1p-60) == 0x1p-60)
    // Between 0 and the least subnormal, on either side of the midpoint.
    let edge = -0x1.7491_0d52_d305_2p+9
    #expect(Exact.exp(edge) == 0 && Exact.exp(edge.nextUp) == .leastNonzeroMagnitude)
  }

  @Test("Special values")
  func special() {
    #expect(Exact.log(0) == -.infinity && Exact.log(-0.0) == -.infinity && Exact.log(.infinity) == .infinity)
    #expect(Exact.log(-1).isNaN && Exact.log(-.infinity).isNaN && Exact.log(.nan).isNaN)
    #expect(Exact.log(1) == 0 && Exact.log(1).sign == .plus)
    #expect(Exact.exp(-.infinity) == 0 && Exact.exp(.infinity) == .infinity && Exact.exp(.nan).isNaN)
    #expect(Exact.exp(0) == 1 && Exact.exp(-0.0) == 1 && Exact.exp(1e308) == .infinity && Exact.exp(-1e308) == 0)
    #expect(Exact.log1p(-1) == -.infinity && Exact.log1p(-2).isNaN && Exact.log1p(-0.0).sign == .minus)
    #expect(Exact.pow(.nan, 0) == 1 && Exact.pow(1, .nan) == 1 && Exact.pow(-8, 1.0 / 3).isNaN)
    #expect(Exact.pow(0, -1) == .infinity && Exact.pow(-0.0, -3) == -.infinity && Exact.pow(-2, 3) == -8)
    #expect(Exact.pow(1e300, 2) == .infinity && Exact.pow(1.0.nextUp, 1e300) == .infinity && Exact.pow(1e-300, 2) == 0)
    #expect(Exact.pow(-1e-300, 3) == 0 && Exact.pow(-1e-300, 3).sign == .minus)
  }
}
