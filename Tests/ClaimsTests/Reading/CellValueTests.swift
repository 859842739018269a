import Claims
import Diagnostics
import Testing

struct CellValueTests {
  func number(_ text: String) -> (value: Double?, advice: String?) {
    var problems = Problems()
    var value: Double?
    let file = CSVFile(source("a,b\n\"\(text)\",\n"), required: ["a"], known: nil, &problems)
    file?.forEachRow(&problems) { row, problems in value = row.number("a", &problems) }
    return (value, problems.items.first?.advice)
  }

  @Test(arguments: [
    "0", "-0.5", "+3", "12", "1e3", "1E-3", "0.1", "123456789012345", "9007199254740993", "4.0979850000000004",
    "1.7976931348623157e308", "5e-324", "2.2250738585072011e-308", "0.000001", "1e22", "1e23", "8.98846567431158e307",
    "123456789012345678901234567890", "0.30000000000000004", "00012.50", "6250e-22", "9007199254740992e22",
  ])
  func numbersAreTheNearestDouble(_ text: String) {
    #expect(number(text).value == Double(text))
    #expect(number(text).advice == nil)
  }

  @Test func manyNumbersAreTheNearestDouble() {
    var state: UInt64 = 88_172_645_463_325_252
    for _ in 0..<5_000 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      let text = "\(Int64(bitPattern: state) >> Int64(state % 60))e\(Int(state % 61) - 30)"
      #expect(Period(text) == nil)
      #expect(number(text).value == Double(text))
    }
  }

  @Test(arguments: [
    ("nan", "empty"), ("inf", "empty"), ("NA", "empty"), ("1e999", "between"), ("1e-999", "between"),
    ("0x1F", "decimal"),
    ("1_000", "digits alone"), ("1,000", "digits alone"), ("1 000", "digits alone"), ("−1", "hyphen"), ("–1", "hyphen"),
    ("5%", "number alone"), ("5.", "decimal"), (".5", "decimal"), ("1e", "decimal"), ("--1", "decimal"),
    ("１２", "decimal"),
    (" 1", "digits alone"), ("abc", "decimal"), (String(repeating: "9", count: 500), "at most"),
  ])
  func refused(_ text: String, _ advice: String) throws {
    let result = number(text)
    #expect(result.value == nil)
    #expect(try #require(result.advice).contains(advice))
  }

  @Test(arguments: [
    ("2024", 20_240_101, 20_241_231), ("2025-H1", 20_250_101, 20_250_630), ("2025-H2", 20_250_701, 20_251_231),
    ("2026-Q1", 20_260_101, 20_260_331), ("2026-Q4", 20_261_001, 20_261_231), ("2025-12", 20_251_201, 20_251_231),
    ("2024-02", 20_240_201, 20_240_229), ("1900-02", 19_000_201, 19_000_228), ("2000-02", 20_000_201, 20_000_229),
    ("2025-12-17", 20_251_217, 20_251_217), ("2013/2025-12-17", 20_130_101, 20_251_217),
    ("2025-03/2025-04", 20_250_301, 20_250_430),
    ("2025/2025-H2", 20_250_101, 20_251_231),
  ])
  func periods(_ text: String, _ first: Int32, _ last: Int32) throws {
    let period = try #require(Period(text))
    #expect(period == Period(first: first, last: last))
    #expect(Period(period.description) == period)
    if !text.contains("/") { #expect(period.description == text) }
  }

  @Test(arguments: [
    "", "24", "2025-13", "2025-00", "2025-02-29", "2025-04-31", "2025-Q5", "2025-Q0", "2025-H3", "2025-1", "2025-12-1",
    "2025/2024",
    "2025/", "/2025", "2024/2025/2026", "2025-12-17T00:00", "20251217", "2025-h1", "0999", "２０２５", "2025 ", "-202",
  ])
  func noPeriods(_ text: String) {
    #expect(Period(text) == nil)
  }

  @Test func everySpanIsSpeltSoThatItReadsBack() {
    for (first, last) in [
      (20_250_101, 20_250_201), (20_240_229, 20_251_231), (20_250_401, 20_250_930), (20_200_115, 20_250_630),
    ] {
      let period = Period(first: Int32(first), last: Int32(last))
      #expect(Period(period.description) == period)
    }
  }

  @Test func laterIsLarger() throws {
    #expect(try #require(Period("2024")) < #require(Period("2025-H1")))
    #expect(try #require(Period("2025")) < #require(Period("2025-12")))
  }
}
