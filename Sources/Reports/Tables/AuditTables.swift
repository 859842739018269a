import Claims
import Linear
import Methods
import Studies

extension Wording {
  private func lensColumn(_ audits: [Audit]) -> TableColumn { .init(.common(.lens), .code, inText: audits.count > 1) }

  func concerns(_ audits: [Audit]) -> ReportTable {
    ReportTable(
      name: "concerns", title: language.caption(.concerns),
      columns: [lensColumn(audits), .init(.audit(.topic), .code), .init(.audit(.concern), .text)], in: language
    ) {
      audits.flatMap { audit in
        audit.concerns.map { concern in
          [
            .text(audit.lens.rawValue), .text(AuditConcerns.Topic(concern).rawValue),
            .text(self.concern(concern, of: audit.entities)),
          ]
        }
      }
    }
  }

  /// Every indicator as it is before and after treatment.
  func statistics(_ audits: [Audit], name: String = "indicators") -> ReportTable {
    let rows = audits.flatMap { audit in
      audit.indicators.map { one -> [Value] in
        [.text(audit.lens.rawValue)] + named(node: one.indicator) + [
          .text(scale(one.indicator, audit.lens)), .integer(one.known), .integer(one.entities),
          .integer(one.zeros), .integer(one.distinct), .integer(one.mostFrequent), .number(orEmpty: one.least),
          .number(orEmpty: one.median), .number(orEmpty: one.greatest), .number(orEmpty: one.mean),
          .number(orEmpty: one.deviation), .number(orEmpty: one.skewness), .number(orEmpty: one.skewnessAfter),
          .number(orEmpty: one.kurtosis), .number(orEmpty: one.kurtosisAfter),
          .text(orEmpty: one.flags.map(\.rawValue).joined(separator: " ")),
        ]
      }
    }
    return ReportTable(
      name: name, title: "",
      columns: [lensColumn(audits)] + TableColumn.named(.indicator, code: true, name: false) + [
        .init(.audit(.scale), .code), .init(.audit(.known), .integer),
        .init(.audit(.entities), .integer, inText: false),
        .init(.audit(.zeros), .integer, inText: false), .init(.audit(.distinct), .integer, inText: false),
        .init(.audit(.mostFrequent), .integer, inText: false),
        .init(.audit(.minimum), .figure(significant: 3)), .init(.audit(.median), .figure(significant: 3)),
        .init(.audit(.maximum), .figure(significant: 3)),
        .init(.audit(.mean), .figure(significant: 3), inText: false),
        .init(.audit(.deviation), .figure(significant: 3), inText: false),
        .init(.audit(.skewness), .number(decimals: 2)), .init(.audit(.skewnessAfter), .number(decimals: 2)),
        .init(.audit(.kurtosis), .number(decimals: 2)), .init(.audit(.kurtosisAfter), .number(decimals: 2)),
        .init(.audit(.flags), .label, inText: false),
      ], rows: rows, in: language)
  }

  private func scale(_ indicator: String, _ lens: Lens) -> String {
    findings.study.framework.node(indicator)?.scale(in: lens).rawValue ?? ""
  }

  /// Correlations by three coefficients, kind by kind; of thousands of indicators millions.
  func relations(_ audits: [Audit]) -> ReportTable {
    let digits = TableColumn.Kind.number(decimals: 2)
    let keys = TableColumn.named(.first, code: true) + TableColumn.named(.second, code: true)
    return ReportTable(
      name: "correlations", title: language.caption(.correlations),
      columns: [lensColumn(audits), .init(.audit(.kind), .code)] + keys + [
        .init(.audit(.n), .integer), .init(.audit(.pearson), digits),
        .init(.audit(.pearsonP), .probability), .init(.audit(.pearsonAdjusted), .probability),
        .init(.audit(.spearman), digits), .init(.audit(.spearmanP), .probability),
        .init(.audit(.kendall), digits), .init(.audit(.kendallP), .probability), .init(.audit(.flag), .label),
      ], in: language
    ) {
      let names = Dictionary(
        findings.study.framework.nodes.map { ($0.code, named(node: $0.code)) }, uniquingKeysWith: { first, _ in first })
      return audits.flatMap { audit in
        audit.relations.map { one -> [Value] in
          let (pearson, spearman, kendall) = (one.pearson, one.spearman, one.kendall)
          let head: [Value] = [.text(audit.lens.rawValue), .text(one.kind.rawValue)]
          let pair = [one.first, one.second].flatMap { names[$0] ?? named(node: $0) }
          return head + pair + [
            .integer(pearson.count), .number(orEmpty: pearson.coefficient), .number(orEmpty: pearson.pValue),
            .number(orEmpty: one.rate), .number(orEmpty: spearman.coefficient), .number(orEmpty: spearman.pValue),
            .number(orEmpty: kendall.coefficient), .number(orEmpty: kendall.pValue), .text(orEmpty: one.flag?.rawValue),
          ]
        }
      }
    }
  }

  /// Parts' weights beside what they explain.
  func importance(_ audits: [Audit], name: String = "importance") -> ReportTable {
    let rows = audits.flatMap { audit in
      audit.importance.flatMap { node, parts in
        parts.map { part -> [Value] in
          [.text(audit.lens.rawValue)] + named(node: node.isEmpty ? findings.study.framework.root?.code ?? "" : node)
            + named(node: part.code) + [
              .flag(node.isEmpty), .number(part.weight), .number(part.linear), .number(part.spline),
              .number(orEmpty: part.share),
            ]
        }
      }
    }
    return ReportTable(
      name: name, title: language.caption(.importance),
      columns: [lensColumn(audits)] + TableColumn.named(.aggregate, code: true, name: false)
        + TableColumn.named(.part, code: true, name: false) + [
          .init(.audit(.leaf), .flag), .init(.audit(.weight), .percent(decimals: 1)),
          .init(.audit(.linear), .number(decimals: 2)), .init(.audit(.spline), .number(decimals: 2)),
          .init(.audit(.share), .percent(decimals: 1)),
        ], rows: rows, in: language)
  }

  func agreement(_ audits: [Audit], name: String = "pillars") -> ReportTable {
    ReportTable(
      name: name, title: "",
      columns: [lensColumn(audits)] + TableColumn.named(.pillar, code: true) + [
        .init(.coherence(.indexSpearman), .number(decimals: 2)),
        .init(.audit(.shifted), .integer), .init(.audit(.entities), .integer),
      ],
      rows: audits.flatMap { audit in
        audit.pillars.map { one in
          [.text(audit.lens.rawValue)] + named(node: one.pillar) + [
            .number(orEmpty: one.spearman), .integer(one.shifted), .integer(one.entities),
          ]
        }
      }, in: language)
  }

  func denominators(_ audits: [Audit]) -> ReportTable {
    ReportTable(
      name: "denominators", title: language.caption(.denominators),
      columns: [lensColumn(audits)] + TableColumn.named(.indicator, code: true)
        + TableColumn.named(.denominator, code: true) + [
          .init(.audit(.use), .label), .init(.audit(.n), .integer),
          .init(.audit(.pearson), .number(decimals: 2)), .init(.audit(.pearsonP), .probability),
          .init(.audit(.spearman), .number(decimals: 2)), .init(.audit(.spearmanP), .probability),
          .init(.audit(.flagged), .flag),
        ],
      rows: audits.flatMap { audit in
        audit.denominators.map { one in
          let relation = one.relation
          let head: [Value] = [.text(audit.lens.rawValue)] + named(node: relation.first) + named(node: relation.second)
          return head + [
            .text(one.use.rawValue), .integer(relation.pearson.count), .number(orEmpty: relation.pearson.coefficient),
            .number(orEmpty: relation.pearson.pValue), .number(orEmpty: relation.spearman.coefficient),
            .number(orEmpty: relation.spearman.pValue), .flag(one.isFlagged),
          ]
        }
      }, in: language)
  }
}
