import Linear

extension Arranging {
  /// Claims about a group, where the study applies them: copied to members with a wider spread (intensive), or shared
  /// out among the members without a figure (extensive).
  mutating func applyGroups() {
    for (indicator, group, cell) in groupCells {
      let members = context.vocabulary.groups[group].members
      let rule = context.rules.groups.first {
        $0.group == context.vocabulary.groups[group].code
          && $0.indicators.covers(context.indicators[indicator].code)
      }!
      let places = members.compactMap { member in
        context.vocabulary.entities.firstIndex { $0.code == member.entity }.map { (place: $0, share: member.share) }
      }.sorted { $0.place < $1.place }
      let missing = places.filter { cells[indicator][$0.place] == nil }
      guard !missing.isEmpty else {
        for row in cell.claims { ledger.replace(row, .unused(.membersKnown)) }
        continue
      }
      let limits = context.limits(indicator)
      let own = (cell.high - cell.low) / (2 * Spreaded.z95)
      if context.indicators[indicator].extent == .intensive {
        let declared = try? context.rules.spread.byKind[.estimate].map { try Context.assumed(cell.value, $0).deviation }
        let deviation = max(own, declared ?? 0) * rule.widen
        let shape: Distribution.Shape =
          deviation > 0 ? .normal(mean: cell.value, deviation: deviation) : .point(cell.value)
        for member in missing {
          place(Distribution(shape, lower: limits.low, upper: limits.high), cell, indicator, member.place)
        }
        for row in cell.claims { ledger.replace(row, .used(indicator: indicator, role: .group)) }
        continue
      }
      let known = places.reduce(0.0) { $0 + (cells[indicator][$1.place]?.value ?? 0) }
      let rest = cell.value - known
      guard rest > 0 else {
        for row in cell.claims { ledger.replace(row, .unused(.groupExceeded)) }
        continue
      }
      let total = Distribution(own > 0 ? .normal(mean: rest, deviation: own) : .point(rest), lower: 0)
      let declared = missing.compactMap(\.share)
      let sum = declared.reduce(0, +)
      let shares = declared.count == missing.count && sum > 0 ? declared.map { $0 / sum } : []
      for (index, member) in missing.enumerated() {
        let distribution =
          shares.isEmpty
          ? Self.simplexMarginal(rest, among: missing.count, total: total)
          : shares[index] > 0 ? total.scaled(by: shares[index]) : Distribution(.point(0))
        place(distribution, cell, indicator, member.place)
      }
      sums.append(
        SumConstraint(
          group: rule.group, indicator: indicator, entities: missing.map(\.place), total: total, shares: shares))
      for row in cell.claims { ledger.replace(row, .used(indicator: indicator, role: .group)) }
    }
  }

  private mutating func place(_ distribution: Distribution, _ group: Cell, _ indicator: Int, _ entity: Int) {
    let summary = Context.summary(distribution)
    cells[indicator][entity] = Cell(
      value: summary.median, low: summary.low, high: summary.high, distribution: distribution,
      witnesses: group.witnesses, kinds: group.kinds, flags: group.flags.union([.fromGroup, .assumedSpread]),
      period: group.period, claims: group.claims)
  }

  /// One of n shares uniform on the simplex is Beta(1, n-1): uniform for two, triangular for three, beyond that a mixture
  /// of uniforms from nought to the quantiles of Beta(2, n-2), as every falling density is.
  static func simplexMarginal(_ rest: Double, among count: Int, total: Distribution) -> Distribution {
    switch count {
    case 1: return total
    case 2: return Distribution(.uniform(low: 0, high: rest))
    case 3: return Distribution(.triangular(low: 0, mode: 0, high: rest))
    default:
      let pieces = 64
      return Distribution(
        components: (0..<pieces).map { piece in
          let p = (Double(piece) + 0.5) / Double(pieces)
          var (low, high) = (0.0, 1.0)
          for _ in 0..<52 {
            let middle = (low + high) / 2
            var power = 1.0
            for _ in 0..<(count - 2) { power *= 1 - middle }
            if 1 - power * (1 + Double(count - 2) * middle) < p { low = middle } else { high = middle }
          }
          return Distribution.Component(weight: 1, shape: .uniform(low: 0, high: rest * high))
        })
    }
  }
}
