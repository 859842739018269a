/// Weights from comparisons of every two children.
public struct Ahp: Stated, ReadsRows {
  public static let card = MethodCard(
    name: "ahp", title: "Analytic hierarchy process",
    summary: """
      The principal eigenvector of the node's reciprocal matrix A of comparisons, A·w = λ·w; its consistency index is \
      CI = (λ - n) / (n - 1), its ratio CR = CI / RI with RI the index of random matrices: above 0.1 the comparisons \
      contradict each other, which the report says and `podium check` warns of. For a few children that somebody can \
      judge; not for many, since n children take n(n - 1)/2 comparisons. A child that the framework gives no weight needs \
      none and gets none.
      """,
    references: ["saaty1977", "saaty1990", "alonso2006"],
    options: [
      .init(
        "comparisons", .rows(columns),
        "One row a pair: how many times `first` matters as much as `second`, from 1/9 to 9; the other way is its reciprocal."
      ),
      .init(
        "random-index", .choice(default: "saaty", of: ["saaty", "alonso-lamata"]),
        "Whose random index: Saaty's, up to 15 children, or Alonso & Lamata's, beyond 15 by their line."),
      .otherwise,
    ])
  static let columns = [
    RowColumn("node", .node, required: false), RowColumn("first", .child), RowColumn("second", .child),
    RowColumn("value", .number(1.0 / 9...9)),
  ]

  let rows: OptionRows
  let randomIndex: String
  let otherwise: String

  public init(_ options: OptionValues) throws(MethodError) {
    guard let rows = options.rows("comparisons") else {
      throw MethodCard.Option.missing("comparisons", of: "ahp", "comparisons")
    }
    self.rows = rows
    randomIndex = options.text("random-index") ?? "saaty"
    otherwise = options.text("otherwise") ?? "error"
  }

  public static func problems(in rows: OptionRows, children: [String: [String]]) -> [RowProblem] {
    var problems = pairProblems(in: rows)
    for node in children.keys.sorted() {
      guard let codes = children[node]?.sorted(), let first = rows.about(node).first else { continue }
      let told = Set(rows.about(node).map { Pair(rows.rows[$0].text("first"), rows.rows[$0].text("second")) })
      let missing = codes.enumerated().flatMap { place, code in codes[(place + 1)...].map { Pair(code, $0) } }
        .filter { !told.contains($0) }
      if !missing.isEmpty {
        problems.append(
          RowProblem(
            first, "", "\(node) lacks the comparison\(missing.count > 1 ? "s" : "") of \(listed(missing.map(\.text)))",
            advice: "compare every two children of \(node) that have a weight"))
      }
    }
    return problems
  }

  public func weights(_ children: Table, given: [Double], node: String) throws(MethodError) -> [Double] {
    let counted = Counted(children, given: given)
    guard counted.count > 1 else { return counted.spread([1]) }
    guard let solved = try solve(counted, node) else { return given }
    return counted.spread(solved.vector)
  }

  public func notes(_ children: Table, given: [Double], node: String) throws(MethodError) -> [MethodNote] {
    let counted = Counted(children, given: given)
    guard counted.count > 1, let value = try solve(counted, node)?.value else { return [] }
    let n = Double(counted.count)
    // Two children cannot contradict each other.
    let index = counted.count > 2 ? max(0, (value - n) / (n - 1)) : 0
    let ratio = counted.count > 2 ? index / Self.randomIndex(counted.count, randomIndex) : 0
    return [
      MethodNote(
        .weigh, node: node,
        figures: [
          .init("consistency ratio", ratio), .init("consistency index", index),
          .init("largest eigenvalue", value, digits: 9),
        ],
        doubt: ratio > 0.1
          ? "the comparisons of \(node)'s children contradict each other more than a tenth of random ones"
          : nil, advice: "ask again about the comparisons that fit the others least")
    ]
  }

  /// Value and vector, the components adding up to one; nil: the rows leave the node to the framework's weights.
  private func solve(_ children: Counted, _ node: String) throws(MethodError) -> (value: Double, vector: [Double])? {
    guard let told = try statements(about: node, in: rows, otherwise: otherwise, method: "ahp") else { return nil }
    let places = Dictionary(zip(children.codes, children.codes.indices), uniquingKeysWith: { first, _ in first })
    var ratios = children.codes.map { _ in children.codes.map { _ in Double.nan } }
    for i in ratios.indices { ratios[i][i] = 1 }
    for row in told {
      guard let i = places[row.text("first")], let j = places[row.text("second")], ratios[i][j].isNaN else { continue }
      ratios[i][j] = row.number("value")
      ratios[j][i] = 1 / row.number("value")
    }
    guard !ratios.contains(where: { $0.contains(where: \.isNaN) }) else {
      throw MethodError(
        "\(rows.path) does not compare every two children of \(node)", advice: "add the pairs that are missing",
        node: node)
    }
    return Self.principal(ratios)
  }

  /// By the power method in plain loops, which converges for every positive matrix (Perron and Frobenius).
  static func principal(_ a: [[Double]]) -> (value: Double, vector: [Double]) {
    var vector = [Double](repeating: 1 / Double(a.count), count: a.count)
    var value = Double(a.count)
    for _ in 0..<10_000 {
      let image = a.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
      value = image.reduce(0, +)
      let next = image.map { $0 / value }
      let moved = zip(next, vector).contains { ($0 - $1).magnitude > 1e-15 }
      vector = next
      if !moved { break }
    }
    return (value, vector)
  }

  /// NaN: none is known.
  static func randomIndex(_ n: Int, _ whose: String) -> Double {
    let saaty = [0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59]
    if whose == "saaty" { return saaty.indices.contains(n - 3) ? saaty[n - 3] : .nan }
    let alonsoLamata = [
      0.5245, 0.8815, 1.1086, 1.2479, 1.3417, 1.4056, 1.4499, 1.4854, 1.5141, 1.5365, 1.5551, 1.5713, 1.5838,
    ]
    if alonsoLamata.indices.contains(n - 3) { return alonsoLamata[n - 3] }
    // Mean λ of random matrices of order n: 2.7699 n - 4.3513.
    return (2.7699 * Double(n) - 4.3513 - Double(n)) / Double(n - 1)
  }
}
