public import Claims

/// In standard deviations: the squares of a thousand such are finite.
private let farthestProfile = 1e100

extension LensTable {
  /// Leaves as standard deviations above the mean of the ranked entities, better upwards; gaps stay, and what lies 10¹⁰⁰ or more away is one. Leaves in which these
  /// do not differ are no part of a profile. The entities are the ranked ones, and others that have at least
  /// `minimumShared` of those leaves.
  public func profiles(_ framework: Framework, minimumShared: Double = 0.5) throws(MethodError) -> Table {
    precondition(table.columns == framework.leaves.map(\.code), "the table's columns are the framework's leaves")
    var columns: [(code: String, scores: Column)] = []
    for (column, leaf) in framework.leaves.enumerated() {
      let known = table.rows.indices.map { ranked[$0] ? table.values[column][$0] : .nan }
      if let first = known.first(where: { !$0.isNaN }), known.allSatisfy({ $0.isNaN || $0 == first }) { continue }
      let scale = try ZScore().learn(known, indicator: leaf.code, direction: leaf.direction)
      // Of context alone, which no scale was learnt on: further off than squares can say is a gap.
      let scores = scale.scores(table.values[column], among: known).map { $0.magnitude < farthestProfile ? $0 : .nan }
      columns.append((leaf.code, scores))
    }
    let scores = Table(rows: table.rows, columns: columns.map(\.code), values: columns.map(\.scores))
    let needed = minimumShared * Double(columns.count) - 1e-9
    return scores.keeping(
      rows: table.rows.indices.filter { row in
        ranked[row] || Double(scores.values.count { !$0[row].isNaN }) >= needed
      })
  }
}
