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

  /// How many gaps are filled, by what, and from which years; nil: none.
  var filledGaps: String? {
    let texts = findings.lenses.map { Self.filled($0.imputed) }
    guard texts.contains(where: { $0 != nil }) else { return nil }
    if Set(texts).count == 1, let text = texts[0] { return "Gaps filled: \(text)." }
    let parts = zip(findings.lenses, texts).map { "by \(Self.lens($0.lens)) \($1 ?? "none")" }
    return "Gaps filled: \(parts.joined(separator: "; "))."
  }

  private static func filled(_ cells: [ImputedCell]) -> String? {
    let methods = Dictionary(grouping: cells, by: \.method).sorted { $0.key < $1.key }
    let parts = methods.map { method, cells in
      let years = Dictionary(grouping: cells.filter { !$0.times.isEmpty }, by: \.times)
        .sorted { $0.key.lexicographicallyPrecedes($1.key) }
        .map { times, cells in
          let years = times.map { DecimalText($0).full }
          return "\(cells.count) \(years.count == 1 ? "of \(years[0])" : "between \(years.joined(separator: " and "))")"
        }
      return "\(count(cells.count, "figure")) by \(method)\(years.isEmpty ? "" : " (\(years.joined(separator: ", ")))")"
    }
    return parts.isEmpty ? nil : list(parts)
  }

  /// Which of the years of a table the study is about; nil: it has one, or there are claims.
  var tableTimes: String? {
    guard let time = table.time, !table.others.isEmpty else { return nil }
    let methods = [findings.study.recipe.imputesOverTime] + findings.study.scenarios.map(\.imputesOverTime)
    let others = Self.list(table.others.map { DecimalText($0.time).full })
    return
      "Table: its rows of \(DecimalText(time).full); those of \(others) \(methods.contains(true) ? "fill gaps" : "are not used")."
  }
}
