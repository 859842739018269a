import Claims
import Linear
import Methods
import Robustness
public import Studies

/// What `podium trace` prints: a cell's figures, the claims behind them, and what each does to the goal.
public struct TraceDocument {
  private let trace: Trace
  private let words: Wording
  private var claims: ClaimTable { trace.study.claims ?? ClaimTable() }
  private var sources: [Source] { trace.study.vocabulary.sources }

  public init(_ trace: Trace) {
    self.trace = trace
    words = Wording(findings: Findings(study: trace.study, table: trace.arranged.table, arranged: trace.arranged))
  }

  public var document: Document {
    Document(
      title: "\(placeName): where the figures come from", sections: trace.cells.flatMap(sections),
      appendix: [allClaims])
  }

  private var placeName: String {
    if let entity = trace.arranged.table.entityIndex(trace.place) { return words.fullName(entity) }
    guard let group = trace.study.vocabulary.groups.first(where: { $0.code == trace.place }) else { return trace.place }
    return [group.name, group.koreanName.isEmpty ? "" : "(\(group.koreanName))"].filter { !$0.isEmpty }.joined(
      separator: " ")
  }

  private func sections(_ cell: TracedCell) -> [Section] {
    var blocks: [Block] = [.paragraph(summary(cell))]
    if cell.scores.contains(where: { $0 != nil }) { blocks.append(.table(scoreTable(cell))) }
    let origins = cell.evidence.origins + cell.evidence.bounds
    if !origins.isEmpty { blocks.append(.list(origins.map(describe))) }
    if !cell.members.isEmpty { blocks.append(.table(memberTable(cell))) }
    var sections = [Section("\(cell.evidence.indicator): \(words.node(cell.evidence.indicator))", blocks)]
    let others = rest(cell)
    if !others.isEmpty { sections.append(Section("What else is said of it", [.list(others)])) }
    if !cell.influences.isEmpty { sections.append(Section("Without each claim", influence(cell))) }
    return sections
  }

  private func summary(_ cell: TracedCell) -> String {
    let unit = trace.study.framework.node(cell.evidence.indicator)?.unit ?? ""
    guard let value = cell.evidence.cell else {
      return cell.members.isEmpty
        ? "No claim gives a figure; the cell is empty, which is not nought."
        : "A group: what is said of it as a whole is shown, and its members' own figures beside it, unmixed."
    }
    let column = trace.arranged.table.indicatorIndex(cell.evidence.indicator)
    let period =
      (value.period ?? column.flatMap { trace.arranged.table.vintages[$0] })?.description ?? "of no stated time"
    var text =
      "\(figure(value.value)) \(unit), \(period); in 90 % between \(figure(value.low)) and \(figure(value.high)), from "
      + "\(Wording.count(value.witnesses, "origin"))"
    if value.witnesses > 1 { text += " by \(cell.evidence.method.rawValue)" }
    text += "."
    let flags = Wording.flags(value.flags)
    if !flags.isEmpty { text += " Marked: \(flags)." }
    if let cochran = cell.evidence.cochran {
      text += " Cochran's Q \(Wording.number(cochran.q, 2)), p \(Wording.number(cochran.p, 3))."
    }
    if let share = cell.evidence.iSquared {
      text += " I² \(Wording.number(100 * share, 0)) % over \(Wording.count(cell.evidence.origins.count, "origin"))."
    }
    return text
  }

  private func figure(_ value: Double) -> String { DecimalText(value).significant(4) }

  private func scoreTable(_ cell: TracedCell) -> ReportTable {
    let rows = zip(trace.analyses, cell.scores).compactMap { analysis, score -> [Value]? in
      guard let score else { return nil }
      return [
        .text(Wording.lens(analysis.lens.lens)), .number(score.scaled), .number(score.standing.value),
        .integer(score.standing.rank),
        .integer(score.standing.count), .number(score.effectiveWeight), .number(orEmpty: score.contribution),
      ]
    }
    return ReportTable(
      name: "", title: "",
      columns: [
        .init("lens", "Lens", .label), .init("scaled", "On its scale", .figure(significant: 4)),
        .init("score", "Score", .number(decimals: 1)), .init("rank", "Rank", .integer), .init("count", "of", .integer),
        .init("weight", "Weight", .percent(decimals: 1)),
        .init("contribution", "Points of the index", .number(decimals: 2)),
      ], rows: rows)
  }

  private func memberTable(_ cell: TracedCell) -> ReportTable {
    ReportTable(
      name: "", title: "Members' own figures",
      columns: [
        .init("entity", "Code", .code), .init("name", "Economy", .text),
        .init("value", "Value", .figure(significant: 4)),
        .init("low", "5 %", .figure(significant: 4)), .init("high", "95 %", .figure(significant: 4)),
        .init("flags", "Marked", .label),
      ],
      rows: cell.members.map { code, cell in
        let name = trace.arranged.table.entityIndex(code).map { words.name($0) }
        return [
          .text(code), .text(orEmpty: name), .number(cell.value), .number(cell.low), .number(cell.high),
          .text(orEmpty: Wording.flags(cell.flags)),
        ]
      })
  }

  /// One origin with its figure, its quote and its echoes.
  private func describe(_ origin: CellEvidence.Origin) -> String {
    let source = sources[origin.source]
    let spread =
      origin.statesUncertainty ? "uncertainty stated" : origin.assumedSpread ? "spread assumed" : "taken as exact"
    var text = "Origin \(source.id) (\(source.publisher)): \(figure(origin.figure)), \(spread)"
    if origin.isSum {
      text += ", sum of \(Wording.count(origin.parts.count, "part")): " + shortList(origin.parts)
    } else {
      text += ", by claim \(said(origin.claim))"
    }
    for echo in origin.echoes {
      text += " · echo \(said(echo.row)): \(echo.differences.sentence)"
      if echo.power != 0 { text += " (factor 10^\(echo.power))" }
    }
    return text + "."
  }

  private func shortList(_ rows: [Int]) -> String {
    let shown = rows.prefix(8).map { "\(claims.idText($0)) \(figure(claims.value[$0]))" }.joined(separator: ", ")
    return rows.count > 8 ? "\(shown) and \(rows.count - 8) more" : shown
  }

  /// "N038: -0.36 per 10,000 population, “…”, 대한상의 SGI, 우리티비뉴스, 2025-06-17".
  private func said(_ row: Int) -> String {
    let source = sources[Int(claims.source[row])]
    var figures: [String] = []
    if !claims.value[row].isNaN {
      let bound = claims.bound[row] == .exact ? "" : "\(claims.bound[row].rawValue) "
      figures.append("\(bound)\(DecimalText(claims.value[row]).full) \(claims.strings[Int(claims.unit[row])])")
    }
    let level = claims.strings[Int(claims.level[row])]
    if !level.isEmpty { figures.append("the word ‘\(level)’") }
    let quote = claims.text(claims.quote[row])
    let period = words.period(claims.saidOn[row])
    let parts =
      figures + [quote.isEmpty ? "" : "“\(quote)”", claims.speakerText(row), source.publisher, period ?? source.date]
    return "\(claims.idText(row)): " + parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Claims on the cell that no origin above shows, each with what became of it.
  private func rest(_ cell: TracedCell) -> [String] {
    let evidence = cell.evidence
    let shown = Set(
      (evidence.origins + evidence.bounds).flatMap { [$0.claim] + $0.parts + $0.echoes.map(\.row) })
    return evidence.claims.filter { !shown.contains($0) }.map { row in
      let fate = trace.arranged.ledger[row]
      let other = fate.otherRow.map { " (\(claims.idText($0)))" } ?? ""
      return "\(said(row)) [\(claims.kind[row].rawValue)]. → \(fate.sentence)\(other)"
    }
  }

  private func influence(_ cell: TracedCell) -> [Block] {
    let name = words.name(trace.subject)
    var columns: [TableColumn] = [.init("claim", "Without", .code)]
    for analysis in trace.analyses {
      let lens = analysis.lens.lens
      columns += [
        .init("score_\(lens.rawValue)", "Score, \(Wording.lens(lens))", .number(decimals: 2)),
        .init("rank_\(lens.rawValue)", "rank", .integer), .init("top_\(lens.rawValue)", "top \(trace.top)", .share),
      ]
    }
    columns.append(.init("remark", "", .label))
    func values(_ changes: [Influence.Change]) -> [Value] {
      changes.flatMap { change -> [Value] in
        [
          .number(orEmpty: change.score), .integer(orEmpty: change.rank),
          change.top.map { .share($0.value, draws: $0.draws) } ?? .empty,
        ]
      }
    }
    let largest = cell.influences.count > Self.listed
    let shown =
      largest ? Array(cell.influences.sorted { strength($0) > strength($1) }.prefix(Self.listed)) : cell.influences
    let rows =
      [[.text("nothing")] + values(trace.base) + [.text("every claim in")]]
      + shown.map { influence in
        [.text(claims.idText(influence.claim))] + values(influence.lenses)
          + [influence.emptiesCell ? .text("the cell would be empty: no measure of influence") : .empty]
      }
    let more = largest ? " The \(Self.listed) that move its score most, of \(cell.influences.count)." : ""
    return [
      .table(ReportTable(name: "", title: "", columns: columns, rows: rows)),
      .paragraph(
        "\(name)'s score, rank and share of \(Wording.count(trace.draws, "draw")) over evidence and weights among the first \(trace.top).\(more)"
      ),
    ]
  }

  private static let listed = 12

  private func strength(_ influence: Influence) -> Double {
    let (now, before) = (influence.lenses.first?.score ?? 0, trace.base.first?.score ?? 0)
    return abs(now - before)
  }

  /// Every claim on the traced cells, for CSV and JSON.
  private var allClaims: ReportTable {
    var seen: Set<Int> = []
    let rows = trace.cells.flatMap(\.evidence.claims).filter { seen.insert($0).inserted }
    return ReportTable(
      name: "trace", title: "Claims", columns: Wording.claimColumns,
      rows: rows.map { words.claimRow($0, claims, trace.arranged.ledger) })
  }
}
