extension ClaimTable {
  /// Claims that name a claim on another entity as restated, superseded or built on: links that have no effect, in id
  /// order.
  public func strayReferences() -> [(row: Int, field: String, other: Int)] {
    let naming = details.naming
    guard !naming.isEmpty else { return [] }
    let ids = IdIndex(self)
    let found = naming.flatMap { row in
      (details[row]?.named ?? []).compactMap { field, id -> (row: Int, field: String, other: Int)? in
        guard let other = ids.row(id), entity[other] != entity[Int(row)] else { return nil }
        return (Int(row), field, other)
      }
    }
    return found.sorted {
      if $0.row != $1.row { return idPrecedes($0.row, $1.row) }
      return $0.field != $1.field ? $0.field < $1.field : idPrecedes($0.other, $1.other)
    }
  }
}
