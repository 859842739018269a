import Methods

/// A decision matrix as papers print it, a row an alternative, as `normalise: none` hands it on: costs below nought.
func decision(_ matrix: [[Double]], costs: Set<Int> = []) -> Table {
  Table(
    rows: matrix.indices.map { "A\($0 < 9 ? "0" : "")\($0 + 1)" }, columns: matrix[0].indices.map { "c\($0)" },
    values: matrix[0].indices.map { column in matrix.map { costs.contains(column) ? -$0[column] : $0[column] } })
}

func aggregate(
  _ name: String, _ children: Table, _ weights: [Double], _ options: [String: OptionValues.Value] = [:]
) throws -> Column {
  try Catalogue.aggregating.make(name, options).combine(children, weights: weights, node: "n")
}

/// What papers print from 0 to 1, and the method gives in points of 100.
func fractions(
  _ name: String, _ children: Table, _ weights: [Double], _ options: [String: OptionValues.Value] = [:]
) throws -> Column {
  try aggregate(name, children, weights, options).map { $0 / 100 }
}

/// Four projects by three gains, of Tzeng & Huang (2011).
let projects = decision([[5, 8, 4], [7, 6, 8], [8, 8, 6], [7, 4, 6]])
let projectWeights = [0.3, 0.4, 0.3]

/// 21 voters and four candidates (Moulin 1988, in the OECD Handbook's chapter on aggregation): a child is a ballot that 3,
/// 5, 7 and 6 of them cast: a > b > c > d, a > c > b > d, b > d > c > a, c > b > d > a.
let ballots = Table(
  rows: ["a", "b", "c", "d"], columns: ["abcd", "acbd", "bdca", "cbda"],
  values: [[3, 2, 1, 0], [3, 1, 2, 0], [0, 3, 1, 2], [0, 2, 3, 1]])
let voters: [Double] = [3, 5, 7, 6]
