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
    options: [.init("k", .whole(default: 5, range: 1...1000), "How many neighbours.")])
  private let k: Int

  public init(_ options: OptionValues) { k = options.whole("k") ?? 5 }

  public func impute(_ table: Table, _ surroundings: Surroundings) throws(MethodError) -> Table {
    var scaled: [Column] = []
    for (column, code) in table.columns.enumerated() {
      guard let range = try spread(of: table.values[column], indicator: code) else {
        scaled.append(table.values[column])
        continue
      }
      scaled.append(table.values[column].map { ($0 - range.lowerBound) / (range.upperBound - range.lowerBound) })
    }
    // Those with gaps first, so that each two of them are compared once.
    let gapped = table.rows.indices.filter { row in table.values.contains { $0[row].isNaN } }
    let order = gapped + table.rows.indices.filter { row in !table.values.contains { $0[row].isNaN } }
    let distances = distances(scaled.map { column in order.map { column[$0] } }, of: gapped.count)
    // Who comes first of equals.
    let byCode = order.indices.sorted { table.rows[order[$0]] < table.rows[order[$1]] }
    var filled = table
    for (place, row) in gapped.enumerated() {
      let near = byCode.filter { distances[place, $0] < .infinity }
      let (others, apart) = (near.map { order[$0] }, near.map { distances[place, $0] })
      for column in table.columns.indices where surroundings.fills(column) && table.values[column][row].isNaN {
        let known = nearest(others, apart, table.values[column])
        if !known.isEmpty { filled.values[column][row] = Statistics.mean(known) }
      }
    }
    return filled
  }

  /// Mean squared differences of the first rows from all; infinite where they share less than half of the columns, and
  /// from themselves.
  private func distances(_ columns: [Column], of count: Int) -> Matrix {
    let n = columns.first?.count ?? 0
    var distances = [Double](repeating: .infinity, count: count * n)
    let (profiles, kernels) = (PaddedColumns(columns, rows: n), RankingKernels())
    var squares = [Double](repeating: 0, count: profiles.stride)
    var shared = squares
    for row in 0..<count {
      kernels.squaredDifferences(from: row, in: profiles, sums: &squares, counts: &shared)
      for other in row + 1..<max(n, row + 1) where 2 * shared[other] >= Double(columns.count) {
        let distance = squares[other] / shared[other]
        distances[row * n + other] = distance
        if other < count { distances[other * n + row] = distance }
      }
    }
    return Matrix(rows: count, columns: n, storage: distances)
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
