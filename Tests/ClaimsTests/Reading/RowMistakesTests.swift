import Claims
import Diagnostics
import Testing

/// One mistake in how a row is written hides no other.
struct RowMistakesTests {
  private func read(_ text: String, _ path: String) -> [String] {
    found(ClaimReader(vocabulary: ClaimReaderTests.vocabulary).read(files: [source(text, path)]).problems)
  }

  @Test func anUnknownFieldOrAWrongTypeDoesNotHideTheRest() {
    let line =
      #"{"id":"c","entity":"KRO","indicator":"talent.flow","kind":"plan","source":"art","vlaue":1,"unit":5,"due":"soon"}"#
    let messages = read(line + "\n", "c.jsonl").map { $0.split(separator: " ", maxSplits: 1)[1] }
    #expect(
      Set(messages) == [
        "unknown field `vlaue`", "`unit` is a number", "unknown entity `KRO`",
        "`due`: `soon` is no period, or a date that does not exist",
      ])
  }

  @Test(arguments: [
    (#""entity":5,"kind":"plan","source":"art""#, "`entity` is a number"),
    (#""entty":"KOR","kind":"plan","source":"art""#, "unknown field `entty`"),
    (#""entity":"KOR","kind":"plan","source":"art","low":"1","high":2"#, "`low` is a string"),
    (#""entity":"KOR","kind":"plan","source":"art","value":"1","bound":"at-least""#, "`value` is a string"),
    (#""entity":"KOR","kind":"plan","source":"art","offset":3,"quote":7"#, "`quote` is a number"),
    (#""entity":"KOR","kind":true,"source":"art""#, "a value that is true or false"),
  ])
  func whatFollowsFromItIsNotToldAgain(_ fields: String, _ message: String) {
    let told = read(#"{"id":"c","indicator":"talent.flow","# + fields + "}\n", "c.jsonl")
    #expect(told.count == 1 && told[0].hasSuffix(message))
  }

  @Test func anIdInARowOfTheWrongWidthIsStillTaken() {
    let told = read(
      "id,entity,indicator,kind,source\nc1,KOR,talent.flow,plan,art\nc1,KOR,talent.flow,plan\nc2,KOR\nc2,KOR\n",
      "c.csv")
    #expect(told.filter { $0.contains("occurs again") }.map { $0.prefix(2) } == ["3:", "5:"])
  }

  @Test func aCircleOfParentsHasNoFollowers() {
    var problems = Problems()
    let framework = FrameworkFile.read(
      source("code,parent,role\nindex,,Aggregate\np,q,Aggregate\nq,p,Aggregate\na,p,Indicator\nb,q,Indicator\n"),
      &problems)
    #expect(found(problems) == ["3:3 parents go in a circle: p → q → p"])
    #expect(framework.subjects == ["a", "b", "index", "p", "q"])
  }

  @Test func aCircleThroughTheIndexIsNoMissingIndex() {
    var problems = Problems()
    _ = FrameworkFile.read(source("code,parent,role\nindex,p,Aggregate\np,index,Aggregate\na,p,Indicator\n"), &problems)
    #expect(problems.items.count == 1)
  }

  @Test func anEntityAndAGroupShareNoName() {
    var problems = Problems()
    let entities = [Entity(code: "KOR", name: "South Korea"), Entity(code: "USA", name: "United States")]
    _ = GroupFile.read(
      source("group,member,decided_by,name\nKOR,USA,us,Koreans\nG1,USA,us,united states\n"), entities: entities,
      &problems)
    #expect(
      found(problems) == [
        "2:1 `KOR` already means the entity `KOR`", "3:11 `united states` already means the entity `USA`",
      ])
  }
}
