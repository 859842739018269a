import Claims
import Methods
import Robustness
import Studies
import Testing

/// Entities are CHN, JPN, KOR, USA; the base is worked out at `SmallStudy`: KOR 50, USA 66 2/3, CHN 58 1/3, JPN 8 1/3.
@Suite struct LeaveOneOutTests {
  private let claims = SmallStudy.standard["claims.csv"] ?? ""

  private func unit(_ findings: InfluenceFindings, _ id: String) throws -> InfluenceUnit {
    let table = try #require(findings.study.claims)
    return try #require(findings.units(.claim).first { table.idText($0.claims[0]) == id })
  }

  private func source(_ findings: InfluenceFindings, _ kind: InfluenceUnit.Kind, _ id: String) throws -> InfluenceUnit {
    try #require(
      findings.units(kind).first { unit in
        unit.source.map { findings.study.vocabulary.sources[$0].id == id } ?? false
      })
  }

  @Test func aCellsOnlyWitnessEmptiesIt() throws {
    let findings = try #require(try SmallStudy().load().influence(draws: 64))
    #expect(findings.subject == 2 && findings.top == 2 && close(findings.base[0].score, 50))
    // Without a, p is b alone, 0, and the index a third of q.
    let own = try unit(findings, "a1")
    #expect(own.emptiesCells && own.changed?.emptied == [.init(indicator: 0, entity: 2)])
    #expect(close(own.changed?.lenses[0].score, 100.0 / 3) && own.changed?.lenses[0].rank == 3)
    // Without c, CHN is p alone, 87.5, and first; the scale of c still begins at CHN's 2.
    let rivals = try unit(findings, "c3")
    #expect(rivals.emptiesCells && close(rivals.changed?.lenses[0].score, 50) && rivals.changed?.lenses[0].rank == 3)
    // Without b, USA is 100·2/3 + 50/3 = 83 1/3; without q, CHN has p's 87.5: neither lets KOR pass.
    #expect(findings.units(.claim).count == 12 && findings.units(.claim).count { $0.emptiesCells } == 12)
  }

  @Test func anIndicatorLeftOut() throws {
    let findings = try #require(try SmallStudy().load().influence(draws: 64))
    let units = Dictionary(uniqueKeysWithValues: findings.units(.indicator).map { ($0.indicator ?? "", $0) })
    // a alone: p is b; b alone: p is a; without c there is no q, and p is the index.
    for (code, score, rank, share) in [("a", 100.0 / 3, 3, 0.0), ("b", 200.0 / 3, 2, 1.0), ("c", 25.0, 3, 0.0)] {
      let change = try #require(units[code]?.changed?.lenses[0])
      #expect(close(change.score, score) && change.rank == rank, "\(code)")
      // Evidence is exact, so weights alone vary: without c nothing does between p and q.
      if code == "c" { #expect(change.top?.value == share) }
      #expect(units[code]?.claims.count == 4 && units[code]?.emptiesCells == false)
    }
    #expect(findings.units(.indicator).first?.indicator == "b")
  }

  /// Scales stay; every other figure is that of the study without the claim.
  @Test func agreesWithAStudyThatNeverReadTheClaim() throws {
    let text =
      claims.replacing("measurement,3,book", with: "estimate,3,book") + "a5,CHN,a,2024,estimate,3.4,news,,,,,\n"
    let study = try SmallStudy(["claims.csv": text]).load()
    let findings = try #require(try study.influence())
    #expect(findings.draws == Study.influenceDraws)
    let trace = try #require(try study.trace("CHN", indicators: ["a"]))
    for (id, left) in [
      ("a3", "a3,CHN,a,2024,estimate,3,book,,,,,\n"), ("a5", "a5,CHN,a,2024,estimate,3.4,news,,,,,\n"),
    ] {
      let again = try SmallStudy(["claims.csv": text.replacing(left, with: "")]).load().trace("CHN", indicators: ["a"])
      let change = try #require(try unit(findings, id).changed)
      #expect(change.moved == [.init(indicator: 0, entity: 0)] && change.emptied.isEmpty)
      #expect(change.lenses[0].rank == again?.base[0].rank && change.lenses[0].score == again?.base[0].score)
      // Drawn for one entity alone, and whole.
      #expect(change.lenses[0].top == again?.base[0].top && change.lenses[0].top != findings.base[0].top)
    }
    #expect(findings.base[0].top == trace.base[0].top)
  }

  @Test func anEchoAndItsOrigin() throws {
    let lines = claims.split(separator: "\n").map { $0 + ($0.hasPrefix("id,") ? ",origin" : ",") }
    let text = lines.joined(separator: "\n") + "\ne1,KOR,a,2024,measurement,2,news,,,,,,book\n"
    let findings = try #require(try SmallStudy(["claims.csv": text]).load().influence(draws: 0))
    #expect(findings.base[0].top == nil)
    // The echo is never pooled; and without the original the echo says the same.
    for id in ["a1", "e1"] {
      guard case .nothing = try unit(findings, id).effect else {
        Issue.record("\(id) changes something")
        continue
      }
    }
    let origin = try source(findings, .origin, "book")
    #expect(origin.claims.count == 13 && origin.changed?.emptied.count == 12)
    let book = try source(findings, .source, "book")
    // The echo keeps its one cell.
    #expect(book.claims.count == 12 && book.changed?.emptied.count == 11)
    #expect(try source(findings, .source, "news").claims.count == 1 && findings.units(.origin).count == 1)
  }

  @Test func nothingIsDropped() throws {
    let more = """
      x1,KOR,chips,2024,measurement,7,news,,,,,
      x2,KOR,a,2020,measurement,1,news,,,,,
      x3,KOR,a,2024,forecast,9,news,,,,,

      """
    let findings = try #require(try SmallStudy(["claims.csv": claims + more]).load().influence(draws: 0))
    #expect(findings.units(.claim).count == 15)
    for id in ["x1", "x2", "x3"] {
      guard case .nothing = try unit(findings, id).effect else {
        Issue.record("\(id) changes something")
        continue
      }
    }
  }

  @Test func nobodyToSpeakOf() throws {
    // Without goals it is the leader's standing.
    let yaml = SmallStudy.standard["study.yaml"] ?? ""
    let plain = SmallStudy(yaml: String(yaml.prefix { $0 != "g" || true }.split(separator: "goals:")[0]))
    let leader = try #require(try plain.load().influence(draws: 0))
    #expect(leader.table.entities[leader.subject].code == "USA" && leader.top == 3)
    #expect(leader.smallestSets[0].map(\.goal) == [.top(entity: "USA", rank: 3)])
    // Asked for by name, and unranked: told as such, and no share is made up.
    let entities = "code,name,ranked\nCHN,China,\nJPN,Japan,\nKOR,Korea,false\nUSA,United States,\n"
    let unranked = try #require(try SmallStudy(["entities.csv": entities]).load().influence(draws: 16))
    #expect(unranked.base[0].rank == nil && unranked.base[0].top == nil)
    for set in unranked.smallestSets[0] {
      guard case .unranked = set.anybody else {
        Issue.record("a set for who has no rank")
        continue
      }
    }
  }

  @Test func aTableHasIndicatorsAlone() throws {
    let study = try TableStudyTests.study("", "robustness: {draws: 16, seed: 1}").load()
    let findings = try #require(try study.influence(of: "Z"))
    #expect(findings.arranged == nil && findings.units.allSatisfy { $0.kind == .indicator })
    #expect(findings.units.count == 2)
  }

  @Test func oneEntity() throws {
    let files = [
      "entities.csv": "code,name\nKOR,Korea\n",
      "claims.csv":
        "id,entity,indicator,period,kind,value,source\na1,KOR,a,2024,measurement,2,book\nb1,KOR,b,2024,measurement,1,book\nc1,KOR,c,2024,measurement,1,book\n",
      "groups.csv": "group,member,decided_by\nG2,KOR,us\n",
      "study.yaml": """
      study: 1
      data: {claims: [claims.csv], framework: framework.csv, entities: entities.csv, groups: groups.csv, sources: sources.csv}
      period: {target: 2024, max-age: 1}
      spread: {measurement: exact}
      normalise: none
      robustness: {draws: 16, seed: 3}
      goals: [{entity: KOR, top: 1}]

      """,
    ]
    let findings = try #require(try SmallStudy(files).load().influence())
    #expect(findings.base[0].rank == 1 && findings.base[0].top?.isAll == true)
    guard case .holds = findings.smallestSets[0][0].anybody else {
      Issue.record("the only one is first")
      return
    }
    #expect(findings.units(.claim).count { $0.emptiesCells } == 3)
  }
}
