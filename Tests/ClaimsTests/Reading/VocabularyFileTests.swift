import Claims
import Diagnostics
import Testing

struct VocabularyFileTests {
  let entities = [
    Entity(code: "CHN", name: "China", koreanName: "중국"), Entity(code: "KOR", name: "South Korea", koreanName: "한국"),
    Entity(code: "USA", name: "United States", koreanName: "미국", aliases: ["US"]),
  ]

  @Test func readsEntities() {
    var problems = Problems()
    let read = EntityFile.read(
      source("code,name,name_ko,aliases,ranked\nKOR,South Korea,한국,Korea; 대한민국,true\nEU,EU,,,no\n"), &problems)
    #expect(problems.isEmpty)
    #expect(
      read == [
        Entity(code: "EU", name: "EU", ranked: false),
        Entity(code: "KOR", name: "South Korea", koreanName: "한국", aliases: ["Korea", "대한민국"]),
      ])
  }

  @Test func entityFaults() {
    var problems = Problems()
    _ = EntityFile.read(
      source(
        "code,name,name_ko,aliases,ranked\nKOR,Korea,한국,,maybe\nKOR,Korea,,,\nPRK,DPRK,,korea,\n,x,,,\na;b,y,,,\n"),
      &problems)
    #expect(
      found(problems) == [
        "2:15 `ranked` is `maybe`", "3:1 the code `KOR` occurs again; it is first on line 2",
        "4:11 `korea` already means `KOR`", "5:1 `code` is empty", "6:1 `a;b` is no code",
      ])
  }

  @Test func namesAreEqualInEveryNormalForm() {
    var problems = Problems()
    _ = EntityFile.read(source("code,name\nKOR,\u{D55C}\nPRK,\u{1112}\u{1161}\u{11AB}\n"), &problems)
    #expect(problems.items.count == 1)
  }

  @Test func readsGroups() {
    var problems = Problems()
    let read = GroupFile.read(
      source("group,member,share,decided_by,name_ko\nG2,USA,0.6,press,\nG2,CHN,0.4,press,양강\n"), entities: entities,
      &problems)
    #expect(problems.isEmpty)
    #expect(
      read == [
        EntityGroup(
          code: "G2", name: "G2", koreanName: "양강",
          members: [
            .init(entity: "CHN", share: 0.4, decidedBy: "press"), .init(entity: "USA", share: 0.6, decidedBy: "press"),
          ])
      ])
  }

  @Test func groupFaults() {
    var problems = Problems()
    _ = GroupFile.read(
      source(
        "group,member,share,decided_by,name\nG2,US,,x,\nG2,CHN,1.5,x,\nG2,CHN,,x,us\nG2,CHN,,x,\nG3,KOR,0.3,x,\nG3,USA,,,\n"
      ),
      entities: entities, &problems)
    #expect(
      found(problems) == [
        "2:4 `US` is no entity's code", "3:8 a share of 1.5", "4:11 `us` already means the entity `USA`",
        "5:4 `CHN` is already a member of `G2`",
        "6:1 the shares of `G3` are not given for every member, or do not add up to 1", "7:9 `decided_by` is empty",
      ])
  }

  @Test func readsSources() {
    var problems = Problems()
    let hash = String(repeating: "aB", count: 32)
    let read = SourceFile.read(
      source("id,title,date,sha256,coverage,trust\ntop500,List,2025-06,,complete,3\nart,기사,,\(hash),,\n"), &problems)
    #expect(problems.isEmpty)
    #expect(
      read == [
        Source(id: "art", title: "기사", sha256: hash.lowercased()),
        Source(id: "top500", title: "List", date: "2025-06", coverage: .complete, trust: 3),
      ])
  }

  @Test func sourceFaults() {
    var problems = Problems()
    let framework = Framework(nodes: [Framework.Node(code: "compute.h100e", topics: ["compute.h100"])])
    _ = SourceFile.read(
      source("id,date,sha256,coverage,coverage_of,trust\na,2025-02-30,12,complet,compute.h100,NaN\n"),
      framework: framework,
      &problems)
    #expect(
      found(problems) == [
        "2:3 `2025-02-30` is no date", "2:14 `12` is no SHA-256", "2:17 `coverage` is `complet`",
        "2:25 the framework has no indicator `compute.h100`", "2:38 `trust`: `NaN` is no number",
      ])
    #expect(problems.sorted[2].advice == "Did you mean `complete`?")
  }

  @Test func readsUnits() {
    var problems = Problems()
    let read = UnitFile.read(source("from,to,factor,low,high\nGPU,H100e,0.8,0.3,1\nk,1,1000,,\n"), &problems)
    #expect(problems.isEmpty)
    #expect(
      read == [
        UnitConversion(from: "GPU", to: "H100e", factor: 0.8, low: 0.3, high: 1),
        UnitConversion(from: "k", to: "1", factor: 1000, low: 1000, high: 1000),
      ])
  }

  @Test func unitFaults() {
    var problems = Problems()
    _ = UnitFile.read(
      source("from,to,factor,low,high\na,b,2,3,4\na,b,-1,,\nc,c,1,,\nd,e,1e999,,\nf,g,1,,\nf,g,2,,\n"), &problems)
    #expect(problems.items.count == 5)
  }
}
