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

  public func combine(
    _ children: Table, weights: [Double], node: String, in room: inout Workspace
  ) throws(MethodError) {
    try distances(children, weights, in: &room)
    for row in room.scores.indices { room.scores[row] = 100 * (1 - room.scores[row]) }
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

  /// Leaves S and R as the first two columns, and Q as the scores.
  func distances(_ children: Table, _ weights: [Double], in room: inout Workspace) throws(MethodError) {
    room.clearColumns(2, rows: children.rows.count)
    room.takeSpans(children) { _, best, worst in best - worst }
    let spans = room.spans
    func distance(_ part: RowPart) -> Double {
      let span = spans[part.child]
      return span.unit > 0 ? part.weight * ((span.best - part.score) / span.unit) : 0
    }
    try room.combine(children, weights) { _, parts in parts.reduce(0) { $0 + distance($1) } }
    swap(&room.columns[0], &room.scores)
    try room.combine(children, weights) { _, parts in parts.reduce(0) { max($0, distance($1)) } }
    swap(&room.columns[1], &room.scores)
    let (many, one) = (room.columns[0].extremes ?? (0, 0), room.columns[1].extremes ?? (0, 0))
    room.clear(rows: children.rows.count)
    for row in room.scores.indices {
      room.scores[row] = v * inRange(room.columns[0][row], many) + (1 - v) * inRange(room.columns[1][row], one)
    }
  }

  private func inRange(_ value: Double, _ range: (low: Double, high: Double)) -> Double {
    range.high > range.low ? (value - range.low) / (range.high - range.low) : value - value
  }
}
