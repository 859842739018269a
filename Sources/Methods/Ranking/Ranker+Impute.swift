import Claims

extension Ranker {
  /// The table with its gaps filled as far as the recipe fills them.
  package func imputed(_ table: Table) throws(MethodError) -> Table {
    var filled = table
    for (scope, method, leaves) in imputing {
      let found = try during(.impute, of: scope.isEmpty ? nil : scope) { () throws(MethodError) in
        try method.impute(table, surroundings(filling: leaves))
      }
      for leaf in leaves { filled.values[leaf] = found.values[leaf] }
    }
    return filled
  }

  /// The table of some rows with gaps filled as the recipe's order has it: among these alone, or among those too that
  /// screening left out afterwards.
  package func imputed(_ table: Table, rows: [Int], learnt: Learnt) throws(MethodError) -> Table {
    if recipe.screensFirst || learnt.screened.isEmpty { return try imputed(table.keeping(rows: rows)) }
    let taking = Set(rows)
    let wider = table.rows.indices.filter { taking.contains($0) || learnt.screened[table.rows[$0]] != nil }
    return try imputed(table.keeping(rows: wider)).keeping(rows: wider.indices.filter { taking.contains(wider[$0]) })
  }

  /// The gaps that are filled, by leaf and then by row. Entities that take no part keep theirs.
  public func imputations(_ table: LensTable, learnt: Learnt) throws(MethodError) -> [ImputedCell] {
    let rows = rows(of: table.table, taking(table.table, table.ranked, learnt))
    let before = table.table.keeping(rows: rows)
    let after = try imputed(table.table, rows: rows, learnt: learnt)
    var found: [ImputedCell] = []
    for (_, method, leaves) in imputing {
      var times: [Int: [Int: [Double]]] = [:]
      if let dated = method as? any ImputingOverTime {
        for fill in try dated.fills(before, surroundings(filling: leaves)) {
          times[fill.column, default: [:]][fill.row] = fill.times
        }
      }
      for leaf in leaves {
        for row in before.rows.indices where before.values[leaf][row].isNaN && !after.values[leaf][row].isNaN {
          found.append(
            ImputedCell(
              entity: before.rows[row], indicator: before.columns[leaf], value: after.values[leaf][row],
              method: type(of: method).card.name, times: times[leaf]?[row] ?? []))
        }
      }
    }
    let places = Dictionary(uniqueKeysWithValues: before.columns.enumerated().map { ($1, $0) })
    return found.sorted {
      (places[$0.indicator] ?? 0, $0.entity) < (places[$1.indicator] ?? 0, $1.entity)
    }
  }

  private func surroundings(filling leaves: Set<Int>) -> Surroundings {
    Surroundings(
      groupings: recipe.groupings,
      siblings: tree.groups.map { group in
        group.children.compactMap { if case .leaf(let leaf) = $0 { leaf } else { nil } }
      }.filter { !$0.isEmpty }, directions: tree.leaves.map(\.direction), panel: recipe.panel,
      filling: leaves.count == tree.leaves.count ? nil : leaves)
  }
}
