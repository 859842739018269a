import Linear
import Testing

@Suite("Sobol' points")
struct SobolPointsTests {
  let stream = Philox.streamID(name: "sobol")

  /// scipy.stats.qmc.Sobol(d=1111, scramble=False).random(16), SciPy 1.17.1, times 32.
  @Test("The first points are SciPy's, in its order")
  func firstPoints() {
    let points = SobolPoints(dimensions: 1111)
    let expected: [Int: [UInt32]] = [
      0: [0, 16, 24, 8, 12, 28, 20, 4, 6, 22, 30, 14, 10, 26, 18, 2],
      1: [0, 16, 8, 24, 12, 28, 4, 20, 10, 26, 2, 18, 6, 22, 14, 30],
      2: [0, 16, 8, 24, 20, 4, 28, 12, 30, 14, 22, 6, 10, 26, 2, 18],
      499: [0, 16, 8, 24, 20, 4, 28, 12, 14, 30, 6, 22, 26, 10, 18, 2],
      1110: [0, 16, 24, 8, 28, 12, 4, 20, 10, 26, 18, 2, 22, 6, 14, 30],
    ]
    for (dimension, row) in expected {
      #expect(points.words(0..<16, dimension: dimension) == row.map { $0 << 27 })
      #expect(points.coordinate(points.word(1, dimension: dimension)) == 0.5)
    }
    // The same after fast_forward(1000), times 2^10.
    let far: [[UInt32]] = [[225, 99, 531, 693], [737, 611, 19, 181], [993, 355, 787, 949]]
    for (place, row) in far.enumerated() {
      #expect((0..<4).map { points.word(1000 + place, dimension: $0) >> 22 } == row)
    }
  }

  /// Point 2^(k+1) - 1 has the Gray code 2^k and so is the k-th direction number. FNV-1a over them as words, all
  /// dimensions, of qmc.Sobol(d=1111, bits=32)._sv, SciPy 1.17.1.
  @Test("All direction numbers are SciPy's")
  func directions() {
    #expect(SobolPoints.mostDimensions == 1111)
    let points = SobolPoints(dimensions: SobolPoints.mostDimensions)
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for dimension in 0..<points.dimensions {
      for k in 0..<32 {
        hash = (hash ^ UInt64(points.word(2 << k - 1, dimension: dimension))) &* 0x100_0000_01b3
      }
    }
    #expect(hash == 0xb184_e053_c342_7c5a)
  }

  @Test("Any split of the points gives the same words")
  func splits() {
    for points in [SobolPoints(dimensions: 40), SobolPoints(dimensions: 40, seed: 7, stream: stream)] {
      for dimension in [0, 1, 39] {
        let all = points.words(0..<700, dimension: dimension)
        #expect(all == (0..<700).map { points.word($0, dimension: dimension) })
        #expect(Array(all[100..<600]) == points.words(100..<600, dimension: dimension))
        #expect(Array(all[137..<141]) == points.words(137..<141, dimension: dimension))
        let end = SobolPoints.mostPoints
        #expect(points.words(end - 3..<end, dimension: dimension)[2] == points.word(end - 1, dimension: dimension))
      }
    }
    #expect(SobolPoints(dimensions: 1).words(3..<3, dimension: 0).isEmpty)
    let fewer = SobolPoints(dimensions: 3, seed: 7, stream: stream)
    #expect(fewer.word(5, dimension: 2) == SobolPoints(dimensions: 9, seed: 7, stream: stream).word(5, dimension: 2))
  }

  @Test("A scramble keeps each point alone in its interval, and pairs of dimensions in their boxes")
  func netsStayNets() {
    let points = SobolPoints(dimensions: 1111, seed: 3, stream: stream)
    for dimension in [0, 1, 2, 500, 1110] {
      #expect(Set(points.words(0..<256, dimension: dimension).map { $0 >> 24 }).count == 256)
      #expect(Set(points.words(512..<768, dimension: dimension).map { $0 >> 24 }).count == 256)
    }
    // The first two dimensions are a (0, 8, 2)-net: every box of area 2^-8 has one point.
    let (x, y) = (points.words(0..<256, dimension: 0), points.words(0..<256, dimension: 1))
    for cut in 1..<8 {
      let boxes = zip(x, y).map { ($0 >> UInt32(32 - cut)) << 8 | $1 >> UInt32(24 + cut) }
      #expect(Set(boxes).count == 256)
    }
  }

  @Test("Coordinates of a scramble are never 0 or 1")
  func openInterval() {
    let points = SobolPoints(dimensions: 1, seed: 1, stream: stream)
    #expect(points.coordinate(0) == 0x1p-33 && points.coordinate(.max) == 1 - 0x1p-33)
    #expect(SobolPoints(dimensions: 1).coordinate(.max) == 1 - 0x1p-32)
  }
}

@Suite("Owen's nested scramble")
struct NestedScrambleTests {
  @Test("Words that agree in their first digits, and no further, do so after it")
  func nested() {
    let scramble = NestedScramble(seed: 11, stream: 5)
    for word in [0, 0x1234_5678, 0xdead_beef, UInt32.max] {
      for digit in UInt32(0)..<32 {
        let other = word ^ (1 << (31 - digit)) ^ (0x9e37_79b9 & (UInt32.max >> (digit + 1)))
        let difference =
          scramble.apply(to: word, dimension: 2) ^ scramble.apply(to: other, dimension: 2)
        #expect(difference.leadingZeroBitCount == Int(digit))
      }
    }
  }

  /// The flip of a digit is what the highest words with that prefix turn into: fair over seeds, and no two alike.
  @Test("All 127 flips of a tree, and the first of the next, are bits of their own")
  func flipsDiffer() {
    var flips: [[Bool]] = []
    for depth in UInt32(0)..<8 {
      for prefix in 0..<(UInt32(1) << min(depth, 7)) {
        let word = depth == 0 ? 0 : prefix << (32 - depth)
        flips.append(
          (0..<64).map { seed in
            NestedScramble(seed: seed, stream: 9).apply(to: word, dimension: 0) >> (31 - depth) & 1 == 1
          })
      }
    }
    #expect(flips.count == 255)
    #expect(Set(flips).count == 255)
    let ones = flips.reduce(0) { $0 + $1.count { $0 } }
    #expect(abs(Double(ones) / (255 * 64) - 0.5) < 4 * 0.0039)
  }

  /// Prefixes that differ in one digit alone have flips that agree as often as not.
  @Test("A digit's flip hangs on each higher digit")
  func flipsHangOnAllHigherDigits() {
    let scramble = NestedScramble(seed: 5, stream: 23)
    func flips(_ word: UInt32) -> UInt32 { scramble.apply(to: word, dimension: 3) ^ word }
    for digit in UInt32(9)..<32 {
      for other in [0, digit / 2, digit - 1] {
        let agreements = (UInt32(0)..<256).count { number in
          let word = number &* 0x9e37_79b9
          return (flips(word) ^ flips(word ^ (1 << (31 - other)))) >> (31 - digit) & 1 == 0
        }
        #expect(abs(agreements - 128) < 40)
      }
    }
  }

  /// In each of n intervals the scrambled point is uniform and independent of the others, so the mean of n coordinates has
  /// variance 1/(12 n³); were the flips below the intervals shared, as in a digital shift, it would be 1/(12 n²).
  @Test("The mean of n coordinates has the variance 1/(12 n³)", arguments: [1, 16, 128])
  func variance(n: Int) {
    let scrambles = 400
    var sum = 0.0
    for seed in 0..<scrambles {
      let points = SobolPoints(dimensions: 2, seed: UInt64(seed), stream: 17)
      let mean = points.words(0..<n, dimension: 1).reduce(0) { $0 + points.coordinate($1) } / Double(n)
      sum += (mean - 0.5) * (mean - 0.5)
    }
    let ratio = sum / Double(scrambles) * 12 * Double(n * n * n)
    #expect(abs(ratio - 1) < 4 * (2 / Double(scrambles)).squareRoot())
  }

  @Test("Every kernel scrambles as it is done word by word")
  func kernels() {
    let scramble = NestedScramble(seed: 0x1234_5678_9abc_def0, stream: 5)
    let words = (0..<301).map { UInt32($0) &* 0x9e37_79b9 }
    for variant in RankingKernels.Variant.available {
      var all = words
      var span = all.mutableSpan
      scramble.apply(to: &span, dimension: 12, kernels: RankingKernels(variant))
      #expect(all == words.map { scramble.apply(to: $0, dimension: 12) })
    }
  }

  @Test("Dimensions, streams and seeds are scrambled apart")
  func apart() {
    let base = NestedScramble(seed: 1, stream: 1)
    let words = (0..<200).map { base.apply(to: 0, dimension: $0) }
    #expect(Set(words).count == 200)
    #expect(NestedScramble(seed: 2, stream: 1).apply(to: 0, dimension: 0) != words[0])
    #expect(NestedScramble(seed: 1, stream: 2).apply(to: 0, dimension: 0) != words[0])
  }
}
