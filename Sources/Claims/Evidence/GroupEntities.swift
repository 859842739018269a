import Linear

extension IndicatorTable {
  /// The table with a group as an entity of its own, last, and its members no longer ranked: it takes their place.
  ///
  /// An extensive figure is Σ xᵢ; an intensive one Σ dᵢ·xᵢ / Σ dᵢ with dᵢ the indicator's denominator, or `weight` where
  /// it has none. A member without the figure (or without dᵢ) leaves the group without it: a sum of those who are known
  /// is no figure of the whole. Spread: normal, the members' taken as independent, what sources make alike included.
  /// - Precondition: every member is an entity of the table.
  public func adding(_ group: EntityGroup, weightedBy weight: String) -> IndicatorTable {
    var result = self
    let members = group.members.map(\.entity).sorted().map { entityIndex($0)! }
    for (column, node) in indicators.enumerated() {
      result.cells[column].append(cell(of: members, node, column, weightedBy: weight))
    }
    for member in members { result.entities[member].ranked = false }
    result.entities.append(
      Entity(code: group.code, name: group.name, koreanName: group.koreanName, aliases: group.aliases, ranked: true))
    return result
  }

  private func cell(of members: [Int], _ node: Framework.Node, _ column: Int, weightedBy weight: String) -> Cell? {
    let known = members.compactMap { cells[column][$0] }
    guard known.count == members.count, let shares = shares(of: members, node, weightedBy: weight) else { return nil }
    var (value, variance) = (0.0, 0.0)
    for (place, cell) in known.enumerated() {
      value += shares[place] * cell.value
      let own = (cell.high - cell.low) / (2 * StandardNormal.point95)
      variance += shares[place] * shares[place] * own * own
    }
    for error in sharedErrors {
      let touched = members.indices.filter { place in
        error.cells.contains { $0.indicator == column && $0.entity == members[place] }
      }
      let ends = error.factor.interval90
      let moved =
        touched.reduce(0) { $0 + shares[$1] * known[$1].value } * (ends.high - ends.low) / (2 * StandardNormal.point95)
      variance += moved * moved
    }
    let distribution = Distribution(
      variance > 0 ? .normal(mean: value, deviation: variance.squareRoot()) : .point(value),
      lower: node.minimum ?? -.infinity, upper: node.maximum ?? .infinity)
    let interval = distribution.interval90
    return Cell(
      value: value, low: interval.low, high: interval.high, distribution: distribution,
      witnesses: known.map(\.witnesses).min() ?? 0,
      kinds: ClaimKind.allCases.filter { kind in known.contains { $0.kinds.contains(kind) } },
      flags: known.reduce(into: Cell.Flags.ofMembers) { $0.formUnion($1.flags) }, claims: known.flatMap(\.claims),
      bounds: bounds(of: known, shares))
  }

  /// What the whole is at least and at most, where some members' figures are bounds.
  private func bounds(of members: [Cell], _ shares: [Double]) -> Cell.Bounds? {
    guard members.contains(where: { $0.bounds != nil }) else { return nil }
    func sum(_ side: KeyPath<Cell.Bounds, Double?>) -> Double? {
      zip(members, shares).reduce(0) { sum, one in
        let part = one.0.bounds == nil ? one.0.value : one.0.bounds?[keyPath: side]
        guard let sum, let part else { return nil }
        return sum + one.1 * part
      }
    }
    return Cell.Bounds(low: sum(\.low), high: sum(\.high))
  }

  /// What each member's figure is multiplied by; nil where that is not known.
  private func shares(of members: [Int], _ node: Framework.Node, weightedBy weight: String) -> [Double]? {
    if node.extent == .extensive { return members.map { _ in 1 } }
    guard let by = indicatorIndex(node.denominator.isEmpty ? weight : node.denominator) else { return nil }
    let sizes = members.compactMap { cells[by][$0]?.value }
    let sum = sizes.reduce(0, +)
    return sizes.count == members.count && sum > 0 ? sizes.map { $0 / sum } : nil
  }
}
