import Linear

extension Arranging {
  /// What it means that a source does not list an entity: of a complete enumeration, nought; of a "top n" figure, at most
  /// the smallest shown (uniform from the indicator's minimum, else from nought, else from below by the bound-spread).
  /// Who is listed, but with a figure that cannot be used, is not absent.
  mutating func fillAbsent() {
    let sources = context.vocabulary.sources
    guard sources.contains(where: { $0.coverage != .sample }) else { return }
    for indicator in context.indicators.indices {
      guard let vintage = vintages[indicator].period else { continue }
      var smallest: [Int: (value: Double, row: Int)] = [:]
      let latest = latestLists(of: indicator, in: vintage)
      var listed: Set<Int> = []
      for entry in screening.stock where Int(entry.indicator) == indicator && Int(entry.place) < context.entityCount {
        let row = Int(entry.row)
        let source = Int(context.claims.source[row])
        guard sources[source].coverage != .sample, context.claims.period[row] == latest[source] else { continue }
        listed.insert(Int(entry.place))
        guard let figure = try? context.spread(row, indicator: indicator).figure else { continue }
        let before = smallest[source]
        smallest[source] = (min(before?.value ?? .infinity, figure), before?.row ?? row)
      }
      let limits = context.limits(indicator)
      let shown = smallest.keys.sorted()
      let absent = cells[indicator].indices.filter { cells[indicator][$0] == nil && !listed.contains($0) }
      // Of several complete lists the latest says when it was absent.
      let whole = shown.filter { sources[$0].coverage == .complete }
        .max { (latest[$0]!, $1) < (latest[$1]!, $0) }
      if let whole, limits.contains(0) {
        let nought = Cell(
          value: 0, low: 0, high: 0, distribution: Distribution(.point(0)), witnesses: 1, kinds: [.measurement],
          flags: .enumerated,
          period: latest[whole])
        for entity in absent { cells[indicator][entity] = nought }
      }
      // The tightest of several bounds.
      guard
        let top = shown.filter({ sources[$0].coverage == .top }).min(by: { smallest[$0]!.value < smallest[$1]!.value })
      else { continue }
      let bound = smallest[top]!.value
      let share = context.boundSpread(smallest[top]!.row, indicator)
      let floor = limits.low > -.infinity ? min(limits.low, bound) : bound >= 0 ? 0 : bound - bound.magnitude * share
      let distribution = Distribution(floor < bound ? .uniform(low: floor, high: bound) : .point(bound))
      let summary = Context.summary(distribution)
      let cell = Cell(
        value: summary.median, low: summary.low, high: summary.high, distribution: distribution, witnesses: 1,
        kinds: [.measurement], flags: [.censored, .assumedSpread], period: latest[top], bounds: Cell.Bounds(high: bound)
      )
      for entity in absent where cells[indicator][entity] == nil { cells[indicator][entity] = cell }
    }
  }

  /// Of each source that lists all or the first, the latest period within the chosen one.
  private func latestLists(of indicator: Int, in vintage: Period) -> [Int: Period] {
    let sources = context.vocabulary.sources
    var latest: [Int: Period] = [:]
    for entry in screening.stock where Int(entry.indicator) == indicator && Int(entry.place) < context.entityCount {
      let source = Int(context.claims.source[Int(entry.row)])
      let period = context.claims.period[Int(entry.row)]
      guard sources[source].coverage != .sample, period.serves(vintage),
        context.covers(sources[source], context.indicators[indicator].code)
      else { continue }
      latest[source] = max(latest[source] ?? period, period)
    }
    return latest
  }
}
