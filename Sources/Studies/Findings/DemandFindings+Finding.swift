public import Claims
import Methods

extension Study {
  /// Demands beside what measures them, those with most named speakers first.
  func demands(_ arranged: Arranged, analyses: [Analysis]) -> [DemandFindings] {
    guard let claims else { return [] }
    let table = arranged.table
    let found = arranged.demands.map { demand in
      let entity = table.entityIndex(demand.entity)
      return DemandFindings(
        demand: demand, entity: entity,
        speakers: Set(
          demand.asking.map { row in
            let who = claims.speakerText(row)
            return claims.isUnnamed(row) && !who.isEmpty ? "unnamed: \(who)" : who
          }
        ).filter { !$0.isEmpty }.sorted(),
        measures: demand.indicators.map { code in
          DemandFindings.Measure(
            indicator: code, cell: table[demand.entity, code],
            standings: analyses.map { analysis in entity.flatMap { analysis.standing(of: $0, leaf: code) } })
        })
    }
    return found.sorted {
      ($1.demand.speakers, $0.demand.subject, $0.demand.entity)
        < ($0.demand.speakers, $1.demand.subject, $1.demand.entity)
    }
  }

  /// Ranks and scores that others published, by entity, year, node and claim id.
  func published(_ claims: ClaimTable, table: IndicatorTable, analyses: [Analysis]) -> [PublishedFindings] {
    // One order for each node, however many published ranks speak of it.
    var ranks: [String: [[Int?]]] = [:]
    let found = (0..<claims.count).compactMap { row -> PublishedFindings? in
      let kind = claims.kind[row]
      guard kind == .publishedRank || kind == .publishedScore, claims.entity[row] >= 0, !claims.value[row].isNaN else {
        return nil
      }
      let entity = Int(claims.entity[row])
      let period = claims.period[row]
      let scope = claims.strings[Int(claims.part[row])]
      let node = claims.subjects[Int(claims.subject[row])]
      let columns = analyses.map { $0.column(of: node) }
      let orders =
        ranks[node]
        ?? zip(analyses, columns).map { analysis, column in column.map(analysis.ranks) ?? analysis.ranking.ranks }
      ranks[node] = orders
      return PublishedFindings(
        entity: entity, claim: row, isScore: kind == .publishedScore, value: claims.value[row],
        year: period.last > 0 ? period.year : nil, scope: scope.isEmpty ? claims.strings[Int(claims.unit[row])] : scope,
        node: node, isOfTree: columns.contains { $0 != nil },
        ranks: orders.map { $0[entity] })
    }
    return found.sorted {
      let (a, b) = (
        ($0.entity, $0.isScore ? 1 : 0, $0.year ?? 0, $0.node), ($1.entity, $1.isScore ? 1 : 0, $1.year ?? 0, $1.node)
      )
      return a != b ? a < b : claims.idPrecedes($0.claim, $1.claim)
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
