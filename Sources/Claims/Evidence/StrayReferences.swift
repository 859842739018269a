extension ClaimTable {
  /// Claims that name a claim on another entity as restated, superseded or built on: links that have no effect, in id
  /// order.
  public func strayReferences() -> [(row: Int, field: String, other: Int)] {
    func named(_ details: Details) -> [(field: String, id: String)] {
      details.restates.map { ("restates", $0) } + details.supersedes.map { ("supersedes", $0) }
        + details.buildsOn.map { ("builds_on", $0) }
    }
    let wanted = Set(details.values.flatMap { named($0).map(\.id) })
    guard !wanted.isEmpty else { return [] }
    var rowOf: [String: Int] = [:]
    for row in 0..<count {
      let id = idText(row)
      if wanted.contains(id) { rowOf[id] = row }
    }
    let found = details.flatMap { row, details in
      named(details).compactMap { field, id -> (row: Int, field: String, other: Int)? in
        guard let other = rowOf[id], entity[other] != entity[Int(row)] else { return nil }
        return (Int(row), field, other)
      }
    }
    return found.sorted { (idText($0.row), $0.field, idText($0.other)) < (idText($1.row), $1.field, idText($1.other)) }
  }
}
