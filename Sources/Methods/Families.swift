public import Claims

/// Fills gaps, or leaves them.
public protocol Imputing: Method {
  func impute(_ table: Table, _ surroundings: Surroundings) throws(MethodError) -> Table
}

/// Decides which entities take part.
public protocol Screening: Method {
  /// `table`: the leaves as the lens shows them; one answer a row: why the entity is left out, nil where it stays.
  func leavesOut(_ table: Table) -> [ScreeningGround?]
}

/// Tames outliers before scores are learnt. What is learnt on the base study is kept in scenarios and draws.
public protocol Treating: Method {
  /// `values` may hold gaps.
  func learn(_ values: Column, indicator: String) throws(MethodError) -> Treatment
}

/// Brings indicators to a common scale. Learning and applying are apart, so that scenarios and draws keep what was
/// learnt on the base study.
public protocol Normalising: Method {
  /// A score and its mirror image add up to this, whatever the indicator: low + high between bounds, twice the mean of
  /// z-scores. Learning with the other direction gives the mirror image. Nil: scores have none.
  var mirrorSum: Double? { get }
  /// `values` may hold gaps; direction is +1 or -1.
  func learn(_ values: Column, indicator: String, direction: Int) throws(MethodError) -> LearntScale
  /// The same, for a method with numbers of its own on the indicator's scale, or that looks at one entity: `values` have
  /// been taken to `scale`, and are those of `entities`.
  func learn(
    _ values: Column, indicator: String, direction: Int, on scale: Framework.Node.Scale, of entities: [String]
  ) throws(MethodError) -> LearntScale
  /// The same, for a method that asks what else the framework says of the indicator; `lens` nil: values are in its own
  /// unit.
  func learn(
    _ values: Column, of node: Framework.Node, lens: Lens?, entities: [String]
  ) throws(MethodError) -> LearntScale
}

extension Normalising {
  public var mirrorSum: Double? { nil }

  public func learn(
    _ values: Column, of node: Framework.Node, lens: Lens?, entities: [String]
  ) throws(MethodError) -> LearntScale {
    try learn(
      values, indicator: node.code, direction: node.direction, on: lens.map { node.scale(in: $0) } ?? .linear,
      of: entities)
  }

  public func learn(
    _ values: Column, indicator: String, direction: Int, on scale: Framework.Node.Scale, of entities: [String]
  ) throws(MethodError) -> LearntScale {
    try learn(values, indicator: indicator, direction: direction)
  }

  public func learn(
    _ values: Column, indicator: String, direction: Int, on scale: Framework.Node.Scale
  ) throws(MethodError) -> LearntScale {
    try learn(values, indicator: indicator, direction: direction, on: scale, of: [])
  }
}

/// Gives the children of one node their weights, which need not sum to one.
public protocol Weighting: Method {
  /// Whether weights rest on ratios of scores, so that an offset, as in turning a scale about, changes them. Default false.
  static var readsRatios: Bool { get }
  /// `children`: the children's scores (gaps allowed); `given`: the framework's weights.
  func weights(_ children: Table, given: [Double], node: String) throws(MethodError) -> [Double]
  /// The same, for a method that asks which way the figures behind the scores run: +1 or -1 for an indicator, +1 for
  /// an aggregate.
  func weights(
    _ children: Table, given: [Double], node: String, directions: [Int]
  ) throws(MethodError) -> [Double]
  /// What a report says of these weights beside them.
  func notes(_ children: Table, given: [Double], node: String) throws(MethodError) -> [MethodNote]
  /// Whole sets of weights that were stated, as `sets[set][child]`, to be drawn from in place of a distribution about their
  /// mean; nil: there are not several.
  func sets(_ children: [String], given: [Double], node: String) throws(MethodError) -> [[Double]]?
}

extension Weighting {
  public static var readsRatios: Bool { false }
  public func weights(
    _ children: Table, given: [Double], node: String, directions: [Int]
  ) throws(MethodError) -> [Double] {
    try weights(children, given: given, node: node)
  }
  public func notes(_ children: Table, given: [Double], node: String) throws(MethodError) -> [MethodNote] { [] }
  public func sets(_ children: [String], given: [Double], node: String) throws(MethodError) -> [[Double]]? { nil }
}

/// Weights that somebody states: they follow from the study alone, so that what is wrong with them is told before
/// there is a table. `children` may have no rows.
public protocol Stated: Weighting {}

/// Combines the children of one node.
public protocol Aggregating: Method {
  /// How draws may be computed many at a time.
  static var path: AggregationPath { get }
  /// Whether an entity's score may depend on the others'. Unless a method says otherwise, a general one's may.
  /// Of those that do not compare, a row's score is the same in a table of its own.
  static var comparesEntities: Bool { get }
  /// Whether a score lies between the least and the greatest of its children's. Unless a method says otherwise, a general
  /// one's may not.
  static var staysBetween: Bool { get }
  /// Whether it gives each entity weights of its own, for which those of its siblings count little or nothing.
  static var weighsEachItself: Bool { get }
  /// The largest magnitude of a score among so many entities, whatever their children's; nil, as for means: as the
  /// children's are.
  static func reach(among count: Int) -> Double?
  /// Throws where the options have no answer for a node with these children, whatever the scores: told before there is a
  /// table.
  func check(_ children: [String], node: String) throws(MethodError)
  /// Leaves the node's column as the workspace's scores; an entity's missing children are dropped and the others' weights
  /// rescaled. All gaps: a gap. Nothing that the workspace holds may show in them.
  func combine(
    _ children: Table, weights: [Double], node: String, in room: inout Workspace
  ) throws(MethodError)
  /// The same where only these rows are asked for; the others may be gaps.
  func combine(_ children: Table, weights: [Double], node: String, rows: [Int]) throws(MethodError) -> Column
  /// What a report says of this node's scores beside them.
  func notes(_ children: Table, weights: [Double], node: String) throws(MethodError) -> [MethodNote]
}

extension Aggregating {
  public static var comparesEntities: Bool { path == .general }
  public static var staysBetween: Bool { path != .general }
  public static var weighsEachItself: Bool { false }
  public static func reach(among count: Int) -> Double? { nil }
  public func notes(_ children: Table, weights: [Double], node: String) throws(MethodError) -> [MethodNote] { [] }
  public func check(_ children: [String], node: String) throws(MethodError) {}
  /// The node's column.
  public func combine(_ children: Table, weights: [Double], node: String) throws(MethodError) -> Column {
    var room = Workspace()
    try combine(children, weights: weights, node: node, in: &room)
    return room.scores
  }
  public func combine(
    _ children: Table, weights: [Double], node: String, rows: [Int]
  ) throws(MethodError) -> Column {
    try combine(children, weights: weights, node: node)
  }
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
