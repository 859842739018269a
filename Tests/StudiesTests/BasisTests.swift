import Claims
import Diagnostics
import Studies
import Testing

struct BasisTests {
  @Test func theStudySaysWhichBasisCounts() throws {
    let study = try SmallStudy(adding: "basis: {a: owned}\n").load()
    guard case .claims(_, let rules) = study.evidence else {
      Issue.record("the small study is of claims")
      return
    }
    #expect(rules.basisOf == ["a": .owned])
    #expect(
      SmallStudy(adding: "basis: {a: ownd, d: used}\n").mistakes().map { "\($0.message): \($0.advice ?? "")" } == [
        "basis: 'ownd' is not known: did you mean 'owned'?",
        "basis: no indicator is called 'd': did you mean 'a' or 'b' or 'c'?",
      ])
  }
}
