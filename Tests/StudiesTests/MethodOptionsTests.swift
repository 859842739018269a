import Testing

struct MethodOptionsTests {
  /// Weights by place are a list, checked where it stands.
  @Test func listsOfNumbers() throws {
    func told(_ weights: String) -> [String] {
      var study = SmallStudy()
      study.files["study.yaml"]? += "aggregate: {method: owa, weights: \(weights)}\n"
      return study.told()
    }
    #expect(told("[0.5, 0.3, 0.2]") == [] && told("1") == [])
    #expect(told("[0.5, much]").first?.contains("must be a number, not 'much'") == true)
    #expect(told("[1, -1]").first?.contains("weights is [1.0, -1.0]") == true)
    #expect(told("[0, 0]").first?.contains("do not add up to anything") == true)
    #expect(told("[]").count == 1)
  }
}
