import Claims
import Methods
import Robustness
public import Studies

/// The whole report: what `podium report` writes, every table of it a file.
public struct ReportDocument {
  private let findings: Findings
  private let words: Wording

  public init(_ findings: Findings) {
    self.findings = findings
    words = Wording(findings: findings)
  }

  /// What the command prints beside where the files are.
  public var firstParagraph: String { Headline(findings).first }

  public var document: Document {
    var sections = [Headline(findings).section]
    sections += findings.lenses.map(rankingSection)
    sections += findings.lenses.map(pillarSection)
    let claims = ClaimSections(findings)
    sections += [claims.contested, similarity].compactMap { $0 }
    sections += ScenarioSections(findings).sections
    sections += [demands, published, claims.wordsBesideNumbers, claims.quotes, claims.unused].compactMap { $0 }
    sections.append(MethodSection(findings).section)
    return Document(title: findings.study.title, sections: sections, appendix: tables)
  }

  /// The CSV files of a report folder.
  private var tables: [ReportTable] {
    [
      words.ranking(findings.lenses), words.pillars(findings.lenses), words.values(), words.evidence(), words.claims(),
      words.unusedClaims(), words.similarity(), words.scenarios(), words.demands(), words.published(),
    ]
  }

  private func rankingSection(_ lens: LensFindings) -> Section {
    var notes = [
      """
      Rank 5 % and 95 %: between them lies the rank in 90 % of the draws over evidence and weights. Top \(words.topRank): share of draws \
      in which the economy is among the first \(words.topRank), drawing one thing at a time and both. Gaps: rank with the \
      economy's missing figures at the worst and the best that anyone has.
      """
    ]
    if !lens.otherConcentrations.isEmpty { notes.append(concentrations(lens)) }
    return Section(
      "Ranking by \(Wording.lens(lens.lens))",
      [.table(words.ranking([lens], name: "", title: ""))] + notes.filter { !$0.isEmpty }.map { .paragraph($0) })
  }

  /// What half and double the concentration of the weights do to the goal's entity.
  private func concentrations(_ lens: LensFindings) -> String {
    guard let goal = findings.study.goals.first else { return "" }
    let parts = lens.otherConcentrations.compactMap { other -> String? in
      guard let share = other.draws.share(of: goal.entity, atMost: words.topRank),
        let interval = other.draws.rankInterval(of: goal.entity)
      else { return nil }
      return """
        \(Wording.share(share)) with concentration \(Wording.number(other.concentration, 0)) (rank \(Wording.range(interval)) in 90 %)
        """
    }
    guard !parts.isEmpty, let entity = findings.table.entityIndex(goal.entity) else { return "" }
    return """
      Weights are drawn from Dirichlet distributions around the study's, with concentration \
      \(Wording.number(findings.study.plan.concentration, 0)). Over \(Wording.count(lens.otherConcentrations[0].draws.draws, "draw")) of weights alone, \
      \(words.name(entity)) is among the first \(words.topRank) in \(Wording.list(parts)).
      """
  }

  private func pillarSection(_ lens: LensFindings) -> Section {
    Section(
      "Pillars, by \(Wording.lens(lens.lens))",
      [
        .table(words.pillars([lens], name: "", title: "")),
        .paragraph(
          """
          Every indicator runs from the lowest to the highest ranked economy. A dash of space is a pillar not assessed: too few \
          of its indicators have a figure, and the others carry its weight.
          """),
      ])
  }

  private var similarity: Section? {
    guard let goal = findings.study.goals.first, let lens = findings.lenses.first,
      lens.similarity.profiles.rows.contains(goal.entity), let entity = findings.table.entityIndex(goal.entity)
    else { return nil }
    return Section(
      "Who is like \(words.name(entity))",
      findings.lenses.map { .table(words.similarity(name: "", of: goal.entity, lens: $0.lens)) } + [
        .paragraph(
          """
          Likeness is \(lens.similarity.method) on standard deviations from the mean of the ranked economies. Level: how far the peer stands \
          above, in standard deviations; shape: correlation of the two profiles, whatever their level.
          """)
      ])
  }

  private var demands: Section? {
    guard !findings.demands.isEmpty else { return nil }
    let unmeasured = findings.demands.filter { $0.measures.isEmpty }.count
    return Section(
      "What stakeholders ask for",
      [
        .table(words.demands(name: "")),
        .paragraph(
          """
          Asking is no evidence of a gap. \(Wording.count(unmeasured, "request")) of \(findings.demands.count) concern something that no \
          indicator of this study measures. Distances are in points of the indicator's score, positive when ahead.
          """),
      ])
  }

  private var published: Section? {
    guard !findings.published.isEmpty else { return nil }
    return Section(
      "Why others say otherwise",
      [
        .table(words.published(name: "")),
        .paragraph(
          """
          Published ranks differ from these in what they count, over how many economies, and for what year; none is an input of \
          this ranking.
          """),
      ])
  }
}
