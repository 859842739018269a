import Claims
import Linear
import Methods
import Robustness
public import Studies

/// What `podium trace` prints: a cell's figures, the claims behind them, and what each does to the goal.
public struct TraceDocument {
  private let trace: Trace
  private let words: Wording

  public init(_ trace: Trace) {
    self.trace = trace
    words = Wording(
      findings: Findings(study: trace.study, table: trace.arranged.table, arranged: trace.arranged),
      analyses: trace.analyses)
  }

  public var document: Document {
    let trees = TraceTree(trace: trace, words: words)
    let many = trace.cells.count > 3
    var sections: [Section] = []
    if many, trace.cells.contains(where: { !$0.scores.isEmpty }) {
      sections.append(Section("Overview", [.table(overview), .paragraph(Self.overviewNote)]))
    }
    let turned = words.turned.map { [Block.paragraph($0)] } ?? []
    for cell in trace.cells {
      var blocks: [Block] = [.paragraph(summary(cell))] + (cell.scores.isEmpty ? [] : turned)
      blocks += cell.shared.map { .paragraph(shared($0)) }
      if let drawn = drawn(cell) { blocks.append(.paragraph(drawn)) }
      if !many, cell.scores.contains(where: { $0 != nil }) { blocks.append(.table(scoreTable(cell))) }
      if !cell.members.isEmpty { blocks.append(.table(memberTable(cell))) }
      blocks += membersWithoutFigure(cell).map { .paragraph($0) }
      let tree = trees.items(cell)
      if !tree.isEmpty { blocks.append(.tree(tree)) }
      if trees.hasWords(cell) { blocks.append(.paragraph(Wording.wordsApart)) }
      sections.append(Section("\(words.node(cell.evidence.indicator)) (\(cell.evidence.indicator))", blocks))
      if !many { sections += influence([cell]) }
    }
    if many { sections += influence(trace.cells) }
    if let reason = trace.withoutInfluence {
      sections.append(
        Section(
          "What each claim does to \(words.name(trace.subject))",
          [.paragraph("Cannot be told, for want of draws: \(reason).")]))
    }
    if let reason = trace.withoutRanking {
      sections.append(
        Section(
          "No ranking", [.paragraph("Scores, ranks and what each claim does to them are left out: \(reason.message).")])
      )
    }
    return Document(title: "\(placeName): where the figures come from", sections: sections, appendix: [allClaims])
  }

  private static let overviewNote = """
    Value: what is ranked; the sections below have the figures as claimed. Weight: in this economy's own index, where the weight of missing figures is carried by their siblings; nought where the \
    pillar is not assessed. Points: what the figure adds to the index.
    """

  private func influence(_ cells: [TracedCell]) -> [Section] {
    let blocks = InfluenceBlocks(trace: trace, words: words).blocks(cells)
    return blocks.isEmpty ? [] : [Section("What each claim does to \(words.name(trace.subject))", blocks)]
  }

  private var placeName: String {
    if let entity = trace.arranged.table.entityIndex(trace.place) { return words.fullName(entity) }
    return words.placeName(trace.place)
  }

  private func about(_ value: Double) -> String { DecimalText(value).about(3) }

  private func summary(_ cell: TracedCell) -> String {
    let node = trace.study.framework.node(cell.evidence.indicator)
    let note = node.map { $0.note.isEmpty ? "" : " \($0.note)" } ?? ""
    guard let value = cell.evidence.cell else {
      return cell.members.isEmpty
        ? "No claim gives a figure; the cell is empty, which is not nought.\(note)"
        : "A group: what is said of it as a whole stands beside its members' own figures, unmixed.\(note)"
    }
    let column = trace.arranged.table.indicatorIndex(cell.evidence.indicator)
    let period = value.period ?? column.flatMap { trace.arranged.table.vintages[$0] }
    let figures = DecimalText.alike([value.value, value.low, value.high], significant: 3)
    let ofGroup =
      cell.scores.isEmpty ? " A group's own figure, which this study applies to the members that have none." : ""
    var text = "\(Wording.measured(figures[0], node?.unit ?? "")), \(period?.description ?? "of no stated time")"
    text +=
      value.low < value.high ? "; 90 % interval \(figures[1]) to \(figures[2])." : ", taken as exact."
    if value.flags.contains(.enumerated) {
      text += " Absent from a list that is complete, so nought."
    } else {
      text += " From \(Wording.count(value.witnesses, "origin"))"
      text += value.witnesses > 1 ? ", reconciled by \(cell.evidence.method.rawValue)." : "."
    }
    if value.flags.contains(.censored), let bound = cell.evidence.bounds.first {
      text +=
        " The source gives a bound, \(about(bound.figure)): how far beyond it the figure lies is the study's assumption, and so is the middle of the interval."
    } else if value.flags.contains(.assumedSpread) {
      text += " \(silent(cell.evidence)); the spread is the study's assumption."
    }
    let others = value.flags.subtracting([.censored, .assumedSpread, .enumerated])
    if !others.isEmpty { text += " Marked: \(Wording.flags(others))." }
    if let cochran = cell.evidence.cochran {
      let without = cell.evidence.origins.count { $0.assumedSpread }
      let assumed =
        without == 0
        ? ""
        : ", on spreads that the study assumes for \(without == cell.evidence.origins.count ? "all" : "\(without)") of the origins"
      text +=
        " Cochran's Q \(cochran.q.isFinite ? Wording.number(cochran.q, 2) : "without bound"), \(Wording.probability(cochran.p))\(assumed)."
    }
    if let share = cell.evidence.iSquared {
      text += " I² \(Wording.number(100 * share, 0)) % over \(Wording.count(cell.evidence.origins.count, "origin"))."
    }
    return text + ofGroup + note
  }

  /// Who leaves the spread to the study.
  private func silent(_ evidence: CellEvidence) -> String {
    let (without, all) = (evidence.origins.count { $0.assumedSpread }, evidence.origins.count)
    if all < 2 || without == 0 { return "The source states no uncertainty" }
    if without == all { return "No origin states its uncertainty" }
    return "\(without) of \(all) origins \(without == 1 ? "states" : "state") no uncertainty"
  }

  private func shared(_ error: SharedError) -> String {
    """
    Shared error “\(error.name)”: beyond the interval of the figures, each draw multiplies the figure by one factor, the same for every \
    cell that the error touches, between \(about(error.factor.quantile(0.05))) and \(about(error.factor.quantile(0.95))) in 90 % of draws.
    """
  }

  /// Where draws put the figure, with what the shared errors do to it.
  private func drawn(_ cell: TracedCell) -> String? {
    guard let own = cell.evidence.cell?.distribution, !cell.shared.isEmpty else { return nil }
    let points = own.product(with: cell.shared.map(\.factor))
    let ends = DecimalText.alike([points.low, points.high], significant: 2)
    return """
      With \(cell.shared.count == 1 ? "this error" : "these errors") the figure lies between \(ends[0]) and \(ends[1]) in 90 % of \
      draws, above \(DecimalText(points.median).about(2)) in half of them.
      """
  }

  private func ranked(_ cell: TracedCell, in analysis: Analysis?) -> (figure: Value, unit: Value) {
    words.ranked(
      cell.evidence.cell, of: cell.evidence.indicator, trace.arranged.table.entityIndex(trace.place),
      in: analysis)
  }

  private func scoreTable(_ cell: TracedCell) -> ReportTable {
    let rows = zip(trace.analyses, cell.scores).compactMap { analysis, score -> [Value]? in
      guard let score else { return nil }
      return [
        .text(Wording.lens(analysis.lens.lens)), ranked(cell, in: analysis).figure, ranked(cell, in: analysis).unit,
        .number(score.standing.value), .integer(score.standing.rank),
        .integer(score.standing.count), .number(score.effectiveWeight), .number(orEmpty: score.contribution),
      ]
    }
    return ReportTable(
      name: "", title: "",
      columns: [
        .init(.common(.lensName), .label), .init(.common(.value), .label, alignment: .right),
        .init(.common(.unit), .text), .init(words.scoreColumn, words.scoreKind),
        .init(.common(.rank), .integer), .init(.common(.count), .integer),
        .init(.common(.weight), .percent(decimals: 1)),
        .init(.ranking(.contribution), words.scoreKind),
      ], rows: rows, in: words.language)
  }

  /// One row an indicator, by the first lens.
  private var overview: ReportTable {
    let rows = trace.cells.map { cell -> [Value] in
      let score = cell.scores.first.flatMap { $0 }
      let ranked = ranked(cell, in: trace.analyses.first)
      return [
        .text(words.node(cell.evidence.indicator)), ranked.figure, ranked.unit, .number(orEmpty: score?.standing.value),
        .integer(orEmpty: score?.standing.rank),
        .integer(orEmpty: score?.standing.count), .number(orEmpty: score?.effectiveWeight),
        .number(orEmpty: score?.contribution), .integer(cell.evidence.claims.count),
      ]
    }
    let lens = trace.analyses.first.map { Wording.lens($0.lens.lens) } ?? ""
    return ReportTable(
      name: "", title: "By \(lens)",
      columns: [
        .init(.name(.indicator), .text), .init(.common(.value), .label, alignment: .right),
        .init(.common(.unit), .text), .init(.common(.score), words.scoreKind), .init(.common(.rank), .integer),
        .init(.common(.count), .integer), .init(.common(.weight), .percent(decimals: 1)),
        .init(.ranking(.contribution), words.scoreKind), .init(.demand(.claims), .integer),
      ], rows: rows, in: words.language)
  }

  private func memberTable(_ cell: TracedCell) -> ReportTable {
    let group = trace.study.vocabulary.groups.first { $0.code == trace.place }
    let decided = Dictionary(
      (group?.members ?? []).map { ($0.entity, $0.decidedBy) }, uniquingKeysWith: { first, _ in first })
    return ReportTable(
      name: "", title: "Members' own figures, \(trace.study.framework.node(cell.evidence.indicator)?.unit ?? "")",
      columns: [
        .init(.code(.entity), .code), .init(.name(.entity), .text),
        .init(.common(.value), .label, alignment: .right), .init(.common(.low), .figure(significant: 3)),
        .init(.common(.high), .figure(significant: 3)), .init(.indicator(.flags), .label),
        .init(.ranking(.decidedBy), .text),
      ],
      rows: cell.members.map { code, cell in
        let name = trace.arranged.table.entityIndex(code).map { words.name($0) }
        return [
          .text(code), .text(orEmpty: name), .text(Wording.figure(cell)), .number(cell.low), .number(cell.high),
          .text(orEmpty: Wording.flags(cell.flags)), .text(orEmpty: decided[code]),
        ]
      },
      note: cell.members.contains { $0.cell.flags.contains(.censored) }
        ? "Censored: the source gives a floor; what lies above it is the study's assumption." : "", in: words.language)
  }

  private func membersWithoutFigure(_ cell: TracedCell) -> [String] {
    guard let group = trace.study.vocabulary.groups.first(where: { $0.code == trace.place }) else { return [] }
    let known = Set(cell.members.map(\.entity))
    let others = group.members.map(\.entity).filter { !known.contains($0) }.sorted()
    if others.isEmpty { return [] }
    return [
      "Members without a figure, which is not nought: \(Wording.list(others.map { "\(words.placeName($0)) (\($0))" }))."
    ]
  }

  /// Every claim on the traced cells, for CSV and JSON.
  private var allClaims: ReportTable {
    var seen: Set<Int> = []
    let rows = trace.cells.flatMap(\.evidence.claims).filter { seen.insert($0).inserted }
    let subjects = words.claims.subjects.map { trace.study.named(node: $0) }
    return ReportTable(
      name: "trace", title: words.language.caption(.claims), columns: Wording.claimColumns,
      rows: rows.map { words.claimRow($0, words.claims, trace.arranged.ledger, subjects) }, in: words.language)
  }
}
