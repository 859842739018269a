import Linear

/// One indicator over the entities that take part, as the lens reads it.
public struct IndicatorStatistics: Sendable, Equatable {
  public var indicator: String
  public var entities: Int
  public var known: Int
  /// Figures that are nought, before any scale of meaning.
  public var zeros: Int
  /// Different values.
  public var distinct: Int
  /// How many share the most frequent value.
  public var mostFrequent: Int
  public var least: Double
  public var median: Double
  public var greatest: Double
  public var mean: Double
  public var deviation: Double
  public var skewness: Double
  public var kurtosis: Double
  /// The same of what scores are made of, gaps filled and outliers treated: equal to those before where nothing was.
  public var skewnessAfter: Double
  public var kurtosisAfter: Double

  public enum Flag: String, CaseIterable, Sendable {
    /// All known values are one.
    case constant
    /// Fewer than 65 % are known.
    case scarce
    /// More than half of the known are nought.
    case zeros
    /// Fewer than half of the known figures are different ones.
    case repeated
    /// |skewness| above 2 and excess kurtosis above 3.5 after treatment.
    case outliers
  }

  /// COINr's limits (Becker et al. 2022, `get_stats`): availability 0.65, zeros 0.5, unique values 0.5; shares of the known
  /// figures, where COINr counts the gaps among them too.
  public var flags: [Flag] {
    var flags: [Flag] = []
    if known > 0, distinct == 1 { flags.append(.constant) }
    if Double(known) < 0.65 * Double(entities) { flags.append(.scarce) }
    if 2 * zeros > known { flags.append(.zeros) }
    if distinct > 1, 2 * distinct < known { flags.append(.repeated) }
    if skewnessAfter.magnitude > 2, kurtosisAfter > 3.5 { flags.append(.outliers) }
    return flags
  }

  /// `values` on the lens's scale; `zeros` of the figures behind them; `scored`: what scores are made of; nil: `values`.
  public init(_ indicator: String, _ values: Column, zeros: Int, scored: Column? = nil) {
    let present = values.filter { !$0.isNaN }
    let sorted = present.sorted()
    var (distinct, most, run) = (0, 0, 0)
    for place in sorted.indices {
      run = place > 0 && sorted[place] == sorted[place - 1] ? run + 1 : 1
      if run == 1 { distinct += 1 }
      most = max(most, run)
    }
    let treated = (scored ?? values).filter { !$0.isNaN }
    self.indicator = indicator
    entities = values.count
    known = present.count
    self.zeros = zeros
    self.distinct = distinct
    mostFrequent = most
    least = sorted.first ?? .nan
    median = Statistics.median(present)
    greatest = sorted.last ?? .nan
    mean = Statistics.mean(present)
    deviation = Statistics.standardDeviation(present)
    skewness = Statistics.skewness(present)
    kurtosis = Statistics.excessKurtosis(present)
    skewnessAfter = Statistics.skewness(treated)
    kurtosisAfter = Statistics.excessKurtosis(treated)
  }
}
