import Claims
import Studies

/// What a study's files say a reader must know, beside the figures that it is about.
extension Wording {
  /// Lines shown at most; the rest stands in the tables.
  private static let mostNotes = 60

  /// "Taiwan: no World Bank series …", of those that have a note.
  func notes(_ entities: [Int]) -> [String] {
    listed(
      entities.filter { !table.entities[$0].note.isEmpty }.map { "\(name($0)): \(table.entities[$0].note)" },
      restIn: "ranking.csv")
  }

  /// Of the indicators that profiles name.
  func notes(_ profiles: [Profile]) -> [Block] {
    let named = Set(profiles.flatMap { ($0.strengths + $0.weaknesses).map(\.indicator) })
    let lines = notes(of: findings.study.framework.leaves.filter { named.contains($0.code) })
    return lines.isEmpty ? [] : [.list(lines)]
  }

  /// "Data centres: a count is not megawatts …", of those that have a note or whose sources have one.
  func notes(of indicators: [Framework.Node], withSources: Bool = false) -> [String] {
    let lines = indicators.compactMap { node -> String? in
      let sources = withSources ? sourceNotes(behind: node.code) : []
      let all = [node.note] + sources
      let told = all.filter { !$0.isEmpty }.joined(separator: " ")
      return told.isEmpty ? nil : "\(self.node(node.code)): \(told)"
    }
    return listed(lines, restIn: "evidence.csv")
  }

  /// "Epoch AI, Data on GPU Clusters: says of itself that …", of the sources behind an indicator's figures.
  private func sourceNotes(behind indicator: String) -> [String] {
    guard let claims = findings.study.claims, let column = table.indicatorIndex(indicator) else { return [] }
    let rows = table.cells[column].flatMap { $0?.claims ?? [] }
    let sources = Set(rows.map { Int(claims.source[$0]) }).map { findings.study.vocabulary.sources[$0] }
    return sources.filter { !$0.note.isEmpty }.sorted { $0.id < $1.id }.map { source in
      "\(source.title.isEmpty ? source.publisher : "\(source.publisher), \(source.title)"): \(source.note)"
    }
  }

  /// Notes of the sources behind one cell, as evidence.csv has them.
  func sourceNote(_ cell: Cell) -> String {
    guard let claims = findings.study.claims else { return "" }
    let sources = Set(cell.claims.map { Int(claims.source[$0]) }).map { findings.study.vocabulary.sources[$0] }
    return sources.sorted { $0.id < $1.id }.map(\.note).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func listed(_ lines: [String], restIn place: String) -> [String] {
    lines.count > Self.mostNotes
      ? lines.prefix(Self.mostNotes - 1) + ["and \(lines.count - Self.mostNotes + 1) more notes in \(place)"] : lines
  }
}
