import Claims
import Linear
import Methods

extension Simulation {
  /// By view and mode, over draws that begin at a multiple of 16.
  func tallies(_ range: Range<Int>, threads: Int) throws(MethodError) -> [[Tally]] {
    let ranges = drawRanges(range, threads: threads)
    let parts = try inParallel(ranges.count, threads: threads) { part throws(MethodError) -> [[Tally]] in
      try tallies(ranges[part])
    }
    var total = parts[0]
    for part in parts.dropFirst() {
      for view in total.indices {
        for mode in total[view].indices { total[view][mode].merge(part[view][mode]) }
      }
    }
    return total
  }

  /// The draws of a range that begins at a multiple of 16.
  private func tallies(_ range: Range<Int>) throws(MethodError) -> [[Tally]] {
    var tallies = ranked.indices.map { view in
      plan.modes.indices.map { mode in
        Tally(
          DrawnScores(ranges[view][mode], draws: how.keepsScores ? plan.draws : .max),
          entities: ranges[view][mode].count,
          goals: goals[view][mode].count, pairs: depth.contains(.pairs),
          weights: depth.contains(.centralWeights) && plan.modes[mode] != .evidence
            ? systems[ranked[view].system].rows : 0)
      }
    }
    guard !range.isEmpty else { return tallies }
    let blocks = (range.count + how.block - 1) / how.block
    let size = ((range.count + blocks - 1) / blocks).sixteens
    try workers.turn(of: size, make: SimulationDraws(self, size: size)) { draws throws(MethodError) in
      for first in stride(from: range.lowerBound, to: range.upperBound, by: size) {
        try draws.add(first: first, used: min(size, range.upperBound - first), of: self, to: &tallies)
      }
    }
    return tallies
  }

  /// What tallies of any number of draws say.
  func results(_ tallies: [[Tally]]) -> [[Acceptability]] {
    zip(ranked.indices, kinds).map { view, kind in
      zip(plan.modes, tallies[view]).map { mode, tally in
        let matrix = kind.isGeneral ? nil : evidence.views[kind.number]
        let grid = matrix?.grid(mode) ?? general[kind.number].grid
        var found = tally.acceptability(mode, entities: ranked[view].codes) { units in
          let value = grid.value(units)
          return matrix?.geometric == true ? Exact.exp(value) : value
        }
        found.central = systems[ranked[view].system].central(tally)
        return found
      }
    }
  }
}

extension Tally {
  /// `value`: from units of the grid to scores.
  func acceptability(_ mode: DrawMode, entities codes: [String], value: (Double) -> Double) -> Acceptability {
    let n = entities
    var found = Acceptability(
      mode: mode, draws: draws, entities: codes,
      counts: (0..<n).map { entity in
        (0..<n).map {
          Int64(counts[entity * n + $0]) * Acceptability.unit + (split.isEmpty ? 0 : split[entity * n + $0])
        }
      },
      scores: scores.map { scores in
        (0..<n).map { entity in
          let points = scores.quantiles(percents: [5, 50, 95], of: entity).map(value)
          return (points[0], points[1], points[2])
        }
      } ?? [],
      goals: goals)
    if !wins.isEmpty { found.wins = (0..<n).map { i in (0..<n).map { Int(wins[i * n + $0]) } } }
    return found
  }
}

extension WeightSystem {
  /// The means of the summed weights, by node and child: nought for children that have no weight.
  fileprivate func central(_ tally: Tally) -> [CentralWeights] {
    tally.firsts.enumerated().map { entity, draws in
      var found = CentralWeights(draws: Int(draws), weights: [:])
      guard draws > 0 else { return found }
      for (group, node) in zip(groups, nodes) {
        var shares = [Double](repeating: 0, count: node.children)
        for (place, child) in group.children.enumerated() {
          let sum = tally.firstWeights[entity * rows + group.firstRow + place]
          shares[child] = Double(sum) / (Double(draws) * Double(RankingKernels.one))
        }
        found.weights[node.code] = shares
      }
      return found
    }
  }
}
