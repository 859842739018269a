public import Claims

/// One lens's leaves on the scale of their meaning (logarithms taken), with how each raw value got there, so that draws
/// of a cell can go the same way.
public struct LensTable: Sendable {
  public var lens: Lens
  /// Columns: `Framework.leaves`; rows: the table's entities.
  public var table: Table
  /// `maps[leaf][entity]`; nil where the denominator is missing.
  public var maps: [[LensMap?]]
  /// `Entity.ranked` by row: scales, medians and weights are learnt on these alone.
  public var ranked: [Bool]
  public init(lens: Lens, table: Table, maps: [[LensMap?]], ranked: [Bool]? = nil) {
    self.lens = lens
    self.table = table
    self.maps = maps
    self.ranked = ranked ?? table.rows.map { _ in true }
  }
}

/// raw ↦ scale(raw · factor): denominated or multiplied up, then logged where the quantity's meaning asks for it.
public struct LensMap: Sendable, Equatable {
  public var factor: Double
  public var scale: Framework.Node.Scale
  public init(factor: Double, scale: Framework.Node.Scale) {
    self.factor = factor
    self.scale = scale
  }
}
