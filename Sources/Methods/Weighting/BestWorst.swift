/// Weights from comparisons with the best and with the worst child.
public struct BestWorst: Stated, ReadsRows {
  public static let card = MethodCard(
    name: "best-worst", title: "Best-worst method, linear",
    summary: """
      The weights that minimise ξ = max(|w_B - a_Bj·w_j|, |w_j - a_jW·w_W|) with Σw = 1, where a_Bj says how many times \
      the best child matters as much as child j and a_jW how many times j matters as much as the worst; the smaller ξ, the \
      more the comparisons agree. For experts' judgement with 2n - 3 comparisons instead of n(n - 1)/2; not \
      where no child is clearly the most and the least important. A child that the framework gives no weight needs no row \
      and gets none.
      """,
    references: ["rezaei2015", "rezaei2016", "liang2020"],
    options: [
      .init(
        "comparisons", .rows(columns),
        """
        One row a pair: how many times `first` matters as much as `second`, from 1 to 9. The best child is `first` with \
        every other, the worst is `second` with every other.
        """),
      .otherwise,
    ])
  static let columns = [
    RowColumn("node", .node, required: false), RowColumn("first", .child), RowColumn("second", .child),
    RowColumn("value", .number(1...9)),
  ]

  let rows: OptionRows
  let otherwise: String

  public init(_ options: OptionValues) throws(MethodError) {
    guard let rows = options.rows("comparisons") else {
      throw MethodCard.Option.missing("comparisons", of: "best-worst", "comparisons")
    }
    self.rows = rows
    otherwise = options.text("otherwise") ?? "error"
  }

  public static func problems(in rows: OptionRows, children: [String: [String]]) -> [RowProblem] {
    var problems = pairProblems(in: rows)
    for node in children.keys.sorted() {
      guard let codes = children[node]?.sorted(), codes.count > 1, let first = rows.about(node).first else { continue }
      switch Judgement.read(rows.about(node).map { rows.rows[$0] }, codes) {
      case .success(let judgement):
        let (best, worst) = (judgement.best, judgement.worst)
        for row in rows.about(node) {
          let (one, other) = (rows.rows[row].text("first"), rows.rows[row].text("second"))
          guard codes.contains(one), codes.contains(other), one != codes[best], other != codes[worst] else { continue }
          problems.append(
            RowProblem(
              row, "first", "\(one) is neither the best (\(codes[best])) nor \(other) the worst (\(codes[worst]))",
              advice: "remove the row: only comparisons with the best and the worst are used"))
        }
      case .failure(let missing):
        problems.append(RowProblem(first, "", "\(node): \(missing.message)", advice: missing.advice))
      }
    }
    return problems
  }

  public func weights(_ children: Table, given: [Double], node: String) throws(MethodError) -> [Double] {
    let counted = Counted(children, given: given)
    guard counted.count > 1 else { return counted.spread([1]) }
    guard let judgement = try judgement(counted, node) else { return given }
    return counted.spread(judgement.solved.weights)
  }

  public func notes(_ children: Table, given: [Double], node: String) throws(MethodError) -> [MethodNote] {
    let counted = Counted(children, given: given)
    guard counted.count > 1, let judgement = try judgement(counted, node) else { return [] }
    return [
      MethodNote(
        .weigh, node: node,
        figures: [
          .init("largest deviation ξ", judgement.solved.deviation),
          .init("input-based consistency ratio", judgement.consistencyRatio),
        ])
    ]
  }

  private func judgement(_ children: Counted, _ node: String) throws(MethodError) -> Judgement? {
    guard let told = try statements(about: node, in: rows, otherwise: otherwise, method: "best-worst") else {
      return nil
    }
    do { return try Judgement.read(told, children.codes).get() } catch {
      throw MethodError("\(node): \(error.message)", advice: error.advice, node: node)
    }
  }
}
