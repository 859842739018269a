import Claims
import Linear
import Methods
public import Studies

/// What `podium audit` prints and writes: first what needs attention, then the figures behind it.
public struct AuditDocument {
  private let audits: [Audit]
  private let words: Wording

  public init(_ findings: Findings, _ audits: [Audit]) {
    self.audits = audits
    words = Wording(findings: findings, analyses: [])
  }

  public var document: Document {
    let sections = audits.flatMap { audit in
      let name = audits.count > 1 ? " by \(Wording.lens(audit.lens))" : ""
      return [
        Section(
          "What needs attention\(name)", [.paragraph(caution(audit))] + turned + AuditConcerns(audit, words).blocks),
        Section(
          "Indicators\(name)", [.paragraph(Self.figures), .table(words.statistics([audit], name: ""))] + treated(audit)),
        Section("Common ground\(name)", [.paragraph(Self.commonGround), .table(words.coherence([audit], name: ""))]),
        Section("Weights and importance\(name)", [.paragraph(Self.importance), .table(importance(audit))]),
        Section(
          "Pillars and the index\(name)", [.paragraph(Self.agreement), .table(words.agreement([audit], name: ""))]),
      ]
    }
    let tables = [
      words.concerns(audits), words.statistics(audits), words.treatments(audits.map { ($0.lens, $0.treatments) }),
      words.relations(audits), words.coherence(audits),
      words.components(audits), words.loadings(audits), words.importance(audits), words.agreement(audits),
      words.denominators(audits),
    ]
    return Document(
      title: "Statistical audit: \(words.findings.study.title)", sections: sections, appendix: tables, stem: "audit")
  }

  private var turned: [Block] { words.turned.map { [.paragraph($0)] } ?? [] }

  /// What so few entities can tell.
  private func caution(_ audit: Audit) -> String {
    let economies = Wording.count(audit.entities, "economy", "economies")
    let tested = audit.relations.filter { !$0.pearson.pValue.isNaN }
    guard !tested.isEmpty else {
      return "Of \(economies): too few for any correlation. What follows are reasons to look, and no verdicts."
    }
    let least = Wording.number(Relation.leastTold(pairs: audit.entities), 2)
    let told = tested.count { $0.rate < 0.05 }
    return """
      Of \(economies): with so many, a correlation r between -\(least) and \(least) cannot be told from none (p > 0.05). Of \
      \(Wording.count(tested.count, "correlation")), \(DecimalText(told).fixed(0)) \(told == 1 ? "stays" : "stay") below 0.05 once p is adjusted for how many were \
      tried (Benjamini-Hochberg, kind by kind). Pairs that fewer than \(Relation.fewest) economies have are not judged. What follows are \
      reasons to look, and no verdicts.
      """
  }

  private func importance(_ audit: Audit) -> ReportTable {
    var table = words.importance([audit], name: "")
    table.title = ""
    return table
  }

  private func treated(_ audit: Audit) -> [Block] {
    let table = words.treatments([(audit.lens, audit.treatments)], name: "")
    return table.rows.isEmpty ? [] : [.table(table)]
  }

  private static let figures = """
    Figures as the lens reads them; on log and log1p the numbers are logarithms. Skewness and excess kurtosis are of type 2; “treated” is \
    the same of what scores are made of, gaps filled.
    """
  private static let commonGround = """
    Cronbach's α says how far children vary together; it is no verdict on an index whose parts make the concept up. \
    Components are of the correlations over the economies that have all children; with fewer than five economies for each child \
    (marked) they and the Kaiser-Meyer-Olkin measure (KMO) are doubtful. Bartlett's p is that of children that have nothing in common. \
    VIF, 1/(1-R²), is that of the child which the others explain best.
    """
  private static let importance = """
    Importance is the share of an aggregate's variance that goes with a part, S = V(E(y|x))/V(y): along a line (r²), and along a \
    smooth curve, which with fewer than twenty economies would follow noise and is the line then. Its share of all parts' S along the \
    curve stands beside the part's weight; parts that nobody has are left out of both. Parts that go together explain the same \
    variance twice, so a share is no causal part.
    """
  private static let agreement = """
    What the index adds to each pillar: how many economies stand ten or more places elsewhere by the pillar than by the index.
    """
}
