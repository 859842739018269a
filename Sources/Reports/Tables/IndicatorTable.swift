import Claims
import Methods
import Studies

extension Wording {
  /// What is measured, one row an indicator of the tree and lens: how it counts, and what is known of it.
  func indicators(name: String = "indicators") -> ReportTable {
    let keys: [TableColumn] = [.init(.common(.lens), .code)]
    let weights: [TableColumn] = [
      .init(.common(.unit), .text), .init(.indicator(.direction), .integer),
      .init(.indicator(.weightGiven), .figure(significant: 3)),
      .init(.indicator(.weightEffective), .percent(decimals: 1)),
    ]
    let known: [TableColumn] = [
      .init(.indicator(.sources), .code), .init(.indicator(.known), .integer), .init(.indicator(.ranked), .integer),
      .init(.indicator(.coverage), .percent(decimals: 0)), .init(.audit(.scale), .code),
      .init(.common(.note), .text),
    ]
    let columns =
      keys + TableColumn.named(.indicator, code: true) + weights + TableColumn.named(.pillar, code: true)
      + TableColumn.named(.denominator, code: true) + TableColumn.period + known
    let rows = findings.lenses.flatMap { lens in
      findings.study.framework.leaves.enumerated().map { row($1, place: $0, lens) }
    }
    return ReportTable(name: name, title: language.caption(.indicators), columns: columns, rows: rows, in: language)
  }

  private func row(_ leaf: Framework.Node, place: Int, _ lens: LensFindings) -> [Value] {
    let scores = lens.analysis.ranking.scores
    let ranked = lens.analysis.ranking.ranked
    let column = table.indicatorIndex(leaf.code)
    let cells = column.map { table.cells[$0] } ?? []
    let known = ranked.count { cells.indices.contains($0) && cells[$0] != nil }
    let isOther = (leaf.extent == .extensive) != (lens.lens == .scale) && !leaf.denominator.isEmpty
    var row: [Value] = [.text(lens.lens.rawValue)] + named(node: leaf.code)
    row += [
      .text(orEmpty: unit(of: leaf, in: lens.lens)), .integer(leaf.direction), .number(leaf.weight),
      weighsEachItself
        ? .empty
        : .number(orEmpty: scores.effectiveWeights.indices.contains(place) ? scores.effectiveWeights[place] : nil),
    ]
    row += pillar(over: leaf).map { named(node: $0) } ?? [.empty, .empty, .empty]
    row += isOther ? named(node: leaf.denominator) : [.empty, .empty, .empty]
    row += Period.values(column.flatMap { table.vintages[$0] ?? span(of: cells) })
    return row + [
      .text(orEmpty: sources(behind: cells).joined(separator: "; ")), .integer(known), .integer(ranked.count),
      ranked.isEmpty ? .empty : .number(Double(known) / Double(ranked.count)),
      .text(leaf.scale(in: lens.lens).rawValue), .text(orEmpty: leaf.note),
    ]
  }

  /// Whether a method gives each entity weights of its own.
  private var weighsEachItself: Bool { aggregations.contains { type(of: $0).weighsEachItself } }

  /// The node right below the index on the way up; nil where the indicator stands there itself.
  private func pillar(over leaf: Framework.Node) -> String? {
    let framework = findings.study.framework
    var node = framework.node(leaf.parent)
    for _ in framework.nodes {
      guard let here = node, !here.parent.isEmpty else { return nil }
      guard let above = framework.node(here.parent) else { return nil }
      if above.parent.isEmpty { return here.code }
      node = above
    }
    return nil
  }

  /// From the first to the last day that any figure describes.
  private func span(of cells: [Cell?]) -> Period? {
    let periods = cells.compactMap { $0?.period }.filter { $0.last != 0 }
    guard let first = periods.map(\.first).min(), let last = periods.map(\.last).max() else { return nil }
    return Period(first: first, last: last)
  }

  private func sources(behind cells: [Cell?]) -> [String] {
    guard let claims = findings.study.claims else { return [] }
    let sources = findings.study.vocabulary.sources
    return Set(cells.flatMap { $0?.claims ?? [] }.map { sources[Int(claims.source[$0])].id }).sorted()
  }
}
