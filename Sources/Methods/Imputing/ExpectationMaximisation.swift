import Linear

/// Fills gaps with what a multivariate normal of the siblings expects, given the entity's others.
public struct ExpectationMaximisation: Imputing {
  public static let card = MethodCard(
    name: "em", title: "Expectation-maximisation under a normal distribution",
    summary: """
      The indicators under one node are taken as multivariate normal; mean and covariance of maximum likelihood are found \
      by the EM algorithm, and a gap becomes its expectation given the entity's other values. Good where siblings are \
      correlated and gaps do not depend on what is missing; it needs more entities than indicators under the node.
      """,
    references: ["dempster1977", "oecd2008"],
    options: [
      .init(
        "tolerance", .number(default: 1e-9, range: 1e-14...0.01),
        "Largest change of a moment, in standard deviations, at which it ends."),
      .init("rounds", .whole(default: 5000, range: 1...1_000_000), "The most rounds before it is given up."),
    ])
  private let tolerance: Double
  private let rounds: Int

  public init(_ options: OptionValues) {
    tolerance = options.number("tolerance") ?? 1e-9
    rounds = options.whole("rounds") ?? 5000
  }

  public func impute(_ table: Table, _ surroundings: Surroundings) throws(MethodError) -> Table {
    var filled = table
    for siblings in surroundings.siblings {
      guard siblings.contains(where: { surroundings.fills($0) && table.values[$0].contains { $0.isNaN } }) else {
        continue
      }
      var columns: [Column] = []
      var scales: [(mean: Double, deviation: Double)] = []
      for column in siblings {
        _ = try spread(of: table.values[column], indicator: table.columns[column])
        let scale = (Statistics.mean(table.values[column]), Statistics.standardDeviation(table.values[column]))
        scales.append(scale)
        columns.append(table.values[column].map { ($0 - scale.0) / scale.1 })
      }
      let (rows, model) = try fit(columns, names: siblings.map { table.columns[$0] })
      // A variance that is left to one indicator alone, as small as this, is on its way to nought: where it arrives hangs
      // on when the rounds end.
      let expectations = model.expectations(rows, try model.precision(rows, pivotsAbove: 1e-6))
      for (row, values) in zip(rows.incomplete, expectations) {
        for (gap, value) in zip(rows.gaps[row.kind], values) {
          filled.values[siblings[gap]][row.place] = scales[gap].mean + scales[gap].deviation * value
        }
      }
    }
    return filled
  }

  private func fit(
    _ columns: [Column], names: [String]
  ) throws(MethodError) -> (rows: IncompleteRows, model: NormalModel) {
    let (p, n) = (columns.count, columns[0].count)
    guard n > p else {
      throw MethodError(
        "\(names.joined(separator: ", ")) are \(p) indicators over \(n) entities, too few for a normal distribution of them",
        advice: "impute them by row-mean, or divide the node", node: names[0])
    }
    let rows = IncompleteRows(columns)
    var model = NormalModel(standard: names)
    for _ in 0..<rounds {
      let next = try model.refitted(to: rows)
      let change = next.distance(to: model)
      model = next
      if change < tolerance { return (rows, model) }
    }
    throw MethodError(
      "the EM algorithm did not settle in \(rounds) rounds for \(names.joined(separator: ", "))",
      advice: "allow more rounds or a larger tolerance, or impute them otherwise", node: names[0])
  }
}
