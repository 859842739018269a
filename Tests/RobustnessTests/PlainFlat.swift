import Linear
import Robustness

/// Ranks of a flat table draw by draw, as Draws.md tells it: sorts each draw, and shares nothing with the loops but Philox.
enum PlainFlat {
  static func streams(_ leaves: Int) -> [UInt64] {
    (1..<max(leaves, 1)).map { 0x9e37_79b9_7f4a_7c15 &* UInt64($0) }
  }

  static func weights(_ draw: Int, seed: UInt64, streams: [UInt64]) -> [Int] {
    let block = UInt64(draw / 8)
    let uniforms = streams.map { stream -> Int in
      let words = Philox(seed: seed).words(
        SIMD4(UInt32(block & 0xffff_ffff), UInt32(block >> 32), UInt32(stream >> 32), UInt32(stream & 0xffff_ffff)))
      let word = words[draw % 8 / 2]
      let half = draw % 2 == 0 ? word & 0xffff : word >> 16
      return (Int(half) + 1) / 2
    }
    let points = [0] + uniforms.sorted() + [1 << 15]
    return zip(points.dropFirst(), points).map { $0 - $1 }
  }

  static func counts(_ units: [[Int32]], draws: Int, seed: UInt64, streams: [UInt64]) -> [[Int64]] {
    let n = units.count
    var counts = [[Int64]](repeating: Array(repeating: 0, count: n), count: n)
    for draw in 0..<draws {
      let weights = weights(draw, seed: seed, streams: streams).map { 2048 * $0 + 1 }
      let scores = units.map { row in zip(row, weights).reduce(0) { $0 + Int($1.0) * $1.1 } }
      let order = scores.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
      var start = 0
      while start < n {
        var stop = start
        while stop < n, scores[order[stop]] == scores[order[start]] { stop += 1 }
        let size = stop - start
        let (share, rest) = Int(Acceptability.unit).quotientAndRemainder(dividingBy: size)
        for line in 0..<size {
          var row = counts[order[start + line]]
          for place in 0..<size { row[start + place] += Int64(share + ((line + place) % size < rest ? 1 : 0)) }
          counts[order[start + line]] = row
        }
        start = stop
      }
    }
    return counts
  }
}

/// Tables on the grid of draws that try what ranks can meet.
enum FlatTable {
  enum Kind: CaseIterable {
    /// Anything on the grid.
    case any
    /// Three levels, so that many are equal.
    case levels
    case allEqual
    /// A few levels and units of 2⁻²⁶ about them: equal in all leading bits.
    case near

    /// Entities × leaves.
    func table(_ entities: Int, _ leaves: Int, number: Int = 0) -> [[Int32]] {
      (0..<entities).map { entity in
        (0..<leaves).map { leaf in
          let words = Philox(seed: UInt64(number)).words(draw: UInt64(entity), stream: UInt32(leaf))
          switch self {
          case .any: return Int32(bitPattern: words.x) >> 5
          case .levels: return Int32(words.x % 3) << 24
          case .allEqual: return 12345
          case .near: return Int32(words.x % 2) << 25 | Int32(words.y % 4)
          }
        }
      }
    }
  }
}

/// What this processor can run; what it cannot is said once.
enum Available {
  static let variants: [RankingKernels.Variant] = {
    for variant in RankingKernels.Variant.allCases where !RankingKernels.Variant.available.contains(variant) {
      print("skipped: this processor lacks \(variant.rawValue)")
    }
    return RankingKernels.Variant.available
  }()
}
