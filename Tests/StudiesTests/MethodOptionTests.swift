import Diagnostics
import Studies
import Testing

/// Options of methods that the study file spells.
@Suite struct MethodOptionTests {
  /// An entity by code, name or alias; targets of either sign, of known indicators.
  @Test func optionsThatNameEntitiesAndTargets() throws {
    func told(_ normalise: String) -> [String] {
      var study = SmallStudy()
      study.files["study.yaml"]?.replace("{method: min-max, low: 0, high: 100}", with: normalise)
      return study.told()
    }
    for entity in ["KOR", "south korea", "한국"] {
      #expect(told("{method: distance-to-reference, entity: \(entity)}") == [])
    }
    #expect(
      told("{method: distance-to-reference, entity: KRO}") == ["6:52 normalise.entity: no entity is called 'KRO'"])
    #expect(told("distance-to-reference").first?.contains("there is no reference") == true)
    #expect(told("{method: distance-to-target, targets: {a: 50, b: -3, c: 1e3}}") == [])
    #expect(told("{method: distance-to-target, targets: {d: 50}}").first?.contains("'d' is not known") == true)
  }
}
