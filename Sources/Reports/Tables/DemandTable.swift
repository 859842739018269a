import Claims
import Methods
import Studies

extension Wording {
  /// Who asks for what, and what shows it.
  func demands(name: String = "demands", note: String = "") -> ReportTable {
    var columns: [TableColumn] = [
      .init("entity", "Code", .code, inText: false), .init("subject", "Asked for", .code, inText: false),
      .init("subject_name", "Asked for", .text), .init("speakers", "Named speakers", .integer),
      .init("unnamed", "Unnamed", .integer), .init("who", "Who", .text),
      .init("claims", "Claims", .code), .init("indicator", "Shown by", .label),
      .init("value", "Value", .figure(significant: 3)),
      .init("unit", "Unit", .text, inText: false),
    ]
    for lens in findings.lenses {
      let suffix = lens.lens.rawValue
      columns += [
        .init("rank_\(suffix)", "Rank, \(Self.lens(lens.lens))", .integer),
        .init("ranked_\(suffix)", "of", .integer), .init("to_median_\(suffix)", "to median", .number(decimals: 1)),
        .init("to_third_\(suffix)", "to third", .number(decimals: 1)),
      ]
    }
    var rows: [[Value]] = []
    for demand in findings.demands {
      let head: [Value] = [
        .text(demand.demand.entity), .text(demand.demand.subject), .text(orEmpty: node(demand.demand.subject)),
        .integer(demand.demand.speakers), .integer(demand.demand.unnamed),
        .text(orEmpty: demand.speakers.joined(separator: "; ")),
        .text(orEmpty: demand.demand.claims.compactMap(claimID).joined(separator: "; ")),
      ]
      if demand.measures.isEmpty {
        rows.append(
          head + [.text("nothing measures this"), .empty, .empty]
            + [Value](repeating: .empty, count: 4 * findings.lenses.count))
      }
      for measure in demand.measures {
        let unit = findings.study.framework.node(measure.indicator)?.unit
        var row = head + [.text(node(measure.indicator)), .number(orEmpty: measure.cell?.value), .text(orEmpty: unit)]
        for standing in measure.standings {
          row += [
            .integer(orEmpty: standing?.rank), .integer(orEmpty: standing?.count),
            .number(orEmpty: standing?.aheadOfMedian),
            .number(orEmpty: standing?.aheadOfThird),
          ]
        }
        rows.append(row)
      }
    }
    return ReportTable(name: name, title: "What stakeholders ask for", columns: columns, rows: rows, note: note)
  }

  /// Ranks and scores that others published, beside the study's.
  func published(name: String = "published") -> ReportTable {
    var columns: [TableColumn] = [
      .init("entity", "Code", .code, inText: false), .init("name", "Economy", .text), .init("what", "", .label),
      .init("value", "Theirs", .figure(significant: 3)), .init("scope", "Of what", .text), .init("year", "Year", .code),
      .init("source", "Said in", .text), .init("claim", "Claim", .code),
    ]
    columns += findings.lenses.map { .init("rank_\($0.lens.rawValue)", "Ours, \(Self.lens($0.lens))", .integer) }
    let sources = findings.study.vocabulary.sources
    let rows = findings.published.map { published -> [Value] in
      let source = findings.study.claims.map { sources[Int($0.source[published.claim])] }
      return [
        .text(table.entities[published.entity].code), .text(orEmpty: self.name(published.entity)),
        .text(published.isScore ? "score" : "rank"), .number(published.value), .text(orEmpty: published.scope),
        .text(orEmpty: published.year.map(String.init)), .text(orEmpty: source?.publisher),
        .text(orEmpty: claimID(published.claim)),
      ] + published.ranks.map { .integer(orEmpty: $0) }
    }
    return ReportTable(name: name, title: "Why others say otherwise", columns: columns, rows: rows)
  }
}
