extension Context {
  /// Whether a claim passes on what its origin itself says of another period: it is no later state.
  func passesOn(_ row: Int, among rows: [Int]) -> Bool {
    isSecondHand(row)
      && rows.contains {
        claims.source[$0] == claims.origin[row] && claims.period[$0] != claims.period[row]
          && Self.close(stated($0).magnitude, stated(row).magnitude)
      }
  }

  /// Claims that give a used figure another year: second-hand, the same digits, and an origin that says nothing itself
  /// of that year.
  func yearEchoes(
    _ rows: [Int], of witnesses: [Witness], indicator: Int, _ ledger: inout Ledger, _ notes: inout CellNotes
  ) {
    for row in rows where isSecondHand(row) {
      guard let witness = witnesses.first(where: { $0.origin == claims.origin[row] }),
        Self.close(stated(row).magnitude, stated(witness.row).magnitude),
        !rows.contains(where: { claims.source[$0] == witness.origin && claims.period[$0] == claims.period[row] })
      else { continue }
      note(echo: row, of: witness.row, indicator: indicator, &ledger, &notes)
    }
  }
}
