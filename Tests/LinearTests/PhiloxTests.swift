import Linear
import Testing

@Suite("Philox4x32-10")
struct PhiloxTests {
  /// Random123 1.14, tests/kat_vectors.
  @Test("Known answers of Random123")
  func knownAnswers() {
    #expect(
      Philox(seed: 0).words(SIMD4(0, 0, 0, 0)) == SIMD4(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8))
    #expect(
      Philox(seed: .max).words(SIMD4(repeating: .max)) == SIMD4(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd))
    #expect(
      Philox(key: SIMD2(0xa409_3822, 0x299f_31d0)).words(SIMD4(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344))
        == SIMD4(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1))
  }

  @Test("A draw's counter is (draw low, draw high, stream, block)")
  func layout() {
    let philox = Philox(seed: 0x0123_4567_89ab_cdef)
    #expect(philox.key == SIMD2(0x89ab_cdef, 0x0123_4567))
    #expect(philox.words(draw: 0x1_0000_0002, stream: 3, block: 4) == philox.words(SIMD4(2, 1, 3, 4)))
  }

  @Test("Streams are fixed, and differ for names that hardly do")
  func streams() {
    #expect(Philox.streamID(name: "evidence:KOR:talent.net_flow") == 0x3754_58fd)
    #expect(Philox.streamID(name: "") == 0xefd0_1f60)
    let names = (0..<1_000).map { "evidence:C\($0):talent" }
    #expect(Set(names.map(Philox.streamID)).count == names.count)
    #expect(Set(names.map { Philox.streamID(name: $0) >> 24 }).count > 230)
  }
}
