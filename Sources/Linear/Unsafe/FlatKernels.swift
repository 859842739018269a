import CRanking

/// A complete table of whole numbers whose rows are scored by weights uniform on the simplex of its leaves, and its loops in
/// CRanking. Every variant gives the same.
///
/// A draw has weights w, whole numbers ≥ 0 that sum to 2¹⁵: the gaps between 0, leaves - 1 sorted uniforms and 2¹⁵. Row i
/// scores Σ (2¹¹ wⱼ + 1) xᵢⱼ: each leaf weighs 2¹¹ wⱼ + 1 of 2²⁶ + leaves, so none weighs nothing.
public struct FlatKernels: Sendable {
  public let rows: Int
  public let leaves: Int
  /// What a table may have at most.
  public static let mostRows = 1 << 16
  public static let mostLeaves = podium_flat_most
  /// What values may differ by in a leaf.
  public static let largestRange = Int64(1) << 27

  private let values: [Int32]
  private var limbs: [Int16]
  private var offsets: [Int32]
  private var shift: Int32

  /// `values[row][leaf]`, within `largestRange` of one another in each leaf. A constant in a leaf moves all rows' scores
  /// alike, so it may be anything.
  public init(_ values: [[Int32]]) {
    rows = values.count
    leaves = values.first?.count ?? 0
    let leaves = leaves
    precondition((1...Self.mostRows).contains(rows) && (1...Self.mostLeaves).contains(leaves))
    precondition(values.allSatisfy { $0.count == leaves })
    let least = (0..<leaves).map { leaf in values.reduce(Int32.max) { min($0, $1[leaf]) } }
    self.values = values.flatMap { row in
      zip(row, least).map { x, least in
        let above = Int64(x) - Int64(least)
        precondition(above <= Self.largestRange, "values are on the grid")
        return Int32(above)
      }
    }
    limbs = Array(repeating: 0, count: podium_flat_limbs(rows, leaves))
    offsets = Array(repeating: 0, count: podium_flat_offsets(rows))
    shift = 0
    shift = unsafe self.values.withUnsafeBufferPointer { values in
      unsafe limbs.withUnsafeMutableBufferPointer { limbs in
        unsafe offsets.withUnsafeMutableBufferPointer { offsets in
          var flat = unsafe podium_flat(
            n: rows, k: leaves, values: values.baseAddress, limbs: limbs.baseAddress, offsets: offsets.baseAddress,
            shift: 0)
          unsafe podium_flat_prepare(&flat)
          return unsafe flat.shift
        }
      }
    }
  }

  /// What one thread counts, in memory that does not grow with the draws.
  public struct Counts: Sendable {
    /// `[rank · rows + row]`: draws in which so many others are above a row, equals in the order of rows.
    public fileprivate(set) var places: [UInt32]
    /// What sharing the ranks of equals equally takes, as differences from rank to rank.
    public fileprivate(set) var shares: [Int64]
    fileprivate var scratch: [UInt64]

    fileprivate init(rows: Int, leaves: Int) {
      places = Array(repeating: 0, count: rows * rows)
      shares = Array(repeating: 0, count: (rows + 1) * rows)
      scratch = Array(repeating: 0, count: (podium_flat_scratch(rows, leaves) + 7) / 8)
    }

    /// Sets all to nought.
    public mutating func clear() {
      for place in places.indices { places[place] = 0 }
      for place in shares.indices { shares[place] = 0 }
    }
  }

  public func counts() -> Counts { Counts(rows: rows, leaves: leaves) }

  /// How far `count` goes; the first two are there to be timed.
  public enum Part: Sendable, CaseIterable {
    case weights, scores, all

    fileprivate var code: podium_flat_part {
      switch self {
      case .weights: podium_flat_weights_only
      case .scores: podium_flat_scores_only
      case .all: podium_flat_all
      }
    }
  }

  /// Adds the ranks of a range of draws that begins at a multiple of 64. `streams`: one for each uniform, leaves - 1.
  /// `unit`: how many units of a tie's shares make a draw.
  public func count(
    _ draws: Range<Int>, seed: UInt64, streams: [UInt64], unit: Int64, part: Part = .all,
    variant: RankingKernels.Variant, into counts: inout Counts
  ) {
    precondition(RankingKernels.Variant.available.contains(variant) && streams.count == leaves - 1)
    precondition(draws.lowerBound >= 0 && draws.lowerBound % podium_group == 0 && unit > 0)
    precondition(counts.places.count == rows * rows && counts.scratch.count * 8 >= podium_flat_scratch(rows, leaves))
    unsafe withFlat { flat in
      unsafe streams.withUnsafeBufferPointer { streams in
        unsafe counts.scratch.withUnsafeMutableBytes { scratch in
          unsafe counts.places.withUnsafeMutableBufferPointer { places in
            unsafe counts.shares.withUnsafeMutableBufferPointer { shares in
              unsafe podium_flat_draws(
                variant.code, flat, seed, streams.baseAddress, UInt64(draws.lowerBound), draws.count, unit, part.code,
                scratch.baseAddress, places.baseAddress, shares.baseAddress)
            }
          }
        }
      }
    }
  }

  /// `[draw][leaf]`: the weights of the 64 draws from `first` on, a multiple of 64; each draw's sum is 2¹⁵.
  public static func weights(
    leaves: Int, first: Int, seed: UInt64, streams: [UInt64], variant: RankingKernels.Variant
  ) -> [[Int32]] {
    let group = podium_group
    precondition((1...mostLeaves).contains(leaves) && streams.count == leaves - 1)
    precondition(first >= 0 && first % group == 0 && RankingKernels.Variant.available.contains(variant))
    var sorted = [Int16](repeating: 0, count: group * (leaves + 1))
    var negated = sorted
    unsafe streams.withUnsafeBufferPointer { streams in
      unsafe sorted.withUnsafeMutableBufferPointer { sorted in
        unsafe negated.withUnsafeMutableBufferPointer { negated in
          unsafe podium_flat_weights(
            variant.code, seed, streams.baseAddress, leaves, UInt64(first / group), sorted.baseAddress,
            negated.baseAddress)
        }
      }
    }
    return (0..<group).map { draw in
      let (block, half) = (draw / 8, draw % 8)
      let row: Int = 2 * (half / 4) + block % 2
      let place: Int = 16 * row + block / 2 * 4 + half % 4
      return (0..<leaves).map { leaf in
        let pair: Int = leaf / 2 * 2 * group
        return -Int32(negated[pair + 2 * place + leaf % 2])
      }
    }
  }

  private func withFlat(_ body: (UnsafePointer<podium_flat>) -> Void) {
    unsafe values.withUnsafeBufferPointer { values in
      unsafe limbs.withUnsafeBufferPointer { limbs in
        unsafe offsets.withUnsafeBufferPointer { offsets in
          // Only preparing writes to them.
          var flat = unsafe podium_flat(
            n: rows, k: leaves, values: values.baseAddress, limbs: UnsafeMutablePointer(mutating: limbs.baseAddress),
            offsets: UnsafeMutablePointer(mutating: offsets.baseAddress), shift: shift)
          unsafe body(&flat)
        }
      }
    }
  }
}
