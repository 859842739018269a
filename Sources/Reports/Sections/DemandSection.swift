import Claims
import Studies

/// Who asks for what; where the entity stands in what some indicator shows, and what nothing measures.
struct DemandSection {
  let findings: Findings
  private let words: Wording

  init(_ findings: Findings) {
    self.findings = findings
    words = Wording(findings: findings)
  }

  var sections: [Section] { demands + unmeasured }

  /// What is spoken of and never weighed.
  private var unmeasured: [Section] {
    let topics = findings.arranged?.unmeasured ?? []
    guard !topics.isEmpty else { return [] }
    let claims = topics.reduce(0) { $0 + $1.claims.count }
    let unused = topics.reduce(0) { sum, topic in
      sum + topic.claims.count { findings.arranged?.ledger[$0] == .unused(.nothingMeasures) }
    }
    let others =
      unused == claims
      ? ""
      : unused == 0
        ? " They are shown elsewhere, as requests, ranks or background."
        : " \(Wording.count(claims - unused, "of these is", "of these are")) shown elsewhere, as requests, ranks or background; the other \(DecimalText(unused).fixed(0)) are unused for that reason."
    return [
      Section(
        "What nothing measures",
        [
          .paragraph(
            """
            \(Wording.count(claims, "claim")) \(claims == 1 ? "speaks" : "speak") of \(Wording.count(topics.count, "topic")) that no \
            indicator of this study measures: whatever they say moves no score.\(others)
            """), .table(words.unmeasured(name: "", limit: 60)),
        ])
    ]
  }

  private var demands: [Section] {
    guard !findings.demands.isEmpty else { return [] }
    let count = findings.demands.count
    let unmeasured = findings.demands.filter { $0.measures.isEmpty }.count
    var blocks: [Block] = [
      .paragraph(
        """
        Asking is no evidence of a gap, and the number of speakers is no measure of need. Of \
        \(Wording.count(count, "demand")), indicators of this study show \(count - unmeasured), at least in part; nothing \
        in it measures the other \(unmeasured). Several means that one sentence names are one demand.
        """)
    ]
    if unmeasured < findings.demands.count {
      blocks += [
        .tree([TreeItem("Some indicator shows it", words.demandItems(measured: true))]),
        .table(words.measuredDemands()),
        .paragraph(words.scoreNote),
      ]
    }
    if unmeasured > 0 { blocks.append(.tree([TreeItem("Nothing measures this", words.demandItems(measured: false))])) }
    return [Section("What stakeholders ask for", blocks)]
  }
}
