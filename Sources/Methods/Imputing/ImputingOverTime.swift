import Linear

/// Fills an entity's gap from its own figures of other times. Filled values do not count as coverage.
public protocol ImputingOverTime: Imputing {
  /// The figure at `time` and the times it comes from; nil: the gap stays. `earlier` and `later` hold every other time of
  /// the table, the nearest first; a gap is NaN.
  func figure(at time: Double, earlier: [DatedFigure], later: [DatedFigure]) -> (value: Double, times: [Double])?
}

public struct DatedFigure: Sendable, Equatable {
  public var time: Double
  public var value: Double
  public init(time: Double, value: Double) {
    self.time = time
    self.value = value
  }
}

extension ImputingOverTime {
  public func impute(_ table: Table, _ surroundings: Surroundings) throws(MethodError) -> Table {
    var filled = table
    for fill in try fills(table, surroundings) { filled.values[fill.column][fill.row] = fill.value }
    return filled
  }

  func fills(
    _ table: Table, _ surroundings: Surroundings
  ) throws(MethodError) -> [(column: Int, row: Int, value: Double, times: [Double])] {
    guard let panel = surroundings.panel, !panel.others.isEmpty else {
      throw MethodError(
        "there is no other year to fill gaps from",
        advice: """
          give a table with a column Time and several years; where a study begins with claims, its 'period' says how old \
          figures may be (max-age, mix-vintages)
          """)
    }
    // The other tables have the rows of the lens, of which this one may have some only.
    let places = Dictionary(
      panel.others[0].table.rows.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let earlier = panel.others.filter { $0.time < panel.time }.reversed()
    let later = panel.others.filter { $0.time > panel.time }
    var found: [(column: Int, row: Int, value: Double, times: [Double])] = []
    for column in table.columns.indices where surroundings.fills(column) {
      for row in table.rows.indices where table.values[column][row].isNaN {
        guard let place = places[table.rows[row]] else { continue }
        func figures(_ moments: some Sequence<(time: Double, table: Table)>) -> [DatedFigure] {
          moments.map { DatedFigure(time: $0.time, value: $0.table.values[column][place]) }
        }
        if let (value, times) = figure(at: panel.time, earlier: figures(earlier), later: figures(later)) {
          found.append((column, row, value, times))
        }
      }
    }
    return found
  }
}

extension [DatedFigure] {
  var nearest: DatedFigure? { first { !$0.value.isNaN } }
}
