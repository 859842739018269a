import CRanking

extension RankingKernels {
  /// wins[i·n + j] += the first `used` draws in which row i is above row j; level counts for neither.
  public func wins(_ scores: DrawRows<Int32>, used: Int, into wins: inout [UInt32]) {
    guard scores.count > 0 else { return }
    scores.check(0, used)
    precondition(wins.count == scores.count * scores.count)
    unsafe scores.values.withUnsafeBufferPointer { values in
      unsafe wins.withUnsafeMutableBufferPointer { wins in
        unsafe podium_wins(code, values.baseAddress!, scores.count, scores.stride, used, wins.baseAddress!)
      }
    }
  }

  /// firsts[i] += the first `used` draws in which no row is above row i; sums[i·rows + r] += row r of `weights` over these.
  public func firsts(
    _ scores: DrawRows<Int32>, used: Int, weights: DrawRows<Int32>, into firsts: inout [UInt32], _ sums: inout [Int64]
  ) {
    guard scores.count > 0, weights.count > 0 else { return }
    scores.check(0, used)
    weights.check(0, used)
    precondition(firsts.count == scores.count && sums.count == scores.count * weights.count)
    unsafe scores.values.withUnsafeBufferPointer { values in
      unsafe weights.values.withUnsafeBufferPointer { weighted in
        unsafe firsts.withUnsafeMutableBufferPointer { firsts in
          unsafe sums.withUnsafeMutableBufferPointer { sums in
            unsafe podium_firsts(
              code, values.baseAddress!, scores.count, scores.stride, used, weighted.baseAddress!, weights.count,
              weights.stride, firsts.baseAddress!, sums.baseAddress!)
          }
        }
      }
    }
  }

  /// For each of the first `used` draws: how many rows are above row `entity` (row 0 of `places`), and how many others are
  /// level with it (row 1).
  public func places(_ scores: DrawRows<Int32>, entity: Int, used: Int, into places: inout DrawRows<Int32>) {
    scores.check(entity, used)
    places.check(1, used)
    unsafe scores.values.withUnsafeBufferPointer { values in
      unsafe places.values.withUnsafeMutableBufferPointer { out in
        unsafe podium_places(
          code, values.baseAddress!, scores.count, scores.stride, used, entity, out.baseAddress!,
          out.baseAddress! + places.stride)
      }
    }
  }
}
