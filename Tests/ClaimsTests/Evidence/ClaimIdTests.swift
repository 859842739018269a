import Claims
import Testing

/// Two ids that are equal strings in Swift (canonically equivalent) and unequal bytes are two ids.
@Suite("Ids are bytes")
struct ClaimIdTests {
  private let composed = "caf\u{E9}"
  private let decomposed = "cafe\u{301}"

  @Test("A reference means the id with the same bytes, whatever the order of rows", arguments: [false, true])
  func references(reversed: Bool) throws {
    let world = World()
    var said = [
      Said(composed, 1, source: "one"), Said(decomposed, 2, source: "two"),
      Said("z", 3, source: "three") { $0.supersedes = [composed] },
    ]
    if reversed { said.reverse() }
    let arranged = try world.arrange(said).arranged
    func row(_ id: String) -> Int { said.firstIndex { $0.id.utf8.elementsEqual(id.utf8) }! }
    #expect(arranged.ledger[row(composed)] == .superseded(by: row("z")))
    guard case .used = arranged.ledger[row(decomposed)] else {
      Issue.record("the other id is not superseded")
      return
    }
  }

  @Test("No link goes to another entity's claim because its id looks the same", arguments: [false, true])
  func strays(reversed: Bool) {
    let world = World()
    var said = [
      Said(composed, 1), Said(decomposed, 2, entity: "USA"), Said("z", 3) { $0.restates = [composed] },
    ]
    if reversed { said.reverse() }
    #expect(world.table(said).strayReferences().isEmpty)
  }

  @Test("An id is no reference to one that only looks the same")
  func itself() {
    let text =
      "id,entity,indicator,kind,source,restates\n"
      + "\(composed),KOR,talent.flow,plan,art,\(decomposed)\n\(decomposed),KOR,talent.flow,plan,art,\n"
    let (table, problems) = ClaimReader(vocabulary: ClaimReaderTests.vocabulary).read(files: [source(text, "c.csv")])
    #expect(found(problems) == [] && table.count == 2)
  }
}
