public import Claims

/// Fills gaps, or leaves them.
public protocol Imputing: Method {
  func impute(_ table: Table) throws(MethodError) -> Table
}

/// Brings indicators to a common scale. Learning and applying are apart, so that scenarios and draws keep what was
/// learnt on the base study.
public protocol Normalising: Method {
  /// `values` may hold gaps; direction is +1 or -1.
  func learn(_ values: Column, indicator: String, direction: Int) throws(MethodError) -> LearntScale
  /// The same, for a method with numbers of its own on the indicator's scale: `values` have been taken to `scale`.
  func learn(
    _ values: Column, indicator: String, direction: Int, on scale: Framework.Node.Scale
  ) throws(MethodError) -> LearntScale
}

extension Normalising {
  public func learn(
    _ values: Column, indicator: String, direction: Int, on scale: Framework.Node.Scale
  ) throws(MethodError) -> LearntScale {
    try learn(values, indicator: indicator, direction: direction)
  }
}

public enum LearntScale: Sendable, Equatable {
  /// score = slope · x + intercept, optionally cut to an interval; direction included. Monotone, so quantiles map
  /// through it.
  case linear(slope: Double, intercept: Double, cut: ClosedRange<Double>?)
  /// Nothing to keep: scores depend on who else is there, and are computed anew on every table.
  case rank(direction: Int)

  /// Learnt from no value at all: every score is a gap, also of a value that a scenario adds.
  public static let nothing = LearntScale.linear(slope: .nan, intercept: .nan, cut: nil)
  public var isNothing: Bool { if case .linear(let slope, _, _) = self { slope.isNaN } else { false } }
}

/// Gives the children of one node their weights, which need not sum to one.
public protocol Weighting: Method {
  /// `children`: the children's scores (gaps allowed); `given`: the framework's weights.
  func weights(_ children: Table, given: [Double], node: String) throws(MethodError) -> [Double]
  /// The same, for a method that asks which way the figures behind the scores run: +1 or -1 for an indicator, +1 for
  /// an aggregate.
  func weights(
    _ children: Table, given: [Double], node: String, directions: [Int]
  ) throws(MethodError) -> [Double]
  /// What a report says of these weights beside them.
  func notes(_ children: Table, given: [Double], node: String) throws(MethodError) -> [MethodNote]
}

extension Weighting {
  public func weights(
    _ children: Table, given: [Double], node: String, directions: [Int]
  ) throws(MethodError) -> [Double] {
    try weights(children, given: given, node: node)
  }
  public func notes(_ children: Table, given: [Double], node: String) throws(MethodError) -> [MethodNote] { [] }
}

/// Weights that somebody states: they follow from the study alone, so that what is wrong with them is told before
/// there is a table. `children` may have no rows.
public protocol Stated: Weighting {}

/// Combines the children of one node.
public protocol Aggregating: Method {
  /// How draws may be computed many at a time.
  static var path: AggregationPath { get }
  /// The node's column; an entity's missing children are dropped and the others' weights rescaled. All gaps: a gap.
  func combine(_ children: Table, weights: [Double], node: String) throws(MethodError) -> Column
}

public enum AggregationPath: Sendable { case arithmetic, geometric, general }

/// Compares two entities' profiles. `Similarity` sees to it that OpenBLAS is there, which methods may count on.
public protocol Comparing: Method {
  /// `profiles`: entities by indicator as numbers on one scale (gaps allowed); the symmetric matrix of similarities,
  /// `result[i][j]`, NaN where too little is shared.
  func compare(_ profiles: Table) throws(MethodError) -> [[Double]]
  /// Whether larger means more alike (a distance: false).
  static var largerIsCloser: Bool { get }
}

/// The lens a study is read through: totals, or intensities per head or per dollar.
public enum Lens: String, CaseIterable, Sendable { case scale, intensity }
