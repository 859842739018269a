import Methods
import Robustness
public import Studies

/// What `podium sensitivity` prints.
public struct SensitivityDocument {
  private let lenses: [SensitivityFindings]
  private let words: Wording

  public init(_ findings: Findings, _ lenses: [SensitivityFindings]) {
    self.lenses = lenses
    words = Wording(findings: findings)
  }

  public var document: Document {
    let sections = lenses.flatMap { one -> [Section] in
      let by = words.by(one.lens.lens)
      let name = one.lens.lens.rawValue
      var sections = [
        Section(
          "What the variance goes with\(by)",
          [.paragraph(Self.reading(one.kinds)), .table(words.indices([(name, one.kinds)], name: ""))] + still(one.kinds)
        )
      ]
      if let single = one.single {
        sections.append(
          Section(
            "Single factors\(by)",
            [
              .paragraph(Self.reading(single) + " The ten largest of each outcome; the CSV has all."),
              .table(words.indices([(name, single)], name: "", most: 10)),
            ]))
      }
      sections.append(Section("What to measure next\(by)", next(one)))
      return sections
    }
    let tables = [
      words.indices(lenses.map { ($0.lens.lens.rawValue, $0.kinds) }, name: "sensitivity"),
      words.indices(
        lenses.compactMap { one in one.single.map { (one.lens.lens.rawValue, $0) } }, name: "sensitivity_single"),
      words.next(lenses),
    ]
    return Document(
      title: "Sensitivity: \(words.findings.study.title)", sections: sections, appendix: tables, stem: "sensitivity")
  }

  private static func reading(_ one: Sensitivity) -> String {
    """
    Sobol' indices over \(Wording.count(one.points, "base point")) (\(points(one))), \
    \(Wording.count(one.evaluations, "evaluation")). The total index is the share of the variance that stays while a factor \
    alone is unknown, with all it does together with others; first order, what it does by itself. Totals add up to more than one \
    where factors act together. Intervals are of a bootstrap over base points.
    """
  }

  private static func points(_ one: Sensitivity) -> String {
    let rest = one.factors.count - one.sobolFactors
    let sobol = "scrambled Sobol' points"
    return rest == 0
      ? sobol
      : "\(sobol) in \(one.sobolFactors) factors, random draws in the other \(rest), which are beyond their dimensions"
  }

  /// Outcomes that never vary.
  private func still(_ one: Sensitivity) -> [Block] {
    let still = zip(one.outcomes, zip(one.indices, one.means)).filter { $1.0 == nil }
    guard !still.isEmpty else { return [] }
    let named = still.map { "\(words.outcome($0)) (\(DecimalText($1.1).about(4)))" }
    return [.paragraph("The same in every draw, so that there is nothing to divide: \(Wording.list(named)).")]
  }

  private func next(_ one: SensitivityFindings) -> [Block] {
    guard one.nextPoints > 0 else { return [.paragraph("Evidence is kept fixed, and nothing is to be measured.")] }
    let gaps =
      switch one.missing {
      case .pillar?: ", gaps being predicted from the other indicators of the pillar"
      case .range?: ", gaps being anything between the least and the largest"
      case nil: ""
      }
    let how = """
      How much of the variance of the rank of \(words.placeName(one.entity)) over draws of evidence would go if a figure were known \
      exactly\(gaps). No measurement settles which weights or methods are right. Over \
      \(Wording.count(one.nextPoints, "base point")); figures that would change it by less than the error of this estimate are left out.
      """
    let table = words.next([one], name: "", most: 15)
    guard !table.rows.isEmpty else {
      return [.paragraph(how), .paragraph("No single figure would change the variance by more than that error.")]
    }
    return [.paragraph(how), .table(table)]
  }
}
