import Claims
import Methods
import Studies

extension Wording {
  /// A cell's figure as a lens ranks it, before any logarithm: as claimed, or per head, or multiplied up. Empty where the
  /// denominator is missing.
  func ranked(_ cell: Cell?, of code: String, _ entity: Int?, in analysis: Analysis?) -> (figure: Value, unit: Value) {
    guard let cell, let node = findings.study.framework.node(code) else { return (.empty, .empty) }
    guard let analysis, let entity, let leaf = analysis.lens.table.columns.firstIndex(of: code) else {
      return (.text(Self.figure(cell)), .text(orEmpty: node.unit))
    }
    guard let map = analysis.lens.maps[leaf][entity] else { return (.empty, .empty) }
    return (.text(Self.figure(cell, times: map.factor)), .text(orEmpty: unit(of: node, in: analysis.lens.lens)))
  }

  /// "7860"; where claims give a bound alone, "at least 6290 (ranked as 7860)": the figure is then the study's assumption.
  static func figure(_ cell: Cell, times factor: Double = 1) -> String {
    figure(cell.value * factor, cell.bounds?.moved(times: factor))
  }

  static func figure(_ value: Double, _ bounds: Cell.Bounds?, significant digits: Int = 3) -> String {
    let figure = DecimalText(value).about(digits)
    guard let bounds else { return figure }
    let known = bound(bounds, significant: digits)
    let same = bounds.low == value || bounds.high == value
    return same ? known : "\(known) (ranked as \(figure))"
  }

  /// "at least 6290", "at most 12", "6290 to 9000".
  static func bound(_ bounds: Cell.Bounds, significant digits: Int = 3) -> String {
    func written(_ value: Double) -> String { DecimalText(value).about(digits) }
    switch (bounds.low, bounds.high) {
    case (let low?, let high?): return "\(written(low)) to \(written(high))"
    case (let low?, nil): return "at least \(written(low))"
    case (nil, let high?): return "at most \(written(high))"
    case (nil, nil): return "unbounded"
    }
  }

  /// The unit that a lens ranks in.
  func unit(of node: Framework.Node, in lens: Lens) -> String {
    if (node.extent == .extensive) == (lens == .scale) || node.denominator.isEmpty { return node.unit }
    if !node.otherUnit.isEmpty { return node.otherUnit }
    let (denominator, per) = (self.node(node.denominator), DecimalText(node.per).full)
    if node.extent == .extensive { return "\(node.unit) per \(node.per == 1 ? "" : "\(per) ")\(denominator)" }
    return "\(node.unit) × \(denominator)\(node.per == 1 ? "" : " / \(per)")"
  }

  /// Decimals that scores need: one where they run over ten points or more, three where over less, and one more for each
  /// power of ten below one.
  static func decimals(forScoresOf analyses: [Analysis]) -> Int {
    var width = 0.0
    for analysis in analyses {
      for column in analysis.ranking.scores.leaves.values {
        let scores = analysis.ranking.ranked.map { column[$0] }.filter(\.isFinite)
        if let low = scores.min(), let high = scores.max() { width = max(width, high - low) }
      }
    }
    return decimals(forScoresOver: width)
  }

  static func decimals(forScoresOver width: Double) -> Int {
    if width >= 10 || width <= 0 { return 1 }
    var (decimals, step) = (3, 0.1)
    while width < step, decimals < 12 {
      decimals += 1
      step /= 10
    }
    return decimals
  }

  /// A score or a difference of scores; the latter with its sign.
  func score(_ value: Double) -> String { Self.number(value, scoreDecimals) }
  func points(_ value: Double) -> String { Self.signed(value, scoreDecimals) }
  var scoreKind: TableColumn.Kind { .number(decimals: scoreDecimals) }
}
