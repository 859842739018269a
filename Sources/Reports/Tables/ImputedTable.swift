import Claims
import Methods
import Studies

extension Wording {
  /// One row a gap that is filled, with the years that the value comes from.
  func imputed(_ lenses: [LensFindings], name: String = "imputed") -> ReportTable {
    let rows = lenses.flatMap { lens in
      lens.imputed.map { cell -> [Value] in
        let node = findings.study.framework.node(cell.indicator)
        let head: [Value] = [.text(lens.lens.rawValue)] + named(place: cell.entity) + named(node: cell.indicator)
        return head + [
          .number(cell.value), .text(orEmpty: node?.scale(in: lens.lens).rawValue), .text(cell.method),
          .text(orEmpty: cell.times.map { DecimalText($0).full }.joined(separator: "; ")),
        ]
      }
    }
    return ReportTable(
      name: name, title: language.caption(.imputed),
      columns: [.init(.common(.lens), .code)] + TableColumn.named(.entity, code: true)
        + TableColumn.named(.indicator, code: true) + [
          .init(.indicator(.filledWith), .figure(significant: 4)),
          .init(.audit(.scale), .code), .init(.indicator(.method), .code), .init(.indicator(.from), .label),
        ], rows: rows, in: language)
  }
}
