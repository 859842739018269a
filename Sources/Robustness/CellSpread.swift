import Claims
import Linear
import Methods

/// An uncertain cell of one lens, and how its raw value reaches the leaf.
struct CellSpread: Sendable {
  /// Into the lens table.
  var leaf: Int
  var row: Int
  /// Names the factor.
  var entity: String
  var indicator: String
  /// The raw central value, and its spread (nil: a point, touched by shared errors alone).
  var centre: Double
  var distribution: Distribution?
  var map: LensMap
  /// Into the table's shared errors.
  var shared: [Int]
  /// Names the stream of its spread: its own, or that of the sum it is a share of.
  var factor: Factor
  /// The sum whose shares are drawn anew each time, and the cell's place in it.
  var part: (sum: Int, place: Int)?
}

extension CellSpread {
  /// Raw values as the lens shows them.
  func read(_ values: [Double]) throws(MethodError) -> [Double] {
    var read: [Double] = []
    read.reserveCapacity(values.count)
    for value in values { read.append(try self.read(value)) }
    return read
  }

  /// Throws where a draw of the cell, changed by shared errors, cannot be shown.
  func check(_ errors: [SharedError]) throws(MethodError) {
    guard !shared.isEmpty else { return }
    let (low, high) = shared.reduce((1.0, 1.0)) { ends, error in
      (ends.0 * errors[error].factor.ends.0, ends.1 * errors[error].factor.ends.1)
    }
    let values = distribution.map { [$0.ends.0, centre, $0.ends.1] } ?? [centre]
    for value in values { for factor in [low, high] { _ = try read(value * factor) } }
  }

  func read(_ value: Double) throws(MethodError) -> Double {
    let read = map(value)
    guard read.isFinite else {
      throw MethodError(
        "the spread of \(indicator) of \(entity) reaches values that its logarithmic scale cannot show",
        advice: "give the indicator a minimum above 0, a smaller spread, or a linear scale", node: indicator,
        entity: entity)
    }
    return read
  }
}

extension SumConstraint {
  /// Whether its cells always have the same shares of the total, and so one quantile of it.
  var sharesAreFixed: Bool { entities.count == 1 || !shares.isEmpty }
}

extension DrawView {
  /// The uncertain cells among `used` (by leaf, then row), which are present, of ranked entities.
  func spreads(_ table: IndicatorTable, used: [[Bool]]) -> [CellSpread] {
    let rows = lens.table.rows.map { table.entityIndex($0) }
    let columns = lens.table.columns.map { table.indicatorIndex($0) }
    var shared: [Place: [Int]] = [:]
    for (error, one) in table.sharedErrors.enumerated() where !one.factor.isConstant || one.factor.quantile(0.5) != 1 {
      for cell in one.cells where shared[Place(cell.indicator, cell.entity)]?.last != error {
        shared[Place(cell.indicator, cell.entity), default: []].append(error)
      }
    }
    var parts: [Place: (sum: Int, place: Int)] = [:]
    for (sum, one) in table.sums.enumerated() {
      for (place, entity) in one.entities.enumerated() { parts[Place(one.indicator, entity)] = (sum, place) }
    }
    var spreads: [CellSpread] = []
    for (leaf, code) in lens.table.columns.enumerated() {
      for (row, entity) in lens.table.rows.enumerated() where used[leaf][row] {
        guard let map = lens.maps[leaf][row], !lens.table.values[leaf][row].isNaN, let column = columns[leaf],
          let line = rows[row], let cell = table.cells[column][line]
        else { continue }
        let errors = shared[Place(column, line)] ?? []
        let varies = !cell.distribution.isConstant
        guard varies || !errors.isEmpty else { continue }
        let part = parts[Place(column, line)]
        let sum = part.map { table.sums[$0.sum] }
        spreads.append(
          CellSpread(
            leaf: leaf, row: row, entity: entity, indicator: code, centre: cell.value,
            distribution: varies ? cell.distribution : nil, map: map, shared: errors,
            factor: sum.map { .sum(group: $0.group, indicator: code) }
              ?? (cell.flags.contains(.predicted)
                ? .missing(entity: entity, indicator: code) : .evidence(entity: entity, indicator: code)),
            part: sum.map(\.sharesAreFixed) == false ? part : nil))
      }
    }
    return spreads
  }
}

private struct Place: Hashable {
  var indicator: Int
  var entity: Int
  init(_ indicator: Int, _ entity: Int) {
    self.indicator = indicator
    self.entity = entity
  }
}

/// Where the table of quantiles begins and ends.
let tableEnds = (0.5 / 4096, 4095.5 / 4096)

extension Distribution {
  var ends: (Double, Double) { (quantile(tableEnds.0), quantile(tableEnds.1)) }
  var isConstant: Bool {
    if components.allSatisfy({ if case .point = $0.shape { true } else { false } }), components.count == 1 {
      return true
    }
    let (low, high) = ends
    return low == high
  }
}
