import Claims
import Linear
import Methods
import Studies
import Testing

/// Audits of studies small enough to check by hand.
struct AuditTests {
  /// Twelve entities; two pillars. `size` nearly follows the population; `twin` is `size` but for its unit, and of its
  /// family; `turned` runs against both.
  private func study() throws -> Study {
    let people = [80, 10, 40, 20, 70, 30, 60, 50, 15, 35, 75, 55]
    let rows = people.enumerated().map { row, people -> String in
      let size = people * 3 + row
      return
        "E\(row),E\(row),\(people),\(size),\(size * 10 + 1),\(1000 - size),\([5, 1, 2, 4, 3, 6, 8, 7, 2, 9, 3, 4][row])"
    }
    let table = "uCode,uName,people,size,twin,turned,lone\n" + rows.joined(separator: "\n") + "\n"
    let framework = """
      code,parent,role,direction,weight,extent,denominator,family
      index,,Aggregate,1,1,,,
      p,index,Aggregate,1,1,,,
      q,index,Aggregate,1,3,,,
      size,p,Indicator,1,1,extensive,people,rows
      twin,p,Indicator,1,1,intensive,,rows
      turned,q,Indicator,1,1,intensive,,
      lone,q,Indicator,1,1,intensive,,
      people,,Denominator,1,1,extensive,,

      """
    var small = SmallStudy(
      yaml: """
        study: 1
        title: Audited
        data: {table: table.csv, framework: framework.csv}
        lens: scale
        normalise: {method: min-max, low: 0, high: 100}
        period: {target: 2024}
        spread: {measurement: exact}
        robustness: {draws: 8}
        """)
    small.files["table.csv"] = table
    small.files["framework.csv"] = framework
    return try small.load()
  }

  @Test func concernsByHand() throws {
    let audit = try #require(try study().audits().audits.first)
    #expect(audit.entities == 12)
    func has(_ concern: Concern) -> Bool { audit.concerns.contains(concern) }
    #expect(has(.siblings("size", "twin", .init(1, entities: 12, flag: .redundant))))
    #expect(has(.indicators("size", "turned", .init(-1, entities: 12, flag: .opposed))))
    let mixture = try #require(audit.mixtures.first)
    #expect(mixture.pillar == "p" && mixture.totals == ["size"] && mixture.intensities == ["twin"])
    let pair = try #require(audit.families.first)
    #expect(pair.first == "size" && pair.second == "twin" && pair.family == "rows")
    #expect(pair.correlation == 1 && pair.weight == 0.25)
    #expect(has(.mixed(mixture)) && has(.family(pair)))
    let denominator = try #require(audit.denominators.first { $0.relation.first == "size" })
    #expect(denominator.isFlagged && denominator.use == .none && denominator.relation.pearson.coefficient > 0.99)
    // p varies as much as q, but q holds a contradiction: half of its parts run against each other.
    let parts = try #require(audit.importance.first { $0.node == "index" }).parts
    #expect(parts.map(\.weight) == [0.25, 0.75])
    #expect(abs(parts.reduce(0) { $0 + $1.share } - 1) < 1e-12)
  }

  /// A pair is adjusted among its own kind; coefficients are those of the scores.
  @Test func relationsOfEveryKind() throws {
    let audit = try #require(try study().audits().audits.first)
    let kinds = Dictionary(grouping: audit.relations, by: \.kind).mapValues(\.count)
    #expect(kinds == [.siblings: 3, .parent: 6, .index: 4, .elsewhere: 4, .indicators: 4])
    for relation in audit.relations where !relation.rate.isNaN { #expect(relation.rate >= relation.pearson.pValue) }
    let node = try #require(audit.nodes.first { $0.node == "p" })
    #expect(node.reliability?.entities == 12 && (try? node.components.get())?.sampling == nil)
    #expect(!node.isThin)
  }

  @Test func theLensDividesAndMultiplies() throws {
    var per = try study()
    per.lenses = [.intensity]
    let audit = try #require(try per.audits().audits.first)
    #expect(audit.denominators.first { $0.relation.first == "size" }?.use == .divided)
    #expect(audit.mixtures.isEmpty)
  }

  @Test func withoutEntitiesToSpeakOf() throws {
    var small = SmallStudy(
      yaml: """
        study: 1
        title: One
        data: {table: table.csv, framework: framework.csv}
        lens: scale
        normalise: none
        period: {target: 2024}
        spread: {measurement: exact}
        robustness: {draws: 8}
        """)
    small.files["table.csv"] = "uCode,uName,a,b\nX,X,1,2\n"
    small.files["framework.csv"] = "code,parent,role\nindex,,Aggregate\na,index,Indicator\nb,index,Indicator\n"
    let audit = try #require(try small.load().audits().audits.first)
    #expect(audit.nodes.allSatisfy { (try? $0.components.get()) == nil })
    #expect(audit.relations.allSatisfy { $0.pearson.coefficient.isNaN })
    // Two of them are as far apart as can be in everything: no flag rests on two.
    small.files["table.csv"] = "uCode,uName,a,b\nX,X,1,2\nY,Y,2,1\n"
    let two = try #require(try small.load().audits().audits.first)
    #expect(two.relations.first?.pearson.coefficient == -1 && two.relations.allSatisfy { $0.flag == nil })
    // The index is the same for both.
    #expect(two.concerns.first == .flat("index"))
  }
}
