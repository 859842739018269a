public import Claims
import Linear

extension LensTable {
  /// The framework's leaves as the lens shows them. A total stays a total in the scale lens and becomes x/(den/per) in
  /// the intensity lens; an intensity stays in the intensity lens and becomes x·den/per in the scale lens. Without a
  /// denominator a figure is the same in both. Denominators are taken at their central values.
  ///
  /// Throws where a value, after that, has no logarithm and its meaning asks for one.
  public static func make(
    table: IndicatorTable, framework: Framework, lens: Lens
  ) throws(MethodError) -> LensTable {
    let leaves = framework.leaves
    var values: [Column] = []
    var maps: [[LensMap?]] = []
    for leaf in leaves {
      guard let source = table.indicatorIndex(leaf.code) else {
        throw MethodError(
          "\(leaf.code) is not in the indicator table", advice: "arrange the table with this framework", node: leaf.code
        )
      }
      let factors = try leaf.factors(table: table, lens: lens)
      let scale = leaf.scale(in: lens)
      var column = Column(repeating: .nan, count: table.entities.count)
      for (row, cell) in table.cells[source].enumerated() {
        guard let cell, let factor = factors[row] else { continue }
        column[row] = LensMap(factor: factor, scale: scale)(cell.value)
        guard column[row].isFinite else {
          throw MethodError(
            "\(leaf.code) of \(table.entities[row].code) is \(cell.value.plain), which has no logarithm",
            advice: scale == .log ? "read it as log1p or linear, or correct the value" : "read it as linear",
            node: leaf.code, entity: table.entities[row].code)
        }
      }
      values.append(column)
      maps.append(factors.map { factor in factor.map { LensMap(factor: $0, scale: scale) } })
    }
    return LensTable(
      lens: lens,
      table: Table(rows: table.entities.map(\.code), columns: leaves.map(\.code), values: values), maps: maps,
      ranked: table.entities.map(\.ranked))
  }
}

extension Framework.Node {
  public func scale(in lens: Lens) -> Scale { lens == .scale ? scale : intensityScale }

  /// Whether the lens divides or multiplies by the denominator.
  func isConverted(by lens: Lens) -> Bool { (extent == .extensive) != (lens == .scale) && !denominator.isEmpty }

  /// What the raw value of each entity is multiplied by; nil: the denominator is missing.
  fileprivate func factors(table: IndicatorTable, lens: Lens) throws(MethodError) -> [Double?] {
    guard isConverted(by: lens) else { return table.entities.map { _ in 1 } }
    guard let source = table.indicatorIndex(denominator) else {
      throw MethodError(
        "the denominator \(denominator) of \(code) is not in the indicator table",
        advice: "add a row of type Denominator to the framework, and claims for it", node: code)
    }
    var factors: [Double?] = []
    for (row, cell) in table.cells[source].enumerated() {
      guard let cell else {
        factors.append(nil)
        continue
      }
      let factor = extent == .extensive ? per / cell.value : cell.value / per
      guard factor > 0, factor.isFinite else {
        throw MethodError(
          "\(denominator) of \(table.entities[row].code) is \(cell.value.plain), and \(code) is per \(per.plain) of it",
          advice: "give a denominator and a per above nought", node: code, entity: table.entities[row].code)
      }
      factors.append(factor)
    }
    return factors
  }
}
