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
      let draws = lens.draws.last.map { "Intervals and shares are over \(Wording.count($0.draws, "draw"))." } ?? ""
      return Section(
        "Ranking by \(Wording.lens(lens.lens))", [.table(words.ranking([lens], name: "", title: "", note: draws))])
    }
    return Document(title: findings.study.title, sections: sections, appendix: [words.ranking(findings.lenses)])
  }

  /// The indicator table: wide, one row an economy; or long, one row a cell.
  public func table(long: Bool) -> Document {
    let text = long ? words.evidence(name: "") : words.values(name: "")
    let data = long ? words.evidence() : words.values()
    return Document(title: findings.study.title, sections: [Section("", [.table(text)])], appendix: [data])
  }

  /// Peers of one economy, or of all.
  public func similarity(of entity: String?) -> Document {
    let sections = findings.lenses.map {
      Section("Peers by \(Wording.lens($0.lens))", [.table(words.similarity(name: "", of: entity, lens: $0.lens))])
    }
    return Document(title: findings.study.title, sections: sections, appendix: [words.similarity(of: entity)])
  }

  /// Scenarios against the base: one or all, of one economy or all.
  public func comparison(scenario: String?, entity: String?) -> Document {
    let only = entity.flatMap { findings.table.entityIndex($0) }.map { [$0] }
    let table = words.scenarios(only: only, named: scenario)
    let text = ScenarioSections(findings).sections(only: only, named: scenario)
    return Document(title: findings.study.title, sections: text, appendix: [table])
  }

  public var demands: Document {
    Document(
      title: findings.study.title,
      sections: [
        Section(
          "What stakeholders ask for",
          [
            .table(words.demands(name: "")),
            .paragraph(
              "Asking is no evidence of a gap. Distances are in points of the indicator's score, positive when ahead."),
          ])
      ], appendix: [words.demands()])
  }
}
