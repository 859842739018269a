/// A value outside what its scale was learnt on: its score is carried on along the line or curve, not clipped.
public struct Beyond: Sendable, Equatable {
  public var entity: String
  public var indicator: String
  /// On the scale the leaf is read on.
  public var value: Double
  public var learnt: ClosedRange<Double>
  public init(entity: String, indicator: String, value: Double, learnt: ClosedRange<Double>) {
    self.entity = entity
    self.indicator = indicator
    self.value = value
    self.learnt = learnt
  }
}

/// In the order of the columns, then rows.
public func beyond(learnt: Learnt, table: Table) -> [Beyond] {
  var found: [Beyond] = []
  for (column, range) in learnt.ranges.enumerated() {
    guard let range, learnt.scales[column].isCarriedOn else { continue }
    for (row, value) in table.values[column].enumerated() where !value.isNaN && !range.contains(value) {
      found.append(Beyond(entity: table.rows[row], indicator: table.columns[column], value: value, learnt: range))
    }
  }
  return found
}
