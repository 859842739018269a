import Claims
import Linear
import Methods
import Robustness

extension Study {
  /// Draws behind each share where tables have to be ranked draw by draw.
  public static let generalInfluenceDraws = 1_000
  /// Units of one kind times claims: more is not tried, and counted. Up to 10,000 claims everything is.
  static let readings = 100_000_000
  /// Of each kind so many are drawn where that takes the whole table: those that change most by rank and score.
  public static let drawnWhole = 50

  /// Leave-one-out of every claim, origin, source and indicator, for one entity: the given one, else the first goal's, else
  /// the leader. `draws` nil: 10,000, or 1,000 where tables are ranked draw by draw. Throws as `findings` does; nil: there
  /// is nobody to speak of.
  public func influence(of code: String? = nil, draws: Int? = nil) throws -> InfluenceFindings? {
    try OpenBLAS.load(threads: plan.threads)
    return try locatingErrors { try leaveOneOut(code, draws) }
  }

  private func leaveOneOut(_ code: String?, _ draws: Int?) throws -> InfluenceFindings? {
    let (table, arranged) = try arrange()
    let analyses = try analyse(table, bounds: false)
    try plan.requireMemory(uncertain: table.uncertainFigures)
    let named = code ?? goals.first?.entity
    guard let subject = named.map({ table.entityIndex($0) }) ?? analyses.first?.holder(ofRank: 1) else { return nil }
    let top = goals.lazy.compactMap { if case .top(_, let rank) = $0 { rank } else { nil } }.first ?? 3
    var leaving = try LeavingOut(
      self, table, arranged, analyses, subject: subject, top: top, draws: draws ?? Self.influenceDraws)
    if draws == nil, leaving.kept == nil {
      leaving = try LeavingOut(
        self, table, arranged, analyses, subject: subject, top: top, draws: Self.generalInfluenceDraws)
    }
    var findings = InfluenceFindings(
      study: self, table: table, arranged: arranged, analyses: analyses, subject: subject, top: top,
      draws: leaving.draws, base: try leaving.base(), units: [], smallestSets: [])
    var units: [InfluenceUnit] = []
    if let arranged, let claims { units = claimUnits(arranged, claims, subject: subject, table) }
    units += framework.leaves.map { leaf in
      let rows = table.indicatorIndex(leaf.code).map { table.cells[$0].flatMap { $0?.claims ?? [] } } ?? []
      return InfluenceUnit(
        kind: .indicator, claims: Set(rows).sorted { claims?.idPrecedes($0, $1) ?? ($0 < $1) }, indicator: leaf.code,
        effect: .nothing)
    }
    findings.units = effects(units, arranged, leaving)
    findings.sort()
    drawWhole(&findings, leaving)
    let code = table.entities[subject].code
    let own = goals.filter { $0.entity == code }
    findings.smallestSets = try smallestSets(
      table, analyses, goals: own.isEmpty ? [.top(entity: code, rank: top)] : own)
    return findings
  }

  /// Each claim, each origin with all claims that go back to it, each source with all that stand in it.
  private func claimUnits(
    _ arranged: Arranged, _ claims: ClaimTable, subject: Int, _ table: IndicatorTable
  ) -> [InfluenceUnit] {
    let byID = (0..<claims.count).sorted(by: claims.idPrecedes)
    var bySource: [Int: [Int]] = [:]
    for row in byID { bySource[Int(claims.source[row]), default: []].append(row) }
    func inOrder(_ groups: [(source: Int, claims: [Int])]) -> [(source: Int, claims: [Int])] {
      groups.sorted { vocabulary.sources[$0.source].id < vocabulary.sources[$1.source].id }
    }
    var units = byID.map { InfluenceUnit(kind: .claim, claims: [$0], effect: .nothing) }
    units += inOrder(arranged.claimsByOrigin).map {
      InfluenceUnit(kind: .origin, claims: $0.claims, source: $0.source, effect: .nothing)
    }
    units += inOrder(bySource.map { ($0.key, $0.value) }).map {
      InfluenceUnit(kind: .source, claims: $0.claims, source: $0.source, effect: .nothing)
    }
    // Where not all can be tried, those behind the subject's own cells are.
    let own = Set(table.cells.flatMap { $0[subject]?.claims ?? [] })
    let mayCount = arranged.mayCount
    let most = max(1, Self.readings / max(1, claims.count))
    for kind in [InfluenceUnit.Kind.claim, .origin, .source] {
      let places = units.indices.filter { units[$0].kind == kind && units[$0].claims.contains { mayCount[$0] } }
      guard places.count > most else { continue }
      let ordered =
        places.filter { units[$0].claims.contains(where: own.contains) }
        + places.filter { !units[$0].claims.contains(where: own.contains) }
      for place in ordered.dropFirst(most) { units[place].effect = .untried }
    }
    return units
  }

  /// Sets of claims that several units share are left out once.
  private func effects(_ units: [InfluenceUnit], _ arranged: Arranged?, _ leaving: LeavingOut) -> [InfluenceUnit] {
    let mayCount = arranged?.mayCount ?? []
    // Whatever does not have to be drawn whole.
    var jobs: [[Int]] = []
    var jobOf: [[Int]: Int] = [:]
    var chosen = [Int?](repeating: nil, count: units.count)
    for (place, unit) in units.enumerated() where unit.kind != .indicator {
      if case .untried = unit.effect { continue }
      let rows = unit.claims.filter { mayCount[$0] }.sorted()
      guard !rows.isEmpty else { continue }
      if jobOf[rows] == nil {
        jobOf[rows] = jobs.count
        jobs.append(rows)
      }
      chosen[place] = jobOf[rows]
    }
    let found = inParallel(jobs.count, threads: plan.threads) { [jobs] in
      leaving.effect(without: jobs[$0], whole: false)
    }
    let indicators = units.indices.filter { units[$0].kind == .indicator }
    let without = inParallel(indicators.count, threads: plan.threads) {
      leaving.effect(withoutIndicator: units[indicators[$0]].indicator ?? "", whole: false)
    }
    var result = units
    for (place, job) in chosen.enumerated() { if let job { result[place].effect = found[job] } }
    for (place, effect) in zip(indicators, without) { result[place].effect = effect }
    return result
  }

  /// The units that change most and are not drawn yet.
  private func drawWhole(_ findings: inout InfluenceFindings, _ leaving: LeavingOut) {
    let units = findings.units
    let places = InfluenceUnit.Kind.allCases.flatMap { kind in
      units.indices.filter { units[$0].kind == kind && units[$0].changed?.isDrawn == false }.prefix(Self.drawnWhole)
    }
    let effects = inParallel(places.count, threads: plan.threads) { number in
      let unit = units[places[number]]
      return unit.indicator.map { leaving.effect(withoutIndicator: $0, whole: true) }
        ?? leaving.effect(without: unit.claims, whole: true)
    }
    for (place, effect) in zip(places, effects) { findings.units[place].effect = effect }
    findings.sort()
  }
}
