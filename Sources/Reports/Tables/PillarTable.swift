import Claims
import Methods
import Studies

extension Wording {
  /// Scores of the index and the nodes under it, one row an entity.
  func pillars(
    _ lenses: [LensFindings], name: String = "pillars", title: String = "Pillars", note: String = "",
    rankedOnly: Bool = false
  ) -> ReportTable {
    guard let first = lenses.first else { return ReportTable(name: name, title: title, columns: [], rows: []) }
    let pillars = first.analysis.pillars
    var columns: [TableColumn] = [
      .init("lens", "Lens", .code, inText: false), .init("rank", "Rank", .integer),
      .init("entity", "Code", .code, inText: false),
      .init("name", "Economy", .text), .init("index", "Index", scoreKind),
    ]
    columns += pillars.map { .init(key($0.code), shortName($0), scoreKind) }
    var rows: [[Value]] = []
    for lens in lenses {
      let scores = lens.analysis.ranking.scores
      for entity in order(lens.analysis) where !rankedOnly || lens.analysis.ranking.ranks[entity] != nil {
        var row: [Value] = [
          .text(lens.lens.rawValue), .integer(orEmpty: lens.analysis.ranking.ranks[entity]),
          .text(table.entities[entity].code),
          .text(orEmpty: self.name(entity)), .number(orEmpty: lens.analysis.index[entity]),
        ]
        for pillar in pillars { row.append(.number(orEmpty: scores.value(of: pillar.code, entity))) }
        rows.append(row)
      }
    }
    return ReportTable(name: name, title: title, columns: columns, rows: rows, note: note)
  }

  /// A code as a column key: letters, digits and underscores.
  func key(_ code: String) -> String {
    String(code.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "_" })
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
