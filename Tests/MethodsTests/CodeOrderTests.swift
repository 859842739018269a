import Methods
import Testing

@Suite struct CodeOrderTests {
  @Test(arguments: [
    "talent.net >= capital > c-3", "talent.net>=capital>c-3", "c-3 < capital <= talent.net",
    "talent.net ≥ capital ≥ c-3",
    "  c-3 ≤ capital\t< talent.net ",
  ]) func fromTheGreatestToTheLeast(_ text: String) {
    let order = CodeOrder(text)
    #expect(order?.codes == ["talent.net", "capital", "c-3"] && order?.text == text)
  }

  @Test(arguments: [
    "", "a", ">", "a >", "> a", "a >> b", "a > b < c", "a = b", "a > > b", "a b > c", "a > b c", "a > = b",
  ])
  func noOrder(_ text: String) { #expect(CodeOrder(text) == nil) }
}
