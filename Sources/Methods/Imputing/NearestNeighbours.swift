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
    let profiles = PaddedColumns(scaled, rows: table.rows.count)
    let kernels = RankingKernels()
    var squares = [Double](repeating: 0, count: profiles.stride)
    var shared = squares
    // Who comes first of equals.
    let order = table.rows.indices.sorted { table.rows[$0] < table.rows[$1] }
    var filled = table
    for row in table.rows.indices {
      let gaps = table.columns.indices.filter { surroundings.fills($0) && table.values[$0][row].isNaN }
      if gaps.isEmpty { continue }
      kernels.squaredDifferences(from: row, in: profiles, sums: &squares, counts: &shared)
      let others = order.filter { $0 != row && 2 * shared[$0] >= Double(table.columns.count) }
      let distances = others.map { squares[$0] / shared[$0] }
      for column in gaps {
        let known = nearest(others, distances, table.values[column])
        if !known.isEmpty { filled.values[column][row] = Statistics.mean(known) }
      }
    }
    return filled
  }

  /// The values of those at the least distances, of equals the first; gaps are left out.
  private func nearest(_ others: [Int], _ distances: [Double], _ values: Column) -> Column {
    var near: [(distance: Double, value: Double)] = []
    var farthest = Double.infinity
    for (other, distance) in zip(others, distances) where distance < farthest && !values[other].isNaN {
      near.insert((distance, values[other]), at: near.firstIndex { distance < $0.distance } ?? near.count)
      if near.count > k { near.removeLast() }
      if near.count == k { farthest = near[k - 1].distance }
    }
    return near.map(\.value)
  }
}
