import Claims
import Methods
import Robustness
public import Studies

/// One page: what `podium report` prints, and writes ahead of the full report.
public struct BriefDocument {
  private let statements: BriefStatements
  private let language: any Language
  /// Of text at the standard width.
  public static let mostLines = 60

  /// As much as the page holds, the same in each language.
  public static func fitting(_ findings: Findings, in codes: [LanguageCode]) -> [Document] {
    let (brief, limits) = (findings.brief, BriefStatements.Limits())
    let languages = codes.map { $0.speaking(of: findings.study) }
    var documents: [Document] = []
    for lines in 0...BriefStatements.Limits.mostLines {
      let statements = BriefStatements(findings, brief, limits.shortened(by: lines))
      documents = languages.map { BriefDocument(statements: statements, language: $0).document }
      if documents.allSatisfy({ isOnePage($0) }) { break }
    }
    return documents
  }

  private static func isOnePage(_ document: Document) -> Bool {
    TextRenderer().render(document, width: Renderers.standardWidth).count { $0 == UInt8(ascii: "\n") } <= mostLines
  }

  private var brief: BriefFindings { statements.brief }

  private var document: Document {
    var sections = [
      Section(
        "",
        [.paragraph(language.say(statements.headline))]
          + (statements.lenses.map { [.paragraph(language.say($0))] } ?? []), level: 3)
    ]
    if let chart { sections.append(Section("", [.chart(chart)], level: 3)) }
    if let standing { sections.append(part(.standing, [.table(standing)])) }
    sections += [
      list(.claims, statements.checks), list(.cautions, statements.cautions),
      movers.map { part(.movers, [.table($0)]) }, list(.unknowns, statements.swings),
      list(.sources, statements.sources),
    ].compactMap { $0 }
    return Document(title: language.names.title, sections: sections, stem: "brief" + language.code.suffix)
  }

  private func part(_ label: BriefLabel, _ blocks: [Block]) -> Section {
    Section(language.label(label), blocks, level: 3)
  }

  private func list(_ label: BriefLabel, _ found: [BriefStatement]) -> Section? {
    found.isEmpty ? nil : part(label, [.list(found.map(language.say))])
  }

  private func name(_ entity: Int) -> String { language.names.place(statements.findings.table.entities[entity].code) }

  private var chart: Chart? {
    guard let lens = brief.lenses.first, !lens.order.isEmpty else { return nil }
    let ranks = statements.findings.lenses[0].analysis.ranking.ranks
    let goal = brief.subject == nil ? nil : statements.findings.study.topRank
    return Chart(
      caption: language.label(
        .ranks(lens: statements.lens(lens.lens), hasRanges: statements.findings.lenses[0].widest != nil, goal: goal)),
      rows: statements.chartRows.map { entity in
        Chart.Row(
          label: "\(ranks[entity] ?? 0)  \(name(entity))", position: ranks[entity] ?? 0,
          interval: lens.intervals[entity], isMarked: entity == brief.subject)
      }, last: lens.ranked, line: goal)
  }

  /// A line for each lens in which the subject is ranked.
  private var standing: ReportTable? {
    let top = statements.findings.study.topRank
    let rows = brief.lenses.compactMap { lens -> [Value]? in
      guard let rank = lens.rank else { return nil }
      let goal = lens.goal.flatMap { goal in
        goal.rival.map { rival in
          language.label(
            .gapTo(
              place: statements.findings.table.entities[rival].code,
              rank: statements.findings.lenses.first { $0.lens == lens.lens }?.analysis.ranking.ranks[rival],
              points: goal.score - goal.needed, decimals: statements.decimals))
        }
      }
      func parts(_ parts: [(node: String, part: Double)], _ most: Int) -> Value {
        .text(orEmpty: language.label(.parts(Array(parts.prefix(most)), decimals: statements.decimals)))
      }
      return [
        .text(orEmpty: statements.lens(lens.lens).map { language.label(.lens($0)) }),
        .text(language.label(.place(rank: rank))),
        .text(orEmpty: lens.interval.map { language.label(.interval($0)) }),
        .text(orEmpty: lens.share.map { language.label(.share($0)) }), .text(orEmpty: goal), parts(lens.ahead, 1),
        parts(lens.behind, 2),
      ]
    }
    guard !rows.isEmpty else { return nil }
    let columns: [TableColumn] = [
      .init(.headed(""), .label), .init(.headed(language.label(.rank)), .label),
      .init(.headed(language.label(.range)), .label), .init(.headed(language.label(.among(top))), .label),
      .init(.headed(language.label(.gap)), .label), .init(.headed(language.label(.ahead)), .label),
      .init(.headed(language.label(.behind)), .label),
    ]
    let kept = columns.indices.filter { column in rows.contains { $0[column] != .empty } }
    return ReportTable(
      name: "", title: "", columns: kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } },
      in: language)
  }

  private var movers: ReportTable? {
    guard !statements.movers.isEmpty else { return nil }
    let lenses = brief.lenses.filter { $0.rank != nil }
    let columns =
      [TableColumn(.headed(language.label(.change)), .label)]
      + lenses.map { lens in
        TableColumn(.headed(language.label(.now(lens: statements.lens(lens.lens), rank: lens.rank))), .label)
      }
    let rows = statements.movers.map { mover -> [Value] in
      [.text(language.label(.mover(mover.change)))]
        + lenses.map { lens in
          let place = brief.lenses.firstIndex { $0.lens == lens.lens }!
          return .text(language.label(.ranked(mover.ranks[place], relearnt: mover.relearnt[place])))
        }
    }
    let isRelearnt = statements.movers.contains { $0.relearnt.contains { $0 != nil } }
    return ReportTable(
      name: "", title: "", columns: columns, rows: rows, note: isRelearnt ? language.label(.relearnt) : "", in: language
    )
  }
}
