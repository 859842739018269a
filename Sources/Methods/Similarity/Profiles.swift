public import Claims

extension LensTable {
  /// Leaves as standard deviations above the mean of the ranked entities, better upwards; gaps stay. A leaf that is the
  /// same for all of them tells nobody apart, and is left out. The entities are the ranked ones, and others that have at
  /// least `minimumShared` of the leaves.
  public func profiles(_ framework: Framework, minimumShared: Double = 0.5) throws(MethodError) -> Table {
    precondition(table.columns == framework.leaves.map(\.code), "the table's columns are the framework's leaves")
    var profiles: [(code: String, column: Column)] = []
    for (column, leaf) in framework.leaves.enumerated() {
      let known = table.rows.indices.map { ranked[$0] ? table.values[column][$0] : .nan }
      guard known.contains(where: { $0.isNaN }) && known.allSatisfy({ $0.isNaN }) || varies(known) else { continue }
      let scale = try ZScore().learn(known, indicator: leaf.code, direction: leaf.direction)
      profiles.append((leaf.code, scale.scores(table.values[column], among: known)))
    }
    let scores = Table(rows: table.rows, columns: profiles.map(\.code), values: profiles.map(\.column))
    let needed = minimumShared * Double(table.columns.count) - 1e-9
    return scores.keeping(
      rows: table.rows.indices.filter { row in
        ranked[row] || Double(table.values.count { !$0[row].isNaN }) >= needed
      })
  }
}
