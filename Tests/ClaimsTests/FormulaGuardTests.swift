import Claims
import Testing

@Suite("Guard against formulas")
struct FormulaGuardTests {
  @Test(
    "is left off for a signed quantity in words that no spreadsheet can run",
    arguments: ["-0.36명 순유출", "+26만 장", "-1,000명", "+3.5억 달러", "a=1", "26만", "'AI 3대 강국'", ""])
  func exact(_ text: String) { #expect(FormulaGuard.guarded(text) == text) }

  @Test(
    "stands wherever something could be run",
    arguments: [
      "=1+1", "+1", "-15% 감소", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1+1", "＋", "－", "＠", "-1", "-명", "-0.36 명",
      "-1명+A1", "+26만|cmd", "-1명 (추정)", "+26만!A1", "-1명\"", "-1명@x", "＋26만 장", "-1Ｅ5", "-1명＋1", "-.5명", "+26만 = 1",
      "-1é*2",
    ])
  func guarded(_ text: String) { #expect(FormulaGuard.guarded(text) == "'" + text) }

  @Test(
    "can be undone, whatever the text",
    arguments: [
      "=1", "'=1", "''=1", "'", "''", "'-0.36명", "-0.36명", "'-5% 감소' 발표", "'a", "'AI' =1", "-15% 감소", "＝", "'＝",
      "+26만 장",
    ])
  func undone(_ text: String) {
    #expect(FormulaGuard.undone(FormulaGuard.guarded(text)) == text)
  }

  @Test("writes no two texts alike")
  func injective() {
    let parts = ["", "'", "''", "'''"].flatMap { marks in ["=1", "-2명", "a", "+", "-2명+1"].map { marks + $0 } }
    #expect(Set(parts.map(FormulaGuard.guarded)).count == parts.count)
  }
}
