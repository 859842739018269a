public import Claims
import Methods
public import Studies

/// What `podium check` prints when the files can be read: what is there, what is used, and what was verified.
public struct CheckDocument {
  private let findings: Findings
  private let quotes: QuoteCheck?
  private let words: Wording

  public init(_ findings: Findings, quotes: QuoteCheck?) {
    self.findings = findings
    self.quotes = quotes
    words = Wording(findings: findings)
  }

  public var document: Document {
    let sections = [files, claims, quoteSection].compactMap { $0 }
    return Document(
      title: findings.study.title, sections: sections, appendix: [words.unusedClaims(name: "unused-claims")])
  }

  private var files: Section {
    let study = findings.study
    let ranked = findings.lenses.map { "\($0.analysis.ranking.ranked.count)\(words.by($0.lens))" }
    return Section(
      "Study",
      [
        .list(
          [
            "\(Wording.count(study.inputs.count, "file")) read without an error",
            "\(Wording.count(findings.table.entities.count, "economy", "economies")), of which ranked: \(Wording.list(ranked))",
            "\(Wording.count(study.framework.leaves.count, "indicator")) in the tree; \(Wording.count(study.scenarios.count, "scenario")); \(Wording.count(study.goals.count, "goal"))",
          ] + [words.turned, words.tableTimes, words.filledGaps, words.leftOut].compactMap { $0 })
      ])
  }

  private var claims: Section? {
    guard let arranged = findings.arranged else { return nil }
    let unused = arranged.ledger.unusedCounts
    let items =
      [words.accounting(arranged.ledger.counts)]
      + unused.map { "\(Wording.count($0.count, "claim")): \($0.reason.sentence)" }
      + arranged.suspects.map {
        "a likely slip of a power of ten, \($0.isSetAside ? "set aside" : "shown only"): \(words.claimID($0.row) ?? "")"
      }
    return Section("Claims", [.list(items)])
  }

  private var quoteSection: Section? {
    guard let quotes else { return nil }
    var exact = 0
    var spaced = 0
    var wrong = 0
    for finding in quotes.findings {
      switch finding.outcome {
      case .found: exact += 1
      case .foundApartFromSpaces: spaced += 1
      case .elsewhere, .missing: wrong += 1
      }
    }
    let sources = findings.study.vocabulary.sources
    var items = ["\(Wording.count(exact, "quote")) found byte for byte"]
    if spaced > 0 { items.append("\(Wording.count(spaced, "quote")) found apart from white space") }
    if wrong > 0 { items.append("\(Wording.count(wrong, "quote")) not found as stated") }
    items += quotes.unmatched.map { "the text \($0) is no source's: its SHA-256 stands in no row" }
    let skipped = quotes.notChecked.reduce(0) { $0 + $1.quotes }
    if skipped > 0 {
      let names = quotes.notChecked.map { "\(sources[$0.source].id) (\($0.quotes))" }
      items.append(
        "\(Wording.count(skipped, "quote")) not checked, their texts not at hand: \(names.joined(separator: ", "))")
    }
    return Section("Quotes", [.list(items)])
  }
}
