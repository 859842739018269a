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
      .init("rounds", .number(default: 5000, range: 1...1_000_000), "The most rounds before it is given up."),
    ])
  private let tolerance: Double
  private let rounds: Int

  public init(_ options: OptionValues) {
    tolerance = options.number("tolerance") ?? 1e-9
    rounds = Int(options.number("rounds") ?? 5000)
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
      let model = try fit(columns, names: siblings.map { table.columns[$0] })
      for (place, column) in siblings.enumerated() {
        for row in table.rows.indices where table.values[column][row].isNaN {
          let expected = try model.expectations(columns.map { $0[row] }).values[place]
          filled.values[column][row] = scales[place].mean + scales[place].deviation * expected
        }
      }
    }
    return filled
  }

  private func fit(_ columns: [Column], names: [String]) throws(MethodError) -> NormalModel {
    let (p, n) = (columns.count, columns[0].count)
    guard n > p else {
      throw MethodError(
        "\(names.joined(separator: ", ")) are \(p) indicators over \(n) entities, too few for a normal distribution of them",
        advice: "impute them by row-mean, or divide the node", node: names[0])
    }
    var model = NormalModel(
      names: names, mean: Column(repeating: 0, count: p),
      covariance: (0..<p).map { i in (0..<p).map { $0 == i ? 1 : 0 } })
    for _ in 0..<rounds {
      var sum = Column(repeating: 0, count: p)
      var squares = (0..<p).map { _ in Column(repeating: 0, count: p) }
      for row in 0..<n {
        let (x, rest) = try model.expectations(columns.map { $0[row] })
        for i in 0..<p {
          sum[i] += x[i]
          for j in 0..<p { squares[i][j] += x[i] * x[j] + rest[i][j] }
        }
      }
      let mean = sum.map { $0 / Double(n) }
      var change = zip(mean, model.mean).reduce(0) { max($0, ($1.0 - $1.1).magnitude) }
      var covariance = squares
      for i in 0..<p {
        for j in 0..<p {
          covariance[i][j] = squares[i][j] / Double(n) - mean[i] * mean[j]
          change = max(change, (covariance[i][j] - model.covariance[i][j]).magnitude)
        }
      }
      model.mean = mean
      model.covariance = covariance
      if change < tolerance {
        // A variance that is left to one indicator alone, as small as this, is on its way to nought: where it arrives hangs
        // on when the rounds end.
        _ = try model.cholesky(Array(names.indices), atLeast: 1e-6)
        return model
      }
    }
    throw MethodError(
      "the EM algorithm did not settle in \(rounds) rounds for \(names.joined(separator: ", "))",
      advice: "allow more rounds or a larger tolerance, or impute them otherwise", node: names[0])
  }
}

private struct NormalModel {
  let names: [String]
  var mean: Column
  var covariance: [Column]

  /// The row with gaps at their expectations given the rest, and the covariance of what was missing (0 elsewhere).
  func expectations(_ row: Column) throws(MethodError) -> (values: Column, covariance: [Column]) {
    let known = row.indices.filter { !row[$0].isNaN }
    let missing = row.indices.filter { row[$0].isNaN }
    var values = row
    var rest = row.map { _ in Column(repeating: 0, count: row.count) }
    if missing.isEmpty { return (values, rest) }
    let factor = try cholesky(known)
    let deviations = solve(factor, known.map { row[$0] - mean[$0] })
    let links = missing.map { gap in solve(factor, known.map { covariance[gap][$0] }) }
    for (place, gap) in missing.enumerated() {
      values[gap] = mean[gap] + zip(links[place], deviations).reduce(0) { $0 + $1.0 * $1.1 }
      for (other, second) in missing.enumerated() {
        rest[gap][second] = covariance[gap][second] - zip(links[place], links[other]).reduce(0) { $0 + $1.0 * $1.1 }
      }
    }
    return (values, rest)
  }

  /// The lower triangle L with L Lᵀ = Σ of the places given.
  func cholesky(_ places: [Int], atLeast least: Double = 1e-12) throws(MethodError) -> [Column] {
    var factor = places.map { _ in Column(repeating: 0, count: places.count) }
    for i in places.indices {
      for j in 0...i {
        var left = covariance[places[i]][places[j]]
        for k in 0..<j { left -= factor[i][k] * factor[j][k] }
        if i == j {
          guard left > least else {
            throw MethodError(
              "\(names[places[i]]) follows from its siblings, so their normal distribution has no density",
              advice: "leave one of them out, or impute by row-mean", node: names[places[i]])
          }
          factor[i][i] = left.squareRoot()
        } else {
          factor[i][j] = left / factor[j][j]
        }
      }
    }
    return factor
  }

  /// L⁻¹ b.
  private func solve(_ factor: [Column], _ b: Column) -> Column {
    var x = b
    for i in b.indices {
      for k in 0..<i { x[i] -= factor[i][k] * x[k] }
      x[i] /= factor[i][i]
    }
    return x
  }
}
