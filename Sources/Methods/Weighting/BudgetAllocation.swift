import Linear

/// Weights that several experts give by sharing out points.
public struct BudgetAllocation: Stated, ReadsRows {
  public static let card = MethodCard(
    name: "budget-allocation", title: "Budget allocation",
    summary: """
      Each of m experts shares out points among a node's children; a child's weight is the mean of its shares, \
      w_j = Σ_e (points_ej / Σ_k points_ek) / m, and the report shows how far experts differ. For up to about ten children \
      and experts who know the whole field; not for many children, nor where experts would vote for \
      what they want done rather than for what matters. A child that the framework gives no weight gets none.
      """,
    references: ["oecd2008"],
    options: [
      .init(
        "points", .rows(columns),
        "One row for each expert and child of a node. Experts need not spend the same sum; each counts alike."),
      .otherwise,
    ])
  static let columns = [
    RowColumn("node", .node, required: false), RowColumn("expert", .text), RowColumn("item", .child),
    RowColumn("points", .number(0...1e9)),
  ]

  /// What one expert says, as shares of the points spent on one node.
  public struct Expert: Sendable, Equatable {
    public var name: String
    /// In the order of the children, adding up to one.
    public var weights: [Double]
  }

  let rows: OptionRows
  let otherwise: String

  public init(_ options: OptionValues) throws(MethodError) {
    guard let rows = options.rows("points") else {
      throw MethodCard.Option.missing("points", of: "budget-allocation", "the experts' points")
    }
    self.rows = rows
    otherwise = options.text("otherwise") ?? "error"
  }

  public static func problems(in rows: OptionRows, children: [String: [String]]) -> [RowProblem] {
    var problems: [RowProblem] = []
    for node in children.keys.sorted() {
      let codes = children[node]?.sorted() ?? []
      let experts = Dictionary(grouping: rows.about(node)) { rows.rows[$0].text("expert") }
      for (expert, places) in experts.sorted(by: { $0.key < $1.key }) {
        var seen: Set<String> = []
        for row in places where !seen.insert(rows.rows[row].text("item")).inserted {
          problems.append(
            RowProblem(
              row, "item", "\(expert) gives \(rows.rows[row].text("item")) points twice", advice: "keep one of the rows"
            ))
        }
        let missing = codes.filter { !seen.contains($0) }
        if !missing.isEmpty {
          problems.append(
            RowProblem(
              places[0], "expert", "\(expert) gives no points to \(listed(missing)), but to siblings of it",
              advice: "write 0 where none are meant"))
        } else if !places.contains(where: {
          rows.rows[$0].number("points") > 0 && codes.contains(rows.rows[$0].text("item"))
        }) {
          problems.append(
            RowProblem(
              places[0], "points", "\(expert) spends no points on the children of \(node)",
              advice: "give points, or remove the rows"))
        }
      }
    }
    return problems
  }

  /// The experts' own weights, by name; nil: the rows leave the node to the framework's weights. To be drawn from
  /// where weights are uncertain.
  public func experts(_ children: [String], given: [Double], node: String) throws(MethodError) -> [Expert]? {
    guard let told = try statements(about: node, in: rows, otherwise: otherwise, method: "budget-allocation") else {
      return nil
    }
    var found: [Expert] = []
    for (name, rows) in Dictionary(grouping: told, by: { $0.text("expert") }).sorted(by: { $0.key < $1.key }) {
      var points = children.map { _ in 0.0 }
      for row in rows {
        if let child = children.firstIndex(of: row.text("item")), given[child] > 0 {
          points[child] = row.number("points")
        }
      }
      // In code order, so that the sum does not hang on the children's.
      let sum = children.indices.sorted { children[$0] < children[$1] }.reduce(0) { $0 + points[$1] }
      guard sum > 0 else {
        throw MethodError(
          "\(name) spends no points on \(node)'s children", advice: "give points, or remove the rows", node: node)
      }
      found.append(Expert(name: name, weights: points.map { $0 / sum }))
    }
    return found
  }

  public func sets(_ children: [String], given: [Double], node: String) throws(MethodError) -> [[Double]]? {
    guard given.count(where: { $0 > 0 }) > 1, let experts = try experts(children, given: given, node: node),
      experts.count > 1
    else { return nil }
    return experts.map(\.weights)
  }

  public func weights(_ children: Table, given: [Double], node: String) throws(MethodError) -> [Double] {
    if given.count(where: { $0 > 0 }) == 1 { return given.map { $0 > 0 ? 1 : 0 } }
    guard let experts = try experts(children.columns, given: given, node: node) else { return given }
    return given.indices.map { child in experts.reduce(0) { $0 + $1.weights[child] } / Double(experts.count) }
  }

  public func notes(_ children: Table, given: [Double], node: String) throws(MethodError) -> [MethodNote] {
    guard given.count(where: { $0 > 0 }) > 1,
      let experts = try experts(children.columns, given: given, node: node)
    else { return [] }
    var figures: [MethodNote.Figure] = [.init("experts", Double(experts.count))]
    for (child, code) in children.columns.enumerated() where given[child] > 0 && experts.count > 1 {
      figures.append(.init("s of \(code)", Statistics.standardDeviation(experts.map { $0.weights[child] })))
    }
    return [MethodNote(.weigh, node: node, figures: figures)]
  }
}
