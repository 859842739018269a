import Reports
import Testing

@Suite("Decimal digits")
struct DecimalTextTests {
  @Test(
    "read back as the same double, without an exponent",
    arguments: [
      0, 0.1, -0.5, 1e-5, -1e-20, 123_456.789, 1e15, 1e16, 3.2e20, 9_007_199_254_740_992, 1 / 3.0, .pi * 1e9, 5e-19,
    ])
  func full(_ number: Double) {
    let text = DecimalText(number).full
    #expect(Double(text) == number)
    #expect(!text.contains("e"))
  }

  @Test(
    "keep an exponent only where zeros would fill the line",
    arguments: [
      (1e300, "1e300"), (-1.5e-300, "-1.5e-300"), (.leastNonzeroMagnitude, "5e-324"),
      (1.7976931348623157e308, "1.7976931348623157e308"),
    ])
  func exponent(_ number: Double, _ text: String) {
    #expect(DecimalText(number).full == text)
    #expect(Double(text) == number)
  }

  @Test(
    "round in decimal, halves away from zero, with no negative nought",
    arguments: [
      (0.125, 2, "0.13"), (-0.125, 2, "-0.13"), (2.675, 2, "2.68"), (0.999, 2, "1.00"), (99.96, 1, "100.0"),
      (-0.001, 2, "0.00"), (0.5, 0, "1"), (0.4, 0, "0"), (-0.0, 1, "0.0"), (1e-9, 3, "0.000"), (0.05, 1, "0.1"),
      (12_345.6, 1, "12,345.6"), (-1_234_567, 0, "-1,234,567"), (2025, 0, "2025"), (9_999.96, 1, "10,000.0"),
      (7, 3, "7.000"),
    ])
  func fixed(_ number: Double, _ decimals: Int, _ text: String) {
    #expect(DecimalText(number).fixed(decimals) == text)
  }

  @Test(
    "hold significant digits over many magnitudes",
    arguments: [
      (1234.5678, "1235"), (0.00123456, "0.001235"), (3_276_001, "3,276,001"), (15, "15"), (0.99996, "1"), (0, "0"),
      (12.3456, "12.35"), (9.9999, "10"),
    ])
  func significant(_ number: Double, _ text: String) {
    #expect(DecimalText(number).significant(4) == text)
  }

  @Test("shift by ten without arithmetic")
  func shifted() {
    #expect(DecimalText(0.57).shifted(2).fixed(1) == "57.0")
    #expect(DecimalText(0.0005).shifted(2).full == "0.05")
    #expect(DecimalText(0).shifted(2).full == "0")
  }

  @Test("write whole numbers of any size")
  func integers() {
    #expect(DecimalText(Int.min).fixed(0) == "-9,223,372,036,854,775,808")
    #expect(DecimalText(1000).fixed(0) == "1000")
    #expect(DecimalText(100_000).fixed(0) == "100,000")
  }

  @Test("figures of one cell are written to the same place")
  func alike() {
    #expect(DecimalText.alike([-0.35437, -0.68334, -0.02539], significant: 3) == ["-0.354", "-0.683", "-0.025"])
    #expect(DecimalText.alike([136_514, 111_941, 161_086], significant: 3) == ["137,000", "112,000", "161,000"])
    #expect(DecimalText.alike([9.29, 7, 11.6], significant: 3) == ["9.3", "7.0", "11.6"])
    #expect(DecimalText.alike([0, 0], significant: 3) == ["0.00", "0.00"])
  }

  @Test("whole numbers are rounded where their last digits are not known")
  func about() {
    #expect(DecimalText(20_262_758.97).about(6) == "20,262,800")
    #expect(DecimalText(0.35437).about(3) == "0.354")
    #expect(DecimalText(995).about(2) == "1000")
    #expect(DecimalText(0.0).about(3) == "0")
  }
}
