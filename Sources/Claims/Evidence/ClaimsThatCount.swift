extension Arranged {
  /// By row, whether the table could be another without the claim, as far as can be told without arranging anew. False
  /// only where it can not: the claim stands on no list that a cell, a vintage, a group's figure or a word is made from,
  /// and no claim names it or is named by it.
  public var mayCount: [Bool] {
    var may = [Bool](repeating: false, count: context.claims.count)
    for list in [screening.stock, screening.promised, screening.words] {
      for entry in list { may[Int(entry.row)] = true }
    }
    for edge in context.relations.losing.all { (may[Int(edge.of)], may[edge.by]) = (true, true) }
    return may
  }

  /// Sources that claims go back to, in the vocabulary's order, with those claims in id order. Where a figure comes from
  /// is followed through the claims on the same cell and period, as reconciling does; a claim on several cells may go back
  /// to several origins. One that gives no figure goes back to the origin it names, else to its source.
  public var claimsByOrigin: [(source: Int, claims: [Int])] {
    let claims = context.claims
    var rows: [Int32: Set<Int>] = [:]
    var seen = [Bool](repeating: false, count: claims.count)
    func follow(_ cell: [Int]) {
      let chains = OriginChains(cell, context)
      for row in cell { rows[chains.root(of: row, context).source, default: []].insert(row) }
    }
    var at = 0
    while at < screening.stock.count {
      let first = screening.stock[at]
      var byPeriod: [Int32: [Int]] = [:]
      while at < screening.stock.count, screening.stock[at].place == first.place,
        screening.stock[at].indicator == first.indicator
      {
        byPeriod[screening.stock[at].period, default: []].append(Int(screening.stock[at].row))
        seen[Int(screening.stock[at].row)] = true
        at += 1
      }
      for cell in byPeriod.values { follow(cell) }
    }
    for row in seen.indices where !seen[row] {
      rows[context.isSecondHand(row) ? claims.origin[row] : claims.source[row], default: []].insert(row)
    }
    return rows.keys.sorted().map { (Int($0), context.sortedByID(Array(rows[$0] ?? []).sorted())) }
  }
}
