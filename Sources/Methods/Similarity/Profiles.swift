public import Claims

extension LensTable {
  /// Leaves as standard deviations above the mean of the ranked entities, better upwards; gaps stay. The entities are
  /// the ranked ones, and others that have at least `minimumShared` of the leaves.
  public func profiles(_ framework: Framework, minimumShared: Double = 0.5) throws(MethodError) -> Table {
    precondition(table.columns == framework.leaves.map(\.code), "the table's columns are the framework's leaves")
    var scores = table
    for (column, leaf) in framework.leaves.enumerated() {
      let known = table.rows.indices.map { ranked[$0] ? table.values[column][$0] : .nan }
      let scale = try ZScore().learn(known, indicator: leaf.code, direction: leaf.direction)
      scores.values[column] = scale.scores(table.values[column], among: known)
    }
    let needed = minimumShared * Double(table.columns.count) - 1e-9
    return scores.keeping(
      rows: table.rows.indices.filter { row in
        ranked[row] || Double(table.values.count { !$0[row].isNaN }) >= needed
      })
  }
}
