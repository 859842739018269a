import Linear

/// Each entity's score under the weights that are best for it.
///
/// CI_c = max Σ_i w_i y_ic, w ≥ 0, with Σ_i w_i y_ij ≤ 1 for every entity j: between 0 and 100, 100 for whoever is not
/// surpassed under some weights, and the same in any units. Bounds keep each child's share w_i y_ic / Σ_k w_k y_kc between
/// two values. The score is the programme's value, which is unique; the weights that give it need not be, and are not told.
/// It is proven to 1e-9 of a point by the programme's other side, and rounded to 1e-8, so that equal scores tie and no
/// order of rows and no processor shows in it.
public struct BenefitOfTheDoubt: Aggregating {
  public static let card = MethodCard(
    name: "benefit-of-the-doubt", title: "Benefit of the doubt",
    summary: """
      100·max Σ w·x over an entity's own weights w ≥ 0 under which nobody's Σ w·x exceeds one: its score as a share of the \
      best one's, under the weights that are best for it. For entities that differ in what they aim at; not without bounds \
      on many children, where all score 100. The framework's weights count only by `around`, and where they are nought. \
      Units do not matter; where nought lies does. Bounds hold for a child's share w·x / Σ w·x: who has nought on a child \
      with a low scores 0, so normalise with a floor. An entity's gaps are dropped, and its other children's bounds become \
      the shares of the rest that they could have had; a rival's gap surpasses nobody. Needs a podium built with CLP.
      """,
    references: ["melyn1991", "cherchye2007", "oecd2008", "wong1990", "kuosmanen2009", "cooper2007"],
    options: [
      .init("low", .number(default: 0, range: 0...1), "The least share of each child in an entity's score."),
      .init("high", .number(default: 1, range: 0...1), "The greatest."),
      .init(
        "around", .number(default: nil, range: 0...1),
        "Shares also stay within this part of the child's weight, up and down: 0.25 for a quarter less to a quarter more."
      ),
      .init("shares", .ranges, "The least and the greatest share by node or indicator code, in place of all these."),
    ],
    lack: LinearProgram.isBuiltIn
      ? nil : "\(LinearProgram.Unavailable.build.message); \(LinearProgram.Unavailable.build.advice)")
  public static let path = AggregationPath.general
  public static var weighsEachItself: Bool { true }
  public static func reach(among count: Int) -> Double? { 100 }
  private let low: Double
  private let high: Double
  private let around: Double?
  private let shares: [String: ClosedRange<Double>]

  /// Throws too where this podium has no CLP.
  public init(_ options: OptionValues = OptionValues()) throws(MethodError) {
    do { try LinearProgram.load() } catch { throw MethodError(error.message, advice: error.advice) }
    low = options.number("low") ?? 0
    high = options.number("high") ?? 1
    around = options.number("around")
    shares = options.ranges("shares")
    guard low <= high else {
      throw MethodError(
        "low is \(plain(low)) and high \(plain(high))", advice: "give a low of at most high", option: "low")
    }
    for (code, range) in shares.sorted(by: { $0.key < $1.key }) where range.lowerBound < 0 || range.upperBound > 1 {
      throw MethodError(
        "the share of \(code) goes from \(plain(range.lowerBound)) to \(plain(range.upperBound))",
        advice: "give two shares from 0 to 1", node: code, option: "shares")
    }
  }

  public func check(_ children: [String], node: String) throws(MethodError) {
    if let error = bounds(children, weights: nil).contradiction(children, node: node) { throw error }
  }

  public func combine(
    _ children: Table, weights: [Double], node: String, in room: inout Workspace
  ) throws(MethodError) {
    room.scores = try combine(children, weights: weights, node: node, rows: Array(children.rows.indices))
    guard room.scores.contains(where: { $0 > 0 }) || room.scores.allSatisfy(\.isNaN) else {
      throw MethodError(
        "no entity scores above nought in \(node), whatever its weights\(areBounded ? " within the bounds" : "")",
        advice: "normalise with a floor above 0, or combine \(node) by another method", node: node)
    }
  }

  public func combine(
    _ children: Table, weights: [Double], node: String, rows: [Int]
  ) throws(MethodError) -> Column {
    let counted = weights.indices.filter { weights[$0] > 0 }
    let total = counted.reduce(0) { $0 + weights[$1] }
    let codes = counted.map { children.columns[$0] }
    var bounds = bounds(codes, weights: counted.map { weights[$0] / total })
    if let error = bounds.contradiction(codes, node: node) { throw error }
    // An only child's share is all there is.
    if counted.count == 1 { bounds = .free(1) }
    let fits = { (score: Double) in score >= 0 && score.isFinite }
    guard counted.allSatisfy({ children.values[$0].allSatisfy { $0.isNaN || fits($0) } }) else {
      throw children.unfit(weights, node: node, method: Self.card.name, orZero: true, fit: fits)
    }
    let rivals = Rivals(counted.map { children.values[$0] })
    var (free, bounded) = (bounds.areFree ? BestWeights(rivals, asked: rows) : nil, BestShares(rivals))
    var scores = Column(repeating: .nan, count: children.rows.count)
    for row in rows {
      let present = counted.map { !children.values[$0][row].isNaN }
      guard present.contains(true), let kept = bounds.keeping(present) else { continue }
      guard let score = free?.score(of: row) ?? bounded.score(of: row, within: kept) else {
        throw MethodError(
          "CLP finds no weights for \(children.rows[row]) in \(node) that are proven to be the best",
          advice: "combine \(node) by another method", node: node, entity: children.rows[row])
      }
      scores[row] = (score * 1e10).rounded() / 1e8
    }
    return scores
  }

  private var areBounded: Bool { low > 0 || high < 1 || around != nil || !shares.isEmpty }

  private func bounds(_ codes: [String], weights: [Double]?) -> ShareBounds {
    var bounds = ShareBounds(low: [], high: [])
    for (child, code) in codes.enumerated() {
      var (least, most) = (low, high)
      if let own = shares[code] {
        (least, most) = (own.lowerBound, own.upperBound)
      } else if let around, let weights {
        least = max(least, weights[child] * (1 - around))
        most = min(most, weights[child] * (1 + around))
      }
      bounds.low.append(least)
      bounds.high.append(most)
    }
    return bounds
  }
}
