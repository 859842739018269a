/// Descriptive statistics of a column with gaps: NaN is a gap and is left out. Results that do not exist (no values, no
/// spread) are NaN. Sums are compensated, in the order given.
public enum Statistics {
  /// 0 without values.
  public static func sum(_ x: [Double]) -> Double { CompensatedSum(x.filter { !$0.isNaN }).value }

  /// √Σx².
  public static func norm(_ x: [Double]) -> Double {
    let largest = x.reduce(0) { max($0, $1.magnitude) }
    guard largest > 0, largest < .infinity else { return largest }
    // A power of two, so that nothing is lost.
    let unit = Double(sign: .plus, exponent: largest.exponent, significand: 1)
    return unit * sum(x.map { ($0 / unit) * ($0 / unit) }).squareRoot()
  }

  /// Arithmetic mean.
  public static func mean(_ x: [Double]) -> Double {
    let x = x.filter { !$0.isNaN }
    guard !x.isEmpty else { return .nan }
    return CompensatedSum(x).value / Double(x.count)
  }

  /// √(Σ(x - x̄)² / (n - 1)).
  public static func standardDeviation(_ x: [Double]) -> Double {
    let centred = deviations(x)
    guard centred.count > 1 else { return .nan }
    return (CompensatedSum(centred.map { $0 * $0 }).value / Double(centred.count - 1)).squareRoot()
  }

  /// √(Σ(x - x̄)² / n).
  public static func populationStandardDeviation(_ x: [Double]) -> Double {
    let centred = deviations(x)
    guard !centred.isEmpty else { return .nan }
    return (CompensatedSum(centred.map { $0 * $0 }).value / Double(centred.count)).squareRoot()
  }

  public static func median(_ x: [Double]) -> Double { quantile(x, 0.5) }

  /// Type 7 of Hyndman & Fan (1996), R's default: linear between order statistics at 1 + (n - 1)p.
  public static func quantile(_ x: [Double], _ p: Double) -> Double {
    quantile(ofSorted: x.filter { !$0.isNaN }.sorted(), p)
  }

  /// The same of values that ascend and have no gap.
  public static func quantile(ofSorted sorted: [Double], _ p: Double) -> Double {
    precondition(p >= 0 && p <= 1, "a probability lies in 0...1")
    guard let last = sorted.indices.last else { return .nan }
    let position = Double(last) * p
    let below = min(Int(position), last)
    let share = position - Double(below)
    return share == 0 ? sorted[below] : sorted[below] + share * (sorted[min(below + 1, last)] - sorted[below])
  }

  /// Skewness of type 2 (Joanes & Gill 1998): g₁ √(n(n-1)) / (n-2); n ≥ 3.
  public static func skewness(_ x: [Double]) -> Double {
    let (n, m2, m3, _) = centralMoments(x)
    guard n > 2, m2 > 0 else { return .nan }
    return m3 / (m2 * m2.squareRoot()) * (n * (n - 1)).squareRoot() / (n - 2)
  }

  /// Excess kurtosis of type 2: ((n+1) g₂ + 6)(n-1) / ((n-2)(n-3)); n ≥ 4.
  public static func excessKurtosis(_ x: [Double]) -> Double {
    let (n, m2, _, m4) = centralMoments(x)
    guard n > 3, m2 > 0 else { return .nan }
    return ((n + 1) * (m4 / (m2 * m2) - 3) + 6) * (n - 1) / ((n - 2) * (n - 3))
  }

  /// Pearson's correlation over the places where both have a value; within -1 ... 1.
  public static func correlation(_ x: [Double], _ y: [Double]) -> Double {
    precondition(x.count == y.count)
    let both = x.indices.filter { !x[$0].isNaN && !y[$0].isNaN }
    return correlation(Centred(both.map { x[$0] }), Centred(both.map { y[$0] }))
  }

  /// x - x̄ without the gaps, the mean carried in two doubles; all 0 where the values are equal.
  static func deviations(_ x: [Double]) -> [Double] {
    var d = x.filter { !$0.isNaN }
    guard let first = d.first, d.contains(where: { $0 != first }) else { return d.map { $0 - $0 } }
    let mean = CompensatedSum(d).value / Double(d.count)
    var left = CompensatedSum()
    for value in d { left.add(value - mean) }
    let rest = left.value / Double(d.count)
    for place in d.indices { d[place] = (d[place] - mean) - rest }
    return d
  }

  /// In units of the largest, so that squares and fourth powers stay in range; all 0 where there is no largest.
  static func inUnits(_ d: [Double]) -> [Double] {
    let largest = d.reduce(0) { max($0, $1.magnitude) }
    return largest > 0 && largest < .infinity ? d.map { $0 / largest } : d.map { _ in 0 }
  }

  private static func centralMoments(_ x: [Double]) -> (n: Double, m2: Double, m3: Double, m4: Double) {
    let d = deviations(x)
    let n = Double(d.count)
    let s = inUnits(d)
    return (
      n, CompensatedSum(s.map { $0 * $0 }).value / n, CompensatedSum(s.map { $0 * $0 * $0 }).value / n,
      CompensatedSum(s.map { $0 * $0 * $0 * $0 }).value / n
    )
  }
}

/// Neumaier's sum: the error of every addition is gathered beside it.
struct CompensatedSum {
  private(set) var sum = 0.0
  private(set) var lost = 0.0
  /// Past the largest double nothing was gathered.
  var value: Double { sum.isFinite ? sum + lost : sum }

  init(_ x: [Double] = []) {
    for term in x { add(term) }
  }

  mutating func add(_ term: Double) {
    let next = sum + term
    lost += sum.magnitude >= term.magnitude ? (sum - next) + term : (term - next) + sum
    sum = next
  }
}
