import CRanking

extension RankingKernels {
  /// Words in Owen's scramble; `trees` are the top one and the 128 of `NestedScramble` at depth seven.
  func scramble(
    _ words: inout MutableSpan<UInt32>, trees: [SIMD4<UInt32>], seed: UInt64, stream: UInt32, dimension: UInt32
  ) {
    precondition(trees.count == 129)
    unsafe trees.withUnsafeBytes { trees in
      unsafe words.withUnsafeMutableBufferPointer { words in
        guard let first = words.baseAddress else { return }
        unsafe podium_scramble(
          code, seed, stream, dimension, trees.assumingMemoryBound(to: UInt32.self).baseAddress!, words.count, first)
      }
    }
  }
}
