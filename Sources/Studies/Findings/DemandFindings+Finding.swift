public import Claims
import Methods

extension Study {
  /// Demands by subject and entity, those with most speakers first.
  func demands(_ claims: ClaimTable, table: IndicatorTable, analyses: [Analysis]) -> [DemandFindings] {
    var rows: [[Int32]: [Int]] = [:]
    for row in 0..<claims.count where claims.kind[row] == .demand && claims.entity[row] >= 0 {
      guard claims.details[Int32(row)]?.restates.isEmpty ?? true else { continue }
      rows[[claims.subject[row], claims.entity[row]], default: []].append(row)
    }
    let found = rows.map { key, rows -> DemandFindings in
      let subject = claims.subjects[Int(key[0])]
      let entity = Int(key[1])
      let ordered = rows.sorted { claims.idText($0) < claims.idText($1) }
      let speakers = Set(ordered.map { claims.speakerText($0) }).sorted()
      let measures = framework.indicators(measuring: subject).map { code in
        DemandFindings.Measure(
          indicator: code, cell: table[table.entities[entity].code, code],
          standings: analyses.map { $0.standing(of: entity, leaf: code) })
      }
      return DemandFindings(subject: subject, entity: entity, claims: ordered, speakers: speakers, measures: measures)
    }
    return found.sorted {
      ($1.speakers.count, $0.subject, $0.entity) < ($0.speakers.count, $1.subject, $1.entity)
    }
  }

  /// Ranks and scores that others published, by entity, year and claim id.
  func published(_ claims: ClaimTable, table: IndicatorTable, analyses: [Analysis]) -> [PublishedFindings] {
    let found = (0..<claims.count).compactMap { row -> PublishedFindings? in
      let kind = claims.kind[row]
      guard kind == .publishedRank || kind == .publishedScore, claims.entity[row] >= 0, !claims.value[row].isNaN else {
        return nil
      }
      let entity = Int(claims.entity[row])
      let period = claims.period[row]
      let scope = claims.strings[Int(claims.part[row])]
      return PublishedFindings(
        entity: entity, claim: row, isScore: kind == .publishedScore, value: claims.value[row],
        year: period.last > 0 ? period.year : nil, scope: scope.isEmpty ? claims.strings[Int(claims.unit[row])] : scope,
        ranks: analyses.map { $0.ranking.ranks[entity] })
    }
    return found.sorted {
      ($0.entity, $0.isScore ? 1 : 0, $0.year ?? 0, claims.idText($0.claim))
        < ($1.entity, $1.isScore ? 1 : 0, $1.year ?? 0, claims.idText($1.claim))
    }
  }
}

extension ClaimTable {
  /// "speaker (affiliation)", for counting and showing who spoke.
  public func speakerText(_ row: Int) -> String {
    let name = strings[Int(speaker[row])]
    let affiliation = details[Int32(row)]?.affiliation ?? ""
    return affiliation.isEmpty ? name : name.isEmpty ? affiliation : "\(name) (\(affiliation))"
  }
}
