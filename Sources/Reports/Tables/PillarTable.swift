import Claims
import Methods
import Studies

extension Wording {
  /// Scores of the index and the nodes under it, one row an entity.
  func pillars(
    _ lenses: [LensFindings], name: String = "pillars", note: String = "",
    rankedOnly: Bool = false
  ) -> ReportTable {
    guard let first = lenses.first else {
      return ReportTable(
        name: name, title: name.isEmpty ? "" : language.caption(.pillars), columns: [], rows: [], in: language)
    }
    let pillars = first.analysis.pillars
    var columns: [TableColumn] = [
      .init(.common(.lens), .code, inText: false), .init(.common(.rank), .integer),
    ]
    columns += TableColumn.named(.entity) + [.init(.ranking(.index), scoreKind)]
    columns += pillars.map { .init(.score(of: $0.code), scoreKind) }
    var rows: [[Value]] = []
    for lens in lenses {
      let scores = lens.analysis.ranking.scores
      for entity in order(lens.analysis) where !rankedOnly || lens.analysis.ranking.ranks[entity] != nil {
        var row: [Value] = [
          .text(lens.lens.rawValue), .integer(orEmpty: lens.analysis.ranking.ranks[entity]),
        ]
        row += named(entity) + [.number(orEmpty: lens.analysis.index[entity])]
        for pillar in pillars { row.append(.number(orEmpty: scores.value(of: pillar.code, entity))) }
        rows.append(row)
      }
    }
    return ReportTable(
      name: name, title: name.isEmpty ? "" : language.caption(.pillars), columns: columns, rows: rows, note: note,
      in: language)
  }

  func shortName(_ node: Framework.Node) -> String { node.name.isEmpty ? node.code : node.name }
}

extension Scores {
  /// Score of a node or leaf; NaN where it is not assessed.
  func value(of code: String, _ entity: Int) -> Double {
    if let node = nodes.columns.firstIndex(of: code) { return nodes.values[node][entity] }
    if let leaf = leaves.columns.firstIndex(of: code) { return leaves.values[leaf][entity] }
    return .nan
  }
}
