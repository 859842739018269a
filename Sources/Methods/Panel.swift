/// A lens's leaves at the other times of a table, on the scale they are read on, each time divided by its own
/// denominators. Fixed numbers: no draw and no scenario moves them.
public struct Panel: Sendable {
  /// What time the lens's own table is of.
  public var time: Double
  /// In order, `time` not among them; rows and columns are the lens's.
  public var others: [(time: Double, table: Table)]

  public init(time: Double, others: [(time: Double, table: Table)]) {
    self.time = time
    self.others = others
  }
}

/// A gap that a recipe fills.
public struct ImputedCell: Sendable, Equatable {
  public var entity: String
  public var indicator: String
  /// On the scale the leaf is read on.
  public var value: Double
  /// Key of the method.
  public var method: String
  /// Times that the value comes from, in order; empty: from others' figures, or the entity's own of the same time.
  public var times: [Double]

  public init(entity: String, indicator: String, value: Double, method: String, times: [Double]) {
    self.entity = entity
    self.indicator = indicator
    self.value = value
    self.method = method
    self.times = times
  }
}
