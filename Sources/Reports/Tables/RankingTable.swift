import Claims
import Methods
import Robustness
import Studies

extension Wording {
  /// Everyone's rank and how sure it is, best first; the unranked after them, by code.
  /// `rankedOnly`: for text, where the others are named in a sentence.
  func ranking(
    _ lenses: [LensFindings], name: String = "ranking", note: String = "",
    rankedOnly: Bool = false
  ) -> ReportTable {
    var columns: [TableColumn] = [.init(.common(.lens), .code, inText: false), .init(.common(.rank), .integer)]
    columns += TableColumn.named(.entity, korean: true)
    columns.append(.init(.common(.score), scoreKind))
    columns += drawnColumns(top: topRank, shown: lenses.first?.draws.last?.mode, shares: !rankedOnly)
    columns += [
      .init(.ranking(.boundBest), .integer), .init(.ranking(.boundWorst), .integer),
      .init(.ranking(.coverage), .percent(decimals: 0)), .init(.ranking(.status), .label, inText: !rankedOnly),
      .init(.common(.note), .text, inText: false),
    ]
    var rows: [[Value]] = []
    for lens in lenses {
      for entity in order(lens.analysis) where !rankedOnly || lens.analysis.ranking.ranks[entity] != nil {
        rows.append(row(entity, lens))
      }
    }
    return ReportTable(
      name: name, title: name.isEmpty ? "" : language.caption(.ranking), columns: columns, rows: rows, note: note,
      in: language)
  }

  var topRank: Int { findings.study.topRank }
  /// After "is".
  var amongFirst: String { topRank == 1 ? "first" : "among the first \(topRank)" }

  /// Ranked entities by rank, then the others, by code.
  func order(_ analysis: Analysis) -> [Int] {
    table.entities.indices.sorted {
      (analysis.ranking.ranks[$0] ?? .max, $0) < (analysis.ranking.ranks[$1] ?? .max, $1)
    }
  }

  private func row(_ entity: Int, _ lens: LensFindings) -> [Value] {
    let ranking = lens.analysis.ranking
    let code = table.entities[entity].code
    let rank = ranking.ranks[entity]
    var row: [Value] = [.text(lens.lens.rawValue), .integer(orEmpty: rank)]
    row += named(entity)
    row.append(.number(orEmpty: lens.analysis.index[entity]))
    row += drawn(code, lens, top: topRank)
    let bounds = ranking.bounds[entity]
    row += [
      .integer(orEmpty: bounds?.lowerBound), .integer(orEmpty: bounds?.upperBound),
      .number(ranking.scores.coverage[entity]),
      .text(orEmpty: status(entity, lens.analysis)), .text(orEmpty: table.entities[entity].note),
    ]
    return row
  }

  /// Who is ever among the first, and how often; the goals' entities in any case.
  func topShares(_ lens: LensFindings) -> [Block] {
    guard let draws = lens.draws.first?.draws else { return [] }
    let goals = Set(findings.study.goals.map(\.entity))
    let shown = order(lens.analysis).filter { entity in
      let code = table.entities[entity].code
      let shares = lens.draws.compactMap { $0.share(of: code, atMost: topRank) }
      return shares.contains { !$0.isNone } || (goals.contains(code) && !shares.isEmpty)
    }
    let columns: [TableColumn] =
      [.init(.name(.entity), .text), .init(.koreanName(.entity), .text)]
      + lens.draws.map { .init(.drawn(.share, $0.mode), .share) }
    let rows = shown.map { entity -> [Value] in
      let code = table.entities[entity].code
      return [.text(name(entity)), .text(orEmpty: table.entities[entity].koreanName)]
        + lens.draws.map { draws in
          draws.share(of: code, atMost: topRank).map { .share($0.value, draws: $0.draws) } ?? .empty
        }
    }
    let number = DecimalText(draws).fixed(0)
    let title =
      "\(topRank == 1 ? "First" : "Among the first \(topRank)"), in which share of \(Self.count(draws, "draw")) of …"
    let blocks: [Block] = [.table(ReportTable(name: "", title: title, columns: columns, rows: rows, in: language))]
    guard shown.count < lens.analysis.ranking.ranked.count else { return blocks }
    return blocks + [
      .paragraph(
        "Every other ranked economy is \(amongFirst) in none of \(number) draws whatever is drawn (a share below 3/\(number))."
      )
    ]
  }

  /// That a score need not stand in the middle of what draws make of it, and whose does not.
  func scoresAtTheEdge(_ lens: LensFindings) -> String {
    guard let widest = lens.draws.last, widest.mode != .weights, widest.draws >= Acceptability.fewest() else {
      return ""
    }
    let ranked = order(lens.analysis).filter { lens.analysis.ranking.ranks[$0] != nil }
    let found = ranked.compactMap { entity -> String? in
      guard let row = widest.entities.firstIndex(of: table.entities[entity].code),
        let drawn = widest.scorePoints(row)
      else { return nil }
      let (own, quarter) = (lens.analysis.index[entity], (drawn.high - drawn.low) / 4)
      guard own < drawn.low + quarter || own > drawn.high - quarter else { return nil }
      return "\(name(entity)) (\(score(own)) in \(score(drawn.low)) to \(score(drawn.high)))"
    }
    let which =
      found.isEmpty
      ? "; every score here stands in the middle half of its 90 % interval"
      : ". In the outer quarter of its 90 % interval, or outside, stands that of \(Self.list(found))"
    return """
      A score, and the rank with it, is at the figures as stated and need not lie in the middle of its interval: an error that a \
      source makes alike in one direction moves draws and not the score\(which).
      """
  }

  /// Who is not ranked, by reason; empty where everyone is.
  func unranked(_ analysis: Analysis, scoresIn place: String) -> [Block] {
    let groups = Dictionary(grouping: order(analysis).filter { analysis.ranking.ranks[$0] == nil }) {
      status($0, analysis)
    }
    let reasons = groups.keys.sorted().map { "\($0): \(Self.list(groups[$0]!.map(name)))" }
    guard !reasons.isEmpty else { return [] }
    let notes = notes(order(analysis).filter { analysis.ranking.ranks[$0] == nil })
    return [.paragraph("Without a rank (\(place)) — \(reasons.joined(separator: "; ")).")]
      + (notes.isEmpty ? [] : [.list(notes)])
  }

  func status(_ entity: Int, _ analysis: Analysis) -> String {
    if analysis.ranking.ranks[entity] != nil { return "" }
    if !table.entities[entity].ranked { return "context, not ranked" }
    if let ground = analysis.learnt.screened[table.entities[entity].code] {
      return "left out by screening" + Self.words(ground)
    }
    return analysis.ranking.scores.coverage[entity] < analysis.recipe.rankCoverage
      ? "too little known to rank" : "not assessed"
  }

  private static func words(_ ground: ScreeningGround) -> String {
    func words(_ what: String, _ share: Double, _ needed: Double) -> String {
      let decimals = (100 * share).rounded() < (100 * needed).rounded() ? 0 : 2
      let (share, needed) = (number(100 * share, decimals), number(100 * needed, decimals))
      return " (\(share) % of its figures \(what), \(needed) % asked for)"
    }
    return switch ground {
    case .known(let share, let needed): words("known", share, needed)
    case .nonzero(let share, let needed): words("not zero", share, needed)
    case .named: ", as the study says"
    }
  }
}
