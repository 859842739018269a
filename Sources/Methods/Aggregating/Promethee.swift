/// Net preference flow.
///
/// The flows of all entities add up to nought where none has a gap. Ties are frequent under all shapes but gaussian.
public struct Promethee: Aggregating {
  public static let card = MethodCard(
    name: "promethee", title: "PROMETHEE II",
    summary: """
      100·φ, φ = Σ_b (π(a,b) - π(b,a)) / (n - 1), π(a,b) the weighted mean of P(x_a - x_b) over the children that both have a \
      score for (none shared: no preference either way); P runs from 0 to 1 in one of six shapes. For saying when a \
      difference is too small to count; thresholds are in points of the children's scores. Children that need other \
      shapes go into nodes of their own below an arithmetic one, as flows add up.
      """,
    references: ["brans1985", "brans1986"],
    options: [
      .init(
        "shape", .choice(default: "usual", of: PreferenceShape.allCases.map(\.rawValue)),
        "usual: any lead; u-shape: a lead above q; v-shape: in proportion, in full from p; level: half above q, in full "
          + "above p; linear: in proportion from q to p; gaussian: 1 - exp(-d²/2s²)."),
      .init("indifference", .number(default: nil, range: 0...1e9), "q, for u-shape, level and linear."),
      .init("strict", .number(default: nil, range: 0...1e9), "p, for v-shape, level and linear; above q."),
      .init("inflexion", .number(default: nil, range: 0...1e9), "s, for gaussian; above 0."),
    ])
  public static let path = AggregationPath.general
  public static func reach(among count: Int) -> Double? { 100 }
  private let shape: PreferenceShape
  private let (q, p, s): (Double, Double, Double)

  public init(_ options: OptionValues = OptionValues()) throws(MethodError) {
    shape = options.text("shape").flatMap(PreferenceShape.init) ?? .usual
    q = options.number("indifference") ?? 0
    p = options.number("strict") ?? 0
    s = options.number("inflexion") ?? 0
    for need in shape.needs where options.number(need) == nil {
      throw MethodError("the shape \(shape.rawValue) needs \(need)", advice: "give \(need), in points", option: "shape")
    }
    if shape.needs.contains("strict"), !(p > q || shape == .vShape && p > 0) {
      throw MethodError(
        "strict is \(plain(p)), which is not above \(shape == .vShape ? "0" : "indifference")",
        advice: "give a larger number", option: "strict")
    }
    if shape == .gaussian, !(s > 0) {
      throw MethodError("inflexion is 0", advice: "give a number above 0", option: "inflexion")
    }
  }

  public func combine(_ children: Table, weights: [Double], node: String, in room: inout Workspace) {
    if shape == .usual {
      room.contests.count(children, weights)
    } else {
      room.clearColumns(weights.count, rows: children.rows.count)
      for child in weights.indices where weights[child] > 0 { room.settle(child, of: children) }
    }
    room.clear(rows: children.rows.count)
    room.order.removeAll(keepingCapacity: true)
    for row in children.rows.indices
    where weights.indices.contains(where: {
      weights[$0] > 0 && !children.values[$0][row].isNaN
    }) {
      room.order.append(row)
      room.scores[row] = 0
    }
    // In code order, so that flows add up to the same whatever the order of the rows.
    room.order.sort { children.rows[$0] < children.rows[$1] }
    let count = room.order.count
    for place in room.order.indices {
      let a = room.order[place]
      for next in place + 1..<max(count, place + 1) {
        let b = room.order[next]
        let lead = shape == .usual ? room.contests.lead(a, b) : lead(a, b, room.columns, weights)
        // None shared.
        guard !lead.isNaN else { continue }
        room.scores[a] += lead
        room.scores[b] -= lead
      }
    }
    for row in room.order where count > 1 { room.scores[row] *= 100 / Double(count - 1) }
  }

  /// π(a,b) - π(b,a) by the shape; NaN: none shared.
  private func lead(_ a: Int, _ b: Int, _ columns: [Column], _ weights: [Double]) -> Double {
    var (lead, shared) = (0.0, 0.0)
    for child in weights.indices where weights[child] > 0 {
      let difference = columns[child][a] - columns[child][b]
      guard !difference.isNaN else { continue }
      let preference = shape.preference(abs(difference), q: q, p: p, s: s)
      lead += weights[child] * (difference > 0 ? preference : -preference)
      shared += weights[child]
    }
    return shared > 0 ? lead / shared : .nan
  }
}
