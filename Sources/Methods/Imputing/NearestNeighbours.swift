import Linear

/// Fills an entity's gap from the entities most like it.
public struct NearestNeighbours: Imputing {
  public static let card = MethodCard(
    name: "nearest-neighbours", title: "Mean of the nearest neighbours",
    summary: """
      A gap becomes the mean of the indicator over the k entities nearest to this one that have it: by the mean squared \
      difference of the indicators both have, each on 0...1 by min-max; equals by code. A gap stays where none shares half \
      of the indicators.
      """,
    references: ["troyanskaya2001"],
    options: [.init("k", .number(default: 5, range: 1...1000), "How many neighbours.")])
  private let k: Int

  public init(_ options: OptionValues) { k = Int(options.number("k") ?? 5) }

  public func impute(_ table: Table, _ surroundings: Surroundings) throws(MethodError) -> Table {
    var scaled: [Column] = []
    for (column, code) in table.columns.enumerated() {
      guard let range = try spread(of: table.values[column], indicator: code) else {
        scaled.append(table.values[column])
        continue
      }
      scaled.append(table.values[column].map { ($0 - range.lowerBound) / (range.upperBound - range.lowerBound) })
    }
    var filled = table
    for row in table.rows.indices where scaled.contains(where: { $0[row].isNaN }) {
      let near = table.rows.indices.compactMap { other -> (distance: Double, code: String, row: Int)? in
        let shared = scaled.map { $0[row] - $0[other] }.filter { !$0.isNaN }
        guard other != row, 2 * shared.count >= table.columns.count else { return nil }
        return (Statistics.mean(shared.map { $0 * $0 }), table.rows[other], other)
      }.sorted { ($0.distance, $0.code) < ($1.distance, $1.code) }
      for column in table.columns.indices where surroundings.fills(column) && table.values[column][row].isNaN {
        let known = near.map { table.values[column][$0.row] }.filter { !$0.isNaN }.prefix(k)
        if !known.isEmpty { filled.values[column][row] = Statistics.mean(Array(known)) }
      }
    }
    return filled
  }
}
