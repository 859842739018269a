import Linear

/// Where the indices of a factor's draws, 12 bits each, come from.
enum DrawSource: Sendable {
  /// Counters, by seed.
  case seed(UInt64)
  /// Rows that are there already; `rowOf` by factor. Their first draw is draw 0.
  case rows(DrawRows<UInt16>, rowOf: [Int])

  /// Those of the draws from `first` on, a multiple of 8.
  func indices(
    _ kernels: RankingKernels, _ stream: Stream, first: Int, into rows: inout DrawRows<UInt16>, row: Int
  ) {
    switch self {
    case .seed(let seed): kernels.indices(seed: seed, stream: stream.id, first: first, into: &rows, row: row)
    case .rows(let drawn, let rowOf): rows.copy(row, from: drawn, row: rowOf[stream.factor], first: first)
    }
  }
}
