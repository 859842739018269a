extension ClaimTable {
  /// Claims that name a claim on another entity as restated, superseded or built on: links that have no effect, in id
  /// order.
  public func strayReferences() -> [(row: Int, field: String, other: Int)] {
    var wanted: Set<[UInt8]> = []
    for (_, details) in details { for one in details.named { wanted.insert(one.id) } }
    let rowOf = rows(ofIds: wanted)
    let found = details.flatMap { row, details in
      details.named.compactMap { field, id -> (row: Int, field: String, other: Int)? in
        guard let other = rowOf[id], entity[other] != entity[Int(row)] else { return nil }
        return (Int(row), field, other)
      }
    }
    return found.sorted {
      if $0.row != $1.row { return idPrecedes($0.row, $1.row) }
      return $0.field != $1.field ? $0.field < $1.field : idPrecedes($0.other, $1.other)
    }
  }
}
