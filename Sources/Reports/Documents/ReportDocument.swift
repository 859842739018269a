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

  public var document: Document {
    var sections = [Headline(findings).section]
    sections += findings.lenses.map(rankingSection)
    sections += findings.lenses.map(pillarSection) + strengths
    sections += [RelianceSection(findings).section].compactMap { $0 }
    let claims = ClaimSections(findings)
    sections += [claims.contested, claims.disagreements, similarity].compactMap { $0 }
    sections += ScenarioSections(findings).sections + DemandSection(findings).sections
    sections += [published, claims.wordsBesideNumbers, claims.quotes, claims.unused].compactMap { $0 }
    sections.append(MethodSection(findings).section)
    let title = Wording.title(findings.study.title, findings.study.koreanTitle)
    return Document(title: title, sections: sections, appendix: tables)
  }

  /// Those without rows are no files.
  private var tables: [ReportTable] {
    [
      words.ranking(findings.lenses), words.pillars(findings.lenses), words.scores(findings.lenses),
      words.traits(everyone),
      words.treatments(findings.lenses.map { ($0.lens, $0.treatments) }), words.values(), words.evidence(),
      words.claims(),
      words.unusedClaims(), words.similarity(), words.scenarios(), words.scenarioCells(), words.demands(),
      words.unmeasured(), words.published(), words.sources(), words.goals(),
      words.indicators(), words.reliances(), words.imputed(findings.lenses),
    ]
  }

  /// Of every ranked economy, lens by lens.
  private var everyone: [Profile] {
    findings.lenses.flatMap { lens in
      findings.table.entities.indices.filter { lens.analysis.ranking.ranks[$0] != nil }
        .compactMap { lens.profiles.profile(of: $0) }
    }
  }

  /// Of the goals' economies.
  private var strengths: [Section] {
    let goals = findings.study.goals.compactMap { findings.table.entityIndex($0.entity) }
      .reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
    return goals.compactMap { entity in
      let profiles = findings.lenses.compactMap { $0.profiles.profile(of: entity) }
      let blocks = profiles.map { profile -> Block in
        var table = words.traits([profile], name: "")
        if findings.lenses.count > 1 { table.title = "By \(Wording.lens(profile.lens))" }
        return .table(table)
      }
      return blocks.isEmpty
        ? nil
        : Section(
          "Strengths and weaknesses of \(words.name(entity))",
          blocks + [.paragraph(ProfileDocument.note)] + words.notes(profiles))
    }
  }

  private func rankingSection(_ lens: LensFindings) -> Section {
    let interval =
      lens.draws.isEmpty
      ? ""
      : "90 %: from … to: where the rank lies in at least 90 % of the draws of evidence and weights, up to 5 % below and 5 % above left out. "
    var notes = [
      """
      \(interval)If gaps: the rank with the economy's own \
      missing figures at the best and the worst that anyone has. Known: weighted share of the indicators with a figure.
      """,
      words.scoresAtTheEdge(lens),
    ]
    if !lens.otherConcentrations.isEmpty { notes.append(concentrations(lens)) }
    return Section(
      "Ranking\(words.by(lens.lens))",
      (words.by(lens.lens).isEmpty ? [] : [.paragraph(meaning(lens.lens))]) + [
        .table(words.ranking([lens], name: "", rankedOnly: true))
      ]
        + words.topShares(lens) + notes.filter { !$0.isEmpty }.map { .paragraph($0) }
        + words.unranked(lens.analysis, scoresIn: "their scores are in ranking.csv"))
  }

  private func meaning(_ lens: Lens) -> String {
    switch lens {
    case .scale: "What an economy has in all: quantities as totals, on logarithms where the framework says so."
    case .intensity: "What it has for its size: the same quantities per head or per unit of GDP."
    }
  }

  /// What half and double the concentration of the weights do to the goal's entity.
  private func concentrations(_ lens: LensFindings) -> String {
    guard let goal = findings.study.goals.first, let weights = findings.study.plan.weights as? Dirichlet else {
      return ""
    }
    let parts = lens.otherConcentrations.compactMap { other -> String? in
      guard let share = other.draws.share(of: goal.entity, atMost: words.topRank),
        let interval = other.draws.rankInterval(of: goal.entity)
      else { return nil }
      return """
        \(share.isNone ? "none" : Wording.share(share)) with concentration \(Wording.number(other.concentration, 0)) (rank \(Wording.range(interval)) in 90 %)
        """
    }
    guard !parts.isEmpty, let entity = findings.table.entityIndex(goal.entity) else { return "" }
    return """
      Weights are drawn from Dirichlet distributions around the study's, with concentration \
      \(Wording.number(weights.concentration, 0)). Over \(Wording.count(lens.otherConcentrations[0].draws.draws, "draw")) of weights alone, \
      \(words.name(entity)) is \(words.amongFirst) in \(Wording.list(parts)).
      """
  }

  private func pillarSection(_ lens: LensFindings) -> Section {
    Section(
      "Pillars\(words.by(lens.lens))",
      [
        .table(words.pillars([lens], name: "", rankedOnly: true)),
        .paragraph(words.pillarNote),
      ])
  }

  private var similarity: Section? {
    guard let goal = findings.study.goals.first, let similarity = findings.lenses.first?.similarity,
      similarity.profiles.rows.contains(goal.entity), let entity = findings.table.entityIndex(goal.entity)
    else { return nil }
    return Section(
      "Who is like \(words.name(entity))",
      [
        .tree(
          findings.lenses.map { TreeItem("By \(Wording.lens($0.lens))", words.peers(of: goal.entity, $0)) }),
        .paragraph(
          """
          Likeness is by \(similarity.method) on standard deviations from the mean of the ranked economies: whether the two are \
          strong and weak in the same things\(similarity.largerIsCloser ? ", 1 at most, whatever their size" : "; a distance, 0 where they are the same"). Level: how much higher the peer stands on average, \
          in standard deviations. Likeness is no judgement of which is better. \(Wording.peerNote)
          """),
      ])
  }

  private var published: Section? {
    guard !findings.published.isEmpty else { return nil }
    return Section(
      "Why others say otherwise",
      [
        .tree(words.publishedItems()),
        .paragraph(
          """
          Published ranks count other things, over other economies, for other years, so that a difference of places is no error \
          of either; none is an input of this ranking. Where reports of one edition contradict each other, all are shown.
          """),
      ])
  }
}
