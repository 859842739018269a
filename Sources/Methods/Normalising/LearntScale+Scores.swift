import Linear

extension LearntScale {
  /// Scores of values; gaps stay. `ranked`: the values that ranks are counted among.
  public func scores(_ values: Column, among ranked: Column) -> Column {
    if case .treated(let treatment, let scale) = self {
      return scale.scores(treatment(values), among: treatment(ranked))
    }
    guard case .rank(let direction, let counting) = self else { return values.map(pointwise) }
    let sorted = ranked.filter { !$0.isNaN }.map { $0 * Double(direction) }.sorted()
    return values.map { value in
      guard !value.isNaN else { return .nan }
      let value = value * Double(direction)
      let below = sorted.countAhead { $0 < value }
      // Few are tied.
      let isTied = below + 1 < sorted.count && sorted[below + 1] == value
      let end = isTied ? sorted.countAhead { $0 <= value } : below + 1
      let equal = below < sorted.count && sorted[below] == value ? end - below : 0
      return counting.score(below: below, equal: equal, of: sorted.count)
    }
  }

  /// Score of one value on a scale that was learnt; nil where scores depend on who else is there.
  public func score(_ value: Double) -> Double? {
    switch self {
    case .rank: nil
    case .treated(let treatment, let scale): scale.score(treatment(value))
    case .linear, .logistic, .steps: pointwise(value)
    }
  }

  private func pointwise(_ value: Double) -> Double {
    switch self {
    case .linear(let slope, let origin, let intercept, let cut):
      let score = (value - origin) * slope + intercept
      return cut.map { score.clamped(to: $0) } ?? score
    case .logistic(let slope, let origin, let low, let high):
      return low + (high - low) / (1 + Exact.exp(-(value - origin) * slope))
    case .steps(let direction, let bounds, let scores):
      return value.isNaN ? .nan : scores[bounds.countAhead { $0 <= value * Double(direction) }]
    case .rank, .treated: return score(value) ?? .nan
    }
  }
}

extension Double {
  /// A gap stays a gap.
  fileprivate func clamped(to range: ClosedRange<Double>) -> Double {
    isNaN ? self : Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}

extension [Double] {
  /// How many of the ascending values there are before the first that is not `before`.
  fileprivate func countAhead(_ before: (Double) -> Bool) -> Int {
    // Halved without a branch: which way it goes cannot be foretold.
    var (first, length) = (0, count)
    while length > 1 {
      let half = length / 2
      first += before(self[first + half - 1]) ? half : 0
      length -= half
    }
    return length == 1 && before(self[first]) ? first + 1 : first
  }
}
