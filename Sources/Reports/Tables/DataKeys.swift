/// Which columns tell the rows of a table apart, and which point to another table. Each is said only where the rows bear
/// it out: a study may name two scenarios alike, or a method leave a cell empty.
enum DataKeys {
  /// By the table's name. An audit's `pillars` are others than a report's.
  private static let primary: [String: [[String]]] = [
    "table": [["entity"]], "claims": [["claim"]], "unused-claims": [["claim"]], "sources": [["source"]],
    "unmeasured": [["subject"]], "columns": [["file", "column"]], "evidence": [["entity", "indicator"]],
    "ranking": [["lens", "entity"]], "pillars": [["lens", "entity"], ["lens", "pillar"]],
    "indicators": [["lens", "indicator"]], "treatments": [["lens", "indicator"]],
    "scores": [["lens", "node", "entity"]], "strengths": [["lens", "entity", "kind", "indicator"]],
    "imputed": [["lens", "entity", "indicator"]], "similarity": [["lens", "entity", "peer"]],
    "scenarios": [["scenario", "lens", "entity"]],
    "scenario-cells": [["scenario", "lens", "entity", "indicator"]],
    "rank_intervals": [["lens", "mode", "entity"]], "not_told_apart": [["lens", "mode", "entity"]],
    "acceptability": [["lens", "mode", "entity", "rank"]], "pairs": [["lens", "mode", "entity", "over"]],
    "smaa": [["lens", "entity"]], "evidence_grades": [["lens", "entity"]],
    "central_weights": [["lens", "entity", "aggregate", "child"]], "exact_ranks": [["lens", "entity"]],
    "exact_pairs": [["lens", "entity", "over"]], "influence": [["kind", "without"]],
    "coherence": [["lens", "aggregate"]], "components": [["lens", "aggregate", "component"]],
    "loadings": [["lens", "aggregate", "child", "component"]],
    "importance": [["lens", "leaf", "aggregate", "part"]],
  ]

  static func primary(of table: ReportTable) -> [String]? {
    primary[table.name]?.first { key in
      let places = key.compactMap { name in table.columns.firstIndex { $0.key == name } }
      guard places.count == key.count else { return false }
      // Of every rank and every pair, none twice by construction.
      if table.isLong { return true }
      var seen: Set<[Value]> = []
      return table.rows.allSatisfy { row in
        let values = places.map { row[$0] }
        return !values.contains(.empty) && seen.insert(values).inserted
      }
    }
  }

  struct Reference {
    var field: String
    var table: String
    var key: String
  }

  /// Columns that name an entity, a source or a claim wherever they stand; those of `evidence`, `claims` and `demands` name
  /// groups too.
  private static let references = [
    Reference(field: "entity", table: "table", key: "entity"), Reference(field: "rival", table: "table", key: "entity"),
    Reference(field: "peer", table: "table", key: "entity"),
    Reference(field: "source", table: "sources", key: "source"),
    Reference(field: "origin", table: "sources", key: "source"),
    Reference(field: "claim", table: "claims", key: "claim"),
    Reference(field: "fate_of", table: "claims", key: "claim"),
  ]
  private static let withGroups: Set = ["evidence", "claims", "unused-claims", "demands"]

  /// Columns all of whose values stand in another table.
  static func foreign(of table: ReportTable, among tables: [ReportTable]) -> [Reference] {
    references.filter { reference in
      guard reference.table != table.name, !table.isLong, reference.key != "source" || table.name != "published",
        reference.key != "entity" || !withGroups.contains(table.name),
        let other = tables.first(where: { $0.name == reference.table }),
        let field = table.columns.firstIndex(where: { $0.key == reference.field }),
        let key = other.columns.firstIndex(where: { $0.key == reference.key })
      else { return false }
      let known = Set(other.rows.map { $0[key] })
      return table.rows.allSatisfy { $0[field] == .empty || known.contains($0[field]) }
    }
  }
}
