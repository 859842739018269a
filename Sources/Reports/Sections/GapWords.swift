import Claims
import Methods
import Studies

extension Wording {
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
    let years = table.others.map { DecimalText($0.time).full }
    let others = years.count > 6 ? "\(years.count) others, \(years[0]) to \(years[years.count - 1])," : Self.list(years)
    return
      "Table: its rows of \(DecimalText(time).full); those of \(others) \(methods.contains(true) ? "fill gaps" : "are not used")."
  }

  /// Aggregates that count against their parent; nil: none.
  var turned: String? {
    let framework = findings.study.framework
    let pairs = framework.turned.map { "\($0.code) against \($0.parent)" }
    guard !pairs.isEmpty else { return nil }
    return "Direction -1: \(Self.list(pairs)). Scores there and below are turned, so that more is better for the index."
  }

  /// Indicators that are left out because nobody differs in them; nil: none.
  var leftOut: String? {
    let codes = findings.lenses.map { lens in
      zip(lens.analysis.lens.table.columns, lens.analysis.learnt.scales).filter(\.1.isLeftOut).map(\.0)
    }
    let all = findings.study.framework.leaves.map(\.code).filter { code in codes.contains { $0.contains(code) } }
    guard !all.isEmpty else { return nil }
    let named = all.map { code in
      let lenses = zip(findings.lenses, codes).filter { $0.1.contains(code) }.map { Self.lens($0.0.lens) }
      return lenses.count == findings.lenses.count ? code : "\(code) (by \(Self.list(lenses)))"
    }
    return
      "Left out, as the ranked economies do not differ in \(all.count == 1 ? "it" : "them"): \(Self.list(named)). Siblings carry the weight."
  }
}
