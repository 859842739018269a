import Methods
import Testing

/// Options that count take whole numbers.
struct WholeOptionTests {
  private func told(_ choice: String) -> [String] {
    var study = SmallStudy()
    study.files["study.yaml"]? += choice + "\n"
    return study.told()
  }

  @Test(arguments: [
    ("treat", "winsorise", "most", "1.9"), ("impute", "nearest-neighbours", "k", "2.5"),
    ("impute", "em", "rounds", "10.5"), ("impute", "last", "years", "1.5"),
    ("weigh", "correlation-balanced", "iterations", "99.99"),
  ])
  func fractionsAreRefusedAtTheirPlace(_ step: String, _ method: String, _ option: String, _ value: String) {
    let found = told("\(step): {method: \(method), \(option): \(value)}")
    #expect(found.count == 1)
    #expect(found.first?.contains("\(step).\(option) must be a whole number") == true, "\(found)")
    // A whole number in other digits is one.
    #expect(told("\(step): {method: \(method), \(option): 4.0}").allSatisfy { !$0.contains("whole") })
    #expect(told("\(step): {method: \(method), \(option): -1}").first?.contains("\(option) is -1") == true)
    #expect(told("\(step): {method: \(method), \(option): 1e300}").count == 1)
  }

  /// Nothing that a method reads as a whole number is let through with a fraction by the catalogue either.
  @Test func theCatalogueAsksForWholeNumbers() {
    let found = Catalogue.treating.check("winsorise", ["most": .number(1.9)])
    #expect(found.map(\.option) == ["most"] && found.first?.advice == "give a whole number from 0 to 1000000")
    #expect(Catalogue.treating.check("winsorise", ["most": .number(2)]) == [])
    #expect(Catalogue.imputing.check("nearest-neighbours", ["k": .number(.nan)]).map(\.option) == ["k"])
  }

  /// Any number option takes a fraction; one that would be cut to a whole number is of the wrong kind.
  @Test func whatCountsSaysSo() {
    let cards =
      Catalogue.imputing.cards + Catalogue.screening.cards + Catalogue.treating.cards + Catalogue.normalising.cards
      + Catalogue.weighting.cards + Catalogue.aggregating.cards + Catalogue.comparing.cards
    let counted = cards.flatMap { card in
      card.options.compactMap { option in if case .whole = option.kind { "\(card.name) \(option.name)" } else { nil } }
    }
    #expect(
      counted.sorted() == [
        "correlation-balanced iterations", "em rounds", "last years", "nearest-neighbours k", "winsorise most",
      ])
  }
}
