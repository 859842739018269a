import Claims
import Linear
import Methods

/// From a leaf's value in its lens to the number that weighted means are taken of: the normalised score, or its
/// logarithm where the tree is geometric. Increasing or decreasing throughout, so tables' extremes are at their ends.
struct LeafScore: Sendable, Equatable {
  var slope: Double
  var origin: Double
  var intercept: Double
  var cut: ClosedRange<Double>?
  var geometric: Bool
  var indicator: String

  /// `value`: as the lens shows it. `cutting` false leaves the cut to the sum with shared errors.
  func score(_ value: Double, cutting: Bool = true, of entity: String) throws(MethodError) -> Double {
    var score = (value - origin) * slope + intercept
    if let cut, cutting || geometric { score = min(max(score, cut.lowerBound), cut.upperBound) }
    guard geometric else {
      guard score.isFinite else { throw unreadable(entity) }
      return score
    }
    guard score > 0, score.isFinite else {
      if score.isNaN || score == .infinity { throw unreadable(entity) }
      throw MethodError(
        "draws of \(indicator) of \(entity) reach a score of \(score), and a geometric mean needs scores above nought",
        advice:
          "normalise with goalposts that are cut above 0, combine arithmetically, or draw no evidence in this view",
        node: indicator, entity: entity)
    }
    return Exact.log(score)
  }

  /// Whether scores are neither cut nor logged.
  func isPlain(cutting: Bool) -> Bool { !geometric && (cut == nil || !cutting) }

  /// The interval that scores are cut to.
  var bounds: ClosedRange<Double>? {
    guard let cut else { return nil }
    return geometric ? Exact.log(max(cut.lowerBound, 0))...Exact.log(cut.upperBound) : cut
  }

  /// What a shared error of factor s adds. Exact where the leaf is on a logarithmic scale and scores are not logged
  /// (slope · ln s, the same for every cell); elsewhere at the cell's centre.
  func change(_ factor: Double, _ cell: CellSpread) throws(MethodError) -> Double {
    guard factor > 0 || cell.map.scale == .linear else {
      throw MethodError(
        "a shared error of \(indicator) reaches a factor of \(factor), and the indicator is read on a logarithmic scale",
        advice: "state the error as a factor above 0, such as log-normal", node: indicator, entity: cell.entity)
    }
    if isAdditive(cell) { return slope * Exact.log(factor) }
    let moved = try score(cell.map(cell.centre * factor), cutting: false, of: cell.entity)
    return moved - (try score(cell.map(cell.centre), cutting: false, of: cell.entity))
  }

  func isAdditive(_ cell: CellSpread) -> Bool { cell.map.scale == .log && !geometric }

  private func unreadable(_ entity: String) -> MethodError {
    MethodError(
      "the spread of \(indicator) of \(entity) reaches values that its logarithmic scale cannot show",
      advice: "give the indicator a minimum above 0, a smaller spread, or a linear scale", node: indicator,
      entity: entity)
  }
}
