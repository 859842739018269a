import Claims
import Methods
import Studies

extension Wording {
  /// A cell's figure as a lens ranks it, before any logarithm: as claimed, or per head, or multiplied up. Empty where the
  /// denominator is missing.
  func ranked(_ value: Double?, of code: String, _ entity: Int?, in analysis: Analysis?) -> (figure: Value, unit: Value)
  {
    guard let value, let node = findings.study.framework.node(code) else { return (.empty, .empty) }
    guard let analysis, let entity, let leaf = analysis.lens.table.columns.firstIndex(of: code) else {
      return (.text(DecimalText(value).about(3)), .text(orEmpty: node.unit))
    }
    guard let map = analysis.lens.maps[leaf][entity] else { return (.empty, .empty) }
    return (.text(DecimalText(value * map.factor).about(3)), .text(orEmpty: unit(of: node, in: analysis.lens.lens)))
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
