import Claims
import Linear
import Studies
import Testing

/// Arranging the indicators concerned alone gives the table of a study that never read the claims.
@Suite struct WithoutClaimsTests {
  /// Editions, restatements, echoes, parts, kinds, vintages, a complete list, a top list, a word, a group.
  static let study = SmallStudy([
    "framework.csv": """
    code,parent,role,weight,topics,extent,unit
    index,,Aggregate,1,,,
    p,index,Aggregate,2,,,
    q,index,Aggregate,1,,,
    a,p,Indicator,1,labs,intensive,
    b,p,Indicator,1,labs,extensive,
    c,q,Indicator,1,,intensive,
    chips,,Other,1,,,

    """,
    "sources.csv": """
    id,publisher,title,date,coverage,coverage_of
    book,Yearbook,Yearbook,2024,,
    list,List,List,2024,complete,b
    news,News,News,2024-05-01,,
    best,Best,Best,2024,top,c

    """,
    "study.yaml": (SmallStudy.standard["study.yaml"] ?? "")
      + "groups: [{group: G2, indicators: [a]}]\nwords: {fill: {substantial: [0.5, 0.9]}}\n",
    "claims.csv": """
    id,entity,indicator,period,kind,value,level,scale,source,origin,part,restates,supersedes
    a1,KOR,a,2024,measurement,2,,,book,,,,
    a2,KOR,a,2024,measurement,3,,,news,,,,
    a3,KOR,a,2024,measurement,2,,,news,book,,,
    a4,JPN,a,2024,measurement,0,,,book,,,,
    a5,JPN,a,2024,measurement,1,,,book,,,,a4
    a6,G2,a,2024,measurement,3,,,book,,,,
    a7,KOR,a,2023,measurement,9,,,book,,,,
    a8,USA,a,2023,measurement,8,,,book,,,,
    a9,JPN,a,2024,estimate,7,,,news,,,,
    l1,KOR,labs,2024,measurement,5,,,book,,,,
    b1,KOR,b,2024,measurement,1,,,list,,,,
    b2,USA,b,2024,measurement,3,,,list,,,,
    b3,CHN,b,2024,measurement,5,,,news,,,,
    b4,CHN,b,2024,measurement,4,,,news,,east,,
    b5,CHN,b,2024,measurement,2,,,news,,west,,
    b6,USA,b,2024,measurement,4,,,news,,,x1,
    c1,KOR,c,2024,measurement,10,,,best,,,,
    c2,USA,c,2024,measurement,6,,,best,,,,
    c3,CHN,c,2024,measurement,20,,,book,,,,
    c4,CHN,c,2024,measurement,2,,,news,,,,
    w1,JPN,c,2024,assessment,,substantial,size,news,,,,
    x1,USA,chips,2024,measurement,4,,,news,,,,
    d1,KOR,chips,,demand,,,,news,,,,

    """,
  ])

  private func differs(_ a: IndicatorTable, _ b: IndicatorTable) -> String? {
    for (indicator, columns) in zip(a.cells, b.cells).enumerated() {
      for (entity, pair) in zip(columns.0, columns.1).enumerated() {
        let (x, y) = pair
        if x?.value != y?.value || x?.distribution != y?.distribution || x?.flags != y?.flags || x?.period != y?.period
          || x?.bounds != y?.bounds
        {
          return "\(a.indicators[indicator].code) of \(a.entities[entity].code)"
        }
      }
    }
    if a.vintages != b.vintages { return "vintages" }
    if a.sums.map(\.entities) != b.sums.map(\.entities) { return "sums" }
    let errors = [a, b].map { $0.sharedErrors.map { $0.cells.map { [$0.indicator, $0.entity] } } }
    return errors[0] == errors[1] ? nil : "shared errors"
  }

  private func rules(_ study: Study, _ base: Arranged, without rows: [Int]) -> EvidenceRules? {
    guard case .claims(_, var rules) = study.evidence else { return nil }
    rules.without = Set(rows)
    rules.words.base = base.wordBase
    return rules
  }

  @Test func everyClaimAndEveryPair() throws {
    let study = try Self.study.load()
    let base = try #require(try study.arrange().arranged)
    let without = WithoutClaims(base)
    let count = study.claims?.count ?? 0
    #expect(differs(try without.table(without: []), base.table) == nil)
    var moving = 0
    for first in 0..<count {
      for second in first..<count {
        let whole = try study.arrange(rules(study, base, without: [first, second])).table
        let part = try without.table(without: [first, second])
        let ids = [first, second].map { study.claims?.idText($0) ?? "" }
        #expect(differs(part, whole) == nil, "\(ids): \(differs(part, whole) ?? "")")
        if first == second {
          let moved = differs(base.table, whole) != nil
          // What cannot count does not.
          #expect(base.mayCount[first] || !moved, "\(ids)")
          moving += moved ? 1 : 0
        }
      }
    }
    #expect(moving > 12 && moving < count)
    #expect(base.mayCount.filter { !$0 }.count == 1)
  }

  @Test func originsFollowChains() throws {
    let study = try Self.study.load()
    let base = try #require(try study.arrange().arranged)
    let claims = try #require(study.claims)
    let byOrigin = Dictionary(
      uniqueKeysWithValues: base.claimsByOrigin.map {
        (study.vocabulary.sources[$0.source].id, $0.claims.map { claims.idText($0) })
      })
    #expect(byOrigin["book"] == ["a1", "a3", "a4", "a5", "a6", "a7", "a8", "c3", "l1"])
    #expect(byOrigin["list"] == ["b1", "b2"] && byOrigin["news"]?.contains("d1") == true)
  }
}
