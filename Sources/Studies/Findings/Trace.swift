public import Claims
import Linear
public import Methods
import Robustness

/// Where one entity's figures come from, and what each claim behind them does to the study's goal.
public struct Trace: Sendable {
  public var study: Study
  public var arranged: Arranged
  /// Empty where the methods have no answer.
  public var analyses: [Analysis]
  /// Why nobody is ranked; what figures come from does not hang on it.
  public var withoutRanking: MethodError?
  /// Code of the entity or group traced.
  public var place: String
  public var cells: [TracedCell]
  /// Whose score, rank and share the influences speak of, and among how many first.
  public var subject: Int
  public var top: Int
  public var draws: Int
  /// The subject's standing with every claim; empty where `analyses` is, and where draws have no answer.
  public var base: [Influence.Change]
  /// Why draws have none, so that no influence can be told.
  public var withoutInfluence: String?
}

public struct TracedCell: Sendable {
  public var evidence: CellEvidence
  /// By lens; empty for a group, nil where there is no value.
  public var scores: [LensScore?]
  /// Errors that its source makes alike in several cells, this one among them.
  public var shared: [SharedError]
  /// Figures that the cell does not use, by period and origin.
  public var lineages: [Lineage]
  /// Without each claim that the cell rests on.
  public var influences: [Influence]
  /// The same indicator of a traced group's members, by code.
  public var members: [(entity: String, cell: Cell)]

  public struct LensScore: Sendable {
    public var standing: Standing
    public var effectiveWeight: Double
    /// Part of the entity's index; nil where the leaf's node is not assessed.
    public var contribution: Double?
  }
}

extension Arranged {
  /// Whether a figure that its cell does not show stands beside it as told for another year, or in another edition.
  fileprivate func tellsAsAnotherEdition(_ row: Int, than evidence: CellEvidence) -> Bool {
    switch ledger[row] {
    case .echo, .superseded, .restates, .part: true
    case .unused(let reason): reason == .otherVintage || reason == .earlierInYear
    case .used(let indicator, _): table.indicators[indicator].code != evidence.indicator
    case .setAside, .word, .shown: false
    }
  }
}

extension Study {
  /// Draws behind each influence: enough to tell a tenth of a percent; fewer where many cells are traced at once.
  public static let influenceDraws = 10_000
  public static let manyInfluenceDraws = 2_000

  /// The trace of an entity or group, for the given indicators. Throws as `findings` does.
  public func trace(_ place: String, indicators: [String]) throws -> Trace? {
    try OpenBLAS.load(threads: plan.threads)
    return try locatingErrors { try tracing(place, indicators: indicators) }
  }

  private func tracing(_ place: String, indicators: [String]) throws -> Trace? {
    let (table, arranged) = try arrange()
    guard let arranged else { return nil }
    var (analyses, withoutRanking): ([Analysis], MethodError?) = ([], nil)
    do throws(MethodError) { analyses = try analyse(table) } catch { withoutRanking = error }
    let learnt = analyses.map(\.learnt)
    // Whose standing the claims are weighed by: the goal's entity; without goals the one traced; for a group the leader.
    let code = goals.first?.entity ?? place
    // A group that stands as an entity has no claims of its own to leave out.
    guard
      let subject = arranged.table.entityIndex(code) ?? analyses.first?.holder(ofRank: 1)
        ?? (withoutRanking == nil ? nil : 0)
    else { return nil }
    let top = goals.lazy.compactMap { if case .top(_, let rank) = $0 { rank } else { nil } }.first ?? 3
    let draws = indicators.count > 3 ? Self.manyInfluenceDraws : Self.influenceDraws
    var base: [Influence.Change] = []
    let withoutInfluence =
      analyses.isEmpty
      ? nil : withoutAnswer { base = try standing(of: subject, in: table, learnt: learnt, top: top, draws: draws) }
    var trace = Trace(
      study: self, arranged: arranged, analyses: analyses, withoutRanking: withoutRanking, place: place, cells: [],
      subject: subject, top: top,
      draws: draws, base: base, withoutInfluence: withoutInfluence)
    for indicator in indicators {
      guard let evidence = arranged.evidence(entity: place, indicator: indicator) else { continue }
      let row = table.entityIndex(place)
      let members = row == nil ? groupCells(place, indicator, table) : []
      if evidence.cell == nil, evidence.claims.isEmpty, members.isEmpty { continue }
      let own = row == nil ? [] : evidence.cell?.claims ?? []
      let column = table.indicatorIndex(indicator)
      let rows = row.map { [$0] } ?? members.compactMap { table.entityIndex($0.entity) }
      let shared = table.sharedErrors.filter { error in
        error.cells.contains { $0.indicator == column && rows.contains($0.entity) }
      }
      let origins = evidence.origins + evidence.bounds + evidence.setAside.map(\.origin)
      // Whatever stands aside for another reason than its year is told with that reason.
      let shown = Set(origins.flatMap { [$0.claim] + $0.parts + $0.echoes.map(\.row) })
        .union(evidence.claims.filter { !arranged.tellsAsAnotherEdition($0, than: evidence) })
      trace.cells.append(
        TracedCell(
          evidence: evidence,
          scores: analyses.isEmpty
            ? []
            : try row.map { (row) throws(MethodError) in
              try scores(analyses, row, indicator, table[place, indicator])
            } ?? [],
          shared: shared,
          lineages: arranged.lineages(entity: place, indicator: indicator, leavingOut: shown),
          influences: base.isEmpty
            ? []
            : influences(
              of: own, on: subject, base: table, words: arranged.wordBase, learnt: learnt, top: top, draws: draws),
          members: members))
    }
    return trace
  }

  private func groupCells(_ group: String, _ indicator: String, _ table: IndicatorTable) -> [(
    entity: String, cell: Cell
  )] {
    let members = vocabulary.groups.first { $0.code == group }?.members.map(\.entity).sorted() ?? []
    return members.compactMap { member in table[member, indicator].map { (member, $0) } }
  }

  private func scores(
    _ analyses: [Analysis], _ row: Int, _ indicator: String, _ cell: Cell?
  ) throws(MethodError) -> [TracedCell.LensScore?] {
    var found: [TracedCell.LensScore?] = []
    for analysis in analyses {
      let scores = analysis.ranking.scores
      guard let leaf = scores.leaves.columns.firstIndex(of: indicator),
        let standing = analysis.standing(of: row, leaf: indicator)
      else {
        found.append(nil)
        continue
      }
      let parts = try Ranker(recipe, framework).contributions(of: row, in: scores)
      found.append(
        TracedCell.LensScore(
          standing: standing, effectiveWeight: parts?.weights[leaf] ?? scores.effectiveWeights[leaf],
          contribution: parts.flatMap { $0.leaves[leaf].isNaN ? nil : $0.leaves[leaf] }))
    }
    return found
  }
}
