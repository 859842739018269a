extension LearntScale {
  /// Scores of values; gaps stay. `ranked`: the values that ranks are counted among.
  public func scores(_ values: Column, among ranked: Column) -> Column {
    switch self {
    case .linear(let slope, let intercept, let cut):
      if let cut { return values.map { ($0 * slope + intercept).clamped(to: cut) } }
      return values.map { $0 * slope + intercept }
    case .treated(let treatment, let scale):
      return scale.scores(treatment(values), among: treatment(ranked))
    case .rank(let direction):
      let sorted = ranked.filter { !$0.isNaN }.map { $0 * Double(direction) }.sorted()
      return values.map { $0.isNaN ? .nan : Double(sorted.count(below: $0 * Double(direction))) }
    }
  }

  /// Score of one value on a scale that was learnt; nil where scores depend on who else is there.
  public func score(_ value: Double) -> Double? {
    if case .rank = self { nil } else { scores([value], among: [])[0] }
  }
}

extension Double {
  /// A gap stays a gap.
  fileprivate func clamped(to range: ClosedRange<Double>) -> Double {
    isNaN ? self : Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}

extension [Double] {
  /// How many of the sorted values are less than `value`.
  fileprivate func count(below value: Double) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
