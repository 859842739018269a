/// How weights that rest on ratios read an indicator of direction -1, where its scores are its figures below zero, as
/// `none` and `vector` leave them. A factor changes no ratio.
enum Costs: String, CaseIterable {
  /// The figures x themselves, as a gain's.
  case asTheyAre = "as-they-are"
  /// 1/x.
  case reciprocal

  static func option(default standard: Costs, because reason: String) -> MethodCard.Option {
    .init(
      "costs", .choice(default: standard.rawValue, of: allCases.map(\.rawValue)),
      """
      How an indicator of direction -1 is read, where normalising keeps ratios (none, vector) and so leaves it below zero: \
      as-they-are, the figures x as those of a gain; reciprocal, 1/x. \(reason) Scores above zero are read as they are.
      """)
  }

  init(_ options: OptionValues, default standard: Costs) {
    self = options.text("costs").flatMap(Costs.init) ?? standard
  }

  /// The columns with those of costs as they are read.
  func read(_ children: Table, given: [Double], directions: [Int]) throws(MethodError) -> Table {
    var figures = children
    var errors: [MethodError] = []
    for (child, code) in children.columns.enumerated() where directions[child] < 0 && given[child] > 0 {
      let scores = children.values[child]
      guard let above = scores.firstIndex(where: { $0 > 0 }), let below = scores.firstIndex(where: { $0 < 0 }) else {
        continue
      }
      throw MethodError(
        "\(code), of which less is better, has scores on both sides of zero: \(plain(scores[above])) for \(children.rows[above]), \(plain(scores[below])) for \(children.rows[below])",
        advice:
          "normalise by none or vector, which keep figures' ratios; where costs are themselves below zero, weigh by critic or standard-deviation",
        node: code, entity: children.rows[above], figure: children.figure(child, above))
    }
    for (child, code) in children.columns.enumerated()
    where directions[child] < 0 && given[child] > 0 && !children.values[child].contains(where: { $0 > 0 }) {
      let costs = children.values[child].map { 0 - $0 }
      if self == .reciprocal {
        errors += costs.indices.filter { costs[$0] == 0 }.map { row in
          MethodError(
            "\(code) of \(children.rows[row]) is 0, which has no reciprocal",
            advice: "read costs as-they-are, or weigh by critic or standard-deviation", node: code,
            entity: children.rows[row], option: "costs", figure: children.figure(child, row))
        }
      }
      figures.values[child] = self == .reciprocal ? costs.map { 1 / $0 } : costs
    }
    if let all = MethodError.together(errors) { throw all }
    return figures
  }
}
