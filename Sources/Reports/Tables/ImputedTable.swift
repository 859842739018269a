import Claims
import Methods
import Studies

extension Wording {
  /// One row a gap that is filled, with the years that the value comes from.
  func imputed(_ lenses: [LensFindings], name: String = "imputed") -> ReportTable {
    let rows = lenses.flatMap { lens in
      lens.imputed.map { cell -> [Value] in
        let node = findings.study.framework.node(cell.indicator)
        return [
          .text(lens.lens.rawValue), .text(cell.entity), .text(orEmpty: placeName(cell.entity)), .text(cell.indicator),
          .number(cell.value), .text(orEmpty: node?.scale(in: lens.lens).rawValue), .text(cell.method),
          .text(orEmpty: cell.times.map { DecimalText($0).full }.joined(separator: "; ")),
        ]
      }
    }
    return ReportTable(
      name: name, title: "Gaps that are filled",
      columns: [
        .init("lens", "Lens", .code), .init("entity", "Code", .code), .init("name", "Economy", .text),
        .init("indicator", "Indicator", .code), .init("value", "Value as read", .figure(significant: 4)),
        .init("scale", "Read on", .code), .init("method", "Method", .code), .init("from", "From", .label),
      ], rows: rows)
  }
}
