import Claims
import Testing

/// Details come out as they went in, whichever order rows are set in.
struct ClaimDetailsTests {
  @Test func whatGoesInComesOut() throws {
    var details = ClaimDetails()
    func one(_ role: String, _ ids: [String]) -> ClaimTable.Details {
      var one = ClaimTable.Details()
      (one.role, one.restates, one.buildsOn) = (role, ids, ids.reversed())
      (one.basis, one.hardRange, one.offset) = (.used, true, ids.count)
      return one
    }
    // é in two spellings: equal in Swift, and two texts.
    let given: [Int32: ClaimTable.Details] = [
      7: one("\u{E9}", ["a", "b"]), 2: one("e\u{301}", []), 9: one("\u{E9}", ["c"]), 4: one("", ["long id", "d"]),
    ]
    for row in [7, 2, 9, 4] as [Int32] { details[row] = given[row] }
    details[9] = given[9]
    #expect(details.keys == [2, 4, 7, 9] && details[3] == nil && !details.isEmpty)
    for (row, own) in given {
      let found = try #require(details[row])
      #expect(found.role.utf8.elementsEqual(own.role.utf8) && found.restates == own.restates)
      #expect(found.buildsOn == own.buildsOn && found.basis == .used && found.hardRange && found.offset == own.offset)
      #expect(found.supersedes.isEmpty && found.affiliation.isEmpty && found.certainty == nil)
    }
    #expect(details.map(\.key) == [2, 4, 7, 9])
    details[4] = nil
    #expect(details[4] == nil && details.keys == [2, 7, 9])
  }
}
