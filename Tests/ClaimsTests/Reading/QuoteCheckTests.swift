import Claims
import Diagnostics
import Testing

struct QuoteCheckTests {
  let article = "마을 신문. 이장은 \"우물이 셋 있다\"고 말했다.\n주민은 \"물이\u{00A0}넉넉하다\n 못해 넘친다\"고 했다.\n"

  func check(_ quote: String, offset: Int? = nil, text: String? = nil, hashed: String? = nil) -> QuoteCheck {
    let sources = [
      Source(id: "none"), Source(id: "village", sha256: SHA256.hex(of: Array((hashed ?? article).utf8))),
    ]
    let vocabulary = Vocabulary(
      entities: [Entity(code: "KOR", name: "Korea")], groups: [], sources: sources, units: [],
      framework: Framework(nodes: [Framework.Node(code: "water")]))
    let row = "KOR,water,assessment,village,\"\(quote.replacing("\"", with: "\"\""))\",\(offset.map(String.init) ?? "")"
    let claims = source(
      "id,entity,indicator,kind,source,quote,offset\nb,\(row)\na,KOR,water,assessment,none,말,\n", "claims.csv")
    let (table, problems) = ClaimReader(vocabulary: vocabulary).read(files: [claims])
    #expect(problems.isEmpty)
    return QuoteCheck(table, sources: vocabulary.sources, texts: [source(text ?? article, "texts/1.txt")])
  }

  func place(_ text: String) -> Int { Array(article.utf8.prefix(upTo: article.firstRange(of: text)!.lowerBound)).count }

  @Test func anywhereWithoutAnOffset() {
    let result = check("우물이 셋 있다")
    #expect(result.findings.map(\.outcome) == [.found(at: place("우물이"))])
    #expect(result.problems.isEmpty)
    #expect(result.notChecked.map(\.source) == [0] && result.notChecked.map(\.quotes) == [1])
  }

  @Test func atItsOffset() {
    #expect(check("말했다", offset: place("말했다")).findings.map(\.outcome) == [.found(at: place("말했다"))])
  }

  @Test func aWrongOffsetIsAnErrorThatSaysWhere() {
    let result = check("말했다", offset: 3)
    #expect(result.findings.map(\.outcome) == [.elsewhere(at: place("말했다"))])
    #expect(found(result.problems) == ["2:33 the quote is not at byte 3 of the text of `village`"])
    #expect(result.problems.items.map(\.advice) == ["It is at byte \(place("말했다")): correct `offset`."])
  }

  @Test func spacesMayDifferAndThatIsRecorded() {
    let at = place("물이\u{00A0}")
    #expect(check("물이 넉넉하다 못해 넘친다").findings.map(\.outcome) == [.foundApartFromSpaces(at: at)])
    #expect(check("물이 넉넉하다 못해 넘친다", offset: at).findings.map(\.outcome) == [.foundApartFromSpaces(at: at)])
    #expect(check("물이넉넉하다").findings.map(\.outcome) == [.missing])
  }

  @Test func aQuoteThatIsNotThere() {
    let result = check("우물이 넷 있다")
    #expect(result.findings.map(\.outcome) == [.missing])
    #expect(result.problems.hasErrors)
    #expect(check("우물이 셋 있다.").findings.map(\.outcome) == [.missing])
    #expect(check("말했다", offset: 1_000_000).findings.map(\.outcome) == [.elsewhere(at: place("말했다"))])
  }

  @Test func aTextWithAnotherHashIsNotTheSource() {
    let result = check("우물이 셋 있다", text: article + " ")
    #expect(result.findings.isEmpty)
    #expect(result.unmatched == ["texts/1.txt"])
    #expect(result.notChecked.map(\.source) == [0, 1])
  }

  @Test func repetitiveTextsAreSearchedInLinearTime() {
    let text = String(repeating: "a", count: 100_000)
    let result = check(String(repeating: "a", count: 20_000) + "b", text: text, hashed: text)
    #expect(result.findings.map(\.outcome) == [.missing])
  }
}
