import Claims
import Linear
import Methods
import Robustness
public import Studies

/// What `podium influence` prints: what one entity's standing hangs on, the largest first.
public struct InfluenceDocument {
  private let findings: InfluenceFindings
  private let words: Wording
  private let tables: InfluenceTables

  public init(_ findings: InfluenceFindings) {
    self.findings = findings
    words = Wording(
      findings: Findings(study: findings.study, table: findings.table, arranged: findings.arranged),
      analyses: findings.analyses)
    tables = InfluenceTables(findings: findings, words: words)
  }

  /// Of one kind so many are shown in text.
  private static let most = 15

  private var name: String { words.name(findings.subject) }

  public var document: Document {
    var sections = [Section("In short", [.paragraph(standing)] + first)]
    if let set = SmallestSetSection(findings: findings, words: words).section { sections.append(set) }
    for kind in InfluenceUnit.Kind.allCases {
      let units = findings.units(kind)
      if !units.isEmpty { sections.append(section(kind, units)) }
    }
    return Document(
      title: "What \(name)'s standing hangs on", sections: sections, appendix: [tables.all, tables.smallestSets],
      stem: "influence")
  }

  private var standing: String {
    let places = zip(findings.analyses, findings.base).map { analysis, base in
      let rank = base.rank.map { "\(Wording.ordinal($0)) of \(analysis.ranking.ranked.count)" } ?? "unranked"
      let score = base.score.isNaN ? "" : ", \(words.score(base.score)) points"
      return
        "\(rank)\(words.by(analysis.lens.lens))\(score)\(base.top.map { ", top \(findings.top): \(Wording.share($0))" } ?? "")"
    }
    let draws =
      findings.draws > 0
      ? " Shares are of \(Wording.count(findings.draws, "draw")) over evidence and weights, the same draws for all."
      : ""
    let table =
      findings.arranged == nil ? " The study begins with a table: there are no claims or sources to leave out." : ""
    return """
      \(name) stands \(Wording.list(places)). Below, one thing at a time is left out, with scales as learnt with everything \
      in.\(draws)\(table)
      """
  }

  /// What changes the rank most, of every kind, in sentences.
  private var first: [Block] {
    let sentences = InfluenceUnit.Kind.allCases.flatMap { kind -> [String] in
      let moving = findings.units(kind).filter { findings.size($0).ranks > 0 }
      let said = moving.filter { !$0.emptiesCells }.prefix(2)
      let gaps = moving.filter(\.emptiesCells).prefix(1)
      return (said + gaps).map(sentence)
    }
    return sentences.isEmpty
      ? [.paragraph("Nothing left out alone moves its rank.")] : [.list(sentences)]
  }

  /// "Without the claim X, South Korea would be 14th instead of 8th by totals".
  private func sentence(_ unit: InfluenceUnit) -> String {
    let places = zip(zip(unit.changed?.lenses ?? [], findings.base), findings.analyses).compactMap { pair, analysis in
      pair.0.rank == pair.1.rank
        ? nil
        : "\(pair.0.rank.map(Wording.ordinal) ?? "unranked") instead of \(pair.1.rank.map(Wording.ordinal) ?? "unranked")\(words.by(analysis.lens.lens))"
    }
    let what =
      switch unit.kind {
      case .claim: "the claim \(tables.label(unit))"
      case .origin: "what goes back to \(tables.what(unit)) (\(Wording.count(unit.claims.count, "claim")))"
      case .source: "the source \(tables.what(unit)) (\(Wording.count(unit.claims.count, "claim")))"
      case .indicator: "the indicator \(tables.what(unit))"
      }
    let (emptied, noughts) = (unit.changed?.emptied.count ?? 0, unit.changed?.noughts.count ?? 0)
    var ends = emptied > 0 ? ["\(Wording.count(emptied, "cell")) would be empty"] : []
    if noughts > 0 {
      ends.append("\(Wording.count(noughts, "cell")) would be nought, because who is not on a complete list has none")
    }
    let end = ends.isEmpty ? "" : ": \(ends.joined(separator: ", and "))"
    return "Without \(what), \(name) would be \(Wording.list(places))\(end)."
  }

  private func section(_ kind: InfluenceUnit.Kind, _ units: [InfluenceUnit]) -> Section {
    let moving = units.filter(findings.moves)
    let said = moving.filter { !$0.emptiesCells }
    let gaps = moving.filter(\.emptiesCells)
    var blocks: [Block] = [.paragraph(counts(kind, units, said: said.count, gaps: gaps.count))]
    for (found, isGap) in [(said, false), (gaps, true)] where !found.isEmpty {
      let shown = Array(found.prefix(Self.most))
      var table = tables.shown(shown)
      table.title = isGap ? "A cell would be empty" : "Influence"
      let more = found.count - shown.count
      table.note =
        (isGap ? "Siblings would carry the weight of an empty cell: that is no influence of what was said. " : "")
        + (more > 0 ? "And \(DecimalText(more).fixed(0)) more with less, in influence.csv." : "")
      blocks.append(.table(table))
      if kind == .claim { blocks.append(.tree(shown.map { words.item($0.claims[0], address: true) })) }
    }
    let failed = units.compactMap { unit -> String? in
      if case .noAnswer(let why) = unit.effect {
        "Without \(tables.label(unit)) there is no ranking: \(why)."
      } else {
        nil
      }
    }
    let undrawn = units.count { $0.changed?.isDrawn == false }
    if undrawn > 0 {
      blocks.append(
        .paragraph(
          """
          Of \(Wording.count(undrawn, kind.rawValue)) that change less, shares are not drawn: each would take draws of the whole table, \
          because weights or methods look at all figures, or another economy is ranked.
          """))
    }
    if !failed.isEmpty {
      let more = failed.count > Self.most ? ["And \(failed.count - Self.most) more, in influence.csv."] : []
      blocks.append(.list(failed.prefix(Self.most) + more))
    }
    return Section(Self.title(kind), blocks)
  }

  private static func title(_ kind: InfluenceUnit.Kind) -> String {
    switch kind {
    case .claim: "Claims"
    case .origin: "Origins"
    case .source: "Sources"
    case .indicator: "Indicators"
    }
  }

  /// Every unit once: what moves the standing, what moves others alone, what changes nothing and why.
  private func counts(_ kind: InfluenceUnit.Kind, _ units: [InfluenceUnit], said: Int, gaps: Int) -> String {
    var (nothing, others, failed, untried) = (0, 0, 0, 0)
    var reasons: [String: Int] = [:]
    for unit in units {
      switch unit.effect {
      case .nothing:
        nothing += 1
        if kind == .claim, let fate = findings.arranged?.ledger[unit.claims[0]] {
          reasons[Self.reason(fate), default: 0] += 1
        }
      case .noAnswer: failed += 1
      case .untried: untried += 1
      case .changed: others += findings.moves(unit) ? 0 : 1
      }
    }
    func number(_ count: Int) -> String { DecimalText(count).fixed(0) }
    var parts = ["\(number(said)) \(said == 1 ? "moves" : "move") \(name)'s standing"]
    if kind != .indicator { parts.append("\(number(gaps)) would leave a cell empty and move it by that") }
    if others > 0 { parts.append("\(number(others)) \(others == 1 ? "changes" : "change") cells without moving it") }
    if nothing > 0 { parts.append("\(number(nothing)) \(nothing == 1 ? "changes" : "change") nothing") }
    if failed > 0 { parts.append("without \(number(failed)) there is no ranking") }
    if untried > 0 { parts.append("\(number(untried)) were not tried, which the study has too many claims for") }
    let why = reasons.keys.sorted { (-reasons[$0]!, $0) < (-reasons[$1]!, $1) }
      .map { "\(number(reasons[$0]!)): \($0)" }
    let noun = kind.rawValue
    return
      "Of \(Wording.count(units.count, noun)), \(Wording.list(parts)).\(why.isEmpty ? "" : " Why nothing: \(why.joined(separator: "; ")).")"
  }

  private static func reason(_ fate: Fate) -> String {
    switch fate {
    case .echo: "an echo"
    case .used: "used, and its cell is the same without it"
    default: fate.sentence
    }
  }
}
