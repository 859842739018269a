import Claims
import Linear
import Methods
import Studies

extension Wording {
  private func lensColumn(_ audits: [Audit]) -> TableColumn { .init("lens", "Lens", .code, inText: audits.count > 1) }

  func concerns(_ audits: [Audit]) -> ReportTable {
    ReportTable(
      name: "concerns", title: "What needs attention",
      columns: [lensColumn(audits), .init("topic", "Topic", .code), .init("concern", "Concern", .text)]
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
        [
          .text(audit.lens.rawValue), .text(one.indicator), .text(scale(one.indicator, audit.lens)),
          .integer(one.known), .integer(one.entities),
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
      columns: [
        lensColumn(audits), .init("indicator", "Indicator", .code), .init("scale", "On", .code),
        .init("known", "Known", .integer), .init("entities", "Of", .integer, inText: false),
        .init("zeros", "Noughts", .integer, inText: false), .init("distinct", "Different", .integer, inText: false),
        .init("most_frequent", "Most often", .integer, inText: false),
        .init("minimum", "Least", .figure(significant: 3)), .init("median", "Median", .figure(significant: 3)),
        .init("maximum", "Greatest", .figure(significant: 3)),
        .init("mean", "Mean", .figure(significant: 3), inText: false),
        .init("standard_deviation", "Deviation", .figure(significant: 3), inText: false),
        .init("skewness", "Skew", .number(decimals: 2)), .init("skewness_after", "treated", .number(decimals: 2)),
        .init("kurtosis", "Kurt", .number(decimals: 2)), .init("kurtosis_after", "treated", .number(decimals: 2)),
        .init("flags", "Flags", .label, inText: false),
      ], rows: rows)
  }

  private func scale(_ indicator: String, _ lens: Lens) -> String {
    findings.study.framework.node(indicator)?.scale(in: lens).rawValue ?? ""
  }

  /// Correlations by three coefficients, kind by kind; of thousands of indicators millions.
  func relations(_ audits: [Audit]) -> ReportTable {
    let digits = TableColumn.Kind.number(decimals: 2)
    return ReportTable(
      name: "correlations", title: "Correlations",
      columns: [
        lensColumn(audits), .init("kind", "Kind", .code), .init("first", "First", .code),
        .init("second", "Second", .code), .init("n", "n", .integer), .init("pearson", "Pearson", digits),
        .init("pearson_p", "p", .probability), .init("pearson_p_adjusted", "adjusted", .probability),
        .init("spearman", "Spearman", digits), .init("spearman_p", "p", .probability),
        .init("kendall", "Kendall", digits), .init("kendall_p", "p", .probability), .init("flag", "Flag", .label),
      ]
    ) {
      audits.flatMap { audit in
        audit.relations.map { one -> [Value] in
          let (pearson, spearman, kendall) = (one.pearson, one.spearman, one.kendall)
          return [
            .text(audit.lens.rawValue), .text(one.kind.rawValue), .text(one.first), .text(one.second),
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
          [
            .text(audit.lens.rawValue), .text(node.isEmpty ? findings.study.framework.root?.code ?? "" : node),
            .text(part.code), .flag(node.isEmpty), .number(part.weight), .number(part.linear), .number(part.spline),
            .number(orEmpty: part.share),
          ]
        }
      }
    }
    return ReportTable(
      name: name, title: "Weights and importance",
      columns: [
        lensColumn(audits), .init("aggregate", "In", .code), .init("part", "Part", .code),
        .init("leaf", "Over all indicators", .flag), .init("weight", "Weight", .percent(decimals: 1)),
        .init("linear", "r²", .number(decimals: 2)), .init("spline", "Curve", .number(decimals: 2)),
        .init("share", "Share", .percent(decimals: 1)),
      ], rows: rows)
  }

  func agreement(_ audits: [Audit], name: String = "pillars") -> ReportTable {
    ReportTable(
      name: name, title: "",
      columns: [
        lensColumn(audits), .init("pillar", "Pillar", .code), .init("name", "What it is", .text),
        .init("spearman", "Spearman's ρ with the index", .number(decimals: 2)),
        .init("shifted", "Ten or more places apart", .integer), .init("entities", "Of", .integer),
      ],
      rows: audits.flatMap { audit in
        audit.pillars.map { one in
          [
            .text(audit.lens.rawValue), .text(one.pillar), .text(orEmpty: node(one.pillar)),
            .number(orEmpty: one.spearman), .integer(one.shifted), .integer(one.entities),
          ]
        }
      })
  }

  func denominators(_ audits: [Audit]) -> ReportTable {
    ReportTable(
      name: "denominators", title: "Indicators and denominators",
      columns: [
        lensColumn(audits), .init("indicator", "Indicator", .code), .init("denominator", "Denominator", .code),
        .init("use", "The lens has", .label), .init("n", "n", .integer),
        .init("pearson", "Pearson", .number(decimals: 2)), .init("pearson_p", "p", .probability),
        .init("spearman", "Spearman", .number(decimals: 2)), .init("spearman_p", "p", .probability),
        .init("flagged", "0.6 or more", .flag),
      ],
      rows: audits.flatMap { audit in
        audit.denominators.map { one in
          let relation = one.relation
          return [
            .text(audit.lens.rawValue), .text(relation.first), .text(relation.second), .text(one.use.rawValue),
            .integer(relation.pearson.count), .number(orEmpty: relation.pearson.coefficient),
            .number(orEmpty: relation.pearson.pValue), .number(orEmpty: relation.spearman.coefficient),
            .number(orEmpty: relation.spearman.pValue), .flag(one.isFlagged),
          ]
        }
      })
  }
}
