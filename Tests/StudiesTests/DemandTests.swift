import Claims
import Studies
import Testing

/// Several means of one sentence are one demand; who has no name is no named speaker; who repeats a demand adds nothing to it.
@Suite struct DemandTests {
  private func demands(_ rows: String) throws -> [DemandFindings] {
    let claims =
      "id,entity,indicator,kind,source,part,quote,speaker,affiliation,role,attribution,restates,period,value\n" + rows
      + "m1,KOR,a,measurement,book,,,,,,,,2024,2\nm2,USA,a,measurement,book,,,,,,,,2024,4\n"
      + ["b", "c"].map {
        "m\($0)1,KOR,\($0),measurement,book,,,,,,,,2024,2\nm\($0)2,USA,\($0),measurement,book,,,,,,,,2024,4\n"
      }
      .joined()
    return try SmallStudy(["claims.csv": claims]).load().findings([]).demands
  }

  @Test func meansOfOneSentenceAreOneDemandWithParts() throws {
    let found = try demands(
      """
      d1,KOR,labs,demand,news,s1,more labs,Kim,Union,,direct,,,
      d2,KOR,chips,demand,news,s1,more chips,Kim,Union,,direct,,,
      d3,KOR,chips,demand,news,,chips at last,Lee,,,direct,,,

      """)
    #expect(found.map(\.demand.subject) == ["chips", "labs; chips"])
    let sentence = found[1]
    #expect(sentence.demand.parts.map(\.indicators) == [["a"], []] && sentence.demand.speakers == 1)
    #expect(sentence.measures.map(\.indicator) == ["a"])
    // Without a part the quote tells that it is one sentence; of another source, place or quote it is none.
    let quoted = try demands(
      """
      d1,KOR,labs,demand,news,,labs and chips,Kim,,,direct,,,
      d2,KOR,chips,demand,news,,labs and chips,Kim,,,direct,,,
      d3,KOR,standing,demand,book,,labs and chips,Kim,,,direct,,,
      d4,G2,standing,demand,news,,labs and chips,Kim,,,direct,,,

      """)
    #expect(quoted.map(\.demand.parts.count).sorted() == [1, 1, 2])
    // No quote at all makes no sentence.
    let silent = try demands("d1,KOR,labs,demand,news,,,Kim,,,direct,,,\nd2,KOR,chips,demand,news,,,Kim,,,direct,,,\n")
    #expect(silent.allSatisfy { $0.demand.parts.count == 1 } && silent.count == 2)
  }

  @Test(arguments: [
    ("업계 관계자들", "", ""), ("업계 관계자들", "업계 관계자", ""), ("industry officials", "", ""),
    ("the minister", "the minister", ""), ("ministers", "minister", ""),
    ("Kim", "", "anonymous"), ("", "", ""),
  ])
  func whoGoesByARoleAloneIsUnnamed(_ speaker: String, _ role: String, _ attribution: String) throws {
    let found = try demands("d1,KOR,chips,demand,news,,more,\(speaker),,\(role),\(attribution),,,\n")
    #expect(found[0].demand.speakers == 0 && found[0].demand.unnamed == 1)
  }

  @Test(arguments: ["Kim", "Officials Kim", "김관계", "이소식", "head Kim", "headman"])
  func aNameIsAName(_ speaker: String) throws {
    let found = try demands("d1,KOR,chips,demand,news,,more,\(speaker),Union,head,direct,,,\n")
    #expect(
      found[0].demand.speakers == 1 && found[0].demand.unnamed == 0 && found[0].speakers == ["\(speaker) (Union)"])
  }

  @Test func whoRepeatsBelongsToWhatIsRepeated() throws {
    let found = try demands(
      """
      d1,KOR,labs,demand,news,s1,more labs,Kim,Union,,direct,,,
      d2,KOR,chips,demand,news,s1,more chips,Kim,Union,,direct,,,
      d3,KOR,labs,demand,book,,labs again,Lee,,,headline,d1,,
      d4,KOR,chips,demand,book,,labs once more,Lee,,,headline,d3,,

      """)
    #expect(found.count == 1 && found[0].demand.asking.count == 2 && found[0].demand.speakers == 1)
    #expect(found[0].demand.repeating.count == 2 && found[0].demand.claims.count == 4)
  }
}
