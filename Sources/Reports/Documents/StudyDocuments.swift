import Claims
import Methods
import Robustness
public import Studies

/// What the commands print, one document each.
public struct StudyDocuments {
  private let findings: Findings
  private let words: Wording

  public init(_ findings: Findings) {
    self.findings = findings
    words = Wording(findings: findings)
  }

  public var ranking: Document {
    let sections = findings.lenses.map { lens in
      Section(
        "Ranking\(words.by(lens.lens))",
        [.table(words.ranking([lens], name: "", rankedOnly: true))] + words.topShares(lens)
          + words.unranked(lens.analysis, scoresIn: "--format csv has their scores"))
    }
    return Document(title: findings.study.title, sections: sections, appendix: [words.ranking(findings.lenses)])
  }

  /// Every node's scores.
  public var scores: Document {
    let table = words.scores(findings.lenses)
    let turned = words.turned.map { [Block.paragraph($0)] } ?? []
    return Document(title: findings.study.title, sections: [Section("", [.table(table)] + turned)], appendix: [table])
  }

  /// The indicator table: wide, one row an economy; or long, one row a cell.
  public func table(long: Bool) -> Document {
    let text = long ? words.evidence(name: "") : words.printedValues()
    let data = long ? words.evidence() : words.values()
    return Document(title: findings.study.title, sections: [Section("", [.table(text)])], appendix: [data])
  }

  /// Peers of one economy, or of all.
  public func similarity(of entity: String?) -> Document {
    let sections =
      findings.lenses.map { lens in
        Section(
          "Peers\(words.by(lens.lens))",
          entity.map { [.tree(words.peers(of: $0, lens))] }
            ?? [.table(words.similarity(name: "", lens: lens.lens))])
      } + [Section("", [.paragraph(Wording.peerNote)])]
    return Document(title: findings.study.title, sections: sections, appendix: [words.similarity(of: entity)])
  }

  /// Scenarios against the base: one or all, of one economy or all.
  public func comparison(scenario: String?, entity: String?) -> Document {
    let only = entity.flatMap { findings.table.entityIndex($0) }.map { [$0] }
    let table = words.scenarios(only: only, named: scenario)
    let text =
      findings.study.scenarios.isEmpty
      ? [Section("Scenarios", [.paragraph("The study has no scenarios.")])]
      : ScenarioSections(findings).sections(only: only, named: scenario)
    return Document(title: findings.study.title, sections: text, appendix: [table])
  }

  public var demands: Document {
    let none = [Section("What stakeholders ask for", [.paragraph("No claim of this study asks for anything.")])]
    return Document(
      title: findings.study.title, sections: (findings.demands.isEmpty ? none : []) + DemandSection(findings).sections,
      appendix: [words.demands(), words.unmeasured()])
  }
}
