/// The Sobol' sequence in base 2 with the direction numbers of Joe & Kuo (2008), in Gray-code order, 2^32 points of 32
/// digits: as it is, or in an Owen scramble (`NestedScramble`).
///
/// No state: point i of a dimension is a function of i, the dimension, the seed and the stream, so that any split of the
/// points gives the same. The first 2^m points, and every later block of 2^m that begins at a multiple of 2^m, have in each
/// dimension one point in each interval of length 2^-m; other numbers of points lose that.
public struct SobolPoints: Sendable {
  /// As many as have primitive polynomials of degree 13 or less.
  public static let mostDimensions = directions.count / digits
  public static let mostPoints = 1 << 32

  public let dimensions: Int
  private let scramble: NestedScramble?

  /// The sequence itself. Its first point is the origin, so a function that has no value at 0 cannot use it.
  public init(dimensions: Int) { self.init(dimensions, nil) }

  /// A scramble of it: every point is uniform on the cube, and averages over points are without bias. Of independent
  /// scrambles, by other seeds or streams, the spread tells the error.
  public init(dimensions: Int, seed: UInt64, stream: UInt32) {
    self.init(dimensions, NestedScramble(seed: seed, stream: stream))
  }

  private init(_ dimensions: Int, _ scramble: NestedScramble?) {
    precondition((0...Self.mostDimensions).contains(dimensions), "direction numbers end at \(Self.mostDimensions)")
    self.dimensions = dimensions
    self.scramble = scramble
  }

  /// The 32 digits of one coordinate.
  public func word(_ point: Int, dimension: Int) -> UInt32 {
    let word = unscrambled(point, dimension)
    return scramble?.apply(to: word, dimension: UInt32(dimension)) ?? word
  }

  /// Those of a run of points in one dimension.
  public func words(_ points: Range<Int>, dimension: Int) -> [UInt32] {
    var words = [UInt32](repeating: 0, count: points.count)
    var span = words.mutableSpan
    fill(&span, first: points.lowerBound, dimension: dimension)
    return words
  }

  /// The same into storage that is there.
  public func fill(_ words: inout MutableSpan<UInt32>, first: Int, dimension: Int) {
    guard !words.isEmpty else { return }
    precondition(first >= 0 && first <= Self.mostPoints - words.count, "the sequence has 2^32 points")
    var word = unscrambled(first, dimension)
    words[0] = word
    for place in 1..<words.count {
      word ^= Self.directions[dimension * Self.digits + (first + place).trailingZeroBitCount]
      words[place] = word
    }
    scramble?.apply(to: &words, dimension: UInt32(dimension))
  }

  /// A coordinate as a number: in 0 ..< 1 and w·2^-32 as it is; strictly between 0 and 1, (w + ½)·2^-32, when scrambled,
  /// so that any quantile can be taken of it. Exact.
  @inlinable
  public func coordinate(_ word: UInt32) -> Double { (Double(word) + offset) * 0x1p-32 }

  @usableFromInline
  var offset: Double { scramble == nil ? 0 : 0.5 }

  private func unscrambled(_ point: Int, _ dimension: Int) -> UInt32 {
    precondition((0..<Self.mostPoints).contains(point) && (0..<dimensions).contains(dimension), "no such coordinate")
    var (gray, word) = (point ^ (point >> 1), UInt32(0))
    while gray != 0 {
      word ^= Self.directions[dimension * Self.digits + gray.trailingZeroBitCount]
      gray &= gray - 1
    }
    return word
  }

  private static let digits = 32

  /// `[dimension * 32 + k]` = m·2^(31 - k), the initial ones unpacked and the others by the recurrence (Bratley & Fox
  /// 1988): with the polynomial x^s + a₁x^(s-1) + … + 1, v(k) = a₁v(k-1) ⊕ … ⊕ v(k-s) ⊕ v(k-s)/2^s.
  private static let directions: [UInt32] = {
    var v = (0..<digits).map { UInt32(1) << UInt32(digits - 1 - $0) }
    var position = 0
    func next(_ bits: Int) -> UInt32 {
      var value: UInt32 = 0
      for bit in 0..<bits {
        value |= UInt32(SobolDirections.packed[position / 64] >> UInt64(position % 64) & 1) << UInt32(bit)
        position += 1
      }
      return value
    }
    for (place, count) in SobolDirections.counts.enumerated() {
      let degree = place + 1
      for _ in 0..<count {
        let inner = next(degree - 1)
        let first = v.count
        for k in 0..<degree { v.append((2 * next(k) + 1) << UInt32(digits - 1 - k)) }
        for k in degree..<digits {
          let last = v[first + k - degree]
          var value = last ^ (last >> UInt32(degree))
          for i in 1..<degree where inner >> UInt32(degree - 1 - i) & 1 == 1 { value ^= v[first + k - i] }
          v.append(value)
        }
      }
    }
    return v
  }()
}
