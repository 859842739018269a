/// Compromise between the many and the one that is worst off.
///
/// 100 for whoever is best by both, 0 for whoever is worst by both. `compromise` tells whether the lead is one.
public struct Vikor: Aggregating {
  public static let card = MethodCard(
    name: "vikor", title: "Compromise ranking (VIKOR)",
    summary: """
      100·(1 - Q), Q = v·(S - S*)/(S⁻ - S*) + (1 - v)·(R - R*)/(R⁻ - R*): S an entity's weighted mean distance from the best on \
      each child, in ranges; R the greatest of those weighted distances; * and ⁻ the least and the greatest of all \
      entities. The paper ranks by Q, smaller is better; scikit-criteria lets the whole compromise set share the first \
      place, here ranks are by Q alone. For a choice that no single child should veto; the score says \
      nothing beyond these entities. A child on which all are the same counts for no distance, and where all have the \
      same S or R that half is nought. An entity's gaps are dropped and the other weights rescaled, also in R.
      """,
    references: ["opricovic2004", "opricovic2007"],
    options: [.init("v", .number(default: 0.5, range: 0...1), "Weight of the many (S) against the worst off (R).")])
  public static let path = AggregationPath.general
  public static func reach(among count: Int) -> Double? { 100 }
  private let v: Double

  public init(_ options: OptionValues = OptionValues()) { v = options.number("v") ?? 0.5 }

  public func combine(_ children: Table, weights: [Double], node: String) throws(MethodError) -> Column {
    try distances(children, weights).q.map { 100 * (1 - $0) }
  }

  /// The lead in Q, the one that the paper asks for, and who shares the first place where it is not had.
  public func notes(_ children: Table, weights: [Double], node: String) throws(MethodError) -> [MethodNote] {
    let found = try compromise(children, weights: weights)
    guard found.order.count > 1 else { return [] }
    let figures: [MethodNote.Figure] = [
      .init("lead of the first in Q", found.q[found.order[1]] - found.q[found.order[0]]),
      .init("lead that is acceptable", 1 / Double(found.order.count - 1)),
      .init("entities in the compromise", Double(found.solution.count)),
    ]
    let sharing = found.solution.map { children.rows[$0] }.joined(separator: ", ")
    let reason = found.hasAdvantage ? "is first neither in S nor in R" : "leads by less than is acceptable"
    return [
      MethodNote(
        .aggregate, node: node, figures: figures,
        doubt: found.solution.count > 1
          ? "the first of \(node) by vikor \(reason): \(sharing) share the first place" : nil,
        advice: "read them as one, or combine \(node) otherwise")
    ]
  }

  func distances(_ children: Table, _ weights: [Double]) throws(MethodError) -> (s: Column, r: Column, q: Column) {
    let ranges = children.values.map { column -> (best: Double, width: Double) in
      let present = column.filter { !$0.isNaN }
      guard let best = present.max(), let worst = present.min(), best > worst else { return (0, 0) }
      return (best, best - worst)
    }
    func distance(_ part: RowPart) -> Double {
      let (best, width) = ranges[part.child]
      return width > 0 ? part.weight * ((best - part.score) / width) : 0
    }
    let s = try children.combined(weights) { _, parts in parts.reduce(0) { $0 + distance($1) } }
    let r = try children.combined(weights) { _, parts in parts.reduce(0) { max($0, distance($1)) } }
    let (many, one) = (inRange(s), inRange(r))
    return (s, r, s.indices.map { v * many[$0] + (1 - v) * one[$0] })
  }

  private func inRange(_ column: Column) -> Column {
    let present = column.filter { !$0.isNaN }
    let (low, high) = (present.min() ?? 0, present.max() ?? 0)
    return column.map { high > low ? ($0 - low) / (high - low) : $0 - $0 }
  }
}
