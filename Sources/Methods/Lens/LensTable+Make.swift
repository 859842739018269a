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
    let reading = LensReading(table: table, framework: framework, lens: lens)
    let (leaves, maps) = try reading.leaves { table.cells[$0].map { $0?.value } }
    return LensTable(lens: lens, table: leaves, maps: maps, ranked: table.entities.map(\.ranked))
  }
}

extension Panel {
  /// The same at the table's other times, each with its own denominators; nil: it has none.
  public static func make(
    table: IndicatorTable, framework: Framework, lens: Lens
  ) throws(MethodError) -> Panel? {
    guard let time = table.time, !table.others.isEmpty else { return nil }
    var panel = Panel(time: time, others: [])
    for moment in table.others {
      let reading = LensReading(table: table, framework: framework, lens: lens, time: moment.time)
      panel.others.append((moment.time, try reading.leaves { moment.values[$0] }.table))
    }
    return panel
  }
}

/// How a lens reads figures: with what they are multiplied, and on which scale.
private struct LensReading {
  let table: IndicatorTable
  let framework: Framework
  let lens: Lens
  /// For messages, where figures are of another time than the table's.
  var time: Double?
  private var when: String { time.map { " in \($0.plain)" } ?? "" }

  private func figure(_ code: String, _ row: Int) -> MethodError.Figure {
    MethodError.Figure(indicator: code, entity: table.entities[row].code, time: time ?? table.time)
  }

  /// `figures`: those of an indicator of the table, by its place.
  func leaves(_ figures: (Int) -> [Double?]) throws(MethodError) -> (table: Table, maps: [[LensMap?]]) {
    let leaves = framework.leaves
    var values: [Column] = []
    var maps: [[LensMap?]] = []
    for leaf in leaves {
      guard let source = table.indicatorIndex(leaf.code) else {
        throw MethodError(
          "\(leaf.code) is not in the indicator table", advice: "arrange the table with this framework", node: leaf.code
        )
      }
      let factors = try factors(of: leaf, figures)
      let scale = leaf.scale(in: lens)
      var column = Column(repeating: .nan, count: table.entities.count)
      for (row, value) in figures(source).enumerated() {
        guard let value, let factor = factors[row] else { continue }
        column[row] = LensMap(factor: factor, scale: scale)(value)
        guard column[row].isFinite else {
          throw MethodError(
            "\(leaf.code) of \(table.entities[row].code)\(when) is \(value.plain), which has no logarithm",
            advice: scale == .log ? "read it as log1p or linear, or correct the value" : "read it as linear",
            node: leaf.code, entity: table.entities[row].code, figure: figure(leaf.code, row))
        }
      }
      values.append(column)
      maps.append(factors.map { factor in factor.map { LensMap(factor: $0, scale: scale) } })
    }
    return (Table(rows: table.entities.map(\.code), columns: leaves.map(\.code), values: values), maps)
  }

  /// What the raw value of each entity is multiplied by; nil: the denominator is missing.
  private func factors(
    of leaf: Framework.Node, _ figures: (Int) -> [Double?]
  ) throws(MethodError) -> [Double?] {
    guard leaf.isConverted(by: lens) else { return table.entities.map { _ in 1 } }
    let (code, denominator, per) = (leaf.code, leaf.denominator, leaf.per)
    guard let source = table.indicatorIndex(denominator) else {
      throw MethodError(
        "the denominator \(denominator) of \(code) is not in the indicator table",
        advice: "add a row of type Denominator to the framework, and claims for it", node: code)
    }
    var factors: [Double?] = []
    for (row, value) in figures(source).enumerated() {
      guard let value else {
        factors.append(nil)
        continue
      }
      let factor = leaf.extent == .extensive ? per / value : value / per
      guard factor > 0, factor.isFinite else {
        throw MethodError(
          "\(denominator) of \(table.entities[row].code)\(when) is \(value.plain), and \(code) is per \(per.plain) of it",
          advice: "give a denominator and a per above zero", node: code, entity: table.entities[row].code,
          figure: figure(denominator, row))
      }
      factors.append(factor)
    }
    return factors
  }
}

extension Framework.Node {
  public func scale(in lens: Lens) -> Scale { lens == .scale ? scale : intensityScale }

  /// Whether the lens divides or multiplies by the denominator.
  package func isConverted(by lens: Lens) -> Bool { (extent == .extensive) != (lens == .scale) && !denominator.isEmpty }
}
