/// The nested uniform scramble of Owen (1995) in base 2, to 32 digits.
///
/// A digit is flipped by a fair bit that is chosen by the dimension and all higher digits, and by nothing else: so the map
/// of words is one to one, two words that agree in their first j digits agree in them after it, and a net stays a net. It
/// is Owen's scramble and no likeness of it, because each of the 2^32 - 1 flips of a dimension is a bit of its own in the
/// output of Philox: the flips of seven levels below a prefix, 127 of them, are one call, with the counter
/// (prefix, how many sevens deep, stream, dimension).
package struct NestedScramble: Sendable {
  private let seed: UInt64
  private let stream: UInt32

  package init(seed: UInt64, stream: UInt32) {
    self.seed = seed
    self.stream = stream
  }

  package func apply(to word: UInt32, dimension: UInt32) -> UInt32 {
    let flips =
      Self.flips(word >> 25, tree(0, 0, dimension)) << 25
      | Self.flips(word >> 18 & 127, tree(word >> 25, 1, dimension)) << 18
      | Self.flips(word >> 11 & 127, tree(word >> 18, 2, dimension)) << 11
      | Self.flips(word >> 4 & 127, tree(word >> 11, 3, dimension)) << 4
      | Self.flips(word << 3 & 127, tree(word >> 4, 4, dimension)) >> 3
    return word ^ flips
  }

  /// As word by word, but with the trees that the words share made once. Every kernel gives the same.
  package func apply(
    to words: inout MutableSpan<UInt32>, dimension: UInt32, kernels: RankingKernels = RankingKernels()
  ) {
    if words.count < 128 {
      for place in words.indices { words[place] = apply(to: words[place], dimension: dimension) }
    } else {
      let trees = [tree(0, 0, dimension)] + (0..<128).map { tree($0, 1, dimension) }
      kernels.scramble(&words, trees: trees, seed: seed, stream: stream, dimension: dimension)
    }
  }

  private func tree(_ prefix: UInt32, _ sevens: UInt32, _ dimension: UInt32) -> SIMD4<UInt32> {
    Philox(seed: seed).words(SIMD4(prefix, sevens, stream, dimension))
  }

  /// The flips of seven digits. A binary tree lies in the 128 bits with its root at bit 1 and the children of bit i at 2i
  /// and 2i + 1: of the words the first holds five levels, the second the sixth, the others the seventh.
  private static func flips(_ digits: UInt32, _ tree: SIMD4<UInt32>) -> UInt32 {
    let upper = tree.x
    let seventh = UInt64(tree.z) | UInt64(tree.w) << 32
    var flips = upper >> 1 & 1
    flips = flips << 1 | upper >> (2 | digits >> 6) & 1
    flips = flips << 1 | upper >> (4 | digits >> 5) & 1
    flips = flips << 1 | upper >> (8 | digits >> 4) & 1
    flips = flips << 1 | upper >> (16 | digits >> 3) & 1
    flips = flips << 1 | tree.y >> (digits >> 2) & 1
    return flips << 1 | UInt32(truncatingIfNeeded: seventh >> UInt64(digits >> 1)) & 1
  }
}
